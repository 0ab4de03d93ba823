package org.cairnlearn.school.web.teacher;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanNotes;
import org.cairnlearn.school.plan.PlanReasons;
import org.cairnlearn.school.plan.Replan;
import org.cairnlearn.school.plan.TakeInBook;
import org.cairnlearn.school.plan.Talk;
import org.cairnlearn.school.plan.TwiceBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.teacher.DayFacts.Asked;
import org.cairnlearn.school.web.teacher.DayFacts.Known;
import org.cairnlearn.school.web.teacher.DayFacts.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what one plan's page shows: names, levels, and the reasons of the student whose panel is
 * open.
 */
@Component
class DayReader {
    private final RosterBook roster;
    private final CompetencyBook competencies;
    private final MasteryBook mastery;
    private final Beside beside;
    private final SchoolTime time;

    DayReader(
            RosterBook roster,
            CompetencyBook competencies,
            MasteryBook mastery,
            Beside beside,
            SchoolTime time) {
        this.roster = roster;
        this.competencies = competencies;
        this.mastery = mastery;
        this.beside = beside;
        this.time = time;
    }

    /**
     * What else there is to say of a plan: what bears on it, clashes, is asked, why so, and who is
     * on two rosters.
     */
    @Component
    record Beside(
            DayAround around,
            PlanNotes notes,
            PlanReasons reasons,
            AskBook asked,
            TwiceBook twice,
            TakeInBook takeIns) {}

    DayFacts read(Asked asked, ClassRoster pupils, BlockPlan plan) {
        var opened =
                Optional.ofNullable(asked.student())
                        .flatMap(plan::placeOf)
                        .map(place -> opened(plan, place))
                        .orElse(null);
        var named = named(plan, opened);
        var students = plan.places().stream().map(Place::student).distinct().toList();
        var bearing = beside.around().read(asked, plan);
        return new DayFacts(
                asked,
                pupils,
                plan,
                new Known(
                        roster.people(people(pupils, plan, bearing.replan())).stream()
                                .collect(Collectors.toMap(Person::id, person -> person)),
                        competencies.byId(named),
                        mastery.knowing(students, named, time.now()),
                        opened,
                        Optional.ofNullable(asked.group())
                                .flatMap(group -> beside.reasons().of(plan, group))
                                .orElse(null),
                        new DayFacts.Crossing(
                                beside.notes()
                                        .clashes(List.of(plan.id()))
                                        .getOrDefault(plan.id(), List.of()),
                                beside.twice().of(pupils, plan)),
                        beside.asked().waiting(plan.talks().stream().map(Talk::student).toList())),
                bearing);
    }

    private Opened opened(BlockPlan plan, Place place) {
        var student = place.student();
        var competency = DayFacts.subject(plan, place);
        var reasons = beside.reasons().of(plan, student).orElse(null);
        var signed = beside.around().signed(student);
        var takenIn = beside.takeIns().reason(plan, student).orElse(null);
        return competency == null
                ? new Opened(student, null, null, new LinkedHashMap<>(), reasons, signed, takenIn)
                : new Opened(
                        student,
                        competency,
                        mastery.why(student, competency, time.now()),
                        before(student, competency),
                        reasons,
                        signed,
                        takenIn);
    }

    /** Where a student stands on what a skill builds on, in a fixed order. */
    private SequencedMap<CompetencyId, Status> before(PersonId student, CompetencyId competency) {
        var earlier =
                competencies.pathways().before(competency).stream()
                        .sorted(Comparator.comparing(CompetencyId::value))
                        .toList();
        var knowing = mastery.knowing(List.of(student), earlier, time.now());
        var before = new LinkedHashMap<CompetencyId, Status>();
        earlier.forEach(one -> before.put(one, knowing.of(student, one)));
        return before;
    }

    private static List<PersonId> people(ClassRoster pupils, BlockPlan plan, Replan replan) {
        return Stream.of(
                        pupils.students().stream().map(Person::id),
                        pupils.staff().stream().map(Person::id),
                        plan.places().stream().map(Place::student),
                        plan.talks().stream().map(talk -> talk.teacher()),
                        plan.groups().stream().flatMap(group -> Stream.ofNullable(group.leader())),
                        replan.students().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static List<CompetencyId> named(BlockPlan plan, @Nullable Opened opened) {
        var before =
                opened == null ? Stream.<CompetencyId>empty() : opened.before().keySet().stream();
        var wished =
                opened == null
                        ? Stream.<CompetencyId>empty()
                        : plan
                                .placeOf(opened.student())
                                .flatMap(place -> Optional.ofNullable(place.wished()))
                                .map(Place.Wished::skill)
                                .stream();
        return Stream.of(before, wished, named(plan)).flatMap(each -> each).distinct().toList();
    }

    private static Stream<CompetencyId> named(BlockPlan plan) {
        return Stream.concat(
                        plan.groups().stream()
                                .flatMap(group ->
                                        Stream.of(
                                                Optional.ofNullable(group.competency()),
                                                Optional.ofNullable(group.basis().builtOn()),
                                                Optional.ofNullable(group.basis().opens()))),
                        plan.places().stream()
                                .map(place -> Optional.ofNullable(place.competency())))
                .flatMap(Optional::stream);
    }
}
