package org.cairnlearn.school.web.student;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.profile.Chance;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.GoalId;
import org.cairnlearn.school.profile.GoalOutlook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/** Reads what a student has promised, and what could be promised next. */
@Component
class GoalsReader {
    /** More skills to pick from are no choice. */
    private static final int OFFERED = 5;

    private final Books books;
    private final RosterBook roster;
    private final Subjects subjects;
    private final Skills skills;
    private final SchoolClock clock;

    GoalsReader(
            Books books, RosterBook roster, Subjects subjects, Skills skills, SchoolClock clock) {
        this.books = books;
        this.roster = roster;
        this.subjects = subjects;
        this.skills = skills;
        this.clock = clock;
    }

    /** What is promised, and how it may end. */
    @Component
    record Books(GoalBook goals, GoalOutlook outlook) {}

    /**
     * A student's goals with all that they name.
     *
     * @param offered skills that the student can work on now
     */
    record Facts(
            List<Goal> goals,
            Map<GoalId, List<Goal.Remark>> remarks,
            Map<PersonId, Person> people,
            Map<CompetencyId, Competency> skills,
            Offer offer) {}

    /** What a new goal could be about, where the student stands, and how the goals may end. */
    record Offer(Footing footing, List<Competency> skills, Map<GoalId, Chance> chances) {}

    Facts read(PersonId student) {
        var all = books.goals().of(List.of(student));
        var remarks = books.goals().remarks(all.stream().map(Goal::id).toList());
        var taught =
                subjects.of(student).frameworks().stream()
                        .flatMap(framework -> skills.of(framework.id()).stream())
                        .toList();
        var known =
                taught.stream()
                        .collect(
                                Collectors.toMap(
                                        Competency::id, skill -> skill, (first, _) -> first));
        var footing = skills.footing(student, known.values());
        return new Facts(
                all,
                remarks,
                people(all, remarks.values()),
                known,
                new Offer(
                        footing, offered(footing, taught), books.outlook().chances(student, all)));
    }

    /** Begun ones first: to finish something is a goal too. */
    private static List<Competency> offered(Footing footing, List<Competency> taught) {
        var open =
                taught.stream()
                        .filter(skill ->
                                !footing.has(skill.id())
                                        && footing.progress().open(footing.student(), skill.id()))
                        .toList();
        return Stream.concat(
                        open.stream().filter(skill -> footing.begun(skill.id())),
                        open.stream().filter(skill -> !footing.begun(skill.id())))
                .distinct()
                .limit(OFFERED)
                .toList();
    }

    private Map<PersonId, Person> people(List<Goal> all, Collection<List<Goal.Remark>> remarks) {
        var named =
                Stream.concat(
                                all.stream()
                                        .map(goal -> goal.life().agreedBy())
                                        .filter(Objects::nonNull),
                                remarks.stream().flatMap(List::stream).map(Goal.Remark::by))
                        .distinct()
                        .toList();
        return roster.people(named).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /** When it is for a student. */
    GoalsView.Time time(PersonId student) {
        return new GoalsView.Time(
                clock, clock.calendarOf(student), books.goals().days(student), books.outlook());
    }
}
