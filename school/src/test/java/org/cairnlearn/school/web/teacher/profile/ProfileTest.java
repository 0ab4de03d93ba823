package org.cairnlearn.school.web.teacher.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.Statements;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class ProfileTest {
    private static final Words ENGLISH = Words.of(Locale.ENGLISH);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ProfileReader reader;
    @Autowired SchoolTime time;

    private SmallSchool school;

    @BeforeEach
    void a_small_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
    }

    @Test
    void it_says_what_the_work_shows_and_what_it_does_not_show_yet() {
        school.has(List.of("ada"), Skill.HALVES);
        school.lacks(List.of("ben"), Skill.DECIMALS);

        assertThat(part("strengths").lines().stream().map(line -> line.text().text()))
                .containsExactly("halves: Got it.");
        assertThat(part("ben", "needs").lines().stream().map(line -> line.text().text()))
                .containsExactly("The work on decimals does not show it yet.");
        assertThat(part("ready").lines().stream().map(line -> line.text().text()))
                .contains("equal is ready to begin.");
        assertThat(part("strengths").lines().getFirst().chip().label())
                .startsWith("10 pieces of work, newest ");
    }

    @Test
    void it_tells_what_changed_and_how_each_strand_went() {
        school.has(List.of("ada"), Skill.HALVES);
        assertThat(part("changes").lines().stream().map(line -> line.text().text()))
                .contains("halves: from Not started to Got it.");
        var strand = view("ada").shows().strands().getFirst();
        assertThat(strand.name()).isEqualTo("Fractions");
        assertThat(strand.have()).hasSize(8).startsWith(0).endsWith(1);
        assertThat(strand.now()).isEqualTo("1 of 5");
    }

    @Test
    void somebody_without_work_gets_sentences_and_no_drawing() {
        var view = view("ben");
        assertThat(view.head().freshness()).isEqualTo("No work has been seen yet.");
        assertThat(view.shows().strands()).isEmpty();
        assertThat(part("ben", "strengths").empty()).isEqualTo("No skill is shown in full yet.");
    }

    @Test
    void the_pace_of_the_course_stands_above_with_its_numbers() {
        assertThat(view("ada").head().pace()).isNull();
        school.term(SmallSchool.MONDAY.minusWeeks(12), SmallSchool.MONDAY.plusWeeks(4));
        school.has(List.of("ada"), Skill.HALVES);
        for (var skill : List.of(Skill.HALVES, Skill.EQUAL, Skill.COMPARE)) {
            school.has(List.of("chi"), skill);
        }
        assertThat(List.of(pace("ada"), pace("chi")))
                .containsExactly(
                        "Below the slowest pace. Has 1 of 5 skills of the course. By now at least"
                                + " 3; an even pace would be 3.",
                        "Within the pace band. Has 3 of 5 skills of the course. By now at least"
                                + " 3; an even pace would be 3.");
    }

    @Test
    void how_much_a_student_has_done_changes_no_statement() {
        school.term(SmallSchool.MONDAY.minusWeeks(12), SmallSchool.MONDAY.plusWeeks(4));
        var ada = school.person("ada");
        var okafor = school.person("okafor");
        var before = Statements.of(() -> school.as(okafor, () -> reader.read(okafor, ada)));
        for (var skill : Skill.values()) {
            school.begins(List.of("ada"), skill);
        }
        var after = Statements.of(() -> school.as(okafor, () -> reader.read(okafor, ada)));
        assertThat(after).hasSameSizeAs(before);
    }

    @Test
    void only_those_who_teach_the_student_today_read_it() {
        var ada = school.person("ada");
        school.enroll(SmallSchool.STUDENTS, List.of("reyes"));
        assertThat(read("reyes", ada).who().student().id()).isEqualTo(ada);
        assertThatThrownBy(() -> read("okafor", ada)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> read("ben", ada)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> read("reyes", school.person("reyes")))
                .isInstanceOf(NotThere.class);
    }

    private String pace(String student) {
        var pace = view(student).head().pace();
        return pace == null ? "" : pace.says() + " " + pace.numbers();
    }

    private ProfilePage.Part part(String id) {
        return part("ada", id);
    }

    private ProfilePage.Part part(String student, String id) {
        return view(student).shows().columns().stream()
                .flatMap(List::stream)
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ProfilePage view(String student) {
        return new ProfileView(read("okafor", school.person(student)), ENGLISH, time)
                .page(
                        new Written(
                                new Written.Care("", false, null), List.of(), List.of(), List.of()),
                        List.of());
    }

    private ProfileFacts read(String reader, PersonId student) {
        var person = school.person(reader);
        return school.as(person, () -> this.reader.read(person, student));
    }
}
