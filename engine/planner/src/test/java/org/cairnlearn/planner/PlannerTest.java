package org.cairnlearn.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlannerTest {
    private static final String FRACTIONS_FOR_THREE =
            """
            lesson fractions 3..6 led 15
            Ada   fractions:400
            Ben   fractions:350
            Cleo  fractions:300
            """;

    private static String solved(String school) {
        return School.text(Planner.solve(School.problem(school), 2_000, 1));
    }

    @Test
    void a_lesson_takes_those_it_helps_and_the_others_go_on_at_own_pace() {
        assertThat(solved(FRACTIONS_FOR_THREE + "Dan  fractions:40   talk 9d\nEve   talk 3d\n"))
                .isEqualTo(
                        """
                        fractions (Reed, Blue): Ada, Ben, Cleo
                        own-pace (Blue): Dan, Eve
                        talk 16-23 Reed: Dan
                        """);
    }

    @Test
    void without_a_teacher_there_is_no_lesson_but_a_place_for_everyone() {
        assertThat(
                        solved(
                                "teachers\ntalks 0\npeers decimals 2..4\n"
                                        + FRACTIONS_FOR_THREE
                                        + "Dan decimals:200\nEve decimals:200\n"))
                .isEqualTo(
                        """
                        decimals (Blue): Dan, Eve
                        own-pace (Blue): Ada, Ben, Cleo
                        """);
    }

    @Test
    void one_teacher_leads_one_lesson_the_better_one() {
        assertThat(
                        solved(
                                """
                                talks 0
                                lesson fractions 2..3 led 15
                                lesson decimals 2..3 led 15
                                Ada   fractions:400
                                Ben   fractions:350
                                Cleo  decimals:500
                                Dan   decimals:500
                                """))
                .isEqualTo(
                        """
                        decimals (Reed, Blue): Cleo, Dan
                        own-pace (Blue): Ada, Ben
                        """);
    }

    @Test
    void two_teachers_may_lead_the_same_lesson_twice_and_the_alike_sit_together() {
        assertThat(
                        solved(
                                """
                                teachers Reed Stone
                                talks 0
                                lesson fractions 2..2 led 15
                                Ada   fractions:400 ready 100
                                Ben   fractions:400 ready 900
                                Cleo  fractions:400 ready 100
                                Dan   fractions:400 ready 900
                                """))
                .isEqualTo(
                        """
                        fractions (Reed, Blue): Ada, Cleo
                        fractions (Stone, Blue): Ben, Dan
                        own-pace (Blue):
                        """);
    }

    @Test
    void nobody_is_placed_where_he_or_she_is_not_ready_not_even_to_fill_a_group() {
        assertThat(solved("talks 0\n" + FRACTIONS_FOR_THREE.replace("Cleo  fractions:300", "Cleo")))
                .isEqualTo("own-pace (Blue): Ada, Ben, Cleo\n");
    }

    @Test
    void a_pin_is_kept_and_what_it_costs_is_named() {
        assertThat(solved("talks 0\nlesson fractions 3..6 led 15\nAda\nBen\npin Ada fractions\n"))
                .isEqualTo(
                        """
                        fractions (Reed, Blue): Ada
                        own-pace (Blue): Ben
                        unmet H2 TooFew[session=fractions/1, students=1, min=3]
                        unmet H5 Ada NotReady[offering=fractions]
                        """);
    }

    @Test
    void a_pin_gathers_others_who_are_ready_so_that_the_group_holds() {
        assertThat(
                        solved(
                                """
                                talks 0
                                peers decimals 2..4
                                Ada  decimals:0
                                Ben  decimals:50
                                Cleo decimals:90
                                pin Ada decimals
                                """))
                .isEqualTo(
                        """
                        decimals (Blue): Ada, Cleo
                        own-pace (Blue): Ben
                        """);
    }

    @Test
    void pins_may_fill_a_group_beyond_its_size() {
        assertThat(
                        solved(
                                """
                                talks 0
                                peers decimals 2..2
                                Ada  decimals:200
                                Ben  decimals:200
                                Cleo decimals:200
                                together Ada Ben
                                together Ben Cleo
                                pin Ada decimals
                                pin Ben decimals
                                pin Cleo decimals
                                """))
                .isEqualTo(
                        """
                        decimals (Blue): Ada, Ben, Cleo
                        own-pace (Blue):
                        unmet H2 TooMany[session=decimals/1, students=3, max=2]
                        """);
    }

    @Test
    void a_pin_to_a_lesson_that_nobody_can_lead_is_named_and_the_student_works_at_own_pace() {
        assertThat(solved("teachers\ntalks 0\n" + FRACTIONS_FOR_THREE + "pin Ada fractions\n"))
                .isEqualTo(
                        """
                        own-pace (Blue): Ada, Ben, Cleo
                        unmet H9 Ada NotAsPinned[offering=fractions]
                        """);
    }

    @Test
    void a_pair_apart_sits_at_two_tables_even_at_own_pace() {
        assertThat(solved("talks 0\nAda\nBen\nCleo\napart Ada Ben\n"))
                .isEqualTo("own-pace (Blue): Ada, Cleo\nown-pace (Blue): Ben\n");
    }

    @Test
    void a_pair_apart_is_not_in_one_lesson_however_much_it_would_help() {
        assertThat(solved("talks 0\napart Ada Ben\nDan  fractions:110\n" + FRACTIONS_FOR_THREE))
                .isEqualTo(
                        """
                        fractions (Reed, Blue): Ada, Cleo, Dan
                        own-pace (Blue): Ben
                        """);
    }

    @Test
    void a_pair_together_goes_where_both_are_ready() {
        assertThat(
                        solved(
                                "talks 0\ntogether Ada Dan\nDan\nEve fractions:200\n"
                                        + FRACTIONS_FOR_THREE))
                .isEqualTo(
                        """
                        fractions (Reed, Blue): Ben, Cleo, Eve
                        own-pace (Blue): Ada, Dan
                        """);
    }

    @Test
    void apart_wins_over_together_and_that_is_named() {
        assertThat(
                        solved(
                                """
                                talks 0
                                Ada
                                Ben
                                Cleo
                                together Ada Ben
                                together Ben Cleo
                                apart Ada Cleo
                                """))
                .isEqualTo(
                        """
                        own-pace (Blue): Ada, Ben
                        own-pace (Blue): Cleo
                        unmet H7 Ben NotTogether[other=Cleo]
                        """);
    }

    @Test
    void groups_share_the_first_room_while_its_seats_hold_and_own_pace_fills_what_is_left() {
        assertThat(
                        solved(
                                "talks 0\nrooms Blue:4 Red:2\n"
                                        + FRACTIONS_FOR_THREE
                                        + "Dan\nEve\nFay\n"))
                .isEqualTo(
                        """
                        fractions (Reed, Blue): Ada, Ben, Cleo
                        own-pace (Blue): Dan
                        own-pace (Red): Eve, Fay
                        """);
    }

    @Test
    void a_lesson_that_no_room_seats_does_not_take_place() {
        assertThat(solved("talks 0\nrooms Blue:2 Red:2\n" + FRACTIONS_FOR_THREE))
                .isEqualTo("own-pace (Blue): Ada, Ben\nown-pace (Red): Cleo\n");
    }

    @Test
    void too_few_seats_are_named() {
        assertThat(solved("talks 0\nrooms Blue:2\n" + FRACTIONS_FOR_THREE.replace("3..6", "4..6")))
                .isEqualTo(
                        """
                        own-pace (Blue): Ada, Ben, Cleo
                        unmet H4 NoSeats[room=Blue, students=3, seats=2]
                        """);
    }

    @Test
    void a_plan_before_is_left_only_for_a_gain_above_the_price_of_change() {
        String school =
                """
                talks 0
                peers decimals 2..4
                stability %d
                Ada  decimals:130 was own-pace
                Ben  decimals:130 was own-pace
                """;
        assertThat(solved(school.formatted(31))).isEqualTo("own-pace (Blue): Ada, Ben\n");
        assertThat(solved(school.formatted(29)))
                .isEqualTo("decimals (Blue): Ada, Ben\nown-pace (Blue):\n");
    }

    @Test
    void who_has_waited_longest_gets_the_talk_and_the_id_breaks_a_tie() {
        assertThat(solved("Ada talk 3d\nCleo talk 9d\nBen talk 9d\n")).endsWith("Reed: Ben\n");
    }

    @Test
    void talks_of_one_teacher_follow_each_other() {
        assertThat(solved("talks 3\nblock 20\nAda talk 3d\nBen talk 2d\nCleo talk 1d\n"))
                .isEqualTo(
                        """
                        own-pace (Blue): Ada, Ben, Cleo
                        talk 0-7 Reed: Ada
                        talk 7-14 Reed: Ben
                        unmet H10 Cleo NoTalk[]
                        """);
    }

    @Test
    void a_teacher_who_leads_nothing_talks_at_once_but_not_with_a_student_in_a_lesson() {
        assertThat(
                        solved(
                                "teachers Reed Stone\ntalks 2\n"
                                        + FRACTIONS_FOR_THREE.replace("350", "350 talk 9d")
                                        + "Dan talk 8d\n"))
                .isEqualTo(
                        """
                        fractions (Reed, Blue): Ada, Ben, Cleo
                        own-pace (Blue): Dan
                        talk 16-23 Reed: Ben
                        talk 0-7 Stone: Dan
                        """);
    }

    @Test
    void who_is_led_to_the_end_of_the_block_is_passed_over_and_named() {
        assertThat(
                        solved(
                                "teachers Reed Stone\n"
                                        + FRACTIONS_FOR_THREE
                                                .replace("led 15", "led 45")
                                                .replace("350", "350 talk 9d")
                                        + "Dan talk 8d\n"))
                .isEqualTo(
                        """
                        fractions (Reed, Blue): Ada, Ben, Cleo
                        own-pace (Blue): Dan
                        talk 0-7 Stone: Dan
                        unmet H10 Ben NoTalk[]
                        """);
    }

    @Test
    void an_empty_class_has_an_empty_plan() {
        assertThat(solved("lesson fractions 3..6 led 15\n")).isEqualTo("own-pace (Blue):\n");
    }

    @Test
    void a_plan_says_how_it_came_about() {
        Plan plan = Planner.solve(School.problem("Ada\n"), 123, 45);
        assertThat(plan.provenance()).isEqualTo(new Provenance("class-1", 45, 123));
        assertThat(plan.sessions())
                .extracting(Session::id)
                .isEqualTo(List.of(School.session("own-pace/1")));
    }
}
