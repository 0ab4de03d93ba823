package org.cairnlearn.school.web.teacher.classmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.platform.Tenants;
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
class ClassMapTest {
    private static final Words ENGLISH = Words.of(Locale.ENGLISH);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ClassMapReader reader;

    private SmallSchool school;

    @BeforeEach
    void a_small_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
    }

    @Test
    void near_is_what_somebody_could_begin_or_go_on_with() {
        school.has(List.of("ada", "ben", "chi"), Skill.HALVES);
        school.begins(List.of("dia"), Skill.HALVES);

        assertThat(columns(false)).containsExactly("halves", "equal");
        assertThat(columns(true)).containsExactly("halves", "equal", "compare", "add", "decimals");
    }

    @Test
    void who_has_most_stands_first_and_each_column_counts_its_students() {
        school.has(List.of("gus"), Skill.HALVES);
        school.has(List.of("gus", "hana"), Skill.EQUAL);

        var matrix = matrix(true);
        assertThat(matrix.rows().stream().map(row -> row.student().label()).limit(2))
                .containsExactly("Gus L.", "Hana L.");
        var equal = matrix.columns().getFirst();
        assertThat(equal.skill().label()).isEqualTo("equal");
        assertThat(equal.counts()).containsExactly(6, 0, 0, 2, 0);
        assertThat(equal.have()).isEqualTo("2 of 8");
        assertThat(equal.tally()).isEqualTo("Got it 2 and Not started 6");
    }

    @Test
    void a_cell_says_in_words_what_it_shows() {
        school.has(List.of("dia"), Skill.HALVES);
        var row =
                matrix(false).rows().stream()
                        .filter(found -> found.student().label().equals("Dia L."))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.cells().getFirst().words()).isEqualTo("Not started, ready now");
    }

    @Test
    void the_lead_says_what_to_teach_and_who_is_stuck() {
        school.has(List.of("ada", "ben", "chi"), Skill.HALVES);
        school.lacks(List.of("dia"), Skill.DECIMALS);

        assertThat(view(false).page().head().lead().stream().map(line -> line.text().text()))
                .contains(
                        "equal is ready to teach to 3 students.",
                        "Longest at it without having it: Dia L. (decimals).");
    }

    @Test
    void reasons_sum_to_the_estimate() {
        school.has(List.of("ada"), Skill.HALVES);
        var facts = read();
        var opened =
                school.as("okafor", () -> reader.open(facts, school.person("ada"), "FR.halves"));
        assertThat(opened.why().parts().stream().mapToDouble(part -> part.logit()).sum())
                .isCloseTo(opened.why().logit(), org.assertj.core.api.Assertions.within(1e-9));
        assertThatThrownBy(() ->
                        school.as(
                                "okafor", () -> reader.open(facts, school.person("ada"), "FR.no")))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void a_class_that_somebody_does_not_teach_is_not_there() {
        var art = school.schoolClass("art");
        assertThatThrownBy(() ->
                        school.as(
                                "okafor",
                                () -> reader.read(school.person("okafor"), art, Action.SEE_WORK)))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void the_file_holds_what_the_page_shows() {
        school.has(List.of("ada"), Skill.HALVES);
        var made = new ClassMapFile.Made(SmallSchool.MONDAY, "2.3");
        var file = new ClassMapFile(read(), false, ENGLISH, made).table();
        assertThat(file.caption()).isEqualTo("Class map Mathematics 6 2026-11-23");
        assertThat(file.heads())
                .containsExactly("Student", "equal (FR.equal)", "Judged by version");
        assertThat(file.rows()).allMatch(row -> row.getLast().equals("2.3"));
        assertThat(file.rows().getFirst().getFirst()).isEqualTo("Ada Lindqvist");
        assertThat(file.rows()).hasSize(8);
    }

    @Test
    void thirty_students_take_no_more_statements_than_five() {
        var five = IntStream.range(0, 5).mapToObj("s%02d"::formatted).toList();
        var thirty = IntStream.range(0, 30).mapToObj("s%02d"::formatted).toList();
        school.enroll(five, SmallSchool.STAFF);
        school.has(five, Skill.HALVES);
        var few = Statements.of(this::read);
        school.enroll(thirty, SmallSchool.STAFF);
        school.has(thirty.subList(5, 30), Skill.EQUAL);
        var many = Statements.of(this::read);
        assertThat(read().students()).hasSize(30);
        assertThat(many).hasSameSizeAs(few).hasSizeBetween(5, 31);
    }

    private Stream<String> columns(boolean all) {
        return matrix(all).columns().stream().map(column -> column.skill().label());
    }

    private ClassMapPage.Matrix matrix(boolean all) {
        return java.util.Objects.requireNonNull(view(all).page().matrix());
    }

    private ClassMapView view(boolean all) {
        return new ClassMapView(read(), all, ENGLISH);
    }

    private ClassMapFacts read() {
        var schoolClass = school.schoolClass("math");
        var teacher = school.person("okafor");
        return school.as(teacher, () -> reader.read(teacher, schoolClass, Action.SEE_WORK));
    }
}
