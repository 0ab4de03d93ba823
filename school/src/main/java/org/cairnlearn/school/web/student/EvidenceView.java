package org.cairnlearn.school.web.student;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.Showpiece;
import org.cairnlearn.school.profile.Showpiece.Circle;
import org.cairnlearn.school.profile.Showpiece.Kind;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Sureness;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.kit.WorkWords;
import org.jspecify.annotations.Nullable;

/** Puts what shows what a student can do into words. */
final class EvidenceView {
    /** As many lines of others' work as a student takes in. */
    private static final int GLANCE = 3;

    private final EvidenceReader.Facts facts;
    private final Words words;
    private final SchoolTime time;
    private final List<Level> scale;

    EvidenceView(EvidenceReader.Facts facts, Words words, SchoolTime time) {
        this.facts = facts;
        this.words = words;
        this.time = time;
        this.scale = Level.scale(words);
    }

    EvidencePage page(PersonId owner, EvidenceForm typed, @Nullable String wrong) {
        var groups = new ArrayList<EvidencePage.Group>();
        facts.skills().forEach(skill -> groups.add(group(skill)));
        var loose = items(null);
        if (!loose.isEmpty()) {
            groups.add(
                    new EvidencePage.Group(
                            "loose", words.say("student.evidence.loose"), null, loose, List.of()));
        }
        return new EvidencePage(
                words.say("student.evidence.lead", "count", facts.shown().size()),
                groups,
                form(owner, typed, wrong));
    }

    private EvidencePage.Group group(Competency skill) {
        var status = facts.stand().footing().status(skill.id());
        var lift = Optional.ofNullable(facts.stand().lifts().get(skill.id()));
        var work = facts.work().stream().filter(piece -> piece.isAbout(skill.id())).toList();
        var raters =
                facts.people().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        java.util.Map.Entry::getKey,
                                        entry -> entry.getValue().name().full()));
        return new EvidencePage.Group(
                skill.id().toString(),
                skill.name(),
                new EvidencePage.About(
                        Link.to(skill.name(), "/student/skill/" + skill.id()),
                        scale.get(status.level().stones()),
                        Sureness.valueOf(status.sureness().name()).word(words),
                        new NextStep(words).of(status, lift)),
                items(skill),
                new WorkWords(words, time, raters).lines(work).stream().limit(GLANCE).toList());
    }

    private List<EvidencePage.Item> items(@Nullable Competency skill) {
        return facts.shown().stream()
                .filter(piece ->
                        skill == null
                                ? facts.skills().stream()
                                        .noneMatch(one -> one.id().equals(piece.what().skill()))
                                : skill.id().equals(piece.what().skill()))
                .map(this::item)
                .toList();
    }

    private EvidencePage.Item item(Showpiece piece) {
        var what = piece.what();
        var base = "/student/evidence";
        return new EvidencePage.Item(
                new EvidencePage.Text(
                        piece.id().toString(),
                        what.words(),
                        words.say(
                                "student.evidence.what",
                                "kind",
                                what.kind(),
                                "detail",
                                what.detail(),
                                "day",
                                words.shortDay(time.at(piece.added()).toLocalDate())),
                        what.kind() == Kind.LINK ? Link.to(what.detail(), what.detail()) : null),
                file(piece),
                new EvidencePage.Circle(
                        base + "/circle?piece=" + piece.id(),
                        circles(what.circle()),
                        new PostButton(
                                words.say("student.evidence.remove"),
                                base + "/remove?piece=" + piece.id())),
                piece.said().stream().map(this::said).toList());
    }

    private EvidencePage.@Nullable File file(Showpiece piece) {
        if (!piece.what().kind().hasFile()) {
            return null;
        }
        var base = "/student/evidence/" + piece.id();
        return new EvidencePage.File(
                Link.to(words.say("student.evidence.open"), base + "/file"),
                piece.what().kind() == Kind.PHOTO ? base + "/small" : null);
    }

    private String said(Showpiece.Word word) {
        var by = facts.people().get(word.by());
        return words.say(
                "student.evidence.said",
                "name",
                by == null ? "" : by.name().full(),
                "day",
                words.shortDay(time.at(word.at()).toLocalDate()),
                "words",
                word.words());
    }

    private List<EvidencePage.Choice> circles(Circle picked) {
        return Arrays.stream(Circle.values())
                .map(circle ->
                        new EvidencePage.Choice(
                                circle.name(),
                                words.say("student.evidence.circle", "circle", circle),
                                circle == picked))
                .toList();
    }

    private EvidencePage.Form form(PersonId owner, EvidenceForm typed, @Nullable String wrong) {
        return new EvidencePage.Form(
                Arrays.stream(Kind.values())
                        .map(kind ->
                                new EvidencePage.Choice(
                                        kind.name(),
                                        words.say("student.evidence.kind", "kind", kind),
                                        kind == typed.picked()))
                        .toList(),
                facts.stand().taught().stream()
                        .map(skill ->
                                new EvidencePage.Choice(
                                        skill.id().toString(),
                                        skill.name(),
                                        Objects.equals(skill.id().value(), typed.skill())))
                        .toList(),
                circles(typed.seenBy()),
                new EvidencePage.Written(owner.toString(), typed.text(), typed.more()),
                wrong);
    }
}
