package org.cairnlearn.school.web.teacher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.Wish;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.ComingSignUps;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Sureness;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Why one student is where he or she is, and what can be done about it. */
final class WhyWords {
    /** A teacher reads three reasons, not thirty. */
    private static final int REASONS = 3;

    private final DayFacts facts;
    private final Words words;
    private final TodayPhrases phrases;
    private final GroupWords groups;
    private final SchoolTime time;

    WhyWords(DayFacts facts, Words words, SchoolTime time) {
        this.facts = facts;
        this.words = words;
        this.phrases = new TodayPhrases(words);
        this.groups = new GroupWords(facts, words);
        this.time = time;
    }

    static String sure(@Nullable Status status, Words words) {
        return Sureness.valueOf(status == null ? "NOT_SURE_YET" : status.sureness().name())
                .word(words);
    }

    TodayPage.Why why(Group group, Place place, DayFacts.Opened opened) {
        var name = facts.person(place.student()).name();
        return new TodayPage.Why(
                place.student().toString(),
                phrases.why(name.called()),
                sure(opened.why() == null ? null : opened.why().status(), words),
                reasons(place, opened),
                groups.ways(opened.competency(), group.with()),
                elsewhere(place, opened),
                move(group, place));
    }

    /** What the place brings, what became of a wish, and what each other group would cost whom. */
    private List<String> elsewhere(Place place, DayFacts.Opened opened) {
        var lines = new ArrayList<String>();
        var wished = place.wished();
        var fate = facts.plan().fate(place);
        if (wished != null
                && fate.isPresent()
                && !(wished.chosen() && fate.get() == Wish.Fate.KEPT)
                && facts.known().competencies().containsKey(wished.skill())) {
            lines.add(
                    words.say(
                            "plan.why.wish",
                            "source",
                            wished.source().name().toLowerCase(Locale.ROOT),
                            "skill",
                            facts.competency(wished.skill()).name(),
                            "fate",
                            fate.get().name().toLowerCase(Locale.ROOT)));
        }
        var reasons = opened.reasons();
        if (reasons != null) {
            var said = new ElsewhereWords(words, one -> facts.person(one).name().brief());
            lines.add(said.here(reasons));
            facts.plan().groups().stream()
                    .filter(group -> reasons.others().containsKey(group.id()))
                    .map(group ->
                            said.there(
                                    groups.title(group),
                                    Objects.requireNonNull(reasons.others().get(group.id()))))
                    .forEach(lines::add);
        }
        return lines;
    }

    private TodayPage.Move move(Group group, Place place) {
        var others =
                facts.plan().groups().stream()
                        .filter(other -> !other.id().equals(group.id()))
                        .filter(other -> !facts.around().replan().unled().contains(other.id()))
                        .toList();
        var targets =
                new MoveTargets(
                                facts.plan(),
                                groups::title,
                                one -> facts.person(one).name().brief(),
                                words)
                        .of(others);
        return new TodayPage.Move(
                Addresses.post("move", facts.plan()),
                IntStream.range(0, targets.size())
                        .mapToObj(index -> withDigit(index + 1, targets.get(index)))
                        .toList(),
                new PostButton(
                        words.say(place.pinned() ? "teacher.today.let_go" : "teacher.today.hold"),
                        Addresses.post(place.pinned() ? "release" : "hold", facts.plan())
                                + "&student="
                                + place.student()),
                Link.to(phrases.profile(), "/teacher/student/" + place.student()));
    }

    /** The digit is the key that chooses it. */
    private static TodayPage.Target withDigit(int digit, TodayPage.Target target) {
        return new TodayPage.Target(target.value(), digit + " · " + target.label());
    }

    /**
     * Where the student stands, the newest work that it rests on, and what comes in flex blocks.
     */
    private List<TodayPage.Reason> reasons(Place place, DayFacts.Opened opened) {
        var reasons = new ArrayList<>(known(place, opened));
        opened.signed().stream()
                .map(one ->
                        said(
                                words.shortDay(one.day()),
                                words.say(
                                        "teacher.today.signed",
                                        "how",
                                        ComingSignUps.how(one),
                                        "session",
                                        one.session())))
                .forEach(reasons::add);
        return reasons;
    }

    private List<TodayPage.Reason> known(Place place, DayFacts.Opened opened) {
        var reasons = new ArrayList<TodayPage.Reason>();
        if (place.pinned()) {
            var takenIn = opened.takenIn();
            reasons.add(
                    said(
                            "",
                            takenIn == null
                                    ? phrases.movedByHand()
                                    : words.say("teacher.full.taken_in", "why", takenIn)));
        }
        var why = opened.why();
        if (why == null || opened.competency() == null) {
            reasons.add(said("", phrases.nothingReady()));
            return reasons;
        }
        reasons.add(
                new TodayPage.Reason(
                        "",
                        Link.to(
                                phrases.stands(
                                        facts.competency(opened.competency()).name(),
                                        Level.scale(words)
                                                .get(why.status().level().stones())
                                                .word(),
                                        why.status().evidence()),
                                work(place, opened.competency()))));
        if (why.status().evidence() == 0) {
            reasons.addAll(before(place, opened));
        }
        why.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.observation()))
                .filter(observation -> observation.isAbout(opened.competency()))
                .sorted(Observation.CANONICAL.reversed())
                .limit(REASONS)
                .map(this::reason)
                .forEach(reasons::add);
        return reasons;
    }

    private static TodayPage.Reason said(String date, String text) {
        return new TodayPage.Reason(date, Link.to(text, ""));
    }

    /** The work of a student on a skill, explained. */
    private String work(Place place, CompetencyId skill) {
        return "/teacher/class/%s/why?student=%s&skill=%s"
                .formatted(
                        facts.current().schoolClass().id(),
                        place.student(),
                        URLEncoder.encode(facts.competency(skill).code(), StandardCharsets.UTF_8));
    }

    /** What makes somebody ready who has shown nothing yet: the skills before it. */
    private List<TodayPage.Reason> before(Place place, DayFacts.Opened opened) {
        return opened.before().isEmpty()
                ? List.of(said("", words.say("teacher.today.because_first")))
                : opened.before().entrySet().stream()
                        .limit(REASONS)
                        .map(earlier ->
                                new TodayPage.Reason(
                                        "",
                                        Link.to(builds(earlier), work(place, earlier.getKey()))))
                        .toList();
    }

    private String builds(Map.Entry<CompetencyId, Status> earlier) {
        return words.say(
                "teacher.today.because_builds",
                "skill",
                facts.competency(earlier.getKey()).name(),
                "level",
                Level.scale(words).get(earlier.getValue().level().stones()).word(),
                "count",
                earlier.getValue().evidence());
    }

    private TodayPage.Reason reason(Observation observation) {
        var day = words.shortDay(time.at(observation.occurredAt()).toLocalDate());
        if (observation.circumstances().kind() == EvidenceKind.BEFOREHAND) {
            return said(day, words.say("teacher.today.because_beforehand"));
        }
        return said(
                day, phrases.scored(observation.source(), observation.points(), observation.max()));
    }
}
