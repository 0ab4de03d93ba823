package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.check.Checker;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallestDaysTest {
    private static void assertPlanned(MadeDay day, String about) {
        Problem problem = day.problem();
        Plan first = assertSound(problem, about);
        day.previous.addAll(first.sessions());
        assertSound(day.problem(), about + ", again");
    }

    private static Plan assertSound(Problem problem, String about) {
        Plan plan = DayPlanner.solve(problem, Budget.of(200, 1), Listener.PATIENT);
        assertThat(Checker.check(problem, plan).unnamed()).as(about).isEmpty();
        assertThat(plan.unmet()).as(about).isEmpty();
        assertThat(plan.sessions().stream().flatMap(session -> session.students().stream()))
                .as(about)
                .hasSize(problem.students().size() * problem.blocks().size());
        return plan;
    }

    @Test
    void a_day_is_planned_for_nobody_one_student_or_two_with_or_without_a_teacher() {
        for (int blocks = 1; blocks <= 2; blocks++) {
            for (int students = 0; students <= 2; students++) {
                for (int teachers = 0; teachers <= 1; teachers++) {
                    for (int groups = 0; groups <= 2; groups++) {
                        assertPlanned(
                                day(blocks, students, teachers, groups),
                                "%d blocks, %d students, %d teachers, %d groups"
                                        .formatted(blocks, students, teachers, groups));
                    }
                }
            }
        }
    }

    private static MadeDay day(int blocks, int students, int teachers, int groups) {
        MadeDay day = new MadeDay(blocks).topic("halves");
        String values = "own 100";
        if (teachers > 0) {
            day.teacher("Ruiz", "halves");
        }
        if (groups > 0) {
            day.offering("halves-TL", Kind.TL, "halves", 1, 8);
            values += ", halves-TL 800";
        }
        if (groups > 1) {
            day.offering("halves-PEER", Kind.PEER, "halves", 2, 4);
            values += ", halves-PEER 600";
        }
        for (int s = 0; s < students; s++) {
            day.student("s" + s, values);
        }
        return day;
    }

    @Test
    void who_finds_no_seat_but_among_what_is_not_open_is_named() {
        MadeDay day = new MadeDay(2).topic("halves", "thirds").topic("thirds");
        day.rooms.clear();
        day.room("cell", 1, false);
        day.offerings.clear();
        day.offering("halves-IND", Kind.IND, "halves", 1, 4);
        day.student("Ada", "halves-IND 10").student("Ben", "halves-IND 10");
        Plan plan = DayPlanner.solve(day.problem(), Budget.of(50, 1), Listener.PATIENT);
        assertThat(Checker.check(day.problem(), plan).unnamed()).isEmpty();
        assertThat(plan.unmet()).extracting(Unmet::rule).contains(Rule.H4, Rule.H5);
    }

    @Test
    void who_finds_no_seat_gets_a_crowded_one_at_what_is_open() {
        MadeDay day = new MadeDay(1).topic("halves", "thirds").topic("thirds");
        day.rooms.clear();
        day.room("cell", 1, false);
        day.offerings.clear();
        day.offering("halves-IND", Kind.IND, "halves", 1, 4);
        day.offering("own", Kind.IND, null, 1, 1);
        day.student("Ada", "own 10").student("Ben", "own 10");
        Plan plan = DayPlanner.solve(day.problem(), Budget.of(50, 1), Listener.PATIENT);
        assertThat(Checker.check(day.problem(), plan).unnamed()).isEmpty();
        assertThat(plan.sessions())
                .extracting(session -> session.offering().value())
                .containsOnly("own");
    }

    @Test
    void a_room_that_a_pin_names_is_kept_though_a_larger_one_is_free() {
        MadeDay day = new MadeDay(1);
        day.rooms.clear();
        day.room("nook", 1, false).room("study", 2, false);
        OfferingId own = new OfferingId("own");
        day.offerings.put(
                "own",
                new Offering(
                        own, Kind.IND, null, null, null, 1, 8, 1, false, Set.of(), 0, 1, null));
        day.student("Ada", "own 10").student("Ben", "own 10");
        RoomId nook = new RoomId("nook");
        day.pins.add(new Pin(new StudentId("Ada"), day.blocks.getFirst().id(), own, null, nook));
        Plan plan = DayPlanner.solve(day.problem(), Budget.of(50, 1), Listener.PATIENT);
        assertThat(Checker.check(day.problem(), plan).unnamed()).isEmpty();
        assertThat(plan.sessions()).extracting(Session::room).containsOnly(nook);
    }

    private static Plan solved(MadeDay day) {
        Plan plan = DayPlanner.solve(day.problem(), Budget.of(50, 1), Listener.PATIENT);
        assertThat(Checker.check(day.problem(), plan).unnamed()).isEmpty();
        return plan;
    }

    private static MadeDay withoutOwnPace() {
        MadeDay day = new MadeDay(1).topic("halves").teacher("Ruiz", "halves");
        day.offerings.clear();
        return day;
    }

    private static Student overdue(Student student) {
        return MadeDay.with(student, "conferenceOverdueDays", 20);
    }

    @Test
    void a_place_comes_before_a_talk_that_nothing_could_be_left_for() {
        MadeDay day = withoutOwnPace();
        day.offering("halves-PEER", Kind.PEER, "halves", 1, 4);
        day.student("Ada", "halves-PEER 10").student("Ben", "halves-PEER 10");
        day.change("Ada", SmallestDaysTest::overdue);
        Plan plan = solved(day);
        assertThat(plan.talks()).isEmpty();
        assertThat(plan.unmet()).extracting(Unmet::rule).containsExactly(Rule.H10);
    }

    @Test
    void an_overdue_conference_is_not_asked_for_if_no_adviser_is_there() {
        MadeDay day = new MadeDay(1);
        day.student("Ada", "own 10").student("Ben", "own 10").teacher("Ruiz");
        day.change("Ada", SmallestDaysTest::overdue);
        assertThat(solved(day).unmet()).isEmpty();
    }

    @Test
    void who_finds_a_place_only_among_whom_he_or_she_is_kept_apart_from_is_named() {
        MadeDay day = withoutOwnPace();
        day.rooms.clear();
        day.room("nook", 8, false);
        day.offering("halves-PEER", Kind.PEER, "halves", 2, 4);
        day.offering("halves-TL", Kind.TL, "halves", 1, 4);
        day.teacher("Ruiz");
        day.student("Ada", "halves-PEER 10").student("Ben", "halves-TL 10");
        day.student("Cem", "halves-PEER 10");
        day.apart.add(new Pair(new StudentId("Ada"), new StudentId("Ben")));
        assertThat(solved(day).unmet())
                .extracting(Unmet::rule)
                .containsExactlyInAnyOrder(Rule.H5, Rule.H7);
    }

    @Test
    void where_all_needs_a_teacher_everyone_has_a_place_or_the_day_is_refused() {
        MadeDay day = withoutOwnPace();
        day.offering("halves-TL", Kind.TL, "halves", 1, 2);
        day.student("Ada", "halves-TL 10").student("Ben", "halves-TL 10");
        day.student("Cem", "halves-TL 10");
        assertThat(solved(day).unmet()).extracting(Unmet::rule).containsExactly(Rule.H2);
        day.teacher("Ruiz");
        assertThatThrownBy(() -> solved(day))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("Ada in block 1");
    }

    @Test
    void of_two_pinned_conferences_one_is_kept_and_the_other_named() {
        MadeDay day = new MadeDay(2).teacher("Ruiz").offering("talk", Kind.CONF, null, 1, 1);
        day.student("Ada", "own 10").student("Ben", "own 10");
        for (Block block : day.blocks) {
            OfferingId talk = new OfferingId("talk");
            day.pins.add(new Pin(new StudentId("Ada"), block.id(), talk, null, null));
        }
        assertThat(solved(day).unmet()).extracting(Unmet::rule).containsExactly(Rule.H9);
        assertThat(DayPlanner.clashes(day.problem()))
                .singleElement()
                .extracting(Clash::rules)
                .isEqualTo(List.of(Rule.H9, Rule.H3));
    }

    @Test
    void an_odd_day_without_own_pace_is_refused_or_gives_everyone_a_place() {
        int planned = 0;
        for (long seed = 0; seed < 60; seed++) {
            try {
                Problem problem = new RandomDay(seed, false).problem();
                Plan plan = DayPlanner.solve(problem, Budget.of(20, seed), Listener.PATIENT);
                assertThat(Checker.check(problem, plan).unnamed()).as("day " + seed).isEmpty();
                planned++;
            } catch (InvalidProblem refusal) {
                assertThat(refusal.field()).as("day " + seed).startsWith("students");
            }
        }
        assertThat(planned).isGreaterThan(20);
    }
}
