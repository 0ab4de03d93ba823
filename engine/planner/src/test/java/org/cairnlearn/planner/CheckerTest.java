package org.cairnlearn.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckerTest {
    private static final String SCHOOL =
            """
            teachers Reed Stone
            rooms Blue:6 Red:3
            lesson fractions 2..3 led 15
            peers decimals 2..4
            apart Ada Fay
            together Ada Ben
            pin Ada fractions
            Ada   fractions:400 ready 100 talk 2d
            Ben   fractions:350 ready 400 was decimals
            Cleo  decimals:300 own 90
            Dan   decimals:250 own 80
            Eve   decimals:200 own 70 talk 8d
            Fay   fractions:300 own 60 was own-pace
            """;

    private static final String SOUND =
            """
            fractions (Reed, Blue): Ada, Ben
            decimals (Red): Cleo, Dan
            own-pace (Blue): Eve, Fay
            talk 0-7 Stone: Eve
            """;

    private static List<String> broken(String school, String plan) {
        return Checker.check(School.problem(school), School.plan(plan)).broken().stream()
                .map(b ->
                        "%s %s%s"
                                .formatted(
                                        b.rule(),
                                        b.student() == null ? "" : b.student() + " ",
                                        b.reason()))
                .toList();
    }

    @Test
    void a_sound_plan_has_nothing_broken() {
        assertThat(broken(SCHOOL, SOUND)).isEmpty();
    }

    @Test
    void a_full_room_and_talks_back_to_back_are_sound() {
        assertThat(
                        broken(
                                "talks 2\nrooms Blue:2\nAda\nBen\n",
                                """
                                own-pace (Blue): Ada, Ben
                                talk 7-14 Reed: Ada
                                talk 0-7 Reed: Ben
                                """))
                .isEmpty();
    }

    @Test
    void the_objective_is_computed_term_by_term() {
        // 400 + 350 + 300 + 250 + 70 + 60; Ada and Ben are 100 beyond the band; Ben was elsewhere.
        assertThat(Checker.check(School.problem(SCHOOL), School.plan(SOUND)).objective())
                .isEqualTo(
                        new Objective(
                                1400,
                                Map.of(
                                        Term.VALUE, 1430L,
                                        Term.SAMENESS, -10L,
                                        Term.STABILITY, -20L)));
    }

    @ParameterizedTest(name = "{1} is put instead of {0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    own-pace (Blue): Eve, Fay | own-pace (Blue): Eve | H1 Fay Nowhere[]
                    own-pace (Blue): Eve, Fay | own-pace (Blue): Eve, Fay, Dan | H1 Dan AlsoIn[session=own-pace/1]
                    decimals (Red): Cleo, Dan | own-pace (Red): Cleo, Dan, Dan | H1 Dan AlsoIn[session=own-pace/1]
                    decimals (Red): Cleo, Dan | decimals (Red): Cleo\\nown-pace (Red): Dan | H2 TooFew[session=decimals/1, students=1, min=2]
                    (Reed, Blue) | (Blue) | H3 NoTeacher[session=fractions/1]
                    (Red): Cleo | (Stone, Red): Cleo | H3 NeedsNoTeacher[session=decimals/1]
                    talk 0-7 Stone | talk 0-7 Reed | H3T Eve TalkInLesson[session=fractions/1, start=Minutes[value=0]]
                    talk 0-7 Stone | talk 15-22 Reed | H3T Eve TalkInLesson[session=fractions/1, start=Minutes[value=15]]
                    talk 0-7 Stone | talk 39-46 Stone | H3T Eve TalkAfterBlock[start=Minutes[value=39]]
                    talk 0-7 Stone | talk 0-9 Stone | H3T Eve TalkLength[length=Minutes[value=9]]
                    own-pace (Blue) | own-pace (Red) | H4 NoSeats[room=Red, students=4, seats=3]
                    (Reed, Blue): Ada, Ben | (Reed, Blue): Ada, Ben, Fay | H7 Ada NotApart[other=Fay]
                    talk 0-7 Stone: Eve | talk 0-7 Stone: Dan | H10 Eve NoTalk[]
                    Stone: Eve | Stone: Eve\\ntalk 7-14 Stone: Ada | H10 TooManyTalks[talks=2, limit=1]
                    Stone: Eve | Stone: Eve\\ntalk 7-14 Stone: Eve | H3T Eve TalkTwice[]
                    Stone: Eve | Stone: Eve\\ntalk 6-13 Stone: Cleo | H3T Cleo TalkOverlap[other=Eve]
                    Stone: Eve | Stone: Eve\\ntalk 16-23 Reed: Eve\\ntalk 22-29 Stone: Eve | H3T Eve TalkOverlap[other=Eve]
                    Stone: Eve | Stone: Eve\\ntalk 8-15 Stone: Ben | H3T Ben TalkInLesson[session=fractions/1, start=Minutes[value=8]]
                    (Reed, Blue) | (Hill, Blue) | IDS BadId[id=Hill]
                    (Reed, Blue) | (Reed, Green) | IDS BadId[id=Green]
                    Eve, Fay | Eve, Fay, Zoe | IDS BadId[id=Zoe]
                    own-pace (Blue) | music (Blue) | IDS BadId[id=music]
                    talk 0-7 Stone | talk 0-7 Hill | IDS BadId[id=Hill]
                    Stone: Eve | Stone: Zoe | IDS BadId[id=Zoe]
                    """)
    void a_bad_plan_is_caught_by_the_name_of_its_rule(String sound, String bad, String expected) {
        assertThat(SOUND).contains(sound);
        assertThat(broken(SCHOOL, SOUND.replace(sound, bad.replace("\\n", "\n"))))
                .contains(expected);
    }

    @Test
    void a_group_above_its_max_is_caught() {
        assertThat(
                        broken(
                                "talks 0\npeers decimals 1..1\nAda decimals:1\nBen decimals:1\n",
                                "decimals (Blue): Ada, Ben\nown-pace (Blue):"))
                .containsExactly("H2 TooMany[session=decimals/1, students=2, max=1]");
    }

    @Test
    void a_teacher_who_leads_two_lessons_is_caught() {
        assertThat(
                        broken(
                                "talks 0\nlesson angles 1..1 led 9\nAda angles:1\nBen angles:1\n",
                                """
                                angles (Reed, Blue): Ada
                                angles (Reed, Blue): Ben
                                own-pace (Blue):
                                """))
                .containsExactly("H3 LeadsAlso[teacher=Reed, session=angles/2]");
    }

    @Test
    void a_student_who_is_not_ready_is_caught() {
        assertThat(
                        broken(
                                "talks 0\npeers decimals 2..4\nAda decimals:200\nBen\n",
                                "decimals (Blue): Ada, Ben\nown-pace (Blue):"))
                .containsExactly("H5 Ben NotReady[offering=decimals]");
    }

    @Test
    void a_pair_that_is_not_together_is_caught() {
        assertThat(
                        broken(
                                "talks 0\nAda\nBen\ntogether Ben Ada\n",
                                "own-pace (Blue): Ada\nown-pace (Blue): Ben"))
                .containsExactly("H7 Ada NotTogether[other=Ben]");
    }

    @Test
    void a_pin_that_is_not_kept_is_caught() {
        assertThat(
                        broken(
                                "talks 0\npeers decimals 1..4\nAda decimals:200\npin Ada decimals\n",
                                "own-pace (Blue): Ada"))
                .containsExactly("H9 Ada NotAsPinned[offering=decimals]");
    }

    @Test
    void a_plan_in_which_own_pace_is_not_open_is_caught() {
        assertThat(
                        broken(
                                "talks 0\npeers decimals 1..4\nAda decimals:200\n",
                                "decimals (Blue): Ada"))
                .containsExactly("H1 NotOpen[offering=own-pace]");
    }

    @Test
    void two_sessions_of_one_id_are_caught() {
        Session open = School.plan("own-pace (Blue):").sessions().getFirst();
        Plan plan = School.plan(List.of(open, open), List.of());
        assertThat(Checker.check(School.problem("talks 0\n"), plan).broken())
                .containsExactly(new Broken(null, Rule.IDS, new Reason.BadId(open.id().value())));
    }

    @Test
    void an_exception_that_is_named_is_no_breach() {
        Problem problem = School.problem("talks 0\nAda\nBen\nrooms Blue:1\n");
        Unmet seats = new Unmet(null, Rule.H4, new Reason.NoSeats(new RoomId("Blue"), 2, 1));
        Plan plan = School.plan("own-pace (Blue): Ada, Ben");
        assertThat(Checker.check(problem, plan).broken()).hasSize(1);
        assertThat(Checker.check(problem, naming(plan, seats)).broken()).isEmpty();
    }

    @Test
    void an_exception_that_is_named_in_vain_is_caught() {
        Problem problem = School.problem("talks 0\nAda\nBen\n");
        Unmet seats = new Unmet(null, Rule.H4, new Reason.NoSeats(new RoomId("Blue"), 2, 1));
        Plan plan = naming(School.plan("own-pace (Blue): Ada, Ben"), seats);
        assertThat(Checker.check(problem, plan).broken())
                .containsExactly(new Broken(null, Rule.NAMED, new Reason.NamedInVain(seats)));
    }

    @Test
    void a_place_for_nobody_or_a_lesson_without_a_teacher_can_not_be_excused() {
        Problem problem = School.problem("talks 0\nAda\n");
        Unmet nowhere = new Unmet(School.student("Ada"), Rule.H1, new Reason.Nowhere());
        Plan plan = naming(School.plan("own-pace (Blue):"), nowhere);
        assertThat(Checker.check(problem, plan).broken())
                .containsExactly(new Broken(School.student("Ada"), Rule.H1, new Reason.Nowhere()));
    }

    @Test
    void a_missing_talk_is_excused_only_if_no_slot_exists() {
        Unmet none = new Unmet(School.student("Ada"), Rule.H10, new Reason.NoTalk());
        Plan plan = naming(School.plan("own-pace (Blue): Ada"), none);
        assertThat(Checker.check(School.problem("block 7\nAda\n"), plan).broken()).hasSize(1);
        assertThat(Checker.check(School.problem("block 6\nAda\n"), plan).broken()).isEmpty();
        Plan silent = School.plan("own-pace (Blue): Ada");
        assertThat(Checker.check(School.problem("block 6\nAda\n"), silent).broken()).hasSize(1);
    }

    private static Plan naming(Plan plan, Unmet unmet) {
        return new Plan(
                plan.sessions(), plan.talks(), plan.objective(), List.of(unmet), plan.provenance());
    }
}
