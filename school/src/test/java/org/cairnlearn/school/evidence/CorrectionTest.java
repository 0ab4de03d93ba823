package org.cairnlearn.school.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cairnlearn.school.evidence.EvidenceBook.Version;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was said in error is put right by a new fact, as if it had never been said. */
@SchoolTest
class CorrectionTest {
    private static final Instant START = SmallSchool.FIRST_DAY;
    private static final Reason REMAPPED = Reason.ofTheSource("the log was mapped anew");

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired EvidenceBook book;
    @Autowired TestClock clock;
    private SmallSchool ours;
    private SmallSchool theirs;

    @BeforeEach
    void two_schools() {
        var schools = Schools.make(tenants);
        ours = SmallSchool.open(application, schools.ours().id());
        theirs = SmallSchool.open(application, schools.theirs().id());
    }

    @Test
    void a_corrected_answer_counts_as_corrected_and_its_history_stays() {
        ours.record(List.of(answer("a1", true), answer("a2", true)));
        var teacher = ours.person("okafor");
        var later = TestClock.MONDAY_MORNING.plus(Duration.ofHours(2));
        clock.at(
                later,
                () ->
                        assertThat(
                                        correct(
                                                new Reason(teacher, "typed it wrong"),
                                                answer("a1", false)))
                                .isEqualTo(new Recorded(0, 1, 0, List.of())));
        assertThat(stored())
                .extracting(Observation::externalId, Observation::points)
                .containsExactly(tuple("a1", 0), tuple("a2", 1));
        var history = ours.read(() -> book.history("practice", "a1"));
        assertThat(history).extracting(Version::number).containsExactly(1, 2);
        assertThat(history.getFirst().says().points()).isEqualTo(1);
        assertThat(history.getFirst().reason()).isNull();
        assertThat(history.getLast().says().points()).isZero();
        assertThat(history.getLast().at()).isEqualTo(later);
        assertThat(history.getLast().reason()).isEqualTo(new Reason(teacher, "typed it wrong"));
        theirs.record(List.of(of(theirs, "a1", false), of(theirs, "a2", true)));
        assertThat(ours.states()).isEqualTo(theirs.states());
    }

    @Test
    void what_is_taken_back_counts_for_nothing_and_can_be_said_again() {
        ours.record(List.of(answer("a1", true)));
        var okafor = new Reason(ours.person("okafor"), "another student's work");
        assertThat(retract(okafor, "a1", "never sent")).isEqualTo(1);
        assertThat(stored()).isEmpty();
        assertThat(ours.states()).isEmpty();
        assertThat(retract(okafor, "a1")).isZero();
        assertThat(ours.record(List.of(answer("a1", true))).known()).isEqualTo(1);
        assertThat(stored()).isEmpty();
        assertThat(correct(okafor, answer("a1", true)).corrected()).isEqualTo(1);
        assertThat(stored()).hasSize(1);
        assertThat(ours.read(() -> book.history("practice", "a1")))
                .extracting(version -> version.says() != null)
                .containsExactly(true, false, true);
    }

    @Test
    void a_source_corrects_itself_but_never_a_person() {
        ours.record(List.of(answer("a1", true), answer("a2", true)));
        var okafor = new Reason(ours.person("okafor"), "I saw it");
        correct(okafor, answer("a1", false));
        assertThat(correct(REMAPPED, answer("a1", true), answer("a2", false)))
                .isEqualTo(new Recorded(0, 1, 1, List.of()));
        var other = ours.answer("a1", "ada", Skill.ADD, START, true);
        assertThat(correct(REMAPPED, other)).isEqualTo(new Recorded(0, 0, 0, List.of("a1")));
        assertThat(stored()).extracting(Observation::points).containsExactly(0, 0);
        assertThat(correct(okafor, other).corrected()).isEqualTo(1);
    }

    @Test
    void what_was_corrected_and_comes_again_as_it_first_was_is_known() {
        ours.record(List.of(answer("a1", true)));
        correct(REMAPPED, answer("a1", false));
        assertThat(ours.record(List.of(answer("a1", true))))
                .isEqualTo(new Recorded(0, 1, List.of()));
        assertThat(ours.record(List.of(answer("a1", false))))
                .isEqualTo(new Recorded(0, 1, List.of()));
        assertThat(correct(REMAPPED, answer("a1", false)))
                .isEqualTo(new Recorded(0, 0, 1, List.of()));
        assertThat(stored()).extracting(Observation::points).containsExactly(0);
    }

    @Test
    void a_person_may_put_right_when_it_was_and_whose() {
        ours.record(List.of(answer("a1", true)));
        var okafor = new Reason(ours.person("okafor"), "it was Ben, an hour later");
        var bens = ours.answer("a1", "ben", Skill.HALVES, START.plusSeconds(3600), true);
        assertThat(correct(okafor, bens).corrected()).isEqualTo(1);
        assertThat(correct(okafor, bens).known()).isEqualTo(1);
        assertThat(stored())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.student()).isEqualTo(ours.person("ben"));
                    assertThat(one.occurredAt()).isEqualTo(START.plusSeconds(3600));
                });
        theirs.record(
                List.of(theirs.answer("a1", "ben", Skill.HALVES, START.plusSeconds(3600), true)));
        assertThat(ours.states()).isEqualTo(theirs.states());
        var earlier = ours.answer("a1", "ben", Skill.HALVES, START.plusSeconds(60), true);
        assertThat(correct(okafor, earlier).corrected()).isEqualTo(1);
    }

    @Test
    void in_a_correction_too_the_first_of_two_rows_counts_and_new_ones_are_stored() {
        ours.record(List.of(answer("a1", true)));
        assertThat(
                        correct(
                                REMAPPED,
                                answer("a1", false),
                                answer("a1", true),
                                answer("a1", false),
                                answer("a2", true)))
                .isEqualTo(new Recorded(1, 1, 1, List.of("a1")));
        assertThat(correct(REMAPPED)).isEqualTo(new Recorded(0, 0, List.of()));
    }

    @Test
    void all_that_an_observation_carries_comes_back_as_it_was() {
        var how =
                Circumstances.of(EvidenceKind.CONVERSATION)
                        .withHelp()
                        .on("Tuesday's circle\t")
                        .judgedBy(ours.person("okafor"))
                        .scoredBy("talk/2")
                        .keeping("https://files.school/1")
                        .saying("explained \\N to Ben\n");
        var shown =
                new Shown(
                        List.of(
                                new Share(ours.skill(Skill.ADD), 3),
                                new Share(ours.skill(Skill.HALVES), 0.25)),
                        null,
                        3,
                        4);
        ours.record(List.of(new NewObservation("a1", ours.person("ada"), START, shown, how)));
        assertThat(stored())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.shown()).isEqualTo(shown);
                    assertThat(one.circumstances()).isEqualTo(how);
                });
        var heavier = new Shown(List.of(new Share(ours.skill(Skill.ADD), 3)), null, 3, 4);
        var told = new NewObservation("a1", ours.person("ada"), START, heavier, how);
        assertThat(ours.record(List.of(told)).conflicting()).containsExactly("a1");
        var alone = how.saying(null);
        var quiet = new NewObservation("a1", ours.person("ada"), START, shown, alone);
        assertThat(ours.record(List.of(quiet)).conflicting()).containsExactly("a1");
    }

    @Test
    void a_page_asks_for_the_evidence_of_some_skills_of_many_students_at_once() {
        ours.has(List.of("ada", "ben"), Skill.HALVES);
        ours.begins(List.of("ada"), Skill.ADD);
        var add = List.of(ours.skill(Skill.ADD));
        var about = ours.read(() -> book.about(ours.students(), add));
        assertThat(about).containsOnlyKeys(ours.person("ada"));
        assertThat(about.get(ours.person("ada"))).hasSize(2);
        var students = ours.students();
        assertThat(theirs.read(() -> book.about(students, add))).isEmpty();
    }

    @Test
    void what_people_enter_themselves_has_one_source() {
        var first = ours.write(() -> book.byHand());
        assertThat(ours.write(() -> book.byHand())).isEqualTo(first);
        assertThat(theirs.read(() -> book.findSource(EvidenceBook.BY_HAND))).isEmpty();
    }

    /**
     * A random history: answers, duplicates, corrections by the source, retractions and returns, in
     * batches of any size; another school only ever hears the truth that it ends in, in any order.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Tag("all")
    void after_any_history_it_is_as_if_the_wrong_had_never_been_said(long seed) {
        var chance = new Random(seed);
        var truth = new TreeMap<String, NewObservation>();
        var taken = new TreeMap<String, NewObservation>();
        for (var step = 0; step < 40; step++) {
            step(chance, truth, taken);
        }
        var said = new ArrayList<NewObservation>();
        truth.forEach((id, one) -> said.add(inTheirs(one)));
        Collections.shuffle(said, chance);
        for (var from = 0; from < said.size(); ) {
            var to = Math.min(said.size(), from + 1 + chance.nextInt(9));
            theirs.record(said.subList(from, to));
            from = to;
        }
        assertThat(ours.states()).isEqualTo(theirs.states());
        assertThat(stored()).hasSameSizeAs(truth.keySet());
    }

    private void step(
            Random chance, Map<String, NewObservation> truth, Map<String, NewObservation> taken) {
        var id = "h%02d".formatted(chance.nextInt(25));
        var says = random(chance, id);
        var reason =
                chance.nextBoolean() ? REMAPPED : new Reason(ours.person("reyes"), "looked again");
        switch (chance.nextInt(4)) {
            case 0, 1 -> {
                if (ours.record(List.of(says, says)).fresh() == 1) {
                    truth.put(id, says);
                }
            }
            case 2 -> {
                var recorded = correct(reason, says);
                if (recorded.fresh() + recorded.corrected() == 1) {
                    truth.put(id, says);
                    taken.remove(id);
                }
            }
            case 3 -> {
                if (retract(reason, id) == 1) {
                    taken.put(id, truth.remove(id));
                }
            }
            default -> throw new AssertionError();
        }
    }

    private NewObservation random(Random chance, String id) {
        return ours.answer(
                id,
                SmallSchool.STUDENTS.get(chance.nextInt(3)),
                Skill.values()[chance.nextInt(4)],
                START.plus(Duration.ofHours(id.hashCode() % 17)),
                chance.nextBoolean());
    }

    private NewObservation inTheirs(NewObservation one) {
        var students = SmallSchool.STUDENTS;
        var index = ours.students().indexOf(one.student());
        PersonId student = theirs.person(students.get(index));
        var skill =
                ours.skills().entrySet().stream()
                        .filter(named ->
                                named.getValue().equals(one.shown().competencies().getFirst()))
                        .map(named -> theirs.skills().get(named.getKey()))
                        .toList();
        var shown = Shown.of(skill, one.shown().item(), one.shown().points(), one.shown().max());
        return new NewObservation(one.externalId(), student, one.occurredAt(), shown);
    }

    private Recorded correct(Reason reason, NewObservation... observations) {
        var practice = ours.practice();
        return ours.write(() -> book.correct(practice, List.of(observations), reason));
    }

    private int retract(Reason reason, String... ids) {
        var practice = ours.practice();
        return ours.write(() -> book.retract(practice, List.of(ids), reason));
    }

    private List<Observation> stored() {
        var byStudent = ours.read(() -> book.of(ours.students()));
        return byStudent.values().stream().flatMap(List::stream).toList();
    }

    private NewObservation answer(String id, boolean right) {
        return of(ours, id, right);
    }

    private static NewObservation of(SmallSchool school, String id, boolean right) {
        return school.answer(id, "ada", Skill.HALVES, START, right);
    }
}
