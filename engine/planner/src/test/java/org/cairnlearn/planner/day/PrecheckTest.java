package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.planner.day.MadeDay.student;
import static org.cairnlearn.planner.day.MadeDay.with;

import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.precheck.Precheck;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrecheckTest {
    private static MadeDay day() {
        return new MadeDay(2)
                .topic("halves")
                .teacher("Ruiz", "halves")
                .offering("halves-TL", Kind.TL, "halves", 1, 4)
                .offering("help", Kind.SUP, null, 1, 1)
                .student("Ada", "")
                .student("Ben", "")
                .student("Cem", "")
                .student("Dee", "");
    }

    private static void absent(MadeDay day, String teacher) {
        day.teachers.put(
                teacher,
                new Teacher(
                        new TeacherId(teacher),
                        Set.of(),
                        Set.of(),
                        9,
                        9,
                        Set.of(),
                        Set.of(),
                        Set.of()));
    }

    private static Clash only(MadeDay day) {
        List<Clash> clashes = Precheck.check(day.problem());
        assertThat(clashes).hasSize(1);
        assertThat(clashes.getFirst().remedies()).isNotEmpty();
        return clashes.getFirst();
    }

    @Test
    void a_day_in_which_nothing_clashes_has_no_clash() {
        assertThat(Precheck.check(day().problem())).isEmpty();
    }

    @Test
    void three_conferences_are_overdue_and_their_teacher_is_away() {
        MadeDay day = day();
        day.teacher("Ode");
        for (String name : List.of("Ada", "Ben", "Cem")) {
            day.change(name, s -> with(s, "conferenceOverdueDays", 20));
            day.change(name, s -> with(s, "advisers", Set.of(new TeacherId("Ruiz"))));
        }
        absent(day, "Ruiz");
        Clash clash = only(day);
        assertThat(clash.rules()).containsExactly(Rule.H10, Rule.H3);
        assertThat(clash.sentence())
                .isEqualTo(
                        "3 conferences are overdue (Ada, Ben, Cem); teacher Ruiz is away; nobody else may hold them.");
        assertThat(clash.remedies())
                .containsExactly(
                        "Let another teacher be their adviser today.",
                        "Let conferences be overdue by 20 days.");
    }

    @Test
    void of_many_overdue_conferences_the_fewest_that_clash_are_named() {
        MadeDay day = day();
        day.limits = new Limits(10, 7, 1, 1, 30, java.util.Map.of(), 40, 0, 20, 10);
        for (String name : List.of("Ada", "Ben", "Cem", "Dee")) {
            day.change(name, s -> with(s, "conferenceOverdueDays", 20));
        }
        assertThat(only(day).sentence()).startsWith("3 conferences are overdue (Ben, Cem, Dee)");
    }

    @Test
    void support_that_cannot_wait_and_nobody_to_give_it() {
        MadeDay day = day();
        day.change("Ada", s -> with(s, "support", new Support(45, 1)));
        assertThat(Precheck.check(day.problem())).isEmpty();
        absent(day, "Ruiz");
        assertThat(only(day).rules()).contains(Rule.H6);
    }

    @Test
    void together_and_apart_at_once() {
        MadeDay day = day();
        day.together.add(new Pair(student("Ada"), student("Ben")));
        day.together.add(new Pair(student("Ben"), student("Cem")));
        day.apart.add(new Pair(student("Ada"), student("Cem")));
        assertThat(only(day).sentence()).contains("Ada, Ben, Cem");
    }

    @Test
    void a_pin_to_a_lesson_that_nobody_can_lead() {
        MadeDay day = day();
        day.pins.add(
                new Pin(
                        student("Ada"),
                        new BlockId("1"),
                        new OfferingId("halves-TL"),
                        new TeacherId("Ruiz"),
                        null));
        assertThat(Precheck.check(day.problem())).isEmpty();
        day.teacher("Ruiz");
        assertThat(only(day).rules()).containsExactly(Rule.H9, Rule.H3);
    }

    @Test
    void a_pin_into_protected_time() {
        MadeDay day = day();
        BlockId first = new BlockId("1");
        day.pins.add(new Pin(student("Ada"), first, new OfferingId("halves-TL"), null, null));
        day.teachers.put(
                "Ruiz",
                new Teacher(
                        new TeacherId("Ruiz"),
                        day.allBlocks(),
                        Set.of(new TopicId("halves")),
                        9,
                        9,
                        Set.of(),
                        Set.of(first),
                        Set.of()));
        assertThat(only(day).rules()).containsExactly(Rule.H9, Rule.H17);
    }

    @Test
    void a_teacher_who_is_pinned_to_two_places() {
        MadeDay day = day();
        BlockId first = new BlockId("1");
        TeacherId ruiz = new TeacherId("Ruiz");
        day.pins.add(new Pin(student("Ada"), first, new OfferingId("halves-TL"), ruiz, null));
        day.pins.add(new Pin(student("Ben"), first, new OfferingId("help"), ruiz, null));
        assertThat(only(day).rules()).containsExactly(Rule.H9, Rule.H3);
    }

    @Test
    void more_students_than_seats() {
        MadeDay day = day();
        day.room("hall", 3, true);
        assertThat(Precheck.check(day.problem())).hasSize(2);
        assertThat(Precheck.check(day.problem()).getFirst().rules()).contains(Rule.H4);
    }

    @Test
    void a_share_of_the_week_that_nothing_open_can_reach() {
        MadeDay day = day();
        day.change("Ada", s -> with(s, "gradeBand", new GradeBand("7")));
        day.change("Ada", s -> with(s, "week", new Week(0, 500, 0, 0)));
        assertThat(only(day).rules()).contains(Rule.H13);
    }
}
