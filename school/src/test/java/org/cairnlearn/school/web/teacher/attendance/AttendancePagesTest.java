package org.cairnlearn.school.web.teacher.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.OnFile;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.Statements;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.web.kit.AttendanceFile;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.attendance.AttendancePage.Where;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class AttendancePagesTest {
    private static final Words WORDS = Words.of(Locale.ENGLISH);
    private static final Before NO_TAP = new Before(null, null, null);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired AttendanceReader reader;
    @Autowired AttendanceBook attendance;
    @Autowired AttendanceFile files;
    @Autowired ScheduleBook schedule;
    @Autowired SchoolTime time;
    @Autowired TestClock clock;

    private SmallSchool school;
    private PersonId okafor;
    private PersonId ada;
    private AttendanceReader.Named math;

    @BeforeEach
    void third_period_from_eight_thirty() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        okafor = school.person("okafor");
        ada = school.person("ada");
        math =
                new AttendanceReader.Named(
                        school.schoolClass("math").value(), SmallSchool.MONDAY, "3");
        school.write(() -> {
            schedule.setPeriods(
                    school.roster("math").schoolClass().school(),
                    List.of(new Period("3", LocalTime.of(8, 30), LocalTime.of(9, 15))));
            return true;
        });
    }

    @Test
    void everybody_is_here_at_first() {
        var page = page(NO_TAP);
        assertThat(page.head().classLine())
                .isEqualTo("Mathematics 6 · Period 3 · 8:30–9:15 · Monday 23 November");
        assertThat(page.head().lead()).isEqualTo("8 of 8 students are here.");
        assertThat(page.rows()).hasSize(8).allMatch(row -> row.where() == Where.HERE);
        assertThat(page.lacking()).isNull();
    }

    @Test
    void one_tap_marks_away_and_undo_brings_back_what_was() {
        var was = tap(ada, new Presence.Away());
        var before = new Before(ada.value(), "here", null);
        assertThat(was).isEqualTo(new Presence.Here());
        var row = row("Ada Lindqvist", page(before));
        assertThat(row.where()).isEqualTo(Where.AWAY);
        assertThat(row.detail().note()).isEqualTo("Marked by Okafor Lindqvist at 8:40.");
        assertThat(row.detail().notOnFile()).isTrue();
        assertThat(page(before).head().lead()).isEqualTo("7 of 8 students are here.");
        var toast = school.as(okafor, () -> reader.show(okafor, math, before, view())).toast();
        assertThat(toast).isNotNull();
        assertThat(toast.text()).isEqualTo("Ada L.: away.");
        assertThat(toast.undo()).isNotNull();
        assertThat(toast.undo().action())
                .startsWith("/teacher/attendance/set?")
                .endsWith("student=%s&presence=here".formatted(ada));
        tap(ada, new Presence.Here());
        assertThat(page(NO_TAP).lacking()).isNull();
    }

    @Test
    void late_is_late_as_of_now_while_the_block_goes_on() {
        assertThat(lateNow()).isEqualTo(new Presence.Late(10));
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(3600 * 5),
                () -> assertThat(lateNow()).isEqualTo(new Presence.Late(null)));
        tap(ada, lateNow());
        var row = row("Ada Lindqvist", page(NO_TAP));
        assertThat(row.word()).isEqualTo("Late, 10 minutes");
        assertThat(row.detail().minutes()).isEqualTo("10");
        assertThat(page(NO_TAP).head().lead())
                .isEqualTo("8 of 8 students are here, 1 of them came late.");
    }

    @Test
    void what_the_schools_record_has_is_said_and_is_not_in_the_file() {
        var today = asked().sitting();
        school.write(() -> attendance.load(List.of(new OnFile(ada, today, new Presence.Away()))));
        tap(school.person("ben"), new Presence.Late(7));
        var page = page(NO_TAP);
        assertThat(row("Ada Lindqvist", page).detail().note())
                .isEqualTo("As the school’s own record has it.");
        var table =
                school.as(
                        okafor,
                        () -> files.of(reader.read(okafor, asked()).byHand(), "attendance"));
        assertThat(table.rows())
                .containsExactly(List.of("ben", "2026-11-23", "3", "math", "late", "7"));
    }

    @Test
    void who_is_away_in_another_block_is_named() {
        var art =
                new org.cairnlearn.school.attendance.Sitting.OfClass(
                        school.schoolClass("art"), SmallSchool.MONDAY, "2");
        school.write(() -> attendance.load(List.of(new OnFile(ada, art, new Presence.Away()))));
        assertThat(row("Ada Lindqvist", page(NO_TAP)).detail().note())
                .isEqualTo("Away in period 2 today.");
    }

    @Test
    void a_block_of_somebody_else_and_a_student_of_another_class_are_not_there() {
        var art = new AttendanceReader.Named(school.schoolClass("art").value(), null, null);
        assertThatThrownBy(() -> school.as(okafor, () -> reader.find(okafor, art)))
                .isInstanceOf(NotThere.class);
        var nobody = new PersonId(new UUID(1, 1));
        assertThatThrownBy(() -> tap(nobody, new Presence.Away())).isInstanceOf(NotThere.class);
    }

    @Test
    void a_sunday_has_no_block() {
        var sunday = new AttendanceReader.Named(null, LocalDate.of(2026, 11, 22), null);
        var shown = school.as(okafor, () -> reader.show(okafor, sunday, NO_TAP, view()));
        assertThat(shown.page().none()).isNotNull();
    }

    @Test
    void how_many_are_marked_changes_no_statement() {
        tap(ada, new Presence.Away());
        var one = Statements.of(() -> page(NO_TAP));
        school.students().forEach(student -> tap(student, new Presence.Late(3)));
        assertThat(Statements.of(() -> page(NO_TAP))).hasSameSizeAs(one);
    }

    private AttendanceView view() {
        return new AttendanceView(WORDS, time);
    }

    private Here.Asked asked() {
        return school.as(okafor, () -> reader.find(okafor, math)).orElseThrow();
    }

    private Presence lateNow() {
        return reader.lateNow(asked());
    }

    private Presence tap(PersonId student, Presence presence) {
        return school.as(
                okafor,
                () ->
                        reader.mark(
                                okafor,
                                reader.find(okafor, math).orElseThrow(),
                                student,
                                presence));
    }

    private AttendancePage page(Before before) {
        return school.as(okafor, () -> reader.show(okafor, math, before, view())).page();
    }

    private static AttendancePage.Row row(String name, AttendancePage page) {
        return page.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
