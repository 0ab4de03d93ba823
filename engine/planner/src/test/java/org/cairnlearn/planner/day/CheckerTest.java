package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.planner.day.MadeDay.session;
import static org.cairnlearn.planner.day.MadeDay.student;
import static org.cairnlearn.planner.day.MadeDay.with;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.cairnlearn.planner.day.check.Checker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A sound plan, and one rule after the other broken on purpose. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckerTest {
    /** Ada, Ben and Cem: a lesson by Ruiz in block 1, own pace in block 2. */
    private static MadeDay day() {
        return new MadeDay(2)
                .topic("halves")
                .topic("decimals")
                .teacher("Ruiz", "decimals", "halves")
                .teacher("Ode")
                .room("lab", 8, false, "device")
                .offering("decimals-TL", Kind.TL, "decimals", 2, 3)
                .offering("halves-PEER", Kind.PEER, "halves", 2, 3)
                .offering("halves-TL", Kind.TL, "halves", 1, 3)
                .offering("meeting", Kind.CONF, null, 1, 2)
                .offering("help", Kind.SUP, null, 1, 1)
                .student("Ada", "decimals-TL 800, halves-PEER 300")
                .student("Ben", "decimals-TL 700, halves-PEER 300")
                .student("Cem", "decimals-TL 600, halves-PEER 300, halves-TL 200");
    }

    private static List<Session> sessions() {
        return new ArrayList<>(
                List.of(
                        session("decimals-TL", "1", "Ruiz", "lab", "Ada", "Ben", "Cem"),
                        session("own", "2", null, "hall", "Ada", "Ben", "Cem")));
    }

    private static Set<Rule> broken(BiConsumer<MadeDay, List<Session>> spoil, Talk... talks) {
        MadeDay day = day();
        List<Session> sessions = sessions();
        spoil.accept(day, sessions);
        Verdict verdict = Checker.check(day.problem(), MadeDay.plan(sessions, talks));
        return Set.copyOf(verdict.unnamed().stream().map(Broken::rule).toList());
    }

    private static Talk talk(String student, String teacher, String block, int hour, int minute) {
        return new Talk(
                student(student),
                new TeacherId(teacher),
                new BlockId(block),
                LocalTime.of(hour, minute),
                7);
    }

    @Test
    void a_sound_plan_breaks_nothing_and_its_worth_is_told_by_student_teacher_and_session() {
        Verdict verdict = Checker.check(day().problem(), MadeDay.plan(sessions()));
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.objective().total()).isEqualTo(2100);
        assertThat(verdict.students().get(student("Ben")).total()).isEqualTo(700);
        assertThat(verdict.teachers()).containsKey(new TeacherId("Ruiz"));
        assertThat(verdict.sessions()).hasSize(2);
    }

    @Test
    void h1_a_student_without_a_place_with_two_or_with_one_when_away() {
        assertThat(broken((_, plan) -> plan.remove(1))).containsExactly(Rule.H1);
        assertThat(broken((_, plan) -> plan.add(session("own", "1", null, "hall", "Ada"))))
                .containsExactly(Rule.H1);
        assertThat(
                        broken((day, _) ->
                                day.change(
                                        "Ada", s -> with(s, "blocks", Set.of(new BlockId("2"))))))
                .containsExactly(Rule.H1);
    }

    @Test
    void h2_too_few_too_many_or_opened_too_often() {
        assertThat(broken((day, _) -> day.offering("decimals-TL", Kind.TL, "decimals", 4, 5)))
                .containsExactly(Rule.H2);
        assertThat(broken((day, _) -> day.offering("decimals-TL", Kind.TL, "decimals", 1, 2)))
                .containsExactly(Rule.H2);
        assertThat(
                        broken((day, plan) -> {
                            day.offering("own", Kind.SUP, null, 0, 9);
                            day.offerings.put("own", onlyOnce(day.offerings.get("own")));
                            plan.set(1, session("own", "2", "Ruiz", "hall", "Ada", "Ben"));
                            plan.add(session("own", "2", "Ode", "lab", "Cem"));
                        }))
                .containsExactly(Rule.H2);
    }

    private static Offering onlyOnce(Offering offering) {
        return new Offering(
                offering.id(),
                offering.kind(),
                offering.topic(),
                null,
                null,
                offering.min(),
                offering.max(),
                1,
                offering.needsTeacher(),
                Set.of(),
                0,
                1,
                null);
    }

    private static Set<Rule> ledBy(@Nullable String teacher) {
        return broken((_, plan) ->
                plan.set(0, session("decimals-TL", "1", teacher, "lab", "Ada", "Ben", "Cem")));
    }

    @Test
    void h3_nobody_leads_or_someone_who_may_not_or_twice_or_too_long() {
        assertThat(ledBy(null)).containsExactly(Rule.H3);
        assertThat(ledBy("Ode")).containsExactly(Rule.H3);
        assertThat(
                        broken((_, plan) -> {
                            plan.set(0, session("decimals-TL", "1", "Ruiz", "lab", "Ada", "Ben"));
                            plan.add(session("halves-TL", "1", "Ruiz", "hall", "Cem"));
                        }))
                .containsExactly(Rule.H3);
        assertThat(broken((day, _) -> day.teachers.put("Ruiz", teacher(0, 9, Set.of(), Set.of()))))
                .containsExactly(Rule.H3);
        Set<BlockId> lunch = Set.of(new BlockId("1"));
        assertThat(broken((day, _) -> day.teachers.put("Ruiz", teacher(9, 9, lunch, Set.of()))))
                .containsExactly(Rule.H3);
        assertThat(
                        broken((day, plan) -> {
                            day.teachers.put("Ruiz", teacher(9, 1, Set.of(), Set.of()));
                            plan.set(1, session("own", "2", null, "hall", "Ada", "Ben"));
                            plan.add(session("halves-TL", "2", "Ruiz", "lab", "Cem"));
                        }))
                .containsExactly(Rule.H3);
    }

    private static Teacher teacher(int most, int inARow, Set<BlockId> lunch, Set<BlockId> kept) {
        return new Teacher(
                new TeacherId("Ruiz"),
                Set.of(new BlockId("1"), new BlockId("2")),
                Set.of(new TopicId("decimals"), new TopicId("halves")),
                most,
                inARow,
                lunch,
                kept,
                Set.of());
    }

    @Test
    void h3_a_talk_out_of_its_block_in_a_lesson_at_the_time_of_another_or_with_a_stranger() {
        assertThat(broken((_, _) -> {}, talk("Ada", "Ruiz", "2", 10, 0))).isEmpty();
        assertThat(broken((_, _) -> {}, talk("Ada", "Ruiz", "2", 10, 45))).containsExactly(Rule.H3);
        assertThat(broken((_, _) -> {}, talk("Ada", "Ode", "1", 9, 0))).containsExactly(Rule.H3);
        assertThat(
                        broken(
                                (_, _) -> {},
                                talk("Ada", "Ruiz", "2", 10, 0),
                                talk("Ben", "Ruiz", "2", 10, 5)))
                .containsExactly(Rule.H3);
        assertThat(
                        broken(
                                (day, _) -> day.change("Ada", s -> with(s, "advisers", Set.of())),
                                talk("Ada", "Ruiz", "2", 10, 0)))
                .containsExactly(Rule.H3);
    }

    @Test
    void h4_a_room_without_what_is_needed_too_small_or_used_twice() {
        assertThat(broken((day, _) -> day.room("lab", 2, false))).containsExactly(Rule.H4);
        assertThat(
                        broken((_, plan) -> {
                            plan.set(1, session("own", "2", null, "lab", "Ada", "Ben"));
                            plan.add(session("halves-TL", "2", "Ruiz", "lab", "Cem"));
                        }))
                .containsExactly(Rule.H4);
        assertThat(
                        broken((day, _) ->
                                day.offerings.put(
                                        "own", needing(day.offerings.get("own"), "piano"))))
                .contains(Rule.H4);
    }

    private static Offering needing(Offering offering, String feature) {
        return new Offering(
                offering.id(),
                offering.kind(),
                offering.topic(),
                null,
                null,
                offering.min(),
                offering.max(),
                1,
                offering.needsTeacher(),
                Set.of(feature),
                60,
                offering.copies(),
                null);
    }

    @Test
    void h5_not_open_not_ready_or_the_same_topic_twice() {
        assertThat(broken((day, _) -> day.student("Ada", ""))).containsExactly(Rule.H5);
        assertThat(broken((day, _) -> day.topic("decimals", "halves"))).containsExactly(Rule.H5);
        assertThat(
                        broken((_, plan) ->
                                plan.set(
                                        1,
                                        session(
                                                "decimals-TL",
                                                "2",
                                                "Ruiz",
                                                "lab",
                                                "Ada",
                                                "Ben",
                                                "Cem"))))
                .containsExactly(Rule.H5);
    }

    @Test
    void h6_support_that_cannot_wait() {
        assertThat(
                        broken((day, _) ->
                                day.change("Ada", s -> with(s, "support", new Support(30, 1)))))
                .containsExactly(Rule.H6);
        assertThat(
                        broken((day, _) ->
                                day.change("Ada", s -> with(s, "support", new Support(30, 2)))))
                .isEmpty();
    }

    @Test
    void h7_apart_in_one_session_and_together_in_two() {
        Pair pair = new Pair(student("Ada"), student("Ben"));
        assertThat(broken((day, _) -> day.apart.add(pair))).containsExactly(Rule.H7);
        assertThat(
                        broken((day, plan) -> {
                            day.together.add(pair);
                            plan.set(1, session("own", "2", null, "hall", "Ada", "Cem"));
                            plan.add(session("own", "2", null, "lab", "Ben"));
                        }))
                .containsExactly(Rule.H7);
    }

    @Test
    void h8_another_way_than_the_arm_says() {
        assertThat(
                        broken((day, _) -> {
                            day.offering("decimals-DIG", Kind.DIG, "decimals", 1, 9);
                            day.arms.add(
                                    new Arm(
                                            student("Ada"),
                                            new TopicId("decimals"),
                                            Set.of(new OfferingId("decimals-DIG"))));
                        }))
                .containsExactly(Rule.H8);
    }

    @Test
    void h9_a_pin_or_a_session_that_has_begun_is_not_kept() {
        assertThat(
                        broken((day, _) ->
                                day.pins.add(
                                        new Pin(
                                                student("Ada"),
                                                new BlockId("2"),
                                                new OfferingId("halves-PEER"),
                                                null,
                                                null))))
                .containsExactly(Rule.H9);
        assertThat(
                        broken((day, _) ->
                                day.frozen.add(session("own", "2", null, "hall", "Ada", "Ben"))))
                .containsExactly(Rule.H9);
    }

    @Test
    void h10_a_conference_that_is_too_long_overdue() {
        assertThat(broken((day, _) -> day.change("Ada", s -> with(s, "conferenceOverdueDays", 11))))
                .containsExactly(Rule.H10);
        assertThat(
                        broken(
                                (day, _) ->
                                        day.change(
                                                "Ada", s -> with(s, "conferenceOverdueDays", 11)),
                                talk("Ada", "Ruiz", "2", 10, 0)))
                .isEmpty();
    }

    @Test
    void h11_a_place_without_what_the_student_needs() {
        assertThat(
                        broken((day, plan) -> {
                            day.room("hall", 99, true, "ramp");
                            day.change("Ada", s -> with(s, "features", Set.of("ramp")));
                        }))
                .containsExactly(Rule.H11);
    }

    @Test
    void h12_to_h15_caps_and_shares_of_day_and_week() {
        GradeBand seven = new GradeBand("7");
        assertThat(
                        broken((day, _) -> {
                            day.room("hall", 99, true, "piano");
                            day.offerings.put("own", needing(day.offerings.get("own"), "piano"));
                            day.limits = limits(Map.of(seven, 30), 0);
                            day.change("Ada", s -> with(s, "gradeBand", seven));
                        }))
                .containsExactly(Rule.H12);
        assertThat(
                        broken((day, _) -> {
                            day.change("Ada", s -> with(s, "gradeBand", seven));
                            day.change("Ada", s -> with(s, "week", new Week(0, 100, 0, 0)));
                        }))
                .containsExactly(Rule.H13);
        assertThat(broken((day, _) -> day.limits = limits(Map.of(), 51))).containsExactly(Rule.H14);
        assertThat(
                        broken((day, _) -> {
                            Choice wish = new Choice(new OfferingId("halves-PEER"), 1);
                            day.change("Ada", s -> with(s, "choices", List.of(wish)));
                            day.change("Ada", s -> with(s, "week", Week.NEW));
                        }))
                .containsExactly(Rule.H15);
    }

    private static Limits limits(Map<GradeBand, Integer> screen, int together) {
        return new Limits(10, 7, 1, 3, 30, screen, 40, together, 20, 10);
    }

    @Test
    void h16_one_more_group_of_like_level() {
        assertThat(
                        broken((day, _) ->
                                day.change(
                                        "Ada",
                                        s ->
                                                with(
                                                        s,
                                                        "sameLevelDays",
                                                        List.of(new SameLevelRun(null, 10))))))
                .containsExactly(Rule.H16);
    }

    @Test
    void h17_a_duty_in_protected_time() {
        Set<BlockId> kept = Set.of(new BlockId("1"));
        assertThat(broken((day, _) -> day.teachers.put("Ruiz", teacher(9, 9, Set.of(), kept))))
                .containsExactly(Rule.H17);
    }

    @Test
    void what_a_plan_names_is_told_and_not_held_against_it_but_not_everything_can_be_named() {
        MadeDay day = day();
        day.change("Ada", s -> with(s, "support", new Support(30, 1)));
        day.teachers.put("Ruiz", teacher(9, 9, Set.of(), Set.of(new BlockId("1"))));
        Plan plan = MadeDay.plan(sessions());
        Plan naming =
                new Plan(
                        plan.sessions(),
                        plan.talks(),
                        plan.objective(),
                        plan.certificate(),
                        plan.provenance(),
                        List.of(
                                new Unmet(student("Ada"), Rule.H6, "no helper"),
                                new Unmet(null, Rule.H17, "no other time")));
        Verdict verdict = Checker.check(day.problem(), naming);
        assertThat(verdict.broken()).extracting(Broken::rule).contains(Rule.H6, Rule.H17);
        assertThat(verdict.unnamed()).extracting(Broken::rule).containsExactly(Rule.H17);
    }

    @Test
    void ids_that_the_problem_does_not_know_are_told() {
        assertThat(broken((_, plan) -> plan.add(session("poems", "1", null, "hall", "Ada"))))
                .containsExactly(Rule.H2);
        assertThat(broken((_, plan) -> plan.add(session("own", "1", "Ix", "hall", "Ada"))))
                .containsExactly(Rule.H3);
        assertThat(broken((_, plan) -> plan.add(session("own", "1", null, "attic", "Ada"))))
                .containsExactly(Rule.H4);
        assertThat(broken((_, plan) -> plan.add(session("own", "7", null, "hall", "Ada"))))
                .containsExactly(Rule.H1);
    }
}
