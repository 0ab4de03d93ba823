package org.cairnlearn.standards.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandardsTableTest {
    private static final String HEADER =
            "framework,subject,code,name,statement,strand,grade,prerequisites\n";
    private static final String M = "Harbor Maths,Mathematics,";

    @TempDir private Path folder;

    private FrameworkReading read(String text) throws IOException {
        return FrameworkFiles.read(Files.writeString(folder.resolve("maths.csv"), text));
    }

    private static List<String> codes(FrameworkReading reading) {
        return reading.problems().stream()
                .map(p ->
                        "%s %s %s"
                                .formatted(
                                        p.line(), p.column(), p.code().replace("framework.", "")))
                .toList();
    }

    @Test
    void a_table_of_standards_is_read_with_what_comes_before_what() throws IOException {
        var reading =
                read(
                        HEADER
                                + M
                                + "N1,Counting,Count to 20.,Number,K,\n"
                                + M
                                + "N2,Adding,\"Add, within 20.\",Number,1,N1\n"
                                + M
                                + "N3,,Multiply.,Number,3,N2; N1 ;\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.format()).isEqualTo("standards-table");
        var framework = reading.frameworks().getFirst();
        assertThat(framework)
                .returns("Harbor Maths", Framework::sourceId)
                .returns("Harbor Maths", Framework::title)
                .returns("Mathematics", Framework::subject)
                .returns("", Framework::licence);
        assertThat(framework.competencies())
                .containsExactly(
                        number("N1", "Counting", "Count to 20.", "K"),
                        number("N2", "Adding", "Add, within 20.", "1"),
                        number("N3", null, "Multiply.", "3"));
        assertThat(framework.prerequisites())
                .containsExactly(
                        new Prerequisite("N1", "N2"),
                        new Prerequisite("N2", "N3"),
                        new Prerequisite("N1", "N3"));
    }

    @Test
    void what_is_wrong_is_named_and_the_good_standards_stay() throws IOException {
        var reading =
                read(
                        HEADER
                                + M
                                + "N1,,Count.,,K,Quetzalcoatlus\n"
                                + M
                                + "N1,,Count differently.,,K,\n"
                                + M
                                + ",,No code.,,K,\n"
                                + M
                                + "N4,,,,K,\n"
                                + "Quetzalcoatlus,Mathematics,N5,,Elsewhere.,,K,\n"
                                + "Harbor Maths,Quetzalcoatlus,N6,,Other subject.,,K,N1\n"
                                + M
                                + "N6,,Other subject.,,K,N1\n");
        assertThat(codes(reading))
                .containsExactly(
                        "3 code duplicate-code",
                        "4 code missing-field",
                        "5 statement missing-field",
                        "6 framework second-framework",
                        "7 subject differs-from-above",
                        "8 code repeated-row",
                        "2 prerequisites unknown-reference");
        assertThat(reading.frameworks().getFirst().competencies())
                .extracting(Competency::code)
                .containsExactly("N1", "N6");
        assertThat(reading.files()).containsExactly(new FileCount("maths.csv", 7, 4, 1, true));
        assertThat(reading.problems())
                .extracting(Problem::message, Problem::fix)
                .noneMatch(told -> told.toString().contains("Quetzalcoatlus"));
    }

    @Test
    void a_loop_is_named_at_each_of_its_links_and_the_rest_stays() throws IOException {
        var reading =
                read(
                        HEADER
                                + M
                                + "N1,,Count.,,K,N3\n"
                                + M
                                + "N2,,Add.,,1,N1\n"
                                + M
                                + "N3,,Subtract.,,1,N2\n"
                                + M
                                + "N4,,Multiply.,,3,N3;N4\n");
        assertThat(codes(reading))
                .containsExactly(
                        "2 prerequisites prerequisite-loop",
                        "3 prerequisites prerequisite-loop",
                        "4 prerequisites prerequisite-loop",
                        "5 prerequisites prerequisite-loop");
        assertThat(reading.problems().getFirst().message()).contains("line 2, 3, 4.");
        var framework = reading.frameworks().getFirst();
        assertThat(framework.competencies()).hasSize(4);
        assertThat(framework.prerequisites()).containsExactly(new Prerequisite("N3", "N4"));
    }

    @Test
    void a_table_without_a_framework_column_is_refused_as_a_whole() throws IOException {
        var reading = read("code,statement\nN1,Count.\n");
        assertThat(reading.frameworks()).isEmpty();
        assertThat(codes(reading)).containsExactly("1 framework missing-column");
    }

    @Test
    void another_table_is_no_framework() throws IOException {
        assertThat(codes(read("student,seq\nada,1\n"))).containsExactly("null null unknown-format");
    }

    @Test
    void a_header_alone_has_no_framework() throws IOException {
        var reading = read(HEADER);
        assertThat(reading.frameworks()).isEmpty();
        assertThat(reading.files()).containsExactly(new FileCount("maths.csv", 0, 0, 0, true));
    }

    private static Competency number(
            String code, @Nullable String name, String statement, String grade) {
        return Competency.plain(new Competency.Names(code, code, name), statement, "Number", grade);
    }
}
