package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.check.Checker;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Groups sit in a corner of a shared room, as long as everybody else finds a seat. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedRoomsTest {
    private static MadeDay day(int seats) {
        MadeDay day = new MadeDay(2).topic("decimals").teacher("Ruiz", "decimals");
        day.rooms.clear();
        day.room("library", seats, true)
                .offering("lesson", Kind.TL, "decimals", 3, 5)
                .offering("peers", Kind.PEER, "decimals", 3, 5);
        for (int s = 0; s < 12; s++) {
            day.student("s%02d".formatted(s), "lesson 900, peers 700, own 100");
        }
        return day;
    }

    private static Plan plan(Problem problem) {
        Plan plan = DayPlanner.solve(problem, Budget.of(2000, 1), Listener.PATIENT);
        assertThat(Checker.check(problem, plan).broken()).isEmpty();
        return plan;
    }

    private static Set<OfferingId> offerings(Plan plan) {
        return plan.sessions().stream().map(Session::offering).collect(Collectors.toSet());
    }

    @Test
    void a_school_whose_only_room_is_shared_has_lessons_and_groups_of_peers() {
        Plan plan = plan(day(40).problem());

        assertThat(offerings(plan)).contains(new OfferingId("lesson"), new OfferingId("peers"));
        assertThat(plan.objective().total()).isGreaterThan(12 * 700);
    }

    @Test
    void a_room_with_a_seat_for_each_has_no_corner_and_nobody_is_left_standing() {
        Plan plan = plan(day(12).problem());

        assertThat(plan.unmet()).isEmpty();
    }

    @Test
    void a_group_in_a_corner_stays_there_when_a_student_leaves() {
        Problem problem = day(40).problem();
        RunningDay running = DayPlanner.running(problem, plan(problem));
        StudentId gone = new StudentId("s00");

        RunningDay after =
                running.take(
                        running.propose(
                                new Happening.StudentsAway(Set.of(gone)),
                                problem.blocks().getFirst().id(),
                                Budget.of(200, 1)));

        Verdict verdict = Checker.check(after.problem(), after.plan());
        assertThat(verdict.broken()).isEmpty();
        assertThat(offerings(after.plan())).contains(new OfferingId("peers"));
    }
}
