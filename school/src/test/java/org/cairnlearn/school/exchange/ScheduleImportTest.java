package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterEntry.OfOrganisation;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.schedule.StaffDay;
import org.cairnlearn.school.schedule.StaffDay.Held;
import org.cairnlearn.school.schedule.StaffKind;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class ScheduleImportTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final String DAYS = "school,date,kind,rotation,bells,note\n";
    private static final String STAFF =
            "person,role,qualifications,team,planning,common,duties,standby\n";

    @Autowired ScheduleImport imports;
    @Autowired ScheduleBook book;
    @Autowired RosterBook roster;
    @Autowired Tenants tenants;
    @Autowired ApplicationContext application;
    @TempDir Path folder;
    private SmallSchool school;
    private OrganisationId harbor;

    @BeforeEach
    void a_school_with_files() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        harbor = school.roster("math").schoolClass().school();
        write(
                "days.csv",
                DAYS
                        + """
                        harbor,2026-11-23,instructional,A,,
                        harbor,2026-11-24,early release,B,,Conferences in the afternoon
                        harbor,2026-11-26,holiday,,,
                        """);
        write(
                "bells.csv",
                """
                bells,period,name,starts,ends,flex,days
                Usual,3,,8:15,9:00,,
                Usual,flex,Morning flex,09:05,09:40,yes,
                Short,3,,08:15,08:40,no,early release
                """);
        write("rooms.csv", "room,seats,features\n12,28,devices;lab\nGym,,\n");
        write("staff.csv", STAFF + "okafor,Teacher,Mathematics,Grade 6,1;4(A),5,6,2\n");
        write("absences.csv", "person,date,until,periods,kind\nokafor,2026-11-24,,3,training\n");
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport run() {
        return run(folder, false, false);
    }

    private ImportReport run(Path path, boolean dryRun, boolean accept) {
        return imports.run(new ImportWish(school.tenant(), path, dryRun, accept, _ -> {}));
    }

    private SchoolDay day(LocalDate date) {
        return school.read(() -> book.day(harbor, date));
    }

    private StaffDay okafor(LocalDate date) {
        var id = school.person("okafor");
        return school.read(() -> book.staffOn(harbor, date)).stream()
                .filter(one -> one.member().person().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_year_comes_in_from_five_tables_and_a_second_time_nothing_changes() {
        var first = run();
        assertThat(first.problems()).isEmpty();
        assertThat(first.files())
                .containsExactly(
                        new FileCount("days.csv", 3, 3, 0, 0, 0, 0),
                        new FileCount("bells.csv", 3, 3, 0, 0, 0, 0),
                        new FileCount("rooms.csv", 2, 2, 0, 0, 0, 0),
                        new FileCount("staff.csv", 1, 1, 0, 0, 0, 0),
                        new FileCount("absences.csv", 1, 1, 0, 0, 0, 0));
        assertThat(run().files())
                .allSatisfy(file -> assertThat(file.unchanged()).isEqualTo(file.rows()));
        assertThat(day(MONDAY).periods())
                .containsExactly(
                        new Period("3", LocalTime.of(8, 15), LocalTime.of(9, 0)),
                        new Period(
                                "flex",
                                "Morning flex",
                                LocalTime.of(9, 5),
                                LocalTime.of(9, 40),
                                true));
        assertThat(day(TUESDAY).bells().name()).isEqualTo("Short");
        assertThat(day(TUESDAY).note()).isEqualTo("Conferences in the afternoon");
        assertThat(day(TUESDAY.plusDays(2)).kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(school.read(() -> book.rooms(harbor)))
                .containsExactly(
                        new Room("12", 28, Set.of("devices", "lab")),
                        new Room("Gym", null, Set.of()));
        assertThat(okafor(MONDAY).member().kind()).isEqualTo(StaffKind.TEACHER);
        assertThat(okafor(MONDAY).held("4")).contains(Held.PLANNING);
        assertThat(okafor(TUESDAY).held("4")).isEmpty();
        assertThat(okafor(TUESDAY).held("3")).contains(Held.AWAY);
    }

    @Test
    void a_zip_and_a_single_table_are_read_as_well() throws IOException {
        var zip = folder.resolve("year.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("export/rooms.csv"));
            out.write(Files.readAllBytes(folder.resolve("rooms.csv")));
        }
        assertThat(run(zip, false, false).files())
                .containsExactly(new FileCount("rooms.csv", 2, 2, 0, 0, 0, 0));
        assertThat(run(folder.resolve("days.csv"), false, false).files())
                .containsExactly(new FileCount("days.csv", 3, 3, 0, 0, 0, 0));
        assertThat(school.read(() -> book.staff(harbor))).isEmpty();
    }

    @Test
    void a_dry_run_counts_the_same_and_changes_nothing() {
        var trial = run(folder, true, false);
        assertThat(trial.applied()).isFalse();
        assertThat(trial.files()).isEqualTo(run().files());
    }

    @Test
    void days_outside_of_what_the_file_covers_stay_and_days_within_are_gone() {
        run();
        write("days.csv", DAYS + "harbor,2026-11-24,testing,,,\nharbor,2026-11-27,holiday,,,\n");
        assertThat(run().files().getFirst()).isEqualTo(new FileCount("days.csv", 2, 1, 1, 0, 1, 0));
        assertThat(day(MONDAY).rotation()).isEqualTo("A");
        assertThat(day(TUESDAY).kind()).isEqualTo(DayKind.TESTING);
        assertThat(day(TUESDAY.plusDays(2)).hasSchool()).isTrue();
    }

    @Test
    void when_more_than_a_tenth_of_the_rooms_would_go_nothing_is_changed_unless_told() {
        run();
        write("rooms.csv", "room,seats,features\n12,30,\n");
        var refused = run();
        assertThat(refused.applied()).isFalse();
        assertThat(refused.problems())
                .extracting(Problem::code)
                .containsExactly("schedule.too-many-would-go");
        assertThat(school.read(() -> book.rooms(harbor))).hasSize(2);
        assertThat(run(folder, false, true).applied()).isTrue();
        assertThat(school.read(() -> book.rooms(harbor)))
                .containsExactly(new Room("12", 30, Set.of()));
    }

    @Test
    void every_bad_row_is_named_by_line_and_column_and_the_good_ones_are_in() {
        badFiles();
        var report = run();
        assertThat(report.problems())
                .filteredOn(problem -> problem.line() != null)
                .extracting(Problem::file, Problem::line, Problem::column, Problem::code)
                .containsExactly(
                        tuple("days.csv", 2L, "date", "schedule.not-a-date"),
                        tuple("days.csv", 3L, "school", "schedule.unknown-school"),
                        tuple("days.csv", 4L, "kind", "schedule.unknown-kind"),
                        tuple("days.csv", 6L, "date", "schedule.duplicate"),
                        tuple("bells.csv", 3L, "ends", "schedule.ends-before-it-starts"),
                        tuple("bells.csv", 4L, "starts", "schedule.not-a-time"),
                        tuple("bells.csv", 4L, "flex", "schedule.not-yes-or-no"),
                        tuple("rooms.csv", 2L, "seats", "schedule.not-a-whole-number"),
                        tuple("staff.csv", 2L, "person", "schedule.unknown-person"),
                        tuple("staff.csv", 3L, "role", "schedule.unknown-role"),
                        tuple("absences.csv", 2L, "kind", "schedule.unknown-kind"),
                        tuple("absences.csv", 2L, "until", "schedule.ends-before-it-begins"));
        assertThat(report.problems())
                .extracting(problem -> problem.message() + problem.fix())
                .noneMatch(text -> text.contains("nowhere") || text.contains("gardener"));
        assertThat(day(TUESDAY.plusDays(3)).kind()).isEqualTo(DayKind.CLOSED);
        assertThat(school.read(() -> book.calendar(harbor)).bells())
                .extracting(bells -> bells.name())
                .containsExactly("Short");
    }

    private void badFiles() {
        write(
                "days.csv",
                DAYS
                        + """
                        harbor,24.11.2026,closed,,,
                        nowhere,2026-11-24,closed,,,
                        harbor,2026-11-25,frei,,,
                        harbor,2026-11-27,closed,,,
                        harbor,2026-11-27,testing,,,
                        """);
        write(
                "bells.csv",
                """
                bells,period,starts,ends,flex
                Usual,3,08:15,09:00,
                Usual,4,10:00,09:00,
                Other,1,late,09:00,perhaps
                Short,3,08:15,08:40,
                """);
        write("staff.csv", STAFF + "ada,teacher,,,,,,\nokafor,gardener,,,,,,\n");
        write("rooms.csv", "room,seats\n12,many\n13,20\n");
        write("absences.csv", "person,date,until,kind\nokafor,2026-11-24,2026-11-20,here\n");
    }

    @Test
    void a_folder_without_any_of_the_tables_says_which_are_meant() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var report = run(empty, false, false);
        assertThat(report.applied()).isFalse();
        assertThat(report.problems()).extracting(Problem::code).containsExactly("schedule.no-file");
    }

    @Test
    void a_day_of_the_district_holds_for_its_schools_unless_one_says_otherwise() {
        putUnderADistrict();
        write(
                "days.csv",
                DAYS
                        + """
                        coast,2026-11-25,closed,,,
                        coast,2026-11-24,closed,,,
                        harbor,2026-11-24,assembly,,,
                        """);
        run();
        assertThat(day(MONDAY.plusDays(2)).kind()).isEqualTo(DayKind.CLOSED);
        assertThat(day(TUESDAY).kind()).isEqualTo(DayKind.ASSEMBLY);
    }

    private void putUnderADistrict() {
        var organisations =
                Listing.of(
                        List.of(
                                new OfOrganisation("coast", "Coast District", "district", ""),
                                new OfOrganisation("harbor", "Harbor School", "school", "coast")));
        school.write(() ->
                roster.load(
                        new RosterSnapshot(
                                organisations,
                                Listing.unknown(),
                                Listing.unknown(),
                                Listing.unknown(),
                                Listing.unknown(),
                                Listing.unknown(),
                                Listing.unknown()),
                        true));
    }
}
