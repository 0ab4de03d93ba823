package org.cairnlearn.school.web.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.TermsBook;
import org.cairnlearn.school.plan.Wish;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whose choices were not kept is there by name for whoever teaches them, also days later. */
@SchoolTest
class ChoicesMissedTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired TermsBook terms;
    @Autowired PlanBook plans;
    @Autowired ChoicesReader reader;
    @Autowired TestClock clock;

    @Test
    void a_choice_that_mondays_plan_could_not_keep_is_read_on_wednesday() {
        var school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        var math = school.roster("math");
        var block = new Block.Section(math.schoolClass().id(), SmallSchool.MONDAY, "3");
        var wish = new Wish(school.skill(Skill.COMPARE), 1, Mode.PAPER);
        school.plan(() -> {
            terms.wish(school.person("ben"), SmallSchool.MONDAY, List.of(wish));
            return plans.planOf(math, block, 45);
        });
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(2)),
                () -> {
                    assertThat(missed(school, ChoicesReader.Span.TODAY).lines()).isEmpty();
                    assertThat(missed(school, ChoicesReader.Span.WEEK).lines())
                            .singleElement()
                            .asString()
                            .contains("Nov", "Ben")
                            .endsWith("something comes first");
                });
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(8)),
                () ->
                        assertThat(missed(school, ChoicesReader.Span.WEEK).lines())
                                .containsExactly("Every choice was kept."));
    }

    private ChoicesPage.Missed missed(SmallSchool school, ChoicesReader.Span span) {
        var okafor = school.person("okafor");
        var facts = school.as(okafor, () -> reader.read(okafor, school.schoolClass("math"), span));
        return new ChoicesView(facts, Words.of(Locale.ENGLISH)).page().said().missed();
    }
}
