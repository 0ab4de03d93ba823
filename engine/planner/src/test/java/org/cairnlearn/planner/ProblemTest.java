package org.cairnlearn.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    teachers Reed Reed               | Teacher Reed comes twice
                    rooms Blue:3 Blue:4              | Room Blue comes twice
                    rooms                            | at least one room
                    rooms Blue:0                     | Seats of room Blue must lie between 1 and 10000, not 0
                    peers angles 2..4;peers angles 2..4 | Offering angles comes twice
                    peers own-pace 2..4              | Offering own-pace comes twice
                    peers angles 4..2                | angles of kind PEER can't have 4 to 2 students
                    peers angles 0..2                | angles of kind PEER can't have 0 to 2 students
                    lesson angles 2..4 led 0         | Offering angles: a teacher-led one is led
                    lesson angles 2..4 led 46        | Offering angles is led for 46 minutes
                    block 0                          | Block 2nd has no minutes
                    block 1441                       | Minutes must lie between 0 and 1440, not 1441
                    Ada;Ada                          | Student Ada comes twice
                    Ada angles:1                     | No offering angles is listed
                    Ada own-pace:1                   | Student Ada: the value of own pace
                    peers angles 2..4;Ada angles:1 angles:2 | Student Ada has two values for offering angles
                    Ada ready 1001                   | Readiness must lie between 0 and 1000, not 1001
                    Ada talk -1d                     | Days since the last talk
                    Ada own 1000001                  | Own pace in milli-mastery
                    apart Ada Ben;Ada                | No student Ben is listed
                    together Ada Ben;Ada             | No student Ben is listed
                    apart Ada Ben;apart Ben Ada;Ada;Ben | The pair apart Pair[a=Ada, b=Ben] comes twice
                    apart Ada Ada;Ada                | Student Ada can't be a pair alone
                    pin Ada own-pace                 | No student Ada is listed
                    Ada;pin Ada angles               | No offering angles is listed
                    Ada;pin Ada own-pace;pin Ada own-pace | The pin of Ada comes twice
                    Ada was angles                   | No offering angles is listed
                    talks -1                         | Talks in a block
                    sameness -1                      | The price of sameness
                    stability -1                     | The price of a changed place
                    """)
    void a_malformed_problem_is_refused_with_what_is_wrong(String school, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> School.problem(school.replace(";", "\n")))
                .withMessageContaining(message);
    }

    @Test
    void own_pace_is_there_once_and_takes_everyone() {
        Problem sound = School.problem("Ada\nBen\n");
        Offering small = new Offering(School.OWN_PACE, Kind.IND, null, 0, 1, new Minutes(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(sound, List.of()))
                .withMessageContaining("exactly one offering at own pace, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(sound, List.of(small)))
                .withMessageContaining("Own pace takes only 1 of 2");
    }

    private static Problem with(Problem problem, List<Offering> offerings) {
        return new Problem(
                problem.date(),
                problem.block(),
                problem.teachers(),
                problem.rooms(),
                offerings,
                problem.students(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Policy.standard());
    }

    @Test
    void own_pace_has_no_topic_and_every_other_offering_has_one() {
        OfferingId id = new OfferingId("angles");
        TopicId topic = new TopicId("angles");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Offering(id, Kind.IND, topic, 0, 9, new Minutes(0)))
                .withMessageContaining("own pace has no topic");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Offering(id, Kind.PEER, null, 2, 4, new Minutes(0)))
                .withMessageContaining("every other kind has one");
    }

    @Test
    void the_standard_policy_makes_lessons_of_3_to_6_and_peers_of_2_to_4() {
        Policy policy = Policy.standard();
        OfferingId id = new OfferingId("angles");
        TopicId topic = new TopicId("angles");
        assertThat(policy.lesson(id, topic, new Minutes(15)))
                .isEqualTo(new Offering(id, Kind.TL, topic, 3, 6, new Minutes(15)));
        assertThat(policy.peers(id, topic))
                .isEqualTo(new Offering(id, Kind.PEER, topic, 2, 4, new Minutes(0)));
        assertThat(policy).isEqualTo(School.policy(1, 10, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_blank_id_is_refused(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudentId(blank))
                .withMessage("A student's id must not be blank");
    }

    @Test
    void an_objective_is_the_sum_of_its_terms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Objective(5, Map.of(Term.VALUE, 7L, Term.STABILITY, -1L)))
                .withMessage("The terms sum to 6, not to 5");
    }

    @Test
    void nothing_about_a_students_background_has_a_field() {
        assertThat(Arrays.stream(Student.class.getRecordComponents()).map(c -> c.getName()))
                .containsExactly("id", "values", "ownPaceValue", "readiness", "daysSinceTalk");
    }
}
