package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.CheckQueue;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.teacher.DayFacts.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what one plan's page shows: names, levels, and the reasons of the student whose panel is
 * open.
 */
@Component
class DayReader {
    private final CompetencyBook competencies;
    private final MasteryBook mastery;
    private final CheckQueue checks;
    private final SchoolTime time;

    DayReader(
            CompetencyBook competencies, MasteryBook mastery, CheckQueue checks, SchoolTime time) {
        this.competencies = competencies;
        this.mastery = mastery;
        this.checks = checks;
        this.time = time;
    }

    /** Whose page, which day, which of the reader's blocks. */
    record Asked(Person reader, LocalDate date, List<Slot> slots, Slot current) {}

    DayFacts read(Asked asked, ClassRoster roster, BlockPlan plan, @Nullable PersonId student) {
        var named = named(plan);
        var students = roster.students().stream().map(Person::id).toList();
        return new DayFacts(
                asked.reader(),
                asked.date(),
                asked.slots(),
                asked.current(),
                roster,
                plan,
                competencies.byId(named),
                mastery.knowing(students, named, time.now()),
                Optional.ofNullable(student)
                        .flatMap(plan::placeOf)
                        .map(place -> opened(plan, place))
                        .orElse(null),
                checks.of(asked.reader().id()).size());
    }

    private Opened opened(BlockPlan plan, Place place) {
        var competency = subject(plan, place);
        return new Opened(
                place.student(),
                competency,
                competency == null ? null : mastery.why(place.student(), competency, time.now()));
    }

    /** What a student is placed for: the group's competency, or the own next one. */
    static @Nullable CompetencyId subject(BlockPlan plan, Place place) {
        var group = plan.find(place.group()).orElseThrow();
        return group.competency() == null ? place.competency() : group.competency();
    }

    private static List<CompetencyId> named(BlockPlan plan) {
        return Stream.concat(
                        plan.groups().stream()
                                .flatMap(group ->
                                        Stream.of(
                                                Optional.ofNullable(group.competency()),
                                                Optional.ofNullable(group.basis().builtOn()),
                                                Optional.ofNullable(group.basis().opens()))),
                        plan.places().stream()
                                .map(place -> Optional.ofNullable(place.competency())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
