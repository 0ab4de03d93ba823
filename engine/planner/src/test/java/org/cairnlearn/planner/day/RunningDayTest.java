package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.check.Checker;
import org.cairnlearn.planner.day.generate.DayGenerator;
import org.cairnlearn.planner.day.generate.Shape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunningDayTest {
    private static final Budget FEW = Budget.of(120, 1);

    private static RunningDay day(int students, long seed, Shape shape) {
        return day(new DayGenerator.Wanted(students, 4, seed, true, shape), 200);
    }

    private static RunningDay day(DayGenerator.Wanted wanted, int steps) {
        Problem morning = DayGenerator.generate(wanted);
        return DayPlanner.running(
                morning, DayPlanner.solve(morning, Budget.of(steps, 1), Listener.PATIENT));
    }

    private static BlockId block(RunningDay day, int b) {
        return day.problem().blocks().get(b).id();
    }

    /** The day after a proposal, judged: no rule is broken that is not named. */
    private static RunningDay taken(RunningDay day, Proposal proposal, String about) {
        RunningDay after = day.take(proposal);
        Verdict verdict = Checker.check(after.problem(), after.plan());
        assertThat(verdict.unnamed()).as(about).isEmpty();
        assertThat(after.plan().objective()).as(about).isEqualTo(verdict.objective());
        assertThat(after.plan().objective().total())
                .as(about)
                .isLessThanOrEqualTo(after.plan().certificate().bound());
        assertThat(begun(after, proposal)).as(about).isEqualTo(begun(day, proposal));
        return after;
    }

    /** Who has been where with whom; a plan that is made anew may call a session otherwise. */
    private static Set<Session> begun(RunningDay day, Proposal proposal) {
        return day.plan().sessions().stream()
                .filter(session -> session.block().compareTo(proposal.next()) < 0)
                .map(session ->
                        new Session(
                                new SessionId("any"),
                                session.offering(),
                                session.block(),
                                session.teacher(),
                                session.room(),
                                session.students()))
                .collect(Collectors.toSet());
    }

    private static Happening something(RunningDay day, Random random) {
        Problem problem = day.problem();
        Student student = problem.students().get(random.nextInt(problem.students().size()));
        Session session = day.plan().sessions().get(random.nextInt(day.plan().sessions().size()));
        return switch (random.nextInt(7)) {
            case 0 -> new Happening.RoomGone(session.room());
            case 1 -> new Happening.StudentsAway(Set.of(student.id()));
            case 2 -> new Happening.StudentsLate(Set.of(student.id()), block(day, 2));
            case 3 -> new Happening.BlockLost(block(day, 2));
            case 4 ->
                    new Happening.Pinned(
                            new Pin(student.id(), block(day, 3), session.offering(), null, null));
            default ->
                    new Happening.TeacherAway(
                            problem.teachers().get(random.nextInt(problem.teachers().size())).id());
        };
    }

    @Test
    void whatever_happens_on_whatever_day_the_mended_plan_is_sound() {
        manyDays(6);
    }

    @Test
    @Tag("all")
    void whatever_happens_on_many_days_the_mended_plan_is_sound() {
        manyDays(120);
    }

    private static void manyDays(int seeds) {
        for (int seed = 0; seed < seeds; seed++) {
            for (Shape shape : List.of(Shape.USUAL, Shape.TIGHT, Shape.RULES)) {
                Random random = new Random(seed);
                RunningDay day = day(40 + seed, seed, shape);
                for (int next = 1; next < 3; next++) {
                    Happening happening = something(day, random);
                    String about = seed + " " + shape + " " + happening;
                    boolean away =
                            happening instanceof Happening.Pinned word
                                    && !student(day, word.pin())
                                            .blocks()
                                            .contains(word.pin().block());
                    if (!away) {
                        day = taken(day, day.propose(happening, block(day, next), FEW), about);
                    }
                }
            }
        }
    }

    private static Student student(RunningDay day, Pin pin) {
        return day.problem().students().stream()
                .filter(student -> student.id().equals(pin.student()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void when_a_teacher_leaves_few_move_who_need_not_and_all_are_back_when_she_returns() {
        RunningDay day = day(new DayGenerator.Wanted(120, 4, 3, true, Shape.USUAL), 3000);
        for (Teacher teacher : day.problem().teachers()) {
            Happening away = new Happening.TeacherAway(teacher.id());

            Proposal proposal = day.propose(away, block(day, 1), FEW);

            long forced = proposal.shifts().stream().filter(Shift::isForced).count();
            long moved = proposal.shifts().stream().filter(Shift::isMove).count();
            assertThat(moved - forced).isLessThanOrEqualTo(forced / 4 + 1);
            RunningDay without = taken(day, proposal, away.toString());
            Proposal back = without.undo(away, block(day, 1), FEW);
            RunningDay again = taken(without, back, "back");
            long elsewhere =
                    day.propose(
                                    new Happening.StudentsAway(Set.of()),
                                    block(day, 1),
                                    Budget.of(0, 1))
                            .shifts()
                            .size();
            assertThat(elsewhere).isZero();
            assertThat(places(again)).containsAll(places(day));
        }
    }

    private static Set<String> places(RunningDay day) {
        return day.plan().sessions().stream()
                .flatMap(session ->
                        session.students().stream()
                                .map(student ->
                                        student + " " + session.block() + " " + session.offering()))
                .collect(Collectors.toSet());
    }

    @Test
    void the_same_question_gets_the_same_answer_and_changes_nothing() {
        RunningDay day = day(80, 5, Shape.RULES);
        Happening away = new Happening.TeacherAway(day.problem().teachers().getFirst().id());

        Proposal one = day.propose(away, block(day, 2), FEW);

        assertThat(day.propose(away, block(day, 2), FEW)).isEqualTo(one);
    }

    private static long worth(RunningDay day) {
        Objective objective = Checker.check(day.problem(), day.plan()).objective();
        return objective.total()
                - objective.term(Term.STABILITY)
                - objective.term(Term.UNANNOUNCED);
    }

    /**
     * What a conference that is due would have to give way to is no part of what a day is worth.
     */
    @Test
    void a_proposal_says_what_the_day_gains_or_loses_also_when_something_comes_to_nothing() {
        for (long seed = 0; seed < 4; seed++) {
            RunningDay day = day(new DayGenerator.Wanted(60, 4, seed, true, Shape.USUAL), 200);
            Student student = day.problem().students().getFirst();
            for (Happening happening :
                    List.of(
                            new Happening.BlockLost(block(day, 2)),
                            new Happening.RoomGone(new RoomId("lab")),
                            new Happening.TeacherAway(day.problem().teachers().getFirst().id()),
                            new Happening.Pinned(
                                    new Pin(
                                            student.id(),
                                            block(day, 3),
                                            new OfferingId("OWN"),
                                            null,
                                            null)))) {
                String about = seed + " " + happening;
                Proposal proposal = day.propose(happening, block(day, 1), FEW);
                RunningDay after = taken(day, proposal, about);
                assertThat(day.change(proposal)).as(about).isEqualTo(worth(after) - worth(day));

                Proposal back = after.undo(happening, block(day, 1), FEW);
                RunningDay again = taken(after, back, about);

                assertThat(after.change(back))
                        .as("not " + about)
                        .isEqualTo(worth(again) - worth(after));
            }
        }
    }

    /** Some have been given a conference or a topic in another block since. */
    @Test
    void whoever_goes_back_has_nothing_twice_and_leaves_no_talk() {
        for (long seed = 0; seed < 5; seed++) {
            for (Shape shape : List.of(Shape.MANY_CONFERENCES, Shape.RULES)) {
                RunningDay day =
                        day(new DayGenerator.Wanted(70 + (int) seed, 5, seed, true, shape), 150);
                for (Happening happening :
                        List.of(
                                new Happening.BlockLost(block(day, 4)),
                                new Happening.RoomGone(new RoomId("hall")))) {
                    String about = seed + " " + shape + " " + happening;
                    Proposal proposal = day.propose(happening, block(day, 1), FEW);
                    RunningDay without = taken(day, proposal, about);

                    Proposal back = without.undo(happening, block(day, 1), FEW);

                    taken(without, back, "not " + about);
                }
            }
        }
    }

    @Test
    void the_second_of_two_pinned_conferences_is_not_kept_and_named() {
        int asked = 0;
        for (long seed = 0; seed < 4; seed++) {
            RunningDay day = day(60, seed, Shape.FEW_CONFERENCES);
            OfferingId meeting = new OfferingId("CONF");
            Student student =
                    day.problem().students().stream()
                            .filter(one -> one.blocks().size() == 4)
                            .findFirst()
                            .orElseThrow();
            for (int b : List.of(2, 3)) {
                Pin pin = new Pin(student.id(), block(day, b), meeting, null, null);
                Happening word = new Happening.Pinned(pin);
                day = taken(day, day.propose(word, block(day, 1), FEW), seed + " " + word);
            }
            List<Session> had =
                    day.plan().sessions().stream()
                            .filter(session -> session.offering().equals(meeting))
                            .filter(session -> session.students().contains(student.id()))
                            .toList();
            assertThat(had).hasSizeLessThanOrEqualTo(1);
            assertThat(day.plan().unmet())
                    .filteredOn(unmet -> unmet.rule() == Rule.H9)
                    .filteredOn(unmet -> student.id().equals(unmet.student()))
                    .hasSize(2 - had.size());
            asked += had.size();
            for (Session one : had) {
                assertThat(twice(day, one, student.id())).containsExactly(Rule.H3);
            }
        }
        assertThat(asked).as("conferences that a pin found an adviser for").isPositive();
    }

    /** What the judge says of a plan that has a conference once more, in the other block. */
    private static Set<Rule> twice(RunningDay day, Session had, StudentId student) {
        BlockId before = block(day, had.block().equals(block(day, 2)) ? 3 : 2);
        List<Session> sessions = new ArrayList<>();
        for (Session session : day.plan().sessions()) {
            Set<StudentId> others = new TreeSet<>(session.students());
            boolean there = session.block().equals(before) && others.remove(student);
            Set<StudentId> who = there ? others : session.students();
            sessions.add(
                    new Session(
                            session.id(),
                            session.offering(),
                            session.block(),
                            session.teacher(),
                            session.room(),
                            who));
        }
        sessions.add(
                new Session(
                        new SessionId("twice"),
                        had.offering(),
                        before,
                        had.teacher(),
                        had.room(),
                        Set.of(student)));
        Plan plan = day.plan();
        Plan twice =
                new Plan(
                        sessions,
                        plan.talks(),
                        plan.objective(),
                        plan.certificate(),
                        plan.provenance(),
                        plan.unmet());
        return Checker.check(day.problem(), twice).unnamed().stream()
                .filter(broken -> broken.message().contains("only conference"))
                .map(Broken::rule)
                .collect(Collectors.toSet());
    }
}
