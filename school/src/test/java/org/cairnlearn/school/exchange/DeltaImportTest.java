package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of changes after a whole roster: only what they name changes. */
@SchoolTest
class DeltaImportTest {
    private static final LocalDate IN_OCTOBER = LocalDate.of(2026, 10, 6);
    private static final String PLACES =
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role";

    @Autowired RosterImport imports;
    @Autowired RosterBook roster;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @TempDir Path folder;
    private TenantId ours;

    @BeforeEach
    void a_school_of_twenty() {
        ours = Schools.make(tenants).ours().id();
        run(new RosterFolder(folder.resolve("bulk")).write());
    }

    @Test
    void only_what_a_delta_names_changes_and_a_second_time_nothing_does() {
        delta("enrollments", PLACES, "e05,tobedeleted,2026-10-05T10:00:00.000Z,,,,");
        var report = run(folder.resolve("delta"));
        assertThat(report.problems()).isEmpty();
        assertThat(report.files())
                .containsExactly(new FileCount("enrollments.csv", 1, 0, 0, 1, 1, 0));
        assertThat(classSize()).isEqualTo(19);
        assertThat(run(folder.resolve("delta")).files())
                .containsExactly(new FileCount("enrollments.csv", 1, 0, 0, 1, 0, 0));
    }

    @Test
    void a_change_of_something_unknown_is_refused_by_its_line_and_the_others_are_taken() {
        delta(
                "enrollments",
                PLACES,
                "n1,active,2026-10-05,math,harbor,ghost,student",
                "n2,active,2026-10-05,nowhere,harbor,s01,student",
                "n3,active,2026-10-05,math,harbor,s01,student");
        var report = run(folder.resolve("delta"));
        assertThat(report.files())
                .containsExactly(new FileCount("enrollments.csv", 3, 1, 0, 0, 0, 2));
        assertThat(report.problems()).extracting(Problem::line).containsExactly(2L, 3L);
        assertThat(report.problems())
                .extracting(Problem::code)
                .containsOnly("roster.refers-to-deleted");
    }

    @Test
    void a_change_that_comes_late_is_passed_over_with_a_warning() {
        delta("enrollments", PLACES, "e05,tobedeleted,2026-10-06,,,,");
        run(folder.resolve("delta"));
        delta("enrollments", PLACES, "e05,active,2026-10-05,math,harbor,s05,student");
        var late = run(folder.resolve("delta"));
        assertThat(late.problems())
                .singleElement()
                .returns("roster.older-change", Problem::code)
                .returns(2L, Problem::line)
                .returns("dateLastModified", Problem::column);
        assertThat(classSize()).isEqualTo(19);
    }

    @Test
    void a_delta_without_its_dates_is_named_and_nothing_of_it_is_taken() {
        delta(
                "enrollments",
                PLACES.replace("dateLastModified,", ""),
                "e05,tobedeleted,math,harbor,s05,student");
        var report = run(folder.resolve("delta"));
        assertThat(report.applied()).isFalse();
        assertThat(report.problems())
                .singleElement()
                .returns("oneroster.missing-column", Problem::code)
                .returns(1L, Problem::line)
                .returns("dateLastModified", Problem::column);
        assertThat(classSize()).isEqualTo(20);
    }

    @Test
    void
            a_delta_that_ends_more_than_a_tenth_stops_until_it_is_accepted_and_a_dry_run_says_the_same() {
        var ends =
                List.of("s01", "s02", "s03").stream()
                        .map(id -> id + ",tobedeleted,2026-10-05,,,,,,")
                        .toArray(String[]::new);
        delta(
                "users",
                "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName",
                ends);
        var path = folder.resolve("delta");
        var stopped = run(path);
        assertThat(stopped.applied()).isFalse();
        assertThat(stopped.problems().getFirst().message())
                .startsWith("15 % of the active people (3 of 20)");
        var dry = imports.run(new ImportWish(ours, path, true, false, _ -> {}));
        assertThat(dry.files()).isEqualTo(stopped.files());
        assertThat(dry.problems()).isEqualTo(stopped.problems());
        assertThat(classSize()).isEqualTo(20);
        var accepted = imports.run(new ImportWish(ours, path, false, true, _ -> {}));
        assertThat(accepted.files()).containsExactly(new FileCount("users.csv", 3, 0, 0, 3, 3, 0));
        assertThat(classSize()).isEqualTo(17);
    }

    @Test
    void whole_files_and_changes_may_come_in_one_package() {
        delta("enrollments", PLACES, "n3,active,2026-10-05,club,harbor,s01,student");
        file(
                "delta/classes.csv",
                "sourcedId,title,courseSourcedId,classType,schoolSourcedId,termSourcedIds",
                "math,Mathematics 6,m6,scheduled,harbor,fall",
                "club,Advisory,m6,ext:advisory,harbor,fall");
        file(
                "delta/manifest.csv",
                "propertyName,value",
                "file.enrollments,delta",
                "file.classes,bulk");
        var report = run(folder.resolve("delta"));
        assertThat(report.problems()).isEmpty();
        assertThat(read(() -> roster.findClassBySourcedId("club")).orElseThrow().type())
                .hasToString("ADVISORY");
        assertThat(classSize()).isEqualTo(20);
    }

    private void delta(String table, String header, String... rows) {
        file("delta/manifest.csv", "propertyName,value", "file.%s,delta".formatted(table));
        var lines = new ArrayList<String>(List.of(header));
        lines.addAll(List.of(rows));
        file("delta/" + table + ".csv", lines.toArray(String[]::new));
    }

    private void file(String name, String... lines) {
        try {
            Files.createDirectories(folder.resolve("delta"));
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport run(Path path) {
        return imports.run(new ImportWish(ours, path, false, false, _ -> {}));
    }

    private int classSize() {
        return read(() -> {
            var math = roster.findClassBySourcedId("math").orElseThrow();
            List<Person> students =
                    roster.findClass(math.id(), IN_OCTOBER).orElseThrow().students();
            return students.size();
        });
    }

    private <T> T read(Supplier<T> what) {
        return work.read(Actor.Task.importing(ours), what);
    }
}
