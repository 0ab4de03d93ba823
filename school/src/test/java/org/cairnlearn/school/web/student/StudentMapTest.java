package org.cairnlearn.school.web.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.Statements;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class StudentMapTest {
    private static final Words ENGLISH = Words.of(Locale.ENGLISH);

    private static final int MOST_STATEMENTS = 68;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired StudentMap map;
    @Autowired RosterBook roster;

    private SmallSchool school;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
    }

    @Test
    void what_a_student_has_makes_the_next_ready_and_says_why() {
        school.has(List.of("ada"), Skill.HALVES);
        var page = page("ada", null);
        assertThat(text(page))
                .isEqualTo("1 of 5 skills on this map are in your cairn. 2 are ready for you now.");
        assertThat(page.ready())
                .extracting(card -> card.link().label() + ": " + card.why())
                .containsExactly("equal: You have halves.", "decimals: You need nothing first.");
    }

    @Test
    void what_is_known_to_be_missing_stands_in_the_way_of_what_builds_on_it() {
        school.lacks(List.of("ben"), Skill.EQUAL);
        var panel = page("ben", school.skill(Skill.ADD)).panel();
        assertThat(panel).isNotNull();
        assertThat(panel.around().inTheWay())
                .extracting(way -> way.link().label())
                .containsExactly("equal");
    }

    @Test
    void without_a_choice_the_panel_shows_what_the_student_works_on() {
        school.has(List.of("chi"), Skill.HALVES);
        school.begins(List.of("chi"), Skill.EQUAL);
        var panel = page("chi", null).panel();
        assertThat(panel).isNotNull();
        assertThat(panel.about().name()).isEqualTo("equal");
        assertThat(panel.around().opens())
                .extracting(way -> way.link().label())
                .containsExactlyInAnyOrder("compare", "add");
    }

    @Test
    void the_panel_says_what_it_takes_to_get_to_the_next_level() {
        school.has(List.of("ada"), Skill.HALVES);
        school.begins(List.of("chi"), Skill.EQUAL);
        school.lacks(List.of("ben"), Skill.EQUAL);
        assertThat(next("eli", Skill.EQUAL))
                .isEqualTo("Not started: Try it once, and see how it goes.");
        assertThat(next("ada", Skill.HALVES))
                .isEqualTo(
                        "Got it: You have it. To get to “Goes further”, use it on your own in a new"
                                + " kind of task, 2 times.");
        assertThat(List.of(next("chi", Skill.EQUAL), next("ben", Skill.EQUAL)))
                .containsExactly(
                        "Getting there: About 6 more good pieces of work on your own can get you to"
                                + " “Got it”.",
                        "Starting: About 3 more good pieces of work on your own can get you to"
                                + " “Getting there”.");
    }

    @Test
    void the_list_and_the_picture_show_the_same_skills() {
        school.has(List.of("ada"), Skill.HALVES);
        var chart = page("ada", null).chart();
        assertThat(chart).isNotNull();
        assertThat(chart.strands().getFirst().skills())
                .extracting(MapPage.Item::id)
                .containsExactlyInAnyOrderElementsOf(
                        chart.picture().bands().getFirst().dots().stream()
                                .map(dot -> dot.stop().id())
                                .toList());
    }

    @Test
    void a_skill_that_no_class_of_the_student_works_on_is_not_on_the_map() {
        var nowhere = new CompetencyId(UUID.randomUUID());
        assertThatThrownBy(() -> page("ada", nowhere)).isInstanceOf(NotThere.class);
    }

    @Test
    void a_student_whose_classes_work_on_no_skills_reads_what_will_be_here() {
        var gone = school.write(() -> roster.addStudents(List.of("new"))).get("new");
        var page =
                school.as(
                                gone,
                                () ->
                                        map.show(
                                                gone,
                                                new StudentMap.Asked(
                                                        null, null, null, MapPage.View.AUTO),
                                                Words.of(Locale.ENGLISH)))
                        .page();
        assertThat(page.chart()).isNull();
        assertThat(page.none()).isNotNull();
    }

    @Test
    void how_much_a_student_has_done_changes_no_statement() {
        var ada = school.person("ada");
        var asked = new StudentMap.Asked(school.skill(Skill.HALVES), null, null, MapPage.View.AUTO);
        var before = Statements.of(() -> school.as(ada, () -> map.show(ada, asked, ENGLISH)));
        for (var skill : Skill.values()) {
            school.begins(List.of("ada"), skill);
        }
        var after = Statements.of(() -> school.as(ada, () -> map.show(ada, asked, ENGLISH)));
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.size()).isLessThan(MOST_STATEMENTS);
    }

    private MapPage page(String student, @Nullable CompetencyId skill) {
        var person = school.person(student);
        return school.as(
                        person,
                        () ->
                                map.show(
                                        person,
                                        new StudentMap.Asked(skill, null, null, MapPage.View.AUTO),
                                        Words.of(Locale.ENGLISH)))
                .page();
    }

    private String next(String student, Skill skill) {
        var panel = page(student, school.skill(skill)).panel();
        return panel == null ? "" : panel.known().level().word() + ": " + panel.known().next();
    }

    private static String text(MapPage page) {
        var text = new StringBuilder();
        page.head().lead().runs().forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
