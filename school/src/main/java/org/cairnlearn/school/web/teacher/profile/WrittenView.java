package org.cairnlearn.school.web.teacher.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.Draft;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.Statement.Kind;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.profile.StatementLine;
import org.cairnlearn.school.web.profile.StatementWords;
import org.jspecify.annotations.Nullable;

/** Puts what is written in a profile into words for those who teach the student. */
final class WrittenView {
    private static final List<List<Facet>> COLUMNS =
            List.of(
                    List.of(Facet.STRENGTH, Facet.INTEREST),
                    List.of(Facet.NEED, Facet.HELP, Facet.SUPPORT));

    private final WrittenReader.Facts facts;
    private final ProfileFacts profile;
    private final Words words;
    private final SchoolTime time;
    private final StatementWords lines;

    WrittenView(WrittenReader.Facts facts, Words words, SchoolTime time) {
        this.facts = facts;
        this.profile = facts.profile();
        this.words = words;
        this.time = time;
        this.lines = new StatementWords(words, time, facts.people());
    }

    Written page() {
        var last =
                facts.statements().stream()
                        .flatMap(one -> one.versions().stream())
                        .max(Comparator.comparing(Statement.Version::at));
        var days = last.map(this::daysSince).orElse(0);
        var care =
                new Written.Care(
                        last.isEmpty()
                                ? words.say("teacher.written.never")
                                : words.say(
                                        "teacher.written.last",
                                        "days",
                                        days,
                                        "long",
                                        days >= ProfileBook.REVIEW_DAYS ? "yes" : "no"),
                        last.isEmpty() || days >= ProfileBook.REVIEW_DAYS,
                        facts.may().talk()
                                ? Link.to(
                                        words.say("teacher.past.all"),
                                        "/teacher/conference/%s/past"
                                                .formatted(facts.profile().who().student().id()))
                                : null);
        return new Written(
                care,
                COLUMNS.stream().map(column -> column.stream().map(this::box).toList()).toList(),
                new ShownView(facts, words, time).pieces(),
                facts.statements().stream()
                        .filter(one -> one.now().kind() == Kind.CLOSED)
                        .map(this::line)
                        .toList());
    }

    private int daysSince(Statement.Version version) {
        var day = time.at(version.at()).toLocalDate();
        return profile.past().calendar().between(day, time.today());
    }

    private Written.Box box(Facet facet) {
        return new Written.Box(
                new Written.Head(
                        "written-" + facet.name().toLowerCase(java.util.Locale.ROOT),
                        words.say("teacher.written.facet", "facet", facet),
                        words.say("teacher.written.empty", "facet", facet)),
                facts.statements().stream()
                        .filter(one -> one.live() && one.about().facet() == facet)
                        .map(this::line)
                        .toList(),
                facts.drafts().stream()
                        .filter(draft -> draft.facet() == facet)
                        .map(this::draft)
                        .toList(),
                facts.may().write() ? form(facet) : null);
    }

    private StatementLine line(Statement one) {
        return lines.line(one, chip(one.about().basis()), this::acts);
    }

    private StatementLine.@Nullable Acts acts(Statement one) {
        return facts.may().write() && !one.own()
                ? new StatementLine.Acts(base(), one.number(), true)
                : null;
    }

    private String base() {
        return "/teacher/student/%s/profile".formatted(profile.who().student().id());
    }

    private @Nullable Link chip(Statement.Basis basis) {
        if (basis.goal() != null) {
            return Link.to(words.say("teacher.written.goal"), "#goals");
        }
        return skill(basis).map(this::chip).orElse(null);
    }

    private Optional<Competency> skill(Statement.Basis basis) {
        return profile.skills().stream()
                .filter(skill -> skill.id().equals(basis.skill()))
                .findFirst();
    }

    /** The pieces of work, where they can be opened. */
    private Link chip(Competency skill) {
        var work = profile.work(skill);
        var label = words.say("teacher.written.chip", "skill", skill.name(), "count", work.size());
        var here = facts.may().write() ? ProfileView.why(profile, skill) : "";
        return Link.to(label, work.isEmpty() ? "" : here);
    }

    private Written.DraftLine draft(Draft draft) {
        var id =
                draft.facet()
                        + "-"
                        + Stream.of(draft.basis().skill(), draft.basis().goal())
                                .filter(java.util.Objects::nonNull)
                                .map(Object::toString)
                                .findFirst()
                                .orElse("");
        var text = says(draft, words);
        return new Written.DraftLine(
                id,
                text,
                words.say("teacher.written.why", "reason", draft.reason()),
                chip(draft.basis()),
                facts.may().write()
                        ? new Written.Keep(
                                base() + "/keep?draft=" + id,
                                new PostButton(
                                        words.say("teacher.written.decline"),
                                        base() + "/decline?draft=" + id))
                        : null);
    }

    /** What a draft says, in the reader's language. */
    String says(Draft draft, Words words) {
        var skill = skill(draft.basis()).map(Competency::name).orElse("");
        return draft.words().isEmpty()
                ? words.say("teacher.written.draft", "reason", draft.reason(), "skill", skill)
                : words.say("teacher.written.promised", "words", draft.words());
    }

    /** The draft of this name. */
    Optional<Draft> find(String id) {
        return facts.drafts().stream().filter(draft -> draft(draft).id().equals(id)).findFirst();
    }

    private Written.Form form(Facet facet) {
        return new Written.Form(
                base() + "/write?facet=" + facet,
                words.say("teacher.written.hint", "facet", facet),
                facet == Facet.STRENGTH || facet == Facet.NEED ? skillsWorkedOn() : List.of());
    }

    private List<Written.Skill> skillsWorkedOn() {
        return profile.skills().stream()
                .filter(skill -> profile.work().stream().anyMatch(one -> one.isAbout(skill.id())))
                .map(skill -> new Written.Skill(skill.id().toString(), skill.name()))
                .toList();
    }
}
