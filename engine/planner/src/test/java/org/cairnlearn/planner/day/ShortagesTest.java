package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.planner.day.MadeDay.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.generate.DayGenerator;
import org.cairnlearn.planner.day.generate.Shape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortagesTest {
    /** Four want a lesson for two; a place gives each of them 700 more than own pace. */
    private static MadeDay day() {
        MadeDay day =
                new MadeDay(1)
                        .topic("halves")
                        .teacher("Ruiz", "halves")
                        .room("lab", 2, false, "board")
                        .offering("halves-TL", Kind.TL, "halves", 1, 2)
                        .student("Ada", "halves-TL 800, own 100")
                        .student("Ben", "halves-TL 800, own 100")
                        .student("Cem", "halves-TL 800, own 100")
                        .student("Dee", "halves-TL 800, own 100");
        day.offerings.computeIfPresent("halves-TL", (_, lesson) -> atBoard(lesson));
        return day;
    }

    private static Offering atBoard(Offering of) {
        return new Offering(
                of.id(),
                of.kind(),
                of.topic(),
                of.material(),
                of.interest(),
                of.min(),
                of.max(),
                of.length(),
                of.needsTeacher(),
                Set.of("board"),
                of.screenMinutes(),
                of.copies(),
                of.ledMinutes());
    }

    private static List<Shortage> shortages(MadeDay day) {
        Plan plan =
                MadeDay.plan(
                        List.of(
                                session("halves-TL", "1", "Ruiz", "lab", "Ada", "Ben"),
                                session("own", "1", null, "hall", "Cem", "Dee")));
        return DayPlanner.shortages(day.problem(), plan);
    }

    @Test
    void where_rooms_stand_empty_another_teacher_like_this_one_would_have_helped() {
        List<Shortage> all = shortages(day().room("den", 2, false, "board"));

        assertThat(all)
                .anySatisfy(one -> {
                    assertThat(one).isInstanceOf(Shortage.Role.class);
                    assertThat(((Shortage.Role) one).like()).isEqualTo(new TeacherId("Ruiz"));
                    assertThat(one.worth()).isBetween(1390L, 1410L);
                    assertThat(one.unmet()).isEqualTo(2);
                })
                .noneMatch(one -> one instanceof Shortage.Space && one.worth() > 10);
    }

    @Test
    void where_a_teacher_has_nothing_to_do_another_room_would_have_helped() {
        List<Shortage> all = shortages(day().teacher("Sato", "halves"));

        assertThat(all)
                .anySatisfy(one -> {
                    assertThat(one).isInstanceOf(Shortage.Space.class);
                    assertThat(one.worth()).isBetween(1390L, 1410L);
                    assertThat(one.unmet()).isEqualTo(2);
                });
    }

    @Test
    void an_hour_tells_which_group_it_lacks() {
        assertThat(shortages(day()))
                .contains(
                        new Shortage.Hour(new BlockId("1"), new OfferingId("halves-TL"), 1400, 2));
    }

    @Test
    void with_one_more_of_the_dearest_role_no_plan_is_worth_more_than_its_price_says() {
        for (int seed = 1; seed <= 5; seed++) {
            Problem problem =
                    DayGenerator.generate(new DayGenerator.Wanted(60, 4, seed, false, Shape.USUAL));
            Plan plan = DayPlanner.solve(problem, Budget.of(4000, 1), Listener.PATIENT);
            Shortage.Role dearest =
                    DayPlanner.shortages(problem, plan).stream()
                            .filter(Shortage.Role.class::isInstance)
                            .map(Shortage.Role.class::cast)
                            .findFirst()
                            .orElseThrow();

            Plan richer =
                    DayPlanner.solve(
                            withOneMore(problem, dearest.like()),
                            Budget.of(4000, 1),
                            Listener.PATIENT);

            long bound = plan.certificate().bound();
            assertThat(richer.certificate().bound()).isGreaterThan(bound);
            assertThat(richer.objective().total())
                    .isLessThanOrEqualTo(bound + bound / 2000 + dearest.worth());
        }
    }

    private static Problem withOneMore(Problem of, TeacherId like) {
        List<Teacher> teachers = new ArrayList<>(of.teachers());
        Teacher model =
                teachers.stream().filter(one -> one.id().equals(like)).findFirst().orElseThrow();
        teachers.add(
                new Teacher(
                        new TeacherId("one-more"),
                        model.blocks(),
                        model.topics(),
                        1,
                        1,
                        model.lunch(),
                        model.protectedBlocks(),
                        model.standby()));
        return new Problem(
                of.date(),
                of.blocks(),
                of.topics(),
                teachers,
                of.rooms(),
                of.offerings(),
                of.students(),
                of.apart(),
                of.together(),
                of.arms(),
                of.pins(),
                of.frozen(),
                of.previous(),
                of.history(),
                of.policy());
    }
}
