package org.cairnlearn.school.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairnlearn.school.assessment.AssessmentBook;
import org.cairnlearn.school.assessment.NewTestResult;
import org.cairnlearn.school.assessment.Outcome;
import org.cairnlearn.school.assessment.Sitting;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Reason;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.Statements;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever asks, alone or for a class, for a level, its reasons or its past, gets one answer. */
@SchoolTest
class OneTruthTest {
    private static final java.time.Instant NOW = TestClock.MONDAY_MORNING;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired MasteryBook book;
    @Autowired EvidenceBook evidence;
    @Autowired AssessmentBook assessments;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void after_any_history_all_questions_have_one_answer(long seed) {
        var school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        var chance = new Random(seed);
        tested(school, chance);
        var practice = school.practice();
        for (var round = 0; round < 6; round++) {
            var batch = new ArrayList<NewObservation>();
            for (var i = 0; i < 25; i++) {
                batch.add(observation(school, chance));
            }
            school.write(() -> evidence.record(practice, batch));
            var again = List.of(observation(school, chance), observation(school, chance));
            var reason = new Reason(school.person("okafor"), "looked again");
            school.write(() -> evidence.correct(practice, again, reason));
            var id = again.getFirst().externalId();
            if (chance.nextBoolean()) {
                school.write(() -> evidence.retract(practice, List.of(id), reason));
            }
        }
        agree(school);
    }

    private void agree(SmallSchool school) {
        var students = school.students();
        var skills = List.copyOf(school.skills().values());
        var all = school.read(() -> book.knowing(students, skills, NOW));
        var over = school.read(() -> book.over(students, skills, List.of(NOW)));
        assertThat(over.get(NOW)).isEqualTo(all);
        for (var student : students) {
            var alone = school.read(() -> book.knowing(List.of(student), skills, NOW));
            assertThat(alone.byStudent().get(student)).isEqualTo(all.byStudent().get(student));
        }
        for (var skill : skills) {
            var ada = school.person("ada");
            var why = school.read(() -> book.why(ada, skill, NOW));
            assertThat(why.status()).isEqualTo(all.of(ada, skill));
            assertThat(why.parts().stream().mapToDouble(Why.Part::logit).sum())
                    .isCloseTo(why.logit(), within(1e-9));
            assertThat(why.parts())
                    .filteredOn(part -> part.observation() != null)
                    .noneSatisfy(part ->
                            assertThat(part.observation().circumstances().kind())
                                    .isEqualTo(EvidenceKind.SELF));
        }
        var one =
                Statements.of(
                        () -> school.read(() -> book.knowing(students.subList(0, 1), skills, NOW)));
        var many = Statements.of(() -> school.read(() -> book.knowing(students, skills, NOW)));
        assertThat(many).hasSameSizeAs(one);
        school.write(() -> {
            book.rebuild();
            return true;
        });
        assertThat(school.read(() -> book.knowing(students, skills, NOW))).isEqualTo(all);
    }

    /** Every student has one result of a spring test. */
    private void tested(SmallSchool school, Random chance) {
        var results = new ArrayList<NewTestResult>();
        for (var student : school.students()) {
            var sitting = new Sitting("State", "Math", "6", "Spring", LocalDate.of(2026, 5, 14));
            var outcome = new Outcome(1000 + chance.nextInt(500), 20.0, 1.0 + chance.nextInt(99));
            results.add(new NewTestResult(student.toString(), student, sitting, outcome, null));
        }
        school.write(() -> assessments.record("state", results));
    }

    private static NewObservation observation(SmallSchool school, Random chance) {
        var kind = EvidenceKind.values()[chance.nextInt(EvidenceKind.values().length)];
        var how = Circumstances.of(kind);
        var shown =
                Shown.of(
                        List.of(school.skill(Skill.values()[chance.nextInt(4)])),
                        null,
                        chance.nextInt(5),
                        4);
        return new NewObservation(
                "o%03d".formatted(chance.nextInt(200)),
                school.person(SmallSchool.STUDENTS.get(chance.nextInt(3))),
                SmallSchool.FIRST_DAY.plus(Duration.ofHours(chance.nextInt(300))),
                shown,
                chance.nextInt(3) > 0 ? how : how.withHelp());
    }
}
