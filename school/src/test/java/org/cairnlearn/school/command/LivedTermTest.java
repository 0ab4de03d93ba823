package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.Conference.Outcome;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.simulation.Ends;
import org.cairnlearn.simulation.Habits;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import org.cairnlearn.simulation.SourcedId;
import org.cairnlearn.simulation.learning.SkillCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Eight weeks with adults and students as they are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LivedTermTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int LIMIT = 10;
    private static final SimulatedSchool SCHOOL =
            HarborSchool.simulate(new SchoolSeed(1, TODAY, 100));
    private static final Habits HABITS = new Habits(SCHOOL);
    private static final Map<SourcedId, PersonId> PEOPLE = people();
    private static final LivedTerm.History HISTORY = live();

    private static Map<SourcedId, PersonId> people() {
        var people = new HashMap<SourcedId, PersonId>();
        SCHOOL.roster()
                .people()
                .forEach(one ->
                        people.put(one.id(), new PersonId(UUID.fromString(one.id().value()))));
        return people;
    }

    private static LivedTerm.History live() {
        var number = new AtomicLong();
        var ends = new HashMap<PersonId, Ends>();
        var skills = new HashMap<SkillCode, CompetencyId>();
        Ends.of(SCHOOL)
                .forEach((student, shown) -> {
                    ends.put(PEOPLE.get(student), shown);
                    List.of(shown.most(), shown.least())
                            .forEach(code ->
                                    skills.put(
                                            code,
                                            new CompetencyId(
                                                    new UUID(1, code.value().hashCode()))));
                });
        var cast =
                new LivedTerm.Cast(
                        PEOPLE, ends, skills, () -> new UUID(0, number.incrementAndGet()));
        return new LivedTerm(
                        HABITS,
                        new LivedTerm.Scene(
                                cast,
                                new SchoolTime(
                                        () -> TODAY.atStartOfDay(HarborSchool.ZONE).toInstant(),
                                        HarborSchool.ZONE),
                                SchoolCalendar.weekdays(),
                                LIMIT))
                .live();
    }

    private static List<LocalDate> held(PersonId student) {
        return HISTORY.talks().stream()
                .map(LivedTerm.Told::talk)
                .filter(one -> one.between().student().equals(student))
                .filter(one -> one.outcome() instanceof Outcome.Held)
                .map(Conference::day)
                .sorted()
                .toList();
    }

    /** Days on which the student was there and had no talk, one after the other, at most. */
    private static long longestGap(SourcedId student) {
        var held = held(PEOPLE.get(student));
        var longest = 0;
        var gap = 0;
        for (var day : HABITS.days()) {
            if (held.contains(day)) {
                gap = 0;
            } else if (HABITS.isThere(student, day)) {
                gap++;
                longest = Math.max(longest, gap);
            }
        }
        return longest;
    }

    @Test
    void nobody_who_is_there_waits_as_long_for_a_talk_as_the_schools_limit_says() {
        assertThat(HABITS.talkers().values().stream().mapToInt(List::size).sum()).isEqualTo(100);
        HABITS.talkers().values().stream()
                .flatMap(List::stream)
                .forEach(student ->
                        assertThat(longestGap(student)).as(student.value()).isLessThan(LIMIT));
    }

    @Test
    void talks_are_left_out_as_people_leave_them_out_and_are_not_counted_as_held() {
        var held = count(Outcome.Held.class);
        var missed = count(Outcome.NotHeld.class);
        assertThat((double) missed / (held + missed)).isBetween(0.15, 0.4);
        assertThat(HISTORY.talks())
                .extracting(LivedTerm.Told::talk)
                .allSatisfy(talk ->
                        assertThat(HABITS.isAtWork(name(talk.between().teacher()), talk.day()))
                                .isTrue())
                .filteredOn(talk -> talk.outcome() instanceof Outcome.Held)
                .allSatisfy(talk ->
                        assertThat(HABITS.isThere(name(talk.between().student()), talk.day()))
                                .isTrue());
        var days = (long) HABITS.days().size() * HABITS.talkers().size();
        var away =
                HABITS.talkers().keySet().stream()
                        .flatMap(adult ->
                                HABITS.days().stream().filter(day -> !HABITS.isAtWork(adult, day)))
                        .count();
        assertThat((double) away / days).isCloseTo(Habits.AWAY, within(0.03));
        assertThat(absent()).isCloseTo(0.08, within(0.025));
    }

    /** The share of days on which a student was enrolled and not to be had. */
    private static double absent() {
        var enrolled = 0.0;
        var absent = 0;
        for (var students : HABITS.talkers().values()) {
            for (var student : students) {
                for (var day : HABITS.days()) {
                    enrolled += HABITS.isEnrolled(student, day) ? 1 : 0;
                    absent +=
                            HABITS.isEnrolled(student, day) && !HABITS.isThere(student, day)
                                    ? 1
                                    : 0;
                }
            }
        }
        return absent / enrolled;
    }

    private static long count(Class<? extends Outcome> outcome) {
        return HISTORY.talks().stream()
                .filter(one -> outcome.isInstance(one.talk().outcome()))
                .count();
    }

    private static SourcedId name(PersonId person) {
        return new SourcedId(person.toString());
    }

    @Test
    void goals_come_to_all_their_ends_and_some_wait_for_a_signature() {
        assertThat(HISTORY.goals())
                .extracting(goal -> goal.life().state())
                .contains(
                        Goal.State.DRAFTED, Goal.State.ACTIVE, Goal.State.MET, Goal.State.DROPPED);
        for (var student : PEOPLE.values()) {
            assertThat(
                            HISTORY.goals().stream()
                                    .filter(goal -> goal.student().equals(student))
                                    .filter(goal -> goal.life().state().live()))
                    .hasSizeLessThanOrEqualTo(GoalBook.MOST);
        }
    }

    @Test
    void what_adults_write_rests_on_work_and_what_students_write_is_their_own() {
        assertThat(HISTORY.statements())
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(one.own())
                                .isEqualTo(one.about().basis().equals(Statement.Basis.NOTHING)));
        assertThat(HISTORY.statements()).anyMatch(one -> one.number() > 1);
    }

    @Test
    void the_same_school_lives_the_same_term() {
        assertThat(live()).isEqualTo(HISTORY);
    }
}
