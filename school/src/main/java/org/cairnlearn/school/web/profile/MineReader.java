package org.cairnlearn.school.web.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.Statement.Kind;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is written about a student and shared with the student and the family. */
@Component
class MineReader {
    static final String STUDENT = "/student/profile";
    static final String FAMILY = "/family/profile";

    private final ProfileBook profiles;
    private final CompetencyBook competencies;
    private final RosterBook roster;
    private final Slots slots;
    private final Gate gate;

    MineReader(
            ProfileBook profiles,
            CompetencyBook competencies,
            RosterBook roster,
            Slots slots,
            Gate gate) {
        this.slots = slots;
        this.profiles = profiles;
        this.competencies = competencies;
        this.roster = roster;
        this.gate = gate;
    }

    /** The page, and whose it is. */
    record Shown(Frames.Who who, MinePage page) {}

    private record Facts(
            List<Statement> statements,
            Map<CompetencyId, Competency> skills,
            StatementWords lines) {}

    /** A student's own page. */
    Shown own(PersonId student, Words words) {
        gate.enter(student, Action.WRITE_PROFILE, Gate.student(student));
        var name = roster.findPerson(student).orElseThrow(NotThere::new).name().full();
        var facts = facts(student, words);
        var head =
                new MinePage.Head(
                        words.say("student.profile.title"), words.say("student.profile.lead"));
        var page = new MinePage(head, List.of(), boxes(facts, words, Reading.STUDENT), past(facts));
        return new Shown(new Frames.Who(school(student), name), page);
    }

    /** Who reads: what may be opened and done. */
    private enum Reading {
        STUDENT,
        FAMILY;

        StatementLine.@Nullable Acts acts(Statement one) {
            return this == FAMILY
                    ? null
                    : new StatementLine.Acts(MineReader.STUDENT, one.number(), one.own());
        }

        @Nullable Link chip(Statement one, Facts facts) {
            return this == FAMILY ? label(one, facts) : own(one, facts);
        }

        boolean asks(Facet facet) {
            return this == STUDENT && ProfileBook.OWN.contains(facet);
        }

        String title(Facet facet, Words words) {
            return this == FAMILY
                    ? words.say("family.profile.facet", "facet", facet)
                    : words.say("student.profile.facet", "facet", facet);
        }

        String empty(Facet facet, Words words) {
            return this == FAMILY
                    ? words.say("family.profile.empty", "facet", facet)
                    : words.say("student.profile.empty", "facet", facet);
        }
    }

    /** A family's page about a child, the first one when none is chosen. */
    Shown child(PersonId guardian, Optional<UUID> chosen, Words words) {
        var reader = roster.findPerson(guardian).orElseThrow(NotThere::new).name().full();
        var children = roster.people(gate.students(guardian, Action.SEE_WORK));
        if (children.isEmpty() && chosen.isEmpty()) {
            var head =
                    new MinePage.Head(
                            words.say("family.profile.title"), words.say("family.looked.no_child"));
            return new Shown(
                    new Frames.Who("", reader),
                    new MinePage(head, List.of(), List.of(), List.of()));
        }
        var child =
                children.stream()
                        .filter(one -> chosen.isEmpty() || one.id().value().equals(chosen.get()))
                        .findFirst()
                        .orElseThrow(NotThere::new);
        var facts = facts(child.id(), words);
        var head =
                new MinePage.Head(
                        words.say("family.profile.title"),
                        (words.say("family.profile.lead", "name", child.name().full())
                                        + " "
                                        + lost(child.id(), words))
                                .strip());
        return new Shown(
                new Frames.Who(school(child.id()), reader),
                new MinePage(
                        head,
                        children.size() == 1 ? List.of() : links(children, child),
                        boxes(facts, words, Reading.FAMILY),
                        List.of()));
    }

    /** What of a child's classes does not take place today; usually empty. */
    private String lost(PersonId child, Words words) {
        var today = gate.time().today();
        return LostBlocks.sentences(slots.lost(child, today), today, today, words);
    }

    private static List<Link> links(List<Person> children, Person chosen) {
        return children.stream()
                .map(child ->
                        new Link(
                                child.name().full(),
                                "%s?child=%s".formatted(FAMILY, child.id()),
                                child.id().equals(chosen.id())))
                .toList();
    }

    private Facts facts(PersonId student, Words words) {
        var shared =
                profiles.of(List.of(student)).stream()
                        .filter(one -> one.about().readers() == Readers.SHARED)
                        .toList();
        var people =
                roster.people(StatementWords.named(shared)).stream()
                        .collect(Collectors.toMap(Person::id, person -> person));
        var skills =
                shared.stream()
                        .flatMap(one -> Stream.ofNullable(one.about().basis().skill()))
                        .distinct()
                        .toList();
        return new Facts(
                shared, competencies.byId(skills), new StatementWords(words, gate.time(), people));
    }

    private static List<MinePage.Box> boxes(Facts facts, Words words, Reading acts) {
        return Arrays.stream(Facet.values())
                .map(facet ->
                        new MinePage.Box(
                                "mine-" + facet.name().toLowerCase(java.util.Locale.ROOT),
                                acts.title(facet, words),
                                acts.empty(facet, words),
                                facts.statements().stream()
                                        .filter(one -> one.live() && one.about().facet() == facet)
                                        .map(one ->
                                                facts.lines()
                                                        .line(
                                                                one,
                                                                acts.chip(one, facts),
                                                                acts::acts))
                                        .toList(),
                                acts.asks(facet)
                                        ? new MinePage.Form(
                                                MineReader.STUDENT + "/write?facet=" + facet,
                                                words.say("student.profile.add", "facet", facet),
                                                words.say("student.profile.hint", "facet", facet))
                                        : null))
                .toList();
    }

    private static List<StatementLine> past(Facts facts) {
        return facts.statements().stream()
                .filter(one -> one.now().kind() == Kind.CLOSED && one.own())
                .map(one -> facts.lines().line(one, own(one, facts), Reading.STUDENT::acts))
                .toList();
    }

    /** The student opens what shows it. */
    private static @Nullable Link own(Statement one, Facts facts) {
        if (one.about().basis().goal() != null) {
            return Link.to(facts.lines().words().say("student.goals.title"), "/student/goals");
        }
        return skill(one, facts)
                .map(skill -> Link.to(skill.name(), "/student/skill/" + skill.id()))
                .orElse(null);
    }

    /** The family reads what shows it. */
    private static @Nullable Link label(Statement one, Facts facts) {
        return skill(one, facts).map(skill -> Link.to(skill.name(), "")).orElse(null);
    }

    private static Optional<Competency> skill(Statement one, Facts facts) {
        return Optional.ofNullable(one.about().basis().skill()).map(facts.skills()::get);
    }

    private String school(PersonId student) {
        return roster.classesOf(student, gate.time().today()).stream()
                .findFirst()
                .map(SchoolClass::schoolName)
                .orElse("");
    }
}
