package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.StaffDay;
import org.cairnlearn.school.schedule.StaffKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who is here in a block, and which adults can be given students. */
@Component
class PeopleReader {
    private final RosterBook roster;
    private final ScheduleBook schedule;
    private final ClassFrameworks frameworks;
    private final ClassSql sayings;

    PeopleReader(
            RosterBook roster,
            ScheduleBook schedule,
            ClassFrameworks frameworks,
            ClassSql sayings) {
        this.sayings = sayings;
        this.roster = roster;
        this.schedule = schedule;
        this.frameworks = frameworks;
    }

    /**
     * The people of a block, and what its students' classes work on.
     *
     * @param frameworks the class's own; in a flex block those of all classes of the school
     * @param topics what their teachers have named as what they work on now
     */
    record Found(
            Facts.People people, Set<FrameworkId> frameworks, List<CompetencyId> topics) {}

    private List<CompetencyId> topics(Collection<ClassRoster> homes) {
        return sayings.topics(homes.stream().map(home -> home.schoolClass().id()).toList());
    }

    /** A class's own students and staff. */
    Found ofClass(ClassRoster home, Block.Section block, FrameworkId framework) {
        var school = home.schoolClass().school();
        var staff = staff(school, block);
        var students = home.students().stream().map(Person::id).collect(Collectors.toSet());
        var adults = new ArrayList<Facts.Adult>();
        for (var person : home.staff()) {
            var day = staff.get(person.id());
            if (day == null || isFree(day, block.period())) {
                adults.add(
                        new Facts.Adult(
                                person.id(), null, serves(day), home.schoolClass().id(), students));
            }
        }
        return new Found(
                new Facts.People(
                        List.of(home), withSomebodyWhoServes(adults), schedule.rooms(school)),
                Set.of(framework),
                topics(List.of(home)));
    }

    /** Everybody who has a class then, and every adult of the school who is free. */
    Found ofSchool(List<ClassRoster> homes, Block.Flex block) {
        var classes = roster.classesOf(block.school(), block.date());
        var works =
                frameworks.find(classes.stream().map(ClassRoster::schoolClass).toList());
        var taught = new HashMap<PersonId, Set<FrameworkId>>();
        var advises = new HashMap<PersonId, Set<PersonId>>();
        for (var one : classes) {
            for (var adult : one.staff()) {
                var framework = works.get(one.schoolClass().id());
                var own = taught.computeIfAbsent(adult.id(), _ -> new HashSet<>());
                if (framework != null) {
                    own.add(framework);
                }
                one.students()
                        .forEach(student ->
                                advises.computeIfAbsent(adult.id(), _ -> new HashSet<>())
                                        .add(student.id()));
            }
        }
        var adults = new ArrayList<Facts.Adult>();
        for (var day : staff(block.school(), block).values()) {
            var id = day.member().person();
            if (isFree(day, block.period())) {
                adults.add(
                        new Facts.Adult(
                                id,
                                leads(day, taught.getOrDefault(id, Set.of())),
                                serves(day),
                                homes.stream()
                                        .filter(home -> home.staff().stream()
                                                .anyMatch(one -> one.id().equals(id)))
                                        .findFirst()
                                        .map(home -> home.schoolClass().id())
                                        .orElse(null),
                                advises.getOrDefault(id, Set.of())));
            }
        }
        return new Found(
                new Facts.People(
                        homes, withSomebodyWhoServes(adults), schedule.rooms(block.school())),
                Set.copyOf(works.values()),
                topics(homes));
    }

    private Map<PersonId, StaffDay> staff(OrganisationId school, Block block) {
        LocalDate date = block.date();
        return schedule.staffOn(school, date).stream()
                .collect(Collectors.toMap(day -> day.member().person(), day -> day, (a, _) -> a));
    }

    /** Protected time is never used; a class that meets on a closed day is planned all the same. */
    private static boolean isFree(StaffDay day, String period) {
        return day.held(period).filter(held -> held != StaffDay.Held.NO_SCHOOL).isEmpty();
    }

    /** What the school says that somebody can lead, else what he or she teaches. */
    private @Nullable Set<FrameworkId> leads(StaffDay day, Set<FrameworkId> taught) {
        if (day.member().qualifications().isEmpty()) {
            return taught;
        }
        return frameworks.all().stream()
                .filter(one -> day.member().isQualifiedFor(Set.of(one.subject())))
                .map(one -> one.id())
                .collect(Collectors.toSet());
    }

    private static boolean serves(@Nullable StaffDay day) {
        return day != null
                && (day.member().kind() == StaffKind.SPECIALIST
                        || day.member().kind() == StaffKind.AIDE);
    }

    /** Where there is neither a specialist nor an aide, any adult gives the time. */
    private static List<Facts.Adult> withSomebodyWhoServes(List<Facts.Adult> adults) {
        return adults.stream().anyMatch(Facts.Adult::serves)
                ? adults
                : adults.stream()
                        .map(one ->
                                new Facts.Adult(
                                        one.id(), one.leads(), true, one.home(), one.advises()))
                        .toList();
    }
}
