package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.planner.day.MadeDay.session;
import static org.cairnlearn.planner.day.MadeDay.student;
import static org.cairnlearn.planner.day.MadeDay.with;

import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.check.Checker;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationTest {
    private static final BlockId FIRST = new BlockId("1");
    private static final OfferingId LESSON = new OfferingId("halves-TL");

    /** A lesson for two that three would like; Cem would gain least, and is at own pace. */
    private static MadeDay day() {
        return new MadeDay(1)
                .topic("sums")
                .topic("halves")
                .topic("poems", "sums")
                .teacher("Ruiz", "halves")
                .room("lab", 8, false)
                .offering("halves-TL", Kind.TL, "halves", 1, 2)
                .offering("poems-PEER", Kind.PEER, "poems", 1, 4)
                .student("Ada", "halves-TL 800, own 100")
                .student("Ben", "halves-TL 700, own 100")
                .student("Cem", "halves-TL 600, own 100, poems-PEER 500");
    }

    private static Plan plan() {
        return MadeDay.plan(
                List.of(
                        session("halves-TL", "1", "Ruiz", "lab", "Ada", "Ben"),
                        session("own", "1", null, "hall", "Cem")));
    }

    private static Explanation of(MadeDay day) {
        return DayPlanner.explain(day.problem(), plan());
    }

    @Test
    void why_here_tells_what_the_place_gives_and_the_best_other() {
        WhyHere here = of(day()).here(student("Ada"), FIRST);
        assertThat(here.aboveOwnPace()).isEqualTo(700);
        assertThat(here.terms()).containsEntry(Term.VALUE, 800L);
        assertThat(here.next()).isInstanceOf(WhyNot.Possible.class);
        assertThat(here.given()).isFalse();
    }

    @Test
    void why_here_counts_all_that_the_company_costs() {
        MadeDay day = new MadeDay(1).topic("sums").offering("sums-PEER", Kind.PEER, "sums", 1, 4);
        for (String student : List.of("Ada", "Ben", "Cem")) {
            day.student(student, "sums-PEER 500, own 100");
        }
        Plan plan =
                MadeDay.plan(List.of(session("sums-PEER", "1", null, "hall", "Ada", "Ben", "Cem")));
        long three = Checker.check(day.problem(), plan).objective().total();
        Plan without =
                MadeDay.plan(
                        List.of(
                                session("sums-PEER", "1", null, "hall", "Ben", "Cem"),
                                session("own", "1", null, "hall", "Ada")));
        long two = Checker.check(day.problem(), without).objective().total();
        WhyHere here = DayPlanner.explain(day.problem(), plan).here(student("Ada"), FIRST);
        assertThat(here.company()).isPositive().isEqualTo(400 - (three - two));
    }

    @Test
    void a_conference_of_another_adviser_takes_place_and_there_is_no_way_into_it() {
        MadeDay day =
                new MadeDay(1)
                        .teacher("Ruiz")
                        .offering("meeting", Kind.CONF, null, 1, 2)
                        .student("Ada", "own 100")
                        .student("Ben", "own 100");
        day.change("Ben", s -> with(s, "advisers", Set.of()));
        Plan plan =
                MadeDay.plan(
                        List.of(
                                session("meeting", "1", "Ruiz", "hall", "Ada"),
                                session("own", "1", null, "hall", "Ben")));
        OfferingId meeting = new OfferingId("meeting");
        assertThat(DayPlanner.explain(day.problem(), plan).notThere(student("Ben"), FIRST, meeting))
                .isEqualTo(new WhyNot.NoWay(meeting));
    }

    @Test
    void why_not_there_tells_the_cost_and_who_pays() {
        var why = (WhyNot.Possible) of(day()).notThere(student("Cem"), FIRST, LESSON);
        assertThat(why.change()).isEqualTo(-100);
        assertThat(why.costs())
                .containsExactly(new Cost(student("Cem"), 500), new Cost(student("Ben"), -600));
    }

    @Test
    void the_cost_is_what_the_judge_would_say_of_the_changed_plan() {
        Problem problem = day().problem();
        var why = (WhyNot.Possible) of(day()).notThere(student("Cem"), FIRST, LESSON);
        Plan changed =
                MadeDay.plan(
                        List.of(
                                session("halves-TL", "1", "Ruiz", "lab", "Ada", "Cem"),
                                session("own", "1", null, "hall", "Ben")));
        long before = Checker.check(problem, plan()).objective().total();
        long after = Checker.check(problem, changed).objective().total();
        assertThat(why.change()).isEqualTo(after - before);
    }

    @Test
    void why_not_there_names_the_rule_that_is_against_it() {
        var why =
                (WhyNot.Barred)
                        of(day()).notThere(student("Cem"), FIRST, new OfferingId("poems-PEER"));
        assertThat(why.rule()).isEqualTo(Rule.H5);
        assertThat(why.sentence()).contains("Cem").contains("poems");
    }

    @Test
    void a_place_that_a_teacher_set_is_not_argued_with() {
        MadeDay day = day();
        day.pins.add(new Pin(student("Ada"), FIRST, LESSON, null, null));
        Explanation explained = of(day);
        assertThat(explained.here(student("Ada"), FIRST).given()).isTrue();
        assertThat(explained.notThere(student("Ada"), FIRST, new OfferingId("own")))
                .isInstanceOf(WhyNot.Barred.class);
    }

    @Test
    void a_session_tells_what_it_gives_and_who_waits_for_it() {
        WhySession why = of(day()).session(new SessionId("halves-TL/1/lab"));
        assertThat(why.aboveOwnPace()).isEqualTo(1300);
        assertThat(why.seatsLeft()).isZero();
        assertThat(why.waiting()).isEqualTo(1);
    }

    @Test
    void a_wish_that_is_not_met_is_told_with_the_nearest_way_to_it() {
        MadeDay day = day();
        day.change("Cem", s -> with(s, "choices", List.of(new Choice(LESSON, 1))));
        List<UnmetWish> wishes = of(day).wishes();
        assertThat(wishes).hasSize(1);
        assertThat(wishes.getFirst().reason()).isInstanceOf(WhyNot.Possible.class);
    }

    @Test
    void an_explanation_changes_nothing() {
        Problem problem = new RandomDay(3).problem();
        Plan plan = DayPlanner.solve(problem, Budget.of(200, 1), Listener.PATIENT);
        Explanation explained = DayPlanner.explain(problem, plan);
        List<UnmetWish> once = explained.wishes();
        for (Student student : problem.students()) {
            student.blocks().forEach(block -> explained.here(student.id(), block));
        }
        assertThat(explained.wishes()).isEqualTo(once);
    }
}
