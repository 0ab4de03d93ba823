package org.cairnlearn.school.web.teacher.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.profile.Asking;
import org.cairnlearn.school.profile.CheckBook;
import org.cairnlearn.school.profile.CheckId;
import org.cairnlearn.school.profile.Checked;
import org.cairnlearn.school.profile.Outcome;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.Statements;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class CheckQueueTest {
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ChecksReader reader;
    @Autowired ChecksDesk desk;
    @Autowired CheckBook checks;

    private SmallSchool school;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
    }

    @Test
    void the_queue_says_who_asked_about_what_since_when_and_what_the_last_work_says() {
        school.begins(List.of("ada"), Skill.EQUAL);
        ask("ada");
        var page = page("okafor");
        assertThat(page.lead()).isEqualTo("1 student wants to show what they know.");
        var item = page.waiting().getFirst();
        assertThat(item.student()).isEqualTo("Ada Lindqvist");
        assertThat(item.since()).isEqualTo("Asked on Monday 23 November");
        assertThat(item.about().skill()).isEqualTo("equal");
        assertThat(item.about().last()).startsWith("practice: 1 of 2 right");
        assertThat(page.rule()).contains("You can ask again after 1 school day.");
    }

    @Test
    void when_the_students_teacher_changes_the_new_one_has_the_request_and_the_old_one_has_not() {
        var request = ask("ada");
        school.enroll(SmallSchool.STUDENTS, List.of("reyes"));
        assertThat(page("okafor").waiting()).isEmpty();
        assertThat(page("reyes").waiting()).hasSize(1);
        var late = new Outcome(school.person("okafor"), 4, false, "");
        assertThat(school.<Checked>as("okafor", () -> desk.record(request, late)))
                .isEqualTo(new Checked.NotThere());
    }

    @Test
    void once_it_is_recorded_it_is_gone_from_the_queue_and_the_page_says_the_new_level() {
        var request = ask("ada");
        var okafor = school.person("okafor");
        school.<Checked>as("okafor", () -> desk.record(request, new Outcome(okafor, 4, false, "")));
        assertThat(page("okafor").waiting()).isEmpty();
        var said = school.as(okafor, () -> desk.said(okafor, "recorded", request.value(), WORDS));
        assertThat(said).isNotNull();
        assertThat(said.text())
                .startsWith("Recorded. Ada L., equal: now ")
                .doesNotContain("Not started");
    }

    @Test
    void how_many_wait_changes_no_statement() {
        List.of("ada", "ben").forEach(this::ask); // of one alone more is remembered already
        var okafor = school.person("okafor");
        var two = Statements.of(() -> school.as(okafor, () -> reader.page(okafor, WORDS)));
        SmallSchool.STUDENTS.forEach(this::ask);
        var all = Statements.of(() -> school.as(okafor, () -> reader.page(okafor, WORDS)));
        assertThat(all).hasSameSizeAs(two);
    }

    private ChecksPage page(String adult) {
        var person = school.person(adult);
        return school.as(person, () -> reader.page(person, WORDS));
    }

    private CheckId ask(String student) {
        var person = school.person(student);
        var skill = school.skill(Skill.EQUAL);
        var asking = school.<Asking>as(person, () -> checks.ask(person, skill));
        return ((Asking.Waiting) asking).request().id();
    }
}
