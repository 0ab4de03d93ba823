package org.cairnlearn.school.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.competency.Publishing;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A level is what the evidence says under the school's policy at a moment. */
@SchoolTest
class StatusTest {
    private static final Instant START = SmallSchool.FIRST_DAY;
    private static final Instant NOW = TestClock.MONDAY_MORNING;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired MasteryBook book;
    @Autowired PolicyBook policies;
    @Autowired RosterBook roster;
    private SmallSchool school;

    @BeforeEach
    void a_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
    }

    @Test
    void what_was_got_stays_until_the_policy_takes_it_back_and_is_then_worth_a_fresh_look() {
        school.record(answers("ada", 8, true, START));
        var got = status("ada", START.plus(Duration.ofHours(3)));
        assertThat(got.level()).isEqualTo(Level.GOT_IT);
        var seen = new ArrayList<Level>();
        var before = got;
        for (var day = 1; day < 400; day++) {
            var now = status("ada", START.plus(Duration.ofDays(day)));
            assertThat(now.mastery()).isLessThanOrEqualTo(before.mastery());
            if (now.mastery() < 0.9 && now.mastery() >= 0.8) {
                assertThat(now.level()).isEqualTo(Level.GOT_IT);
                assertThat(now.sureness()).isEqualTo(Sureness.NOT_SURE_YET);
            }
            if (now.mastery() < 0.8) {
                assertThat(now.level()).isEqualTo(Level.GETTING_THERE);
                assertThat(now.stale()).isTrue();
            }
            seen.add(now.level());
            before = now;
        }
        assertThat(seen).contains(Level.GOT_IT, Level.GETTING_THERE);
    }

    @Test
    void one_slip_does_not_take_back_what_was_surely_got_but_several_do() {
        school.record(answers("ada", 8, true, START));
        school.record(List.of(answer("slip", "ada", false, START.plus(Duration.ofHours(3)))));
        var once = status("ada", START.plus(Duration.ofHours(4)));
        assertThat(once.mastery()).isLessThan(0.9);
        assertThat(once.level())
                .isEqualTo(once.mastery() >= 0.8 ? Level.GOT_IT : Level.GETTING_THERE);
        school.record(
                List.of(
                        answer("slip 2", "ada", false, START.plus(Duration.ofHours(5))),
                        answer("slip 3", "ada", false, START.plus(Duration.ofHours(6)))));
        assertThat(status("ada", START.plus(Duration.ofHours(7))).level())
                .isEqualTo(Level.GETTING_THERE);
    }

    @Test
    void goes_further_needs_use_in_something_new_on_two_occasions() {
        school.record(answers("ada", 10, true, START));
        assertThat(status("ada", NOW).level()).isEqualTo(Level.GOT_IT);
        assertThat(lift("ada")).isEqualTo(new Lift(Level.GOES_FURTHER, 2, Lift.Kind.TRANSFER));
        school.record(
                List.of(task("t1", "ada", 4, 1), task("t2", "ada", 3, 1), task("t3", "ada", 1, 2)));
        assertThat(status("ada", NOW).level()).isEqualTo(Level.GOT_IT);
        assertThat(lift("ada")).isEqualTo(new Lift(Level.GOES_FURTHER, 1, Lift.Kind.TRANSFER));
        school.record(List.of(task("t4", "ada", 4, 3)));
        assertThat(status("ada", NOW).level()).isEqualTo(Level.GOES_FURTHER);
        assertThat(school.read(() -> book.lift(ada(), halves(), NOW))).isEmpty();
    }

    @Test
    void transfer_alone_without_having_got_it_goes_nowhere_further() {
        school.record(List.of(task("t1", "ada", 4, 1), task("t2", "ada", 4, 2)));
        assertThat(status("ada", NOW).level()).isLessThan(Level.GOT_IT);
    }

    @Test
    void what_would_lift_a_level_lifts_it_and_one_less_does_not() {
        for (var right = 0; right < 6; right++) {
            var student = SmallSchool.STUDENTS.get(right);
            school.record(answers(student, right, true, START));
            var before = status(student, NOW).level();
            var lift =
                    school.read(() -> book.lift(school.person(student), halves(), NOW))
                            .orElseThrow();
            assertThat(lift.to()).isGreaterThan(before);
            for (var piece = 1; piece <= lift.pieces(); piece++) {
                assertThat(status(student, NOW).level()).isEqualTo(before);
                school.record(List.of(answer(student + " " + piece, student, true, NOW)));
            }
            assertThat(status(student, NOW).level()).isEqualTo(lift.to());
        }
    }

    @Test
    void every_level_names_the_policy_that_made_it_and_follows_it_from_the_day_it_is_in_force() {
        school.record(answers("ada", 4, true, START));
        var before = status("ada", NOW);
        assertThat(before.policy().name()).isEqualTo("0");
        assertThat(before.level()).isEqualTo(Level.GETTING_THERE);
        publish(
                "{\"grading\":{\"cuts\":{\"target\":0.5,\"certain\":0.6,\"keep\":0.55,\"notYet\":0.05,\"gettingThere\":0.4}}}");
        var after = status("ada", NOW);
        assertThat(after.policy().name()).isEqualTo("1");
        assertThat(after.level()).isEqualTo(Level.GOT_IT);
        var why = school.read(() -> book.why(ada(), halves(), NOW));
        assertThat(why.status()).isEqualTo(after);
    }

    @Test
    void another_policy_makes_the_stored_states_anew_and_live_equals_rebuilt_again() {
        var chance = new Random(5);
        var history = IntStream.range(0, 40).mapToObj(i -> random(chance, i)).toList();
        school.record(history.subList(0, 20));
        publish(
                "{\"grading\":{\"weights\":{\"helped\":0.1,\"conversations\":0.3,\"peer\":1},\"freshDays\":3}}");
        var read = status("ada", NOW);
        var students = school.students();
        school.write(() -> {
            book.rebuild();
            return true;
        });
        assertThat(status("ada", NOW)).isEqualTo(read);
        school.record(history.subList(20, 40));
        var live = school.states();
        school.write(() -> {
            book.rebuild();
            return true;
        });
        assertThat(school.states()).isEqualTo(live);
        assertThat(school.read(() -> book.touched(students))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_line_over_weeks_is_at_each_point_what_was_known_then_and_at_the_end_what_is_now(
            long seed) {
        var chance = new Random(seed);
        var history =
                IntStream.range(0, 60)
                        .mapToObj(i -> random(chance, i))
                        .sorted(java.util.Comparator.comparing(NewObservation::occurredAt))
                        .toList();
        var moments =
                IntStream.range(0, 8).mapToObj(i -> START.plus(Duration.ofHours(12L * i))).toList();
        var skills = school.skills().values();
        var seen = new ArrayList<Knowing>();
        var done = 0;
        for (var moment : moments) {
            var to = done;
            while (to < history.size() && !history.get(to).occurredAt().isAfter(moment)) {
                to++;
            }
            school.record(history.subList(done, to));
            done = to;
            seen.add(school.read(() -> book.knowing(school.students(), skills, moment)));
        }
        var over = school.read(() -> book.over(school.students(), skills, moments));
        assertThat(over.keySet()).containsExactlyElementsOf(moments);
        assertThat(over.values()).containsExactlyElementsOf(seen);
        assertThat(school.read(() -> book.over(school.students(), skills, List.of()))).isEmpty();
    }

    private NewObservation random(Random chance, int i) {
        var shown =
                Shown.of(
                        List.of(school.skill(Skill.values()[chance.nextInt(3)])),
                        null,
                        chance.nextInt(5),
                        4);
        var kind = EvidenceKind.values()[chance.nextInt(EvidenceKind.values().length)];
        var how = Circumstances.of(kind);
        return new NewObservation(
                "r%03d".formatted(i),
                school.person(SmallSchool.STUDENTS.get(chance.nextInt(2))),
                START.plus(Duration.ofHours(chance.nextInt(90))),
                shown,
                chance.nextBoolean() ? how : how.withHelp());
    }

    private void publish(String document) {
        var published =
                school.write(() -> {
                    var line = roster.lines(List.of(ada())).get(ada());
                    return policies.publish(
                            line.stream().map(one -> new PolicyOwner(one.value())).toList(),
                            document,
                            NOW,
                            "the principal");
                });
        assertThat(published).isInstanceOf(Publishing.Published.class);
    }

    private NewObservation task(String id, String student, int points, int day) {
        return new NewObservation(
                id,
                school.person(student),
                START.plus(Duration.ofDays(day)),
                Shown.of(List.of(halves()), null, points, 4),
                Circumstances.of(EvidenceKind.PERFORMANCE_TASK));
    }

    private List<NewObservation> answers(String student, int many, boolean right, Instant from) {
        return IntStream.range(0, many)
                .mapToObj(i ->
                        answer(student + i, student, right, from.plus(Duration.ofMinutes(10L * i))))
                .toList();
    }

    private NewObservation answer(String id, String student, boolean right, Instant at) {
        return school.answer(id, student, Skill.HALVES, at, right);
    }

    private org.cairnlearn.school.roster.PersonId ada() {
        return school.person("ada");
    }

    private org.cairnlearn.school.competency.CompetencyId halves() {
        return school.skill(Skill.HALVES);
    }

    private Lift lift(String student) {
        return school.read(() -> book.lift(school.person(student), halves(), NOW)).orElseThrow();
    }

    private Status status(String student, Instant at) {
        var person = school.person(student);
        return school.read(() -> book.knowing(List.of(person), List.of(halves()), at))
                .of(person, halves());
    }
}
