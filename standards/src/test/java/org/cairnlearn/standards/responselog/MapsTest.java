package org.cairnlearn.standards.responselog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MapsTest {
    private final List<Problem> problems = new ArrayList<>();

    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("map.csv"), text);
    }

    private List<String> codes() {
        return problems.stream().map(p -> p.line() + " " + p.column() + " " + p.code()).toList();
    }

    @Test
    void a_skill_may_be_several_competencies() throws IOException {
        var map =
                SkillMap.read(
                        file("skill,competency\n7,N1\n7,N2\n8,N1\n7,N1\n9,\n,N3\n"), problems::add);
        assertThat(map.of("7")).containsExactly("N1", "N2");
        assertThat(map.of("8")).containsExactly("N1");
        assertThat(map.of("9")).isEmpty();
        assertThat(codes())
                .containsExactly(
                        "5 competency skill-map.repeated-row",
                        "6 competency skill-map.missing-field",
                        "7 skill skill-map.missing-field");
    }

    @Test
    void a_student_is_one_person() throws IOException {
        var map =
                StudentMap.read(
                        file("Person,Student\nada,1\nben,2\nben,1\nada,1\nada,3\n,4\n"),
                        problems::add);
        assertThat(map.people()).isEqualTo(Map.of("1", "ada", "2", "ben", "3", "ada"));
        assertThat(map.find("4")).isEmpty();
        assertThat(codes())
                .containsExactly(
                        "4 Student student-map.duplicate-student",
                        "5 Student student-map.repeated-row",
                        "6 Person student-map.person-twice",
                        "7 Person student-map.missing-field");
    }

    @Test
    void a_map_without_its_columns_is_empty() throws IOException {
        assertThat(SkillMap.read(file("skill,name\n7,Adding\n"), problems::add).competencies())
                .isEmpty();
        assertThat(StudentMap.read(file(""), problems::add).people()).isEmpty();
        assertThat(codes())
                .containsExactly(
                        "1 competency skill-map.missing-column", "1 null student-map.empty-file");
    }
}
