package org.cairnlearn.standards.cmi5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A package is taken whole or not at all, and what is wrong with it is named. */
class CoursePackageTest {
    private static final String COURSE =
            """
            <?xml version="1.0"?>
            <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd" xmlns:x="https://x.example/">
            <course id="https://a.example/c"><title><langstring>C</langstring></title><description><langstring>C</langstring></description></course>
            <objectives><objective id="https://a.example/o"><title><langstring>O</langstring></title><description><langstring>O</langstring></description></objective></objectives>
            <au id="https://a.example/one" moveOn="Passed" masteryScore="0.5"><title><langstring>One</langstring></title><description><langstring>One</langstring></description>
            <objectives><objective idref="https://a.example/o"/></objectives><url><![CDATA[ a.html?x=1 ]]></url></au>
            <block id="https://a.example/b"><title><langstring>B</langstring></title><description><langstring>B</langstring></description>
            <au id="https://a.example/two"><title><langstring>Two</langstring></title><description><langstring>Two</langstring></description><url>b%20c.html</url><x:more/></au></block>
            </courseStructure>
            """;

    @TempDir Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> taken = new TreeMap<>();

    private Course read(byte[] bytes) throws IOException {
        problems.clear();
        taken.clear();
        return CoursePackage.read(
                Files.write(folder.resolve("p.zip"), bytes),
                problems::add,
                _ ->
                        (path, content) ->
                                taken.put(path, new String(content, StandardCharsets.UTF_8)));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> files(String course) {
        return new TreeMap<>(Map.of("cmi5.xml", course, "a.html", "A", "b c.html", "B"));
    }

    private List<String> found() {
        return problems.stream()
                .map(one -> one.code() + " " + one.file() + ":" + one.line())
                .toList();
    }

    @Test
    void a_course_is_read_with_its_blocks_and_files() throws IOException {
        var course = read(zip(files(COURSE)));
        assertThat(problems).isEmpty();
        assertThat(course.units())
                .extracting(unit -> unit.title() + " " + unit.start().url() + " " + unit.rule())
                .containsExactly(
                        "One a.html?x=1 Rule[moveOn=PASSED, mastery=0.5]",
                        "Two b%20c.html Rule[moveOn=NOT_APPLICABLE, mastery=null]");
        assertThat(course.units().getFirst().objectives()).containsExactly("https://a.example/o");
        assertThat(taken).containsOnlyKeys("cmi5.xml", "a.html", "b c.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    moveOn="Passed"            | moveOn="Now"                  | cmi5.move-on:5
                    masteryScore="0.5"         | masteryScore="1.1"            | cmi5.mastery-score:5
                    masteryScore="0.5"         | launchMethod="Popup"          | cmi5.launch-method:5
                    https://a.example/two      | https://a.example/one         | cmi5.same-id:8
                    https://a.example/two      | a.example/two                 | cmi5.no-id:8
                    https://a.example/c        | a.example/c                   | cmi5.no-id:3
                    idref="https://a.example/o"| idref="https://a.example/x"   | cmi5.unknown-objective:6
                    <langstring>Two</langstring> | <y/>                        | cmi5.no-title:8
                    b%20c.html                 | https://b.example/            | cmi5.elsewhere:8
                    b%20c.html                 | //b.example/a.html            | cmi5.elsewhere:8
                    b%20c.html                 | ../a.html                     | cmi5.leads-out:8
                    b%20c.html                 | /a.html                       | cmi5.leads-out:8
                    b%20c.html                 | two words.html                | cmi5.no-url:8
                    b%20c.html                 | a.html?endpoint=https://x/    | cmi5.own-parameter:8
                    b%20c.html                 | c.html                        | cmi5.missing-file:8
                    </courseStructure>         | </course>                     | cmi5.not-xml:9
                    v1/CourseStructure         | v9/CourseStructure            | cmi5.not-a-course:2
                    """)
    void what_is_wrong_is_named_by_line(String what, String with, String expected)
            throws IOException {
        assertThat(read(zip(files(COURSE.replace(what, with))))).isNull();
        assertThat(problems.stream().map(one -> one.code() + ":" + one.line()).toList())
                .contains(expected);
        assertThat(problems)
                .allSatisfy(one -> assertThat(one.file()).isEqualTo("cmi5.xml"))
                .allSatisfy(one -> assertThat(one.toString()).doesNotContain(with));
        assertThat(taken).isEmpty();
    }

    @Test
    void files_that_lead_out_or_unpack_without_end_are_refused() throws IOException {
        for (var bad : List.of("../x.html", "/x.html", "a/../../x.html", "a\\x.html", "c:x.html")) {
            var files = files(COURSE);
            files.put(bad, "x");
            assertThat(read(zip(files))).as(bad).isNull();
            assertThat(found()).singleElement().asString().startsWith("cmi5.refused-file ");
        }
        var bomb = files(COURSE);
        bomb.put("a.html", "0".repeat(3 << 20));
        assertThat(read(zip(bomb))).isNull();
        assertThat(found()).containsExactly("cmi5.refused-file a.html:null");
        assertThat(taken).isEmpty();
    }

    @Test
    void what_is_no_package_is_refused() throws IOException {
        assertThat(read(COURSE.getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(found()).containsExactly("cmi5.not-a-zip cmi5.xml:null");
        assertThat(read(zip(Map.of("a.html", "A")))).isNull();
        assertThat(found()).containsExactly("cmi5.no-structure cmi5.xml:null");
        assertThat(read(zip(Map.of()))).isNull();
        assertThat(problems).isNotEmpty();
        var empty = COURSE.replaceAll("(?s)<au .*</block>", "");
        assertThat(read(zip(files(empty)))).isNull();
        assertThat(found()).containsExactly("cmi5.nothing-in-it cmi5.xml:2");
    }

    @Test
    void a_course_that_grows_by_its_own_entities_is_refused() throws IOException {
        var bomb =
                COURSE.replace(
                                "<?xml version=\"1.0\"?>",
                                "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>")
                        .replace("<langstring>C<", "<langstring>&b;<");
        assertThat(read(zip(files(bomb)))).isNull();
        assertThat(found()).singleElement().asString().startsWith("cmi5.");
    }
}
