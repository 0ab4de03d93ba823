package org.cairnlearn.school.web.teacher.profile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.Frontier.Place;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PaceWords;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.profile.ProfilePage.Head;
import org.cairnlearn.school.web.teacher.profile.ProfilePage.Line;
import org.cairnlearn.school.web.teacher.profile.ProfilePage.Part;
import org.cairnlearn.school.web.teacher.profile.ProfilePage.Strand;
import org.jspecify.annotations.Nullable;

/** Puts what is known of a student into sentences about the work. */
final class ProfileView {
    /** A teacher reads five sentences, not fifty. */
    private static final int MOST = 5;

    /** What changed is told for so many weeks. */
    private static final int LATELY = 4;

    private final ProfileFacts facts;
    private final Words words;
    private final SchoolTime time;
    private final List<Level> scale;
    private final List<Instant> weeks;

    ProfileView(ProfileFacts facts, Words words, SchoolTime time) {
        this.facts = facts;
        this.words = words;
        this.time = time;
        this.scale = Level.scale(words);
        this.weeks = facts.past().weeks().keySet().stream().sorted().toList();
    }

    ProfilePage page(Written written, List<ProfilePage.GoalLine> goals) {
        var strands = strands();
        return new ProfilePage(
                head(),
                written,
                new ProfilePage.Shows(
                        List.of(List.of(strengths(), changes()), List.of(needs(), ready())),
                        strands,
                        table(strands),
                        Take.of(
                                words.say("teacher.map.take"),
                                "/teacher/student/%s/weeks".formatted(facts.who().student().id()),
                                "",
                                words)),
                goals,
                null);
    }

    private Head head() {
        var schoolClass = facts.who().schoolClass();
        var newest = facts.newest();
        var days =
                newest.map(piece -> facts.past().calendar().between(day(piece), time.today()))
                        .orElse(0);
        var stale = newest.isPresent() && facts.skills().stream().allMatch(this::staleOrUnseen);
        return new Head(
                facts.who().student().name().full(),
                schoolClass.title(),
                newest.map(piece ->
                                words.say(
                                        "teacher.profile.newest",
                                        "day",
                                        words.day(day(piece)),
                                        "days",
                                        days,
                                        "stale",
                                        stale ? "yes" : "no"))
                        .orElse(words.say("teacher.profile.never")),
                stale,
                pace(),
                Link.to(
                        words.say("teacher.map.title"),
                        "/teacher/class/%s/map".formatted(schoolClass.id())));
    }

    private boolean staleOrUnseen(Competency skill) {
        var status = facts.now(skill);
        return status.stale() || status.evidence() == 0;
    }

    private @Nullable PaceWords pace() {
        var pace = facts.past().pace();
        return pace == null ? null : PaceWords.toTeacher(pace, words);
    }

    private Part strengths() {
        var lines =
                those(status -> status.mastered()).stream()
                        .sorted(
                                Comparator.<Competency>comparingInt(skill -> -stones(skill))
                                        .thenComparing(this::last, Comparator.reverseOrder()))
                        .map(skill -> line(skill, this::strength))
                        .toList();
        return part("strengths", words.say("teacher.profile.strengths"), lines);
    }

    private Part needs() {
        var lines =
                facts.skills().stream()
                        .filter(skill -> place(skill) == Place.IN_PROGRESS)
                        .sorted(
                                Comparator.<Competency>comparingInt(
                                                skill -> facts.now(skill).blocked() ? 0 : 1)
                                        .thenComparing(
                                                skill -> facts.now(skill).evidence(),
                                                Comparator.reverseOrder()))
                        .map(skill -> line(skill, this::need))
                        .toList();
        return part("needs", words.say("teacher.profile.needs"), lines);
    }

    private Part changes() {
        var then = weeks.get(Math.max(0, weeks.size() - 1 - LATELY));
        var lines =
                facts.skills().stream()
                        .filter(skill -> facts.at(then, skill).level() != facts.now(skill).level())
                        .sorted(Comparator.comparing(this::last, Comparator.reverseOrder()))
                        .map(skill -> line(skill, of -> change(of, facts.at(then, of))))
                        .toList();
        return part("changes", words.say("teacher.profile.changes"), lines);
    }

    private Part ready() {
        var lines =
                facts.skills().stream()
                        .filter(skill -> place(skill) == Place.READY)
                        .map(skill -> line(skill, this::next))
                        .toList();
        return part("ready", words.say("teacher.profile.ready"), lines);
    }

    private Part part(String id, String title, List<Line> lines) {
        return new Part(
                id,
                title,
                words.say("teacher.profile.none", "part", id),
                lines.stream().limit(MOST).toList());
    }

    private List<Competency> those(Predicate<Status> which) {
        return facts.skills().stream().filter(skill -> which.test(facts.now(skill))).toList();
    }

    private Place place(Competency skill) {
        return facts.progress().frontier(facts.who().student().id()).place(skill.id());
    }

    private int stones(Competency skill) {
        return facts.now(skill).level().stones();
    }

    private Instant last(Competency skill) {
        var last = facts.now(skill).last();
        return last == null ? Instant.EPOCH : last;
    }

    private Line line(Competency skill, Function<Competency, Sentence> sentence) {
        var work = facts.work(skill);
        var note =
                work.reversed().stream()
                        .flatMap(piece -> Stream.ofNullable(piece.circumstances().remarks().note()))
                        .findFirst()
                        .orElse("");
        return new Line(
                stones(skill),
                sentence.apply(skill),
                Link.to(
                        work.isEmpty()
                                ? ""
                                : words.say(
                                        "teacher.profile.chip",
                                        "count",
                                        work.size(),
                                        "day",
                                        words.shortDay(day(work.getLast()))),
                        why(facts, skill)),
                note.isEmpty() ? "" : words.say("teacher.profile.note", "note", note));
    }

    /** Where the work on a skill is explained. */
    static String why(ProfileFacts facts, Competency skill) {
        return "/teacher/class/%s/why?student=%s&skill=%s"
                .formatted(
                        facts.who().schoolClass().id(),
                        facts.who().student().id(),
                        URLEncoder.encode(skill.code(), StandardCharsets.UTF_8));
    }

    private Sentence strength(Competency skill) {
        return words.sentence(
                "teacher.profile.strength",
                "skill",
                skill.name(),
                "level",
                word(facts.now(skill)),
                "stale",
                facts.now(skill).stale() ? "yes" : "no");
    }

    private Sentence need(Competency skill) {
        return words.sentence(
                "teacher.profile.need",
                "skill",
                skill.name(),
                "sure",
                facts.now(skill).blocked() ? "yes" : "no");
    }

    private Sentence change(Competency skill, Status then) {
        return words.sentence(
                "teacher.profile.change",
                "skill",
                skill.name(),
                "before",
                word(then),
                "now",
                word(facts.now(skill)));
    }

    private Sentence next(Competency skill) {
        return words.sentence("teacher.profile.next", "skill", skill.name());
    }

    private String word(Status status) {
        return scale.get(status.level().stones()).word();
    }

    /** The strands on which anything was seen, by the framework's order. */
    private List<Strand> strands() {
        var byStrand = new LinkedHashMap<String, List<Competency>>();
        facts.skills()
                .forEach(skill ->
                        byStrand.computeIfAbsent(skill.strand(), _ -> new ArrayList<>())
                                .add(skill));
        return byStrand.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(skill -> !facts.work(skill).isEmpty()))
                .map(this::strand)
                .toList();
    }

    private Strand strand(Map.Entry<String, List<Competency>> entry) {
        var skills = entry.getValue();
        var have =
                weeks.stream()
                        .map(week ->
                                (int)
                                        skills.stream()
                                                .filter(skill -> facts.at(week, skill).mastered())
                                                .count())
                        .toList();
        return new Strand(
                entry.getKey(),
                have,
                skills.size(),
                words.say("teacher.map.have", "have", have.getLast(), "all", skills.size()));
    }

    /** The last weeks, strand by strand, under the student's name. */
    Table weeksFile() {
        var table = table(strands());
        return new Table(
                "%s: %s".formatted(facts.who().student().name().full(), table.caption()),
                table.heads(),
                table.rows());
    }

    private Table table(List<Strand> strands) {
        var heads =
                Stream.concat(
                                Stream.of(words.say("teacher.profile.strand")),
                                weeks.stream()
                                        .map(week -> words.shortDay(time.at(week).toLocalDate())))
                        .toList();
        return new Table(
                words.say("teacher.profile.weeks"),
                heads,
                strands.stream()
                        .map(strand ->
                                Stream.concat(
                                                Stream.of(strand.name()),
                                                strand.have().stream().map(String::valueOf))
                                        .toList())
                        .toList());
    }

    private LocalDate day(Observation piece) {
        return time.at(piece.occurredAt()).toLocalDate();
    }
}
