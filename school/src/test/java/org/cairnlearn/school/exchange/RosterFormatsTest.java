package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.StaffKind;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rosters as other systems really write them: taken in whole, and a second time nothing changes.
 */
@SchoolTest
class RosterFormatsTest {
    private static final String SDS = "rosters/microsoft-sds/CSV Samples/";

    @Autowired RosterImport imports;
    @Autowired RosterBook roster;
    @Autowired ScheduleBook schedule;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired ImportLedger ledger;
    @Autowired ImportUndo undo;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private TenantId ours;

    @BeforeEach
    void a_district() {
        ours = Schools.make(tenants).ours().id();
    }

    @Test
    void an_ed_fi_district_comes_in_as_far_as_its_files_go() {
        var first = twice(SharedData.path("rosters/edfi-grand-bend-xml"), "edfi-xml");
        assertThat(first.files())
                .containsExactly(
                        fresh("EducationOrganization.xml", 6 + 84 + 56),
                        fresh("EducationOrgCalendar.xml", 6 + 2),
                        fresh("MasterSchedule.xml", 532 + 21),
                        fresh("Student.xml", 960),
                        fresh("StaffAssociation.xml", 68 + 528 + 57 + 37));
        assertThat(first.problems())
                .filteredOn(problem -> problem.code().equals("edfi.missing-file"))
                .singleElement()
                .returns("StudentEnrollment.xml", Problem::file)
                .returns(Severity.WARNING, Problem::severity);
        assertThat(read(() -> roster.studentIds())).hasSize(960).containsKey("604821");
        var tyrone = person("604821");
        assertThat(tyrone.name().full()).isEqualTo("Ty Dye");
        var teacher = person("staff-207219");
        assertThat(teacher.role()).isEqualTo(Role.TEACHER);
        var september = LocalDate.of(2021, 9, 14);
        var classes = read(() -> roster.classesOf(teacher.id(), september));
        assertThat(classes)
                .hasSize(4)
                .allSatisfy(one -> {
                    assertThat(one.schoolName()).isEqualTo("Grand Bend Elementary School");
                    assertThat(one.location()).isNotNull();
                });
        assertThat(read(() -> roster.classesOf(teacher.id(), LocalDate.of(2021, 8, 22)))).isEmpty();
    }

    @Test
    void an_ed_fi_district_brings_its_bells_rooms_adults_and_who_is_away() {
        twice(SharedData.path("rosters/edfi-grand-bend-xml"), "edfi-xml");
        var high =
                read(roster::organisations).stream()
                        .filter(one -> one.sourcedId().equals("255901001"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var day = read(() -> schedule.day(high, LocalDate.of(2021, 9, 30)));
        assertThat(day.bells().name()).isEqualTo("Normal Schedule");
        assertThat(day.periods()).hasSize(7);
        assertThat(day.findPeriod("02 - Traditional")).isPresent();
        var winter = LocalDate.of(2021, 12, 27);
        assertThat(read(() -> schedule.day(high, winter)).hasSchool()).isFalse();
        assertThat(read(() -> schedule.rooms(high)))
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.seats()).isNotNull());
        assertThat(read(() -> schedule.staff(high)))
                .anySatisfy(one -> assertThat(one.kind()).isEqualTo(StaffKind.COUNSELLOR))
                .anySatisfy(one -> assertThat(one.qualifications()).isNotEmpty());
        var elementary = read(() -> roster.findClassBySourcedId(anyClass())).orElseThrow().school();
        assertThat(read(() -> schedule.absences(elementary, LocalDate.of(2021, 9, 30))))
                .anySatisfy(one -> assertThat(one.person()).isEqualTo(person("staff-207219").id()));
        undoneTheYearIsAsBefore();
    }

    private void undoneTheYearIsAsBefore() {
        var before = allOfTheYear();
        var changed =
                changed(
                        SharedData.path("rosters/edfi-grand-bend-xml"),
                        Map.of(
                                "EducationOrganization.xml",
                                text ->
                                        text.replace("<StartTime>08:15:00", "<StartTime>08:10:00")
                                                .replaceFirst(
                                                        "<MaximumNumberOfSeats>[0-9]+",
                                                        "<MaximumNumberOfSeats>77"),
                                "MasterSchedule.xml",
                                text -> text.replace("Normal Schedule", "Usual days"),
                                "Student.xml",
                                text -> text));
        var wish = new ImportWish(ours, changed, false, true, _ -> {});
        ledger.keep(
                Arrival.ofCommand(ImportKind.ROSTER, "district"), wish, () -> imports.run(wish));
        assertThat(allOfTheYear()).isNotEqualTo(before);
        var run = read(() -> ledger.sources()).getFirst().last().id();
        assertThat(undo.standing(ours, run))
                .isInstanceOfSatisfying(
                        ImportUndo.Standing.Possible.class,
                        one ->
                                assertThat(one.files())
                                        .extracting(FileCount::file)
                                        .contains("bells"));
        var somebody = new Actor.Somebody(ours, person("staff-207219").id().value());
        assertThat(undo.undo(somebody, run)).isInstanceOf(ImportUndo.Outcome.Done.class);
        assertThat(allOfTheYear()).isEqualTo(before);
    }

    private Path changed(Path from, Map<String, UnaryOperator<String>> files) {
        files.forEach((name, change) -> {
            try {
                Files.writeString(
                        folder.resolve(name), change.apply(Files.readString(from.resolve(name))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    private List<String> allOfTheYear() {
        return read(() ->
                sql.sql(
                                """
                                select to_jsonb(d)::text from schedule.day d
                                 union all
                                select to_jsonb(b)::text from schedule.bells b
                                 union all
                                select to_jsonb(p)::text from schedule.bell_period p
                                 union all
                                select to_jsonb(r)::text from schedule.room r
                                 union all
                                select to_jsonb(s)::text from schedule.staff s
                                 union all
                                select to_jsonb(a)::text from schedule.absence a
                                 order by 1
                                """)
                        .query(String.class)
                        .list());
    }

    private String anyClass() {
        var teacher = person("staff-207219").id();
        return roster.classesOf(teacher, LocalDate.of(2021, 9, 14)).getFirst().sourcedId();
    }

    @Test
    void a_dump_of_a_oneroster_service_comes_in_with_who_looks_after_whom() {
        var path = SharedData.path("rosters/1edtech-maple-grove-oneroster11-json");
        var first = twice(path, "oneroster-1.1-json");
        assertThat(first.files())
                .contains(
                        fresh("users.json", 1_599),
                        fresh("classes.json", 320),
                        fresh("courses.json", 80),
                        fresh("academicSessions.json", 26),
                        fresh("orgs.json", 1));
        assertThat(first.problems())
                .extracting(Problem::file)
                .containsExactly("academicSessions-invalid.json", "enrollments.json");
        var homeroom =
                read(() -> roster.findClassBySourcedId("3f89551e-8620-42d1-9758-2e6148935855"));
        assertThat(homeroom.orElseThrow().type()).isEqualTo(ClassType.HOMEROOM);
        assertThat(guardianships()).isEqualTo(1_009);
    }

    @Test
    void a_broken_collection_is_named_by_file_line_and_pointer() {
        var path =
                SharedData.path(
                        "rosters/1edtech-maple-grove-oneroster11-json/academicSessions-invalid.json");
        var report = run(path);
        assertThat(report.files())
                .containsExactly(
                        new FileCount("academicSessions-invalid.json", 26, 0, 0, 0, 0, 26));
        assertThat(report.problems())
                .filteredOn(problem -> "/academicSessions/0/sourcedId".equals(problem.pointer()))
                .singleElement()
                .returns("oneroster.missing-field", Problem::code)
                .returns(3L, Problem::line)
                .returns("sourcedId", Problem::column);
        assertThat(report.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("oneroster.unknown-word");
                    assertThat(problem.pointer()).isEqualTo("/academicSessions/0/status");
                });
    }

    @Test
    void school_data_sync_1_comes_in() {
        var first = twice(SharedData.path(SDS + "SDS Format/100 Users"), "sds-1");
        assertThat(first.problems()).isEmpty();
        assertThat(first.files())
                .contains(
                        fresh("School.csv", 2),
                        fresh("Section.csv", 28),
                        fresh("Student.csv", 86),
                        fresh("Teacher.csv", 12),
                        fresh("StudentEnrollment.csv", 602),
                        fresh("TeacherRoster.csv", 28));
        var algebra = read(() -> roster.findClassBySourcedId("11001")).orElseThrow();
        var inOctober =
                read(() -> roster.findClass(algebra.id(), LocalDate.of(2017, 10, 3))).orElseThrow();
        assertThat(inOctober.staff())
                .extracting(p -> p.name().full())
                .containsExactly("Craig Beane");
        assertThat(inOctober.students()).hasSizeGreaterThan(10);
    }

    @Test
    void school_data_sync_2_1_comes_in_with_roles_and_relationships() {
        var first = twice(SharedData.path(SDS + "SDS v2.1"), "sds-2.1");
        assertThat(first.problems()).isEmpty();
        assertThat(first.files()).contains(fresh("users.csv", 8), fresh("relationships.csv", 3));
        var jack = person("114001");
        assertThat(jack.role()).isEqualTo(Role.STUDENT);
        assertThat(read(() -> roster.guardiansOf(jack.id(), LocalDate.of(2021, 10, 1))))
                .singleElement()
                .satisfies(guardian -> {
                    assertThat(guardian.person().name().full()).isEqualTo("Jean Craig");
                    assertThat(guardian.person().role()).isEqualTo(Role.FAMILY);
                    assertThat(guardian.relation()).isEqualTo("guardian");
                    assertThat(guardian.custody()).isNull();
                });
        var jean = person("114002");
        assertThat(read(() -> roster.childrenOf(jean.id(), LocalDate.of(2021, 10, 1))))
                .extracting(Person::sourcedId)
                .containsExactly("114001", "114003");
    }

    private long guardianships() {
        var day = LocalDate.of(2020, 1, 7);
        return read(() ->
                roster.studentIds().values().stream()
                        .distinct()
                        .mapToLong(student -> roster.guardiansOf(student, day).size())
                        .sum());
    }

    private ImportReport twice(Path path, String format) {
        var first = run(path);
        assertThat(first.format()).isEqualTo(format);
        assertThat(first.applied()).isTrue();
        var second = run(path);
        assertThat(second.files())
                .extracting(FileCount::file)
                .isEqualTo(first.files().stream().map(FileCount::file).toList());
        assertThat(second.files())
                .allSatisfy(file -> {
                    assertThat(List.of(file.fresh(), file.changed(), file.gone())).containsOnly(0L);
                    assertThat(file.refused()).isZero();
                });
        assertThat(second.problems()).isEqualTo(first.problems());
        return first;
    }

    private ImportReport run(Path path) {
        return imports.run(new ImportWish(ours, path, false, false, _ -> {}));
    }

    private Person person(String sourcedId) {
        return read(() -> roster.findPersonBySourcedId(sourcedId)).orElseThrow();
    }

    private <T> T read(Supplier<T> what) {
        return work.read(Actor.Task.importing(ours), what);
    }

    private static FileCount fresh(String file, long rows) {
        return new FileCount(file, rows, rows, 0, 0, 0, 0);
    }
}
