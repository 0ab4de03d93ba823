package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTest {
    private static MadeDay day() {
        return new MadeDay(2)
                .topic("halves")
                .topic("decimals", "halves")
                .teacher("Ruiz", "decimals")
                .offering("decimals-TL", Kind.TL, "decimals", 2, 4)
                .student("Ada", "decimals-TL 800")
                .student("Ben", "decimals-TL 700");
    }

    private static String refused(Consumer<MadeDay> spoil) {
        MadeDay day = day();
        InvalidProblem refusal =
                catchThrowableOfType(
                        InvalidProblem.class,
                        () -> {
                            spoil.accept(day);
                            day.problem();
                        });
        return refusal.field();
    }

    @Test
    void a_day_that_can_be_is_taken_and_sorted() {
        assertThat(day().problem().students())
                .extracting(s -> s.id().value())
                .containsExactly("Ada", "Ben");
    }

    @Test
    void blocks_that_overlap_are_refused() {
        assertThat(
                        refused(day ->
                                day.blocks.add(
                                        new Block(
                                                new BlockId("3"),
                                                LocalTime.of(9, 30),
                                                LocalTime.of(9, 40)))))
                .isEqualTo("blocks/0/start");
    }

    @Test
    void a_day_without_blocks_or_rooms_is_refused() {
        assertThat(refused(day -> day.rooms.clear())).isEqualTo("rooms");
        assertThat(
                        refused(day -> {
                            day.blocks.clear();
                            day.teachers.clear();
                            day.students.clear();
                        }))
                .isEqualTo("blocks");
    }

    @Test
    void prerequisites_that_lead_back_to_their_topic_are_refused() {
        assertThat(refused(day -> day.topic("halves", "decimals")))
                .isEqualTo("topics/0/prerequisites");
    }

    @Test
    void ids_that_nobody_lists_are_refused() {
        assertThat(refused(day -> day.topics.remove("halves"))).isEqualTo("topics/0/prerequisites");
        assertThat(refused(day -> day.teacher("Ode", "poems"))).isEqualTo("teachers/0/topics");
        assertThat(refused(day -> day.offering("x", Kind.TL, "poems", 1, 2)))
                .isEqualTo("offerings/2/topic");
        assertThat(refused(day -> day.student("Cem", "poems 3"))).isEqualTo("students/2/values");
        assertThat(
                        refused(day ->
                                day.apart.add(
                                        new Pair(new StudentId("Ada"), new StudentId("Cem")))))
                .isEqualTo("apart/0");
        assertThat(
                        refused(day ->
                                day.pins.add(
                                        new Pin(
                                                new StudentId("Ada"),
                                                new BlockId("9"),
                                                new OfferingId("own"),
                                                null,
                                                null))))
                .isEqualTo("pins/0/block");
        assertThat(
                        refused(day ->
                                day.previous.add(
                                        MadeDay.session("own", "1", null, "attic", "Ada"))))
                .isEqualTo("previous/0/room");
    }

    @Test
    void what_comes_twice_is_refused() {
        Pair pair = new Pair(new StudentId("Ada"), new StudentId("Ben"));
        assertThat(refused(day -> day.together.addAll(List.of(pair, pair))))
                .isEqualTo("together/1");
        assertThat(refused(day -> day.student("Ada", "own 1, own 2"))).isEqualTo("values");
        assertThat(
                        refused(day -> {
                            day.frozen.add(MadeDay.session("own", "1", null, "hall", "Ada"));
                            day.frozen.add(
                                    MadeDay.session(
                                            "decimals-TL", "1", "Ruiz", "hall", "Ada", "Ben"));
                        }))
                .isEqualTo("frozen/1/students");
    }

    @Test
    void negative_capacities_and_upside_down_numbers_are_refused() {
        assertThat(refused(day -> day.room("cell", -1, false))).isEqualTo("seats");
        assertThat(refused(day -> day.offering("x", Kind.TL, "halves", 5, 4))).isEqualTo("min");
        assertThat(refused(day -> day.offering("x", Kind.TL, "halves", 0, 0))).isEqualTo("max");
    }

    @Test
    void a_student_without_any_possible_place_is_refused() {
        assertThat(
                        refused(day -> {
                            day.offerings.remove("own");
                            day.student("Ada", "");
                        }))
                .isEqualTo("students/0/blocks");
        assertThat(refused(day -> day.change("Ben", ben -> needing(ben, "ramp"))))
                .isEqualTo("students/1/blocks");
    }

    @Test
    void the_arm_of_a_study_names_offerings_of_its_topic() {
        assertThat(
                        refused(day ->
                                day.arms.add(
                                        new Arm(
                                                new StudentId("Ada"),
                                                new TopicId("halves"),
                                                Set.of(new OfferingId("own"))))))
                .isEqualTo("arms/0/allowed");
    }

    private static Student needing(Student student, String feature) {
        return new Student(
                student.id(),
                student.blocks(),
                student.advisers(),
                student.mastered(),
                Set.of(feature),
                student.readiness(),
                student.gradeBand(),
                student.values(),
                student.choices(),
                student.interests(),
                student.support(),
                student.conferenceOverdueDays(),
                student.account(),
                student.week(),
                student.sameLevelDays());
    }
}
