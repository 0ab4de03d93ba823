package org.cairnlearn.school.web.teacher.conference;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/**
 * What shows that a talk would help: a skill with which somebody has a hard time these days, and a
 * goal whose day is near. How many students are asked about changes no statement.
 */
@Component
class Needing {
    /** Work of so many school days is these days' work. */
    private static final int DAYS = 5;

    /** Fewer points say nothing. */
    private static final int FEWEST = 3;

    /** So many school days before its last day, a goal is near. */
    private static final int NEAR = 2;

    private final EvidenceBook evidence;
    private final CompetencyBook competencies;
    private final GoalBook goals;
    private final SchoolClock clock;

    Needing(EvidenceBook evidence, CompetencyBook competencies, GoalBook goals, SchoolClock clock) {
        this.evidence = evidence;
        this.competencies = competencies;
        this.goals = goals;
        this.clock = clock;
    }

    /** What each student needs a talk for; who needs none is left out. */
    record Needs(Map<PersonId, Competency> hard, Map<PersonId, Goal> goals) {
        boolean has(PersonId student) {
            return hard.containsKey(student) || goals.containsKey(student);
        }

        Optional<Competency> hardFor(PersonId student) {
            return Optional.ofNullable(hard.get(student));
        }

        Optional<Goal> goalOf(PersonId student) {
            return Optional.ofNullable(goals.get(student));
        }
    }

    Needs of(Collection<PersonId> students, SchoolCalendar calendar) {
        var from = clock.time().startOf(calendar.before(clock.today(), DAYS));
        var found = new HashMap<PersonId, CompetencyId>();
        evidence.since(students, from)
                .forEach((student, work) ->
                        hardest(work).ifPresent(skill -> found.put(student, skill)));
        var skills = competencies.byId(List.copyOf(new HashSet<>(found.values())));
        var hard = new HashMap<PersonId, Competency>();
        found.forEach((student, skill) ->
                Optional.ofNullable(skills.get(skill))
                        .ifPresent(known -> hard.put(student, known)));
        var near = new HashMap<PersonId, Goal>();
        goals.of(students).stream()
                .filter(goal -> goal.life().state().live())
                .filter(goal -> calendar.between(clock.today(), goal.promise().by()) <= NEAR)
                .forEach(goal -> near.putIfAbsent(goal.student(), goal));
        return new Needs(hard, near);
    }

    /** Points of a skill. */
    private record Points(int had, int of) {
        Points plus(Points more) {
            return new Points(had + more.had, of + more.of);
        }
    }

    /** The skill of which most is missing, where less than half was right. */
    private static Optional<CompetencyId> hardest(List<Observation> work) {
        var points = new HashMap<CompetencyId, Points>();
        work.stream()
                .filter(piece -> piece.circumstances().kind().counts())
                .forEach(piece ->
                        piece.competencies()
                                .forEach(skill ->
                                        points.merge(
                                                skill,
                                                new Points(piece.points(), piece.max()),
                                                Points::plus)));
        return points.entrySet().stream()
                .filter(entry -> entry.getValue().of() >= FEWEST)
                .filter(entry -> 2 * entry.getValue().had() < entry.getValue().of())
                .max(
                        Map.Entry.<CompetencyId, Points>comparingByValue(
                                        java.util.Comparator.comparingInt(
                                                one -> one.of() - one.had()))
                                .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey);
    }
}
