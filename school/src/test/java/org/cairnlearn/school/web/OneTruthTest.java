package org.cairnlearn.school.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.api.SoftAssertions;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.web.student.StudentsEyes;
import org.cairnlearn.school.web.teacher.classmap.TeachersEyes;
import org.cairnlearn.school.web.teacher.profile.ProfileEyes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The contract: what a teacher reads about a student is what the student reads. */
@SchoolTest
class OneTruthTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_teachers_page_and_the_students_page_never_disagree(long seed) {
        var school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        school.record(history(school, chance));
        var student = new StudentsEyes(application, school);
        var teacher = new TeachersEyes(application, school);
        var soft = new SoftAssertions();
        var levels = new ArrayList<Integer>();
        for (var name : SmallSchool.STUDENTS) {
            var own = student.of(school.person(name));
            var theirs = teacher.of(school.person(name));
            assertThat(own.keySet()).containsExactlyInAnyOrderElementsOf(theirs.keySet());
            own.forEach((skill, seen) -> {
                var cell = theirs.get(skill);
                var where = "seed %d, %s on %s".formatted(seed, name, skill);
                soft.assertThat(cell.stones()).as(where).isEqualTo(seen.stones());
                soft.assertThat(cell.ready()).as(where).isEqualTo(seen.ready());
                soft.assertThat(cell.stale()).as(where).isEqualTo(seen.stale());
                if (seen.stones() > 0) {
                    soft.assertThat(List.of(cell.words().split(", ")))
                            .as(where)
                            .contains(seen.sure().toLowerCase(Locale.ENGLISH));
                }
                levels.add(seen.stones());
            });
        }
        soft.assertAll();
        assertThat(levels).as("the histories reach several levels").contains(0, 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @Tag("all")
    void the_profile_says_what_the_student_reads(long seed) {
        var school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.term(SmallSchool.MONDAY.minusWeeks(12), SmallSchool.MONDAY.plusWeeks(4));
        school.record(history(school, RandomGeneratorFactory.of("L64X128MixRandom").create(seed)));
        var student = new StudentsEyes(application, school);
        var profile = new ProfileEyes(application, school);
        for (var name : SmallSchool.STUDENTS) {
            var person = school.person(name);
            var where = "seed %d, %s".formatted(seed, name);
            var own = student.of(person);
            assertThat(profile.part(person, "strengths"))
                    .as(where)
                    .containsOnlyKeys(those(own, seen -> seen.stones() >= 3))
                    .allSatisfy((skill, line) -> {
                        assertThat(line.stones()).isEqualTo(own.get(skill).stones());
                        assertThat(line.says().contains("fresh look"))
                                .isEqualTo(own.get(skill).stale());
                    });
            assertThat(profile.part(person, "ready"))
                    .as(where)
                    .containsOnlyKeys(those(own, StudentsEyes.Seen::ready));
            assertThat(profile.part(person, "needs"))
                    .as(where)
                    .allSatisfy((skill, line) -> {
                        assertThat(line.stones())
                                .isEqualTo(own.get(skill).stones())
                                .isBetween(1, 2);
                        if (line.says().contains("too little")) {
                            assertThat(own.get(skill).sure()).isEqualTo("Not sure yet");
                        }
                    });
            assertThat(profile.pace(person)).as(where).isNotNull().isEqualTo(student.pace(person));
        }
    }

    private static List<String> those(
            Map<String, StudentsEyes.Seen> own, Predicate<StudentsEyes.Seen> which) {
        return own.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** For some of the skills of each student up to twenty answers within the last 80 days. */
    private static List<NewObservation> history(SmallSchool school, RandomGenerator chance) {
        var history = new ArrayList<NewObservation>();
        for (var student : SmallSchool.STUDENTS) {
            for (var skill : Skill.values()) {
                var answers = chance.nextInt(3) == 0 ? 0 : chance.nextInt(21);
                var ability = chance.nextBoolean() ? 0.97 : chance.nextDouble();
                var last = chance.nextInt(80);
                for (var answer = 0; answer < answers; answer++) {
                    var at =
                            TestClock.MONDAY_MORNING
                                    .minus(Duration.ofDays(last))
                                    .minus(Duration.ofHours(chance.nextInt(400)));
                    history.add(
                            school.answer(
                                    "h" + history.size(),
                                    student,
                                    skill,
                                    at,
                                    chance.nextDouble() < ability));
                }
            }
        }
        return history;
    }
}
