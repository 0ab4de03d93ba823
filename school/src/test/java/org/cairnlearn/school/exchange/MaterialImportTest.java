package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.materials.Exercise;
import org.cairnlearn.school.materials.Licence;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.materials.Wanted;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class MaterialImportTest {
    private static final String TABLE =
            """
            title,mode,skills,minutes,copies,licence,licence link,shelf
            Fraction tiles,hands-on,FR.halves;FR.equal,20,6,,,Room 12
            Halves sheet,paper,fr.halves,15,,CC BY 4.0,https://creativecommons.org/licenses/by/4.0/,
            """;

    /** Two lessons; its skills have the names of the school's own and one that it does not have. */
    private static final String PROBLEMS =
            """
            {"problem":{"id":"p1","title":"Halve it","body":"","lesson":"1.1 Halves","lessonId":"L1","courseName":"Small course","oer":"https://openstax.org/b <OpenStax: Small>","license":"https://creativecommons.org/licenses/by/4.0/ <CC BY 4.0>"},"steps":[{"step":{"id":"p1a","stepTitle":"$$\\\\frac{1}{2}$$ of 8","stepBody":"","stepAnswer":["4"]},"knowledgeComponents":["work_with_halves"],"tutoring":{"way":[{"type":"hint","title":"Share","text":"Share it out.","oer":"https://OATutor.io <OATutor>"},{"type":"scaffold","title":"Smaller","text":"Half of 4?","hintAnswer":["2"],"subHints":[{"title":"Count","text":"Count two."}]}]}}]}
            {"problem":{"id":"p2","title":"Add it","body":"Add:","lesson":"1.2 Sums","lessonId":"L2","courseName":"Small course","oer":"https://openstax.org/b <OpenStax: Small>","license":"CC4.0"},"steps":[{"step":{"id":"p2a","stepTitle":"1+1","stepBody":"","stepAnswer":["2"],"choices":["1","2"]},"knowledgeComponents":["count_to_two"],"tutoring":{}}]}
            """;

    private static final String PLAN =
            """
            [{"courseName":"Small course","language":"se","courseOER":"https://openstax.org/b <OpenStax: Small>","courseLicense":"https://creativecommons.org/licenses/by/4.0/ <CC BY 4.0>","lessons":[{"id":"L2","learningObjectives":{"count_to_two":0.85}},{"id":"L1","learningObjectives":{"work_with_halves":0.85,"elsewhere":0.85}}]}]
            """;

    @Autowired MaterialImport imports;
    @Autowired MaterialBook materials;
    @Autowired CompetencyBook competencies;
    @Autowired Tenants tenants;
    @Autowired ApplicationContext application;
    @TempDir Path folder;
    private SmallSchool school;

    @BeforeEach
    void open() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
    }

    @Test
    void a_table_comes_in_and_a_second_time_nothing_changes() {
        assertThat(table(TABLE).files()).containsExactly(new FileCount("m.csv", 2, 2, 0, 0, 0, 0));
        assertThat(table(TABLE).files()).containsExactly(new FileCount("m.csv", 2, 0, 0, 2, 0, 0));
        var tiles = list(Wanted.ALL).getFirst();
        assertThat(tiles.use())
                .isEqualTo(
                        new Material.Use(
                                Mode.HANDS_ON, 20, 6, "", new Material.Place("", "Room 12")));
        assertThat(tiles.competencies())
                .containsExactlyInAnyOrder(school.skill(Skill.HALVES), school.skill(Skill.EQUAL));
    }

    @Test
    void every_bad_row_is_named_and_the_good_ones_come_in() {
        var report =
                table(
                        """
                        title,mode,skills,minutes,copies,link,id
                        Tiles,wooden,,,,,
                        Tiles,paper,XX.1,,,,
                        Tiles,paper,,1000,-1,,
                        Tiles,paper,,,,javascript:alert(1),
                        ,paper,,,,,
                        Good,paper,,,,,
                        Good,screen,,,,,
                        Good,screen,,,,,good2
                        """);
        assertThat(report.applied()).isTrue();
        assertThat(report.files()).containsExactly(new FileCount("m.csv", 8, 2, 0, 0, 0, 6));
        assertThat(report.problems())
                .extracting(Problem::line, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(2L, "mode", "materials.unknown-mode"),
                        tuple(3L, "skills", "materials.unknown-skill"),
                        tuple(4L, "minutes", "materials.number-out-of-range"),
                        tuple(4L, "copies", "materials.number-out-of-range"),
                        tuple(5L, "link", "materials.not-an-address"),
                        tuple(6L, "title", "materials.missing-field"),
                        tuple(8L, "title", "materials.duplicate"));
    }

    @Test
    void what_a_whole_table_no_longer_names_goes_but_not_what_it_could_not_read() {
        table(TABLE);
        var broken = TABLE.replace("Halves sheet,paper", "Halves sheet,papier");
        assertThat(table(broken).files()).containsExactly(new FileCount("m.csv", 2, 0, 0, 1, 0, 1));
        assertThat(list(Wanted.ALL)).hasSize(2);
        var short1 = TABLE.substring(0, TABLE.indexOf("Halves sheet"));
        assertThat(table(short1).applied()).isFalse();
        assertThat(list(Wanted.ALL)).hasSize(2);
        assertThat(run(file("m.csv", short1), true, List.of()).files())
                .containsExactly(new FileCount("m.csv", 1, 0, 0, 1, 1, 0));
        assertThat(list(Wanted.ALL)).hasSize(1);
    }

    @Test
    void lessons_of_oatutor_find_skills_by_name_and_make_the_rest_their_own() {
        var report = oatutor(List.of());
        assertThat(report.format()).isEqualTo("oatutor");
        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).containsExactly(new FileCount("c.jsonl", 2, 2, 0, 0, 0, 0));
        var halves = list(new Wanted(school.skill(Skill.HALVES), null, "")).getFirst();
        assertThat(halves.about().title()).isEqualTo("1.1 Halves");
        assertThat(halves.about().language()).isEqualTo("sv");
        assertThat(halves.rights())
                .isEqualTo(
                        new Material.Rights(
                                "OpenStax: Small",
                                "OATutor",
                                new Licence(
                                        "CC BY 4.0",
                                        "https://creativecommons.org/licenses/by/4.0/")));
        assertThat(school.<List<String>>read(this::ownSkills)).containsExactly("Count to two");
        assertThat(oatutor(List.of()).files())
                .containsExactly(new FileCount("c.jsonl", 2, 0, 0, 2, 0, 0));
    }

    private List<String> ownSkills() {
        return competencies
                .competencies(competencies.findFramework("oatutor").orElseThrow().id())
                .stream()
                .map(one -> one.name())
                .toList();
    }

    @Test
    void a_problem_keeps_its_steps_hints_and_their_smaller_hints() {
        oatutor(List.of());
        var lesson = list(new Wanted(null, null, "1.1 Halves")).getFirst();
        var problem =
                school.<List<Exercise>>read(() -> materials.exercises(lesson.id())).getFirst();
        assertThat(problem.steps().getFirst().words().title()).isEqualTo("$$\\frac{1}{2}$$ of 8");
        assertThat(problem.steps().getFirst().hints())
                .extracting(hint -> hint.words().title(), Exercise.Hint::answers)
                .containsExactly(
                        tuple("Share", List.of()),
                        tuple("Smaller", List.of("2")),
                        tuple("Count", List.of()));
    }

    @Test
    void a_table_of_skills_goes_first_and_then_nothing_is_made() {
        var map = file("map.csv", "skill,competency\nwork_with_halves,FR.equal\n");
        var report = oatutor(List.of(map));
        assertThat(report.problems())
                .extracting(Problem::code)
                .containsExactly("materials.unmapped-skills");
        assertThat(list(new Wanted(school.skill(Skill.EQUAL), null, ""))).hasSize(1);
        assertThat(school.<Boolean>read(() -> competencies.findFramework("oatutor").isPresent()))
                .isFalse();
    }

    @Test
    void a_problem_without_a_licence_and_a_broken_line_are_refused_by_line() {
        file("c.courseplan.json", PLAN);
        var text =
                PROBLEMS.replace("\"license\":\"CC4.0\"", "\"license\":\"\"") + "{\"problem\": {\n";
        var report = run(file("c.jsonl", text), false, List.of());
        assertThat(report.files()).containsExactly(new FileCount("c.jsonl", 3, 1, 0, 0, 0, 2));
        assertThat(report.problems())
                .extracting(Problem::line, Problem::code)
                .containsExactly(tuple(2L, "oatutor.no-licence"), tuple(3L, "oatutor.broken-line"));
    }

    @Test
    void what_is_no_file_of_materials_is_refused() {
        var report = run(file("x.txt", "Dear all,\n"), false, List.of());
        assertThat(report.applied()).isFalse();
        assertThat(report.problems())
                .extracting(Problem::code)
                .containsExactly("materials.unknown-format");
    }

    @Test
    @Tag("all")
    void all_of_oatutors_courses_come_in_and_a_second_time_nothing_changes() {
        var data = SharedData.path("content/oatutor");
        var first = run(data, false, List.of());
        assertThat(first.files())
                .extracting(FileCount::rows)
                .containsExactly(2032L, 855L, 47L, 251L);
        assertThat(first.files())
                .allSatisfy(file -> assertThat(file.fresh()).isEqualTo(file.rows()));
        assertThat(school.<Long>read(() -> materials.count(Wanted.ALL)))
                .isEqualTo(71 + 62 + 6 + 26);
        var again = run(data, false, List.of());
        assertThat(again.files())
                .allSatisfy(file -> assertThat(file.unchanged()).isEqualTo(file.rows()));
    }

    private ImportReport oatutor(List<Path> skills) {
        file("c.courseplan.json", PLAN);
        return run(file("c.jsonl", PROBLEMS), false, skills);
    }

    private ImportReport table(String text) {
        return run(file("m.csv", text), false, List.of());
    }

    private ImportReport run(Path path, boolean accept, List<Path> skills) {
        return imports.run(
                new MaterialWish(
                        new ImportWish(school.tenant(), path, false, accept, _ -> {}), skills, ""));
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Material> list(Wanted wanted) {
        return school.read(() -> materials.list(wanted, 100, 0));
    }
}
