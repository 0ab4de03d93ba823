package org.cairnlearn.school.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.mastery.Outlook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/**
 * The front door of how goals go: how likely each is reached by its day, and whether it is time for
 * a check-in. The own pace is what the student did in the last 20 school days: pieces of work on
 * the skill itself, or where it is new, on the middle one of the skills worked on. Who did nothing
 * in these days has no pace, and no chance is said.
 */
@Component
public final class GoalOutlook {
    /** The days from which the pace is read. */
    private static final int PACE_DAYS = 20;

    /** So many school days without a word or a step, and somebody asks how it goes. */
    public static final int CHECK_IN_DAYS = 5;

    private final MasteryBook mastery;
    private final EvidenceBook evidence;
    private final SchoolClock clock;

    GoalOutlook(MasteryBook mastery, EvidenceBook evidence, SchoolClock clock) {
        this.mastery = mastery;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The chance of each live goal on a skill; a goal without one is not in it. */
    public Map<GoalId, Chance> chances(PersonId student, Collection<Goal> goals) {
        var calendar = clock.calendarOf(student);
        var asked = new LinkedHashMap<GoalId, Outlook>();
        var worked = worked(student, calendar);
        for (var goal : goals) {
            var skill = goal.promise().skill();
            if (skill != null && goal.life().state().live() && !worked.isEmpty()) {
                asked.put(goal.id(), outlook(skill, goal.promise().by(), worked, calendar));
            }
        }
        asked.values().removeIf(one -> one.by().isBefore(clock.now()));
        if (asked.isEmpty()) {
            return Map.of();
        }
        var values = mastery.chances(student, asked.values(), clock.now());
        var chances = new HashMap<GoalId, Chance>();
        asked.forEach((goal, outlook) ->
                chances.put(
                        goal,
                        new Chance(Objects.requireNonNull(values.get(outlook)), outlook.pieces())));
        return chances;
    }

    private Outlook outlook(
            CompetencyId skill,
            LocalDate by,
            Map<CompetencyId, Integer> worked,
            SchoolCalendar calendar) {
        var counts = worked.values().stream().sorted().toList();
        var pace = worked.getOrDefault(skill, counts.get(counts.size() / 2));
        var days = Math.max(0, calendar.between(clock.today(), by));
        var pieces = Math.min(Outlook.MOST, (int) Math.round((double) pace * days / PACE_DAYS));
        return new Outlook(skill, pieces, endOf(by));
    }

    private Instant endOf(LocalDate day) {
        return clock.time().startOf(day.plusDays(1));
    }

    /** How many pieces of work on each skill in the last days. */
    private Map<CompetencyId, Integer> worked(PersonId student, SchoolCalendar calendar) {
        var first = clock.time().startOf(calendar.before(clock.today(), PACE_DAYS));
        var counts = new HashMap<CompetencyId, Integer>();
        evidence.since(List.of(student), first)
                .getOrDefault(student, List.<Observation>of())
                .forEach(piece ->
                        piece.competencies()
                                .forEach(skill -> counts.merge(skill, 1, Integer::sum)));
        return counts;
    }

    /**
     * How many school days nobody took a step or said a word on a goal; a goal for which it is time
     * for a check-in has {@value #CHECK_IN_DAYS} or more.
     */
    public int quiet(Goal goal, List<Goal.Remark> remarks, SchoolCalendar calendar) {
        var last =
                Stream.of(
                                Stream.of(goal.life().begun()),
                                remarks.stream().map(Goal.Remark::at),
                                goal.steps().stream()
                                        .flatMap(step -> Stream.ofNullable(step.done())))
                        .flatMap(moments -> moments)
                        .max(Instant::compareTo)
                        .orElseThrow();
        return calendar.between(clock.dayOf(last), clock.today());
    }
}
