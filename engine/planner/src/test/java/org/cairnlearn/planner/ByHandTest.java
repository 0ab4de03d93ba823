package org.cairnlearn.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ByHandTest {
    private static final String FRACTIONS_FOR_THREE =
            """
            lesson fractions 3..6 led 15
            Ada   fractions:400
            Ben   fractions:350
            Cleo  fractions:300
            """;

    @Test
    void alternatives_are_the_sessions_a_student_is_ready_for_and_that_have_a_place() {
        Problem problem =
                School.problem(
                        """
                        talks 0
                        lesson fractions 2..3 led 15
                        peers decimals 2..4
                        peers angles 2..2
                        Ada   fractions:400 decimals:300 angles:300
                        Ben   fractions:400
                        Cleo  decimals:200
                        Dan   decimals:200
                        Eve   angles:200
                        Fay   angles:200
                        """);
        Plan plan =
                School.plan(
                        """
                        fractions (Reed, Blue): Ada, Ben
                        decimals (Blue): Cleo, Dan
                        angles (Blue): Eve, Fay
                        own-pace (Blue):
                        """);
        assertThat(Planner.alternatives(problem, plan, School.student("Ada")))
                .containsExactly(
                        new Alternative(School.session("decimals/1"), -100),
                        new Alternative(School.session("own-pace/1"), -300));
        assertThat(Planner.alternatives(problem, plan, School.student("Cleo")))
                .containsExactly(new Alternative(School.session("own-pace/1"), -100));
    }

    @Test
    void a_session_with_someone_to_be_kept_apart_from_is_no_alternative() {
        Problem problem =
                School.problem(
                        """
                        peers decimals 2..4
                        Ada   decimals:200
                        Ben   decimals:200
                        Cleo  decimals:200
                        apart Ada Cleo
                        """);
        Plan plan = School.plan("decimals (Blue): Ada, Ben\nown-pace (Blue): Cleo\n");
        assertThat(Planner.alternatives(problem, plan, School.student("Cleo"))).isEmpty();
        assertThat(Planner.alternatives(problem, plan, School.student("Ben"))).hasSize(1);
    }

    @Test
    void a_hand_may_fill_a_group_beyond_its_size_and_the_plan_names_it() {
        Problem problem =
                School.problem("talks 0\n" + FRACTIONS_FOR_THREE.replace("3..6", "3..3") + "Dan\n");
        Plan plan = Planner.solve(problem, 1_000, 1);
        Plan moved =
                Planner.move(problem, plan, School.student("Dan"), School.session("fractions/1"));
        assertThat(School.text(moved))
                .isEqualTo(
                        """
                        fractions (Reed, Blue): Ada, Ben, Cleo, Dan
                        own-pace (Blue):
                        unmet H2 TooMany[session=fractions/1, students=4, max=3]
                        unmet H5 Dan NotReady[offering=fractions]
                        """);
        assertThat(moved.objective().total()).isEqualTo(1050);
        assertThat(Checker.check(problem, moved).broken()).isEmpty();
    }

    @Test
    void a_group_that_its_last_student_leaves_is_over_and_its_teacher_is_free_to_talk() {
        Problem problem = School.problem(FRACTIONS_FOR_THREE.replace("3..6", "1..1"));
        Plan plan = School.plan("fractions (Reed, Blue): Ada\nown-pace (Blue): Ben, Cleo\n");
        Plan moved =
                Planner.move(problem, plan, School.student("Ada"), School.session("own-pace/1"));
        assertThat(School.text(moved))
                .isEqualTo("own-pace (Blue): Ada, Ben, Cleo\ntalk 0-7 Reed: Ada\n");
    }

    @Test
    void a_move_changes_rooms_only_if_seats_no_longer_hold() {
        Problem problem =
                School.problem(
                        """
                        talks 0
                        rooms Blue:2 Red:3
                        peers decimals 2..4
                        Ada   decimals:200
                        Ben   decimals:200
                        Cleo  decimals:200
                        Dan
                        """);
        Plan plan = School.plan("decimals (Blue): Ada, Ben\nown-pace (Red): Cleo, Dan\n");
        Plan moved =
                Planner.move(problem, plan, School.student("Cleo"), School.session("decimals/1"));
        assertThat(School.text(moved))
                .isEqualTo("decimals (Red): Ada, Ben, Cleo\nown-pace (Blue): Dan\n");
        Plan back =
                Planner.move(problem, moved, School.student("Cleo"), School.session("own-pace/1"));
        assertThat(School.text(back))
                .isEqualTo("decimals (Red): Ada, Ben\nown-pace (Blue): Cleo, Dan\n");
    }

    @Test
    void where_no_rooms_seat_the_groups_after_a_move_they_stay_and_the_full_one_is_named() {
        Problem problem =
                School.problem(
                        """
                        talks 0
                        rooms Blue:2 Red:2
                        peers decimals 2..4
                        Ada   decimals:200
                        Ben   decimals:200
                        Cleo  decimals:200
                        Dan
                        """);
        Plan plan = School.plan("own-pace (Blue): Cleo, Dan\ndecimals (Red): Ada, Ben\n");
        Plan moved =
                Planner.move(problem, plan, School.student("Cleo"), School.session("decimals/1"));
        assertThat(School.text(moved))
                .isEqualTo(
                        """
                        own-pace (Blue): Dan
                        decimals (Red): Ada, Ben, Cleo
                        unmet H4 NoSeats[room=Red, students=3, seats=2]
                        """);
    }

    @Test
    void a_move_of_an_unknown_student_or_to_an_unknown_session_is_a_mistake() {
        Problem problem = School.problem(FRACTIONS_FOR_THREE);
        Plan plan = Planner.solve(problem, 0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Planner.move(
                                problem, plan, School.student("Zoe"), School.session("own-pace/1")))
                .withMessageContaining("Zoe");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Planner.move(
                                problem, plan, School.student("Ada"), School.session("decimals/1")))
                .withMessageContaining("decimals/1");
    }
}
