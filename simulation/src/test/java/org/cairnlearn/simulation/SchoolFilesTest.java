package org.cairnlearn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchoolFilesTest {
    private static final SchoolSeed SEED = new SchoolSeed(7, LocalDate.of(2026, 11, 23), 35);

    @TempDir Path folder;

    @BeforeEach
    void the_school_is_written() {
        HarborSchool.simulate(SEED).writeTo(folder);
    }

    @Test
    void the_same_seed_gives_the_same_bytes(@TempDir Path again) throws IOException {
        HarborSchool.simulate(SEED).writeTo(again);

        assertThat(bytesOf(again)).isEqualTo(bytesOf(folder)).hasSize(21);
    }

    @Test
    void another_seed_gives_other_people_and_answers(@TempDir Path other) throws IOException {
        HarborSchool.simulate(new SchoolSeed(8, SEED.today(), SEED.students())).writeTo(other);

        Map<String, String> here = bytesOf(folder);
        Map<String, String> there = bytesOf(other);
        assertThat(there.keySet()).isEqualTo(here.keySet());
        assertThat(there.get("users.csv")).isNotEqualTo(here.get("users.csv"));
        assertThat(there.get("responses.csv")).isNotEqualTo(here.get("responses.csv"));
        assertThat(there.get("framework.csv")).isEqualTo(here.get("framework.csv"));
    }

    @Test
    void the_machines_language_changes_no_byte(@TempDir Path arabic) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            HarborSchool.simulate(SEED).writeTo(arabic);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(bytesOf(arabic)).isEqualTo(bytesOf(folder));
    }

    @Test
    void every_line_ends_with_crlf() throws IOException {
        for (String text : bytesOf(folder).values()) {
            assertThat(text).endsWith("\r\n");
            assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        }
    }

    @Test
    void writing_twice_replaces_the_files() throws IOException {
        Map<String, String> first = bytesOf(folder);
        HarborSchool.simulate(SEED).writeTo(folder);
        assertThat(bytesOf(folder)).isEqualTo(first);
    }

    @Test
    void a_file_where_the_folder_should_be_is_the_machines_failure() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        SimulatedSchool school = HarborSchool.simulate(SEED);
        assertThatThrownBy(() -> school.writeTo(file)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void the_rosters_headers_are_those_of_oneroster() throws IOException {
        assertThat(header("roster/manifest.csv")).isEqualTo("propertyName,value");
        assertThat(header("roster/orgs.csv"))
                .isEqualTo(
                        "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
        assertThat(header("roster/academicSessions.csv"))
                .isEqualTo(
                        "sourcedId,status,dateLastModified,title,type,startDate,endDate,"
                                + "parentSourcedId,schoolYear");
        assertThat(header("roster/courses.csv"))
                .isEqualTo(
                        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,"
                                + "grades,orgSourcedId,subjects,subjectCodes");
        assertThat(header("roster/classes.csv"))
                .isEqualTo(
                        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,"
                                + "classType,location,schoolSourcedId,termSourcedIds,subjects,"
                                + "subjectCodes,periods");
        assertThat(header("roster/users.csv"))
                .isEqualTo(
                        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,"
                                + "userIds,givenName,familyName,middleName,identifier,email,sms,"
                                + "phone,agentSourcedIds,grades,password");
        assertThat(header("roster/enrollments.csv"))
                .isEqualTo(
                        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,"
                                + "userSourcedId,role,primary,beginDate,endDate");
    }

    @Test
    void our_own_tables_have_the_headers_of_their_contracts() throws IOException {
        assertThat(header("framework.csv"))
                .isEqualTo("framework,subject,code,name,statement,strand,grade,prerequisites");
        assertThat(header("responses.csv")).isEqualTo("student,seq,item,skills,t,score,max");
        assertThat(header("services.csv"))
                .isEqualTo("student,type,name,minutes,provider,setting,begins,ends");
        assertThat(header("attendance.csv")).isEqualTo("student,date,block,status,minutes");
        assertThat(header("materials.csv"))
                .isEqualTo("id,title,mode,skills,minutes,copies,device,subject,author,licence");
        assertThat(header("schedule/days.csv")).isEqualTo("date,kind,rotation,bells,note");
        assertThat(header("groups.csv")).isEqualTo("student,group");
        assertThat(header("truth/truth.csv")).isEqualTo("student,competency,known");
    }

    @Test
    void the_manifest_names_exactly_the_files_that_are_there() throws IOException {
        for (NamedCsvRecord row : rows("roster/manifest.csv")) {
            String property = row.getField("propertyName");
            if (property.startsWith("file.")) {
                Path file = folder.resolve("roster/" + property.substring(5) + ".csv");
                boolean bulk = row.getField("value").equals("bulk");
                assertThat(Files.exists(file)).as(property).isEqualTo(bulk);
            }
        }
    }

    @Test
    void every_reference_of_the_roster_leads_somewhere() throws IOException {
        Set<String> orgs = ids("orgs");
        Set<String> sessions = ids("academicSessions");
        Set<String> courses = ids("courses");
        Set<String> classes = ids("classes");
        Set<String> users = ids("users");

        refers("academicSessions", "parentSourcedId", sessions);
        refers("orgs", "parentSourcedId", orgs);
        refers("courses", "schoolYearSourcedId", sessions);
        refers("courses", "orgSourcedId", orgs);
        refers("classes", "courseSourcedId", courses);
        refers("classes", "schoolSourcedId", orgs);
        refers("classes", "termSourcedIds", sessions);
        refers("users", "orgSourcedIds", orgs);
        refers("enrollments", "classSourcedId", classes);
        refers("enrollments", "schoolSourcedId", orgs);
        refers("enrollments", "userSourcedId", users);
        // 35 students in 6 lessons and a homeroom, six in band and choir; the adults of these
        // classes, with a specialist in two and an aide in two more
        assertThat(ids("enrollments")).hasSize(35 * 7 + 6 + 16 + 2 + 2);
        assertThat(users).hasSize(35 + 12 + 1 + 1 + 3);
    }

    @Test
    void section_b_meets_in_room_204_in_period_3_and_people_have_example_addresses()
            throws IOException {
        NamedCsvRecord sectionB = rows("roster/classes.csv").getFirst();
        assertThat(sectionB.getField("title")).isEqualTo("Math 7, section B");
        assertThat(sectionB.getField("location")).isEqualTo("Room 204");
        assertThat(sectionB.getField("periods")).isEqualTo("3");
        assertThat(rows("roster/users.csv"))
                .allSatisfy(user ->
                        assertThat(user.getField("email"))
                                .isEqualTo(user.getField("username") + "@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", "-reading-and-writing.csv"})
    void prerequisites_are_codes_of_the_framework(String end) throws IOException {
        Set<String> codes = new HashSet<>();
        rows("framework" + end).forEach(row -> codes.add(row.getField("code")));
        for (NamedCsvRecord row : rows("framework" + end)) {
            assertThat(codes).containsAll(parts(row.getField("prerequisites")));
        }
        assertThat(codes).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", "-reading-and-writing.csv"})
    void every_row_obeys_the_rules_of_the_response_log(String end) throws IOException {
        Set<String> users = ids("users");
        Set<String> codes = new HashSet<>();
        rows("framework" + end).forEach(row -> codes.add(row.getField("code")));
        Map<String, Long> lastSeq = new HashMap<>();
        Map<String, Long> lastTime = new HashMap<>();
        String current = "";
        for (NamedCsvRecord row : rows("responses" + end)) {
            String student = row.getField("student");
            assertThat(student.equals(current) || !lastSeq.containsKey(student)).isTrue();
            current = student;
            long seq = Long.parseLong(row.getField("seq"));
            long time = Long.parseLong(row.getField("t"));
            int score = Integer.parseInt(row.getField("score"));
            int max = Integer.parseInt(row.getField("max"));
            assertThat(seq).isGreaterThan(lastSeq.getOrDefault(student, 0L));
            assertThat(time).isGreaterThanOrEqualTo(lastTime.getOrDefault(student, 0L));
            assertThat(score).isBetween(0, max);
            assertThat(max).isPositive();
            assertThat(users).contains(student);
            assertThat(parts(row.getField("skills"))).isNotEmpty().isSubsetOf(codes);
            lastSeq.put(student, seq);
            lastTime.put(student, time);
        }
    }

    @Test
    void the_tables_of_the_year_say_a_flex_block_for_each_day_and_free_time_for_each_teacher()
            throws IOException {
        Set<String> withFlex = new HashSet<>();
        for (NamedCsvRecord row : rows("schedule/bells.csv")) {
            if (row.getField("flex").equals("yes")) {
                withFlex.add(row.getField("bells"));
            }
        }
        assertThat(rows("schedule/days.csv"))
                .filteredOn(row -> !row.getField("kind").equals("holiday"))
                .hasSizeGreaterThan(60)
                .allSatisfy(row -> assertThat(withFlex).contains(row.getField("bells")));
        assertThat(rows("schedule/days.csv"))
                .extracting(row -> row.getField("kind"))
                .contains("holiday", "early release", "assembly");
        assertThat(rows("schedule/staff.csv"))
                .filteredOn(row -> !row.getField("role").equals("aide"))
                .hasSize(13)
                .allSatisfy(row -> assertThat(row.getField("planning")).matches("[1-6]"));
    }

    @Test
    void no_file_beside_the_truth_says_what_a_student_truly_knows() throws IOException {
        for (String file : List.of("responses.csv", "services.csv", "roster/users.csv")) {
            assertThat(header(file)).doesNotContain("known").doesNotContain("truth");
        }
        assertThat(Files.list(folder.resolve("truth"))).hasSize(1);
    }

    @Test
    void the_truth_is_written_as_finite_numbers_for_students_of_the_roster() throws IOException {
        Set<String> users = ids("users");
        assertThat(rows("truth/truth.csv"))
                .hasSize(35 * 120)
                .allSatisfy(row -> {
                    assertThat(users).contains(row.getField("student"));
                    assertThat(Double.parseDouble(row.getField("known"))).isBetween(0.0, 1.0);
                });
    }

    private void refers(String file, String column, Set<String> targets) throws IOException {
        for (NamedCsvRecord row : rows("roster/" + file + ".csv")) {
            String reference = row.getField(column);
            boolean root = reference.isEmpty() && column.equals("parentSourcedId");
            assertThat(root || targets.contains(reference)).as(file + "." + column).isTrue();
        }
    }

    private Set<String> ids(String file) throws IOException {
        Set<String> ids = new HashSet<>();
        for (NamedCsvRecord row : rows("roster/" + file + ".csv")) {
            assertThat(ids.add(row.getField("sourcedId"))).isTrue();
        }
        return ids;
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        }
    }

    private String header(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).getFirst();
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(";"));
    }

    /** All files by name; ISO 8859-1 keeps every byte as one character. */
    private static Map<String, String> bytesOf(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                all.put(file.getFileName().toString(), text);
            }
        }
        return all;
    }
}
