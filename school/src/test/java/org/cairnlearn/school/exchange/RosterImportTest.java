package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@SchoolTest
class RosterImportTest {
    private static final LocalDate IN_OCTOBER = LocalDate.of(2026, 10, 6);

    @Autowired RosterImport imports;
    @Autowired RosterBook roster;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @TempDir Path folder;
    private TenantId ours;

    @BeforeEach
    void a_district() {
        ours = Schools.make(tenants).ours().id();
    }

    @Test
    void a_generated_district_is_taken_in_whole_and_a_second_time_nothing_changes() {
        var path = SharedData.path("rosters/oneroster11-csv-generated-3x250");
        var first = run(path);
        assertThat(first.format()).isEqualTo("oneroster-1.1-csv");
        assertThat(first.applied()).isTrue();
        assertThat(first.files())
                .containsExactly(
                        fresh("orgs.csv", 4),
                        fresh("academicSessions.csv", 3),
                        fresh("courses.csv", 24),
                        fresh("classes.csv", 48),
                        fresh("users.csv", 774),
                        fresh("enrollments.csv", 3_414));
        var second = run(path);
        assertThat(second.files())
                .containsExactly(
                        unchanged("orgs.csv", 4),
                        unchanged("academicSessions.csv", 3),
                        unchanged("courses.csv", 24),
                        unchanged("classes.csv", 48),
                        unchanged("users.csv", 774),
                        unchanged("enrollments.csv", 3_414));
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.organisations())).hasSize(4);
    }

    @Test
    void good_rows_come_in_while_broken_ones_are_named_by_file_line_and_column() {
        new RosterFolder(folder)
                .users(
                        "t1,,,true,harbor,teacher,okafor,,Ngozi,Okafor,,,,,,,,",
                        "s99,,,maybe,harbor,student,x,,A,B,,,,,,,06,")
                .enrollments(
                        "e97,,,math,harbor,t1,teacher,true,,",
                        "e98,,,math,harbor,s99,student,,,",
                        "e99,,,math,harbor,s01,student,,08/15/26,")
                .write();
        var report = run(folder);
        assertThat(report.applied()).isTrue();
        assertThat(of(report, "users.csv"))
                .isEqualTo(new FileCount("users.csv", 22, 21, 0, 0, 0, 1));
        assertThat(of(report, "enrollments.csv"))
                .isEqualTo(new FileCount("enrollments.csv", 23, 21, 0, 0, 0, 2));
        assertThat(report.problems())
                .extracting(Problem::file, Problem::line, Problem::column)
                .contains(
                        tuple("users.csv", 23L, "enabledUser"),
                        tuple("enrollments.csv", 23L, "userSourcedId"),
                        tuple("enrollments.csv", 24L, "beginDate"));
        assertThat(teacherOfMath()).containsExactly(Role.TEACHER);
        assertThat(classSize()).isEqualTo(20);
    }

    @Test
    void a_row_that_is_broken_this_time_takes_nobody_away() {
        run(new RosterFolder(folder).write());
        var report =
                run(
                        new RosterFolder(folder)
                                .user("s05", "s05,,,maybe,harbor,student,x,,A,B,,,,,,,06,")
                                .write());
        assertThat(of(report, "users.csv"))
                .isEqualTo(new FileCount("users.csv", 20, 0, 0, 19, 0, 1));
        assertThat(of(report, "enrollments.csv"))
                .isEqualTo(new FileCount("enrollments.csv", 20, 0, 0, 19, 0, 1));
        assertThat(classSize()).isEqualTo(20);
    }

    @Test
    void a_row_that_cant_even_be_told_by_its_id_takes_nobody_away() {
        run(new RosterFolder(folder).write());
        var report =
                run(
                        new RosterFolder(folder)
                                .user("s05", "s05,,,true,harbor,student")
                                .enrollments()
                                .write());
        assertThat(of(report, "users.csv").gone()).isZero();
        assertThat(codes(report)).contains("roster.nothing-taken-for-gone");
        assertThat(classSize()).isEqualTo(20);
    }

    @Test
    void a_half_empty_export_is_refused_until_somebody_accepts_it() {
        run(new RosterFolder(folder).write());
        var half = new RosterFolder(folder).onlyStudents(10).write();
        var commits = new ArrayList<Long>();
        var refused =
                imports.run(new ImportWish(ours, half, false, false, rows -> commits.add(rows)));
        assertThat(refused.applied()).isFalse();
        assertThat(commits).isEmpty();
        assertThat(refused.problems().getFirst().code()).isEqualTo("roster.too-many-would-go");
        assertThat(refused.problems().getFirst().message())
                .startsWith(
                        "50 % of the active people (10 of 20) and 50 % of the active enrollments (10 of 20) would go.");
        assertThat(refused.problems().getFirst().fix()).contains("--accept-removals");
        assertThat(of(refused, "users.csv"))
                .isEqualTo(new FileCount("users.csv", 10, 0, 0, 0, 0, 10));
        assertThat(classSize()).isEqualTo(20);
        var accepted = imports.run(new ImportWish(ours, half, false, true, _ -> {}));
        assertThat(accepted.applied()).isTrue();
        assertThat(of(accepted, "users.csv").gone()).isEqualTo(10);
        assertThat(classSize()).isEqualTo(10);
    }

    @Test
    void a_dry_run_tells_the_same_and_leaves_nothing() {
        var path = new RosterFolder(folder).write();
        var dry =
                imports.run(
                        new ImportWish(
                                ours,
                                path,
                                true,
                                false,
                                _ -> {
                                    throw new AssertionError("A dry run commits nothing");
                                }));
        assertThat(dry.applied()).isFalse();
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.organisations())).isEmpty();
        var real = run(path);
        assertThat(real.files()).isEqualTo(dry.files());
        assertThat(real.problems()).isEqualTo(dry.problems());
    }

    @Test
    void rows_are_acknowledged_when_they_are_stored_for_good() {
        var path = new RosterFolder(folder).write();
        var commits = new ArrayList<Long>();
        imports.run(
                new ImportWish(
                        ours,
                        path,
                        false,
                        false,
                        rows -> {
                            assertThat(
                                            work.read(
                                                    Actor.Task.importing(ours),
                                                    () -> roster.studentIds()))
                                    .hasSize(20);
                            commits.add(rows);
                        }));
        assertThat(commits).containsExactly(44L);
    }

    @Test
    void a_student_marked_as_deleted_goes_with_the_enrollments() {
        run(new RosterFolder(folder).write());
        var path =
                new RosterFolder(folder)
                        .user("s05", RosterFolder.student("s05").replaceFirst(",", ",tobedeleted"))
                        .write();
        var report = run(path);
        assertThat(of(report, "users.csv"))
                .isEqualTo(new FileCount("users.csv", 20, 0, 0, 20, 1, 0));
        assertThat(of(report, "enrollments.csv"))
                .isEqualTo(new FileCount("enrollments.csv", 20, 0, 0, 19, 1, 1));
        assertThat(report.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("roster.refers-to-deleted");
                    assertThat(problem.file()).isEqualTo("enrollments.csv");
                    assertThat(problem.line()).isEqualTo(6);
                });
        assertThat(classSize()).isEqualTo(19);
        var again = run(path);
        assertThat(again.files())
                .allSatisfy(file -> {
                    assertThat(file.fresh() + file.changed() + file.gone()).isZero();
                    assertThat(file.rows()).isEqualTo(file.unchanged() + file.refused());
                });
    }

    @Test
    void a_folder_without_a_roster_is_refused_with_a_reason() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        var report = run(folder);
        assertThat(report.applied()).isFalse();
        assertThat(report.files()).isEmpty();
        assertThat(codes(report)).containsExactly("oneroster.no-files");
    }

    @Test
    void no_value_of_a_cell_is_ever_printed() {
        new RosterFolder(folder)
                .users("secret-id,,,maybe,harbor,student,x,,Geheim,Secret,,,,,,,06,")
                .enrollments("e99,,,no-such-class,harbor,s01,student,,,")
                .write();
        var report = run(folder);
        assertThat(report.problems()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(report.problems())
                .allSatisfy(problem ->
                        assertThat(problem.message() + problem.fix())
                                .doesNotContain("secret-id", "Geheim", "no-such-class", "maybe"));
    }

    private ImportReport run(Path path) {
        return imports.run(new ImportWish(ours, path, false, false, _ -> {}));
    }

    private static FileCount of(ImportReport report, String file) {
        return report.files().stream()
                .filter(count -> count.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(ImportReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    private static FileCount fresh(String file, long rows) {
        return new FileCount(file, rows, rows, 0, 0, 0, 0);
    }

    private static FileCount unchanged(String file, long rows) {
        return new FileCount(file, rows, 0, 0, rows, 0, 0);
    }

    private int classSize() {
        return work.read(
                Actor.Task.importing(ours),
                () -> {
                    var math = roster.findClassBySourcedId("math").orElseThrow();
                    return roster.findClass(math.id(), IN_OCTOBER).orElseThrow().students().size();
                });
    }

    private List<Role> teacherOfMath() {
        return work.read(
                Actor.Task.importing(ours),
                () -> {
                    var math = roster.findClassBySourcedId("math").orElseThrow();
                    return roster.findClass(math.id(), IN_OCTOBER).orElseThrow().staff().stream()
                            .map(person -> person.role())
                            .toList();
                });
    }
}
