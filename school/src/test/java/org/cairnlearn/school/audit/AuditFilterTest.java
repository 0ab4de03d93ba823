package org.cairnlearn.school.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.Test;

class AuditFilterTest extends Watched {
    @Test
    void a_page_with_a_class_leaves_one_line_with_everybody_in_it() {
        account("okafor", Role.TEACHER);
        var map =
                signedIn("okafor")
                        .get("/teacher/class/%s/map".formatted(school.schoolClass("math")));
        assertThat(map.statusCode()).isEqualTo(200);
        assertThat(log())
                .containsExactly(
                        "okafor TEACHER SHOWN PAGE /teacher/class/{id}/map: ada TEACHES, ben TEACHES, chi TEACHES, dia TEACHES, eli TEACHES, fay TEACHES, gus TEACHES, hana TEACHES");
    }

    @Test
    void a_class_that_is_looked_at_again_adds_a_line_and_nothing_else() {
        account("okafor", Role.TEACHER);
        var browser = signedIn("okafor");
        var map = "/teacher/class/%s/map".formatted(school.schoolClass("math"));
        browser.get(map);
        browser.get(map);
        assertThat(log()).hasSize(2);
        assertThat(count("audit.roll")).isEqualTo(1);
        assertThat(count("audit.roll_entry")).isEqualTo(8);
    }

    @Test
    void who_reads_the_own_data_is_recorded_as_that() {
        account("ada", Role.STUDENT);
        signedIn("ada").get("/student/today");
        assertThat(log()).containsExactly("ada STUDENT SHOWN PAGE /student/today: ada SELF");
    }

    @Test
    void one_student_is_named_alone_and_an_attempt_on_another_is_a_refusal() {
        account("okafor", Role.TEACHER);
        account("reyes", Role.TEACHER);
        school.enroll(java.util.List.of("ada"), java.util.List.of("okafor"));
        var ada = person("ada");
        signedIn("okafor").get("/teacher/student/" + ada);
        assertThat(log())
                .containsExactly("okafor TEACHER SHOWN PAGE /teacher/student/{id}: ada TEACHES");
        school.enroll(java.util.List.of("ada", "ben"), java.util.List.of("okafor"));
        school.enroll(java.util.List.of("ben"), java.util.List.of("okafor"));
        assertThat(signedIn("okafor").get("/teacher/student/" + ada).statusCode()).isEqualTo(404);
        assertThat(log())
                .last()
                .isEqualTo("okafor TEACHER REFUSED PAGE /teacher/student/{id}: ada NONE");
    }

    @Test
    void a_table_to_keep_is_read_through_also_as_a_workbook() {
        account("okafor", Role.TEACHER);
        var browser = signedIn("okafor");
        var map = "/teacher/class/%s/map".formatted(school.schoolClass("math"));
        browser.get(map + ".csv");
        browser.get(map + ".xlsx");
        assertThat(log())
                .hasSize(2)
                .allMatch(line -> line.contains(" SHOWN FILE /teacher/class/{id}/map."))
                .allMatch(line -> line.contains("ada TEACHES") && line.contains("hana TEACHES"));
    }

    @Test
    void how_many_students_an_account_has_seen_counts_each_once() {
        var okafor = account("okafor", Role.TEACHER);
        var ada = account("ada", Role.STUDENT);
        var browser = signedIn("okafor");
        browser.get("/teacher/class/%s/map".formatted(school.schoolClass("math")));
        browser.get("/teacher/student/" + person("ada"));
        signedIn("ada").get("/student/today");
        var before = TestClock.MONDAY_MORNING.minus(Duration.ofHours(1));
        var later = TestClock.MONDAY_MORNING.plus(Duration.ofHours(1));
        var reading = AuditBook.reading(ours.id());
        assertThat(work.read(reading, () -> audit.studentsSeen(okafor, before))).isEqualTo(8);
        assertThat(work.read(reading, () -> audit.studentsSeen(okafor, later))).isZero();
        assertThat(work.read(reading, () -> audit.studentsSeen(ada, before))).isZero();
    }

    @Test
    void an_answer_whose_line_cannot_be_written_is_not_sent() throws java.sql.SQLException {
        account("okafor", Role.TEACHER);
        var browser = signedIn("okafor");
        var map = "/teacher/class/%s/map".formatted(school.schoolClass("math"));
        asOwner(
                "alter table audit.line add constraint full_disk check (tenant <> '%s')"
                        .formatted(ours.id()));
        try {
            var answer = browser.get(map);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("Ada", "Hana");
        } finally {
            asOwner("alter table audit.line drop constraint full_disk");
        }
        assertThat(browser.get(map).statusCode()).isEqualTo(200);
    }

    private int count(String table) {
        return work.read(
                AuditBook.reading(ours.id()),
                () ->
                        sql.sql(
                                        "select cast(count(*) as int) from "
                                                + table
                                                + " where tenant = platform.current_tenant()")
                                .query(Integer.class)
                                .single());
    }
}
