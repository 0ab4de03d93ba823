package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.DayMarks;
import org.cairnlearn.school.attendance.Mark;
import org.cairnlearn.school.attendance.Marked;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.web.kit.AttendanceFile;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

@SchoolTest
class AttendanceImportTest {
    private static final String HEADER = "student,date,block,class,status,minutes\n";
    private static final String GOOD =
            """
            ada,2026-11-23,,math,absent,
            ben,2026-11-23,3,art,late,12
            chi,2026-11-23,3,math,present,
            dia,2026-11-23,,,absent,
            """;

    @Autowired AttendanceImport imports;
    @Autowired AttendanceBook attendance;
    @Autowired ScheduleBook schedule;
    @Autowired AttendanceFile files;
    @Autowired Tenants tenants;
    @Autowired ApplicationContext application;
    @TempDir Path folder;
    private SmallSchool school;
    private Sitting math;
    private Sitting art;

    @BeforeEach
    void open() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        math = new Sitting.OfClass(school.schoolClass("math"), SmallSchool.MONDAY, "3");
        art = new Sitting.OfClass(school.schoolClass("art"), SmallSchool.MONDAY, "3");
    }

    @Test
    void a_file_comes_in_and_a_second_time_nothing_changes() {
        assertThat(run(GOOD).files()).containsExactly(counts(3, 0, 1, 0));
        assertThat(presences(math))
                .isEqualTo(
                        Map.of(
                                school.person("ada"), new Presence.Away(),
                                school.person("dia"), new Presence.Away()));
        assertThat(presences(art))
                .isEqualTo(
                        Map.of(
                                school.person("ben"), new Presence.Late(12),
                                school.person("dia"), new Presence.Away()));
        assertThat(run(GOOD).files()).containsExactly(counts(0, 0, 4, 0));
    }

    @Test
    void a_dry_run_tells_and_changes_nothing() {
        var report = run(HEADER + GOOD, true);
        assertThat(report.applied()).isFalse();
        assertThat(report.files()).containsExactly(counts(3, 0, 1, 0));
        assertThat(presences(math)).isEmpty();
    }

    @Test
    void the_file_takes_the_place_of_a_mark_by_hand_on_the_same_block_and_of_no_other() {
        mark(math, "chi", new Presence.Away());
        mark(math, "eli", new Presence.Away());
        assertThat(run(GOOD).files()).containsExactly(counts(3, 1, 0, 0));
        assertThat(presences(math)).doesNotContainKey(school.person("chi"));
        assertThat(presences(math)).containsKey(school.person("eli"));
        assertThat(
                        school.<Integer>read(() ->
                                attendance
                                        .notOnFile(SmallSchool.MONDAY, SmallSchool.MONDAY)
                                        .size()))
                .isEqualTo(1);
    }

    @Test
    void every_bad_row_is_named_by_line_and_column_and_the_good_ones_come_in() {
        var report =
                run(
                        """
                        nobody,2026-11-23,,math,absent,
                        ada,23.11.2026,,math,absent,
                        ada,2026-11-23,,math,sick,
                        ada,2026-11-23,9,,absent,
                        ada,2026-11-23,3,,absent,
                        ada,2026-11-22,,math,absent,
                        ada,2026-11-23,,physics,absent,
                        ada,2026-11-23,,,late,
                        ada,2026-11-23,,math,late,900
                        ada,2026-11-23,,math,absent,
                        ada,2026-11-23,3,math,late,
                        ada,2026-11-22,,,absent,
                        """);
        assertThat(report.applied()).isTrue();
        assertThat(report.files()).containsExactly(counts(1, 0, 0, 11));
        assertThat(report.problems())
                .extracting(Problem::line, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(2L, "student", "attendance.unknown-student"),
                        tuple(3L, "date", "attendance.not-a-date"),
                        tuple(4L, "status", "attendance.unknown-status"),
                        tuple(5L, "block", "attendance.no-such-block"),
                        tuple(6L, "block", "attendance.several-classes"),
                        tuple(7L, "class", "attendance.no-such-block"),
                        tuple(8L, "class", "attendance.unknown-class"),
                        tuple(9L, "status", "attendance.late-without-block"),
                        tuple(10L, "minutes", "attendance.minutes-out-of-range"),
                        tuple(12L, "class", "attendance.duplicate"),
                        tuple(13L, "date", "attendance.no-school"));
        assertThat(report.problems())
                .allSatisfy(problem ->
                        assertThat(problem.message() + problem.fix())
                                .doesNotContain("nobody", "sick", "physics", "900"));
    }

    @Test
    void a_period_that_the_schools_year_calls_flex_is_a_flex_block() {
        var harbor = new OrganisationId(school.roster("math").schoolClass().school().value());
        school.write(() -> {
            schedule.setPeriods(
                    harbor,
                    List.of(
                            new Period(
                                    "3", "Flex", LocalTime.of(10, 0), LocalTime.of(10, 40), true)));
            return true;
        });
        run("ada,2026-11-23,3,,absent,\n");
        var flex = new Sitting.OfFlex(harbor, SmallSchool.MONDAY, "3");
        assertThat(presences(flex)).containsOnlyKeys(school.person("ada"));
    }

    @Test
    void what_was_marked_by_hand_goes_out_as_a_table_and_comes_back_as_the_record() {
        mark(math, "ada", new Presence.Late(9));
        mark(art, "ben", new Presence.Away());
        var marks =
                school.<List<Marked>>read(
                        () -> attendance.notOnFile(SmallSchool.MONDAY, SmallSchool.MONDAY));
        var table = school.<Table>read(() -> files.of(marks, "attendance"));
        var out =
                SheetFiles.of(new MockHttpServletRequest(), table, Words.of(Locale.ENGLISH))
                        .getBody();
        assertThat(out).isNotNull();
        var report = run(new String(out, StandardCharsets.UTF_8), false);
        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).containsExactly(counts(0, 2, 0, 0));
        assertThat(presences(math)).isEqualTo(Map.of(school.person("ada"), new Presence.Late(9)));
        assertThat(presences(art)).isEqualTo(Map.of(school.person("ben"), new Presence.Away()));
        assertThat(
                        school.<List<Marked>>read(
                                () -> attendance.notOnFile(SmallSchool.MONDAY, SmallSchool.MONDAY)))
                .isEmpty();
    }

    @Test
    void a_table_without_its_columns_is_refused_whole() {
        var report = run("name,day\nada,2026-11-23\n", false);
        assertThat(report.applied()).isFalse();
        assertThat(report.problems()).extracting(Problem::line).contains(1L);
    }

    private ImportReport run(String rows) {
        return run(HEADER + rows, false);
    }

    private ImportReport run(String text, boolean dryRun) {
        try {
            var file = Files.writeString(folder.resolve("attendance.csv"), text);
            return imports.run(new ImportWish(school.tenant(), file, dryRun, false, _ -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileCount counts(long fresh, long changed, long same, long refused) {
        return new FileCount(
                "attendance.csv",
                fresh + changed + same + refused,
                fresh,
                changed,
                same,
                0,
                refused);
    }

    private void mark(Sitting sitting, String student, Presence presence) {
        school.write(() -> {
            attendance.mark(sitting, school.person(student), presence, school.person("okafor"));
            return true;
        });
    }

    private Map<PersonId, Presence> presences(Sitting sitting) {
        DayMarks day = school.read(() -> attendance.on(school.students(), SmallSchool.MONDAY));
        Map<PersonId, Mark> marks = day.of(sitting);
        return marks.entrySet().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().presence()));
    }
}
