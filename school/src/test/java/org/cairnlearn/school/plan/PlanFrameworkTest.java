package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which framework a class works on: by its subject, by somebody's word, or nobody knows. */
@SchoolTest
class PlanFrameworkTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    private SmallSchool school;

    @BeforeEach
    void two_schools() {
        var schools = Schools.make(tenants);
        school = SmallSchool.open(application, schools.ours().id());
        SmallSchool.open(application, schools.theirs().id());
    }

    @Test
    void the_one_framework_about_the_classs_subject_is_taken() {
        assertThat(planOf("math")).isInstanceOf(Proposed.Plan.class);
    }

    @Test
    void a_class_of_another_subject_is_asked_about_and_then_remembered() {
        assertThat(planOf("art")).isEqualTo(new Proposed.WhichFramework(frameworks()));
        assertThat(frameworks()).hasSize(1);
        say("art", frameworks().getFirst().id());
        school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
        assertThat(planOf("art"))
                .isInstanceOfSatisfying(
                        Proposed.Plan.class,
                        proposed ->
                                assertThat(proposed.plan().groups())
                                        .extracting(Group::competency)
                                        .contains(school.skill(Skill.DECIMALS)));
    }

    @Test
    void two_frameworks_about_the_subject_are_asked_about_and_the_last_word_counts() {
        var other = school.load(SmallSchool.fractions("state", "Mathematics"));
        assertThat(planOf("math")).isEqualTo(new Proposed.WhichFramework(frameworks()));
        assertThat(frameworks()).hasSize(2);
        say("math", other);
        assertThat(planOf("math")).isInstanceOf(Proposed.Plan.class);
        var math = school.roster("math").schoolClass();
        school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
        var ada = school.person("ada");
        assertThat(school.plan(() -> book.ready(math, ada, 9))).isEmpty();
        frameworks().stream()
                .map(Framework::id)
                .filter(id -> !id.equals(other))
                .forEach(id -> say("math", id));
        assertThat(school.plan(() -> book.ready(math, ada, 9)))
                .containsExactly(new ReadySkill(school.skill(Skill.DECIMALS), null));
    }

    @Test
    void a_framework_without_a_subject_fits_no_class_by_itself() {
        school.load(SmallSchool.fractions("log:practice", ""));
        assertThat(planOf("math")).isInstanceOf(Proposed.Plan.class);
    }

    @Test
    void a_class_that_nobody_attends_has_no_plan() {
        assertThat(planOf("club")).isEqualTo(new Proposed.NobodyEnrolled());
        var block = block("club");
        assertThat(school.plan(() -> book.find(block))).isEmpty();
    }

    private Proposed planOf(String schoolClass) {
        var roster = school.roster(schoolClass);
        var block = block(schoolClass);
        return school.plan(() -> book.planOf(roster, block, ThirdPeriod.MINUTES));
    }

    private Block.Section block(String schoolClass) {
        return new Block.Section(school.schoolClass(schoolClass), SmallSchool.MONDAY, "3");
    }

    private List<Framework> frameworks() {
        var competencies = application.getBean(CompetencyBook.class);
        return school.read(competencies::frameworks);
    }

    private void say(String schoolClass, FrameworkId framework) {
        var id = school.schoolClass(schoolClass);
        school.write(() -> {
            book.setFramework(id, framework);
            return true;
        });
    }
}
