package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.support.SupportChange;
import org.cairnlearn.school.support.SupportEntry;
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
class ServicesImportTest {
    private static final String HEADER = "student,type,name,minutes,provider,setting,begins,ends\n";
    private static final String GOOD =
            """
            ada,case manager,,,reyes,,2026-08-17,
            ada,service,Reading services,120,reyes,pull-out,2026-08-17,
            ada,service,Speech therapy,30,Coast Clinic,push-in,2026-08-17,2027-06-04
            ada,accommodation,A seat near the board,,,,2026-08-17,
            ben,case manager,,,reyes,,2026-08-17,
            ben,accommodation,Extra time for tests,,,,2026-08-17,
            """;

    @Autowired ServicesImport imports;
    @Autowired SupportBook support;
    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired ApplicationContext application;
    @TempDir Path folder;
    private SmallSchool school;

    @BeforeEach
    void open() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
    }

    private ImportReport run(String rows) {
        return run(rows, false, false);
    }

    private ImportReport run(String rows, boolean dryRun, boolean accept) {
        try {
            var file = Files.writeString(folder.resolve("services.csv"), HEADER + rows);
            return imports.run(new ImportWish(school.tenant(), file, dryRun, accept, _ -> {}));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private <T> T asReyes(Supplier<T> what) {
        return work.read(new Actor.Somebody(school.tenant(), school.person("reyes").value()), what);
    }

    private List<Support> of(String student) {
        return asReyes(() -> support.of(school.person(student))).stream()
                .map(SupportEntry::what)
                .toList();
    }

    private static FileCount counts(long fresh, long changed, long same, long gone, long refused) {
        return new FileCount(
                "services.csv",
                fresh + changed + same + refused,
                fresh,
                changed,
                same,
                gone,
                refused);
    }

    @Test
    void services_come_in_and_a_second_time_nothing_changes() {
        var first = run(GOOD);
        assertThat(first.problems()).isEmpty();
        assertThat(first.applied()).isTrue();
        assertThat(first.files()).containsExactly(counts(6, 0, 0, 0, 0));
        assertThat(of("ada")).hasSize(3);
        assertThat(run(GOOD).files()).containsExactly(counts(0, 0, 6, 0, 0));
        assertThat(asReyes(() -> support.history(school.person("ada")))).hasSize(3);
    }

    @Test
    void a_provider_is_a_person_of_the_staff_or_a_name() {
        run(GOOD);
        assertThat(of("ada"))
                .filteredOn(Support.Service.class::isInstance)
                .map(what -> ((Support.Service) what).provider())
                .extracting(one -> one.person(), one -> one.name())
                .containsExactlyInAnyOrder(
                        tuple(school.person("reyes"), ""), tuple(null, "Coast Clinic"));
    }

    @Test
    void a_dry_run_counts_the_same_and_changes_nothing() {
        var dry = run(GOOD, true, false);
        assertThat(dry.applied()).isFalse();
        assertThat(dry.files()).containsExactly(counts(6, 0, 0, 0, 0));
        assertThat(of("ada")).isEmpty();
    }

    @Test
    void what_changed_is_changed_and_what_a_whole_file_lacks_is_gone_with_its_history_kept() {
        run(GOOD);
        var rows =
                GOOD.replace(",120,", ",90,")
                        .replace("ada,accommodation,A seat near the board,,,,2026-08-17,\n", "");
        assertThat(run(rows, false, true).files()).containsExactly(counts(0, 1, 4, 1, 0));
        assertThat(of("ada")).hasSize(2);
        assertThat(asReyes(() -> support.history(school.person("ada"))))
                .extracting(SupportChange::step)
                .containsExactlyInAnyOrder(
                        SupportChange.Step.ADDED,
                        SupportChange.Step.ADDED,
                        SupportChange.Step.ADDED,
                        SupportChange.Step.CHANGED,
                        SupportChange.Step.GONE);
    }

    @Test
    void when_more_than_a_tenth_would_go_nothing_is_changed_unless_told() {
        run(GOOD);
        var half = GOOD.lines().limit(3).reduce("", (all, line) -> all + line + "\n");
        var stopped = run(half);
        assertThat(stopped.applied()).isFalse();
        assertThat(stopped.problems().getFirst().code()).isEqualTo("services.too-many-would-go");
        assertThat(stopped.problems().getFirst().message()).startsWith("3 of 6 entries in force");
        assertThat(of("ada")).hasSize(3);
        assertThat(run(half, false, true).files()).containsExactly(counts(0, 0, 3, 3, 0));
    }

    @Test
    void every_bad_row_is_named_by_line_and_column_and_no_cell_is_repeated() {
        var report =
                run(
                        GOOD
                                + """
                                nobody,accommodation,Quillfeather sits in front,,,,2026-08-17,
                                ada,therapy,Quillfeather,,,,2026-08-17,
                                ada,service,Quillfeather,many,,pull-out,2026-08-17,
                                ada,service,Quillfeather,3000,,pull-out,2026-08-17,
                                ada,service,Quillfeather,30,,beside,2026-08-17,
                                ada,service,,30,,push-in,2026-08-17,
                                ada,accommodation,Quillfeather,,,,17 Aug 2026,
                                ada,accommodation,Quillfeather,,,,2026-08-17,2026-08-01
                                ben,case manager,,,chi,,2026-08-17,
                                ada,accommodation,A seat near the board,,,,2026-08-17,2026-12-01
                                """);
        assertThat(report.files()).containsExactly(counts(6, 0, 0, 0, 10));
        assertThat(report.problems())
                .extracting(Problem::line, Problem::column, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(8L, "student", "services.unknown-student"),
                        tuple(9L, "type", "services.unknown-type"),
                        tuple(10L, "minutes", "services.not-a-whole-number"),
                        tuple(11L, "minutes", "services.minutes-out-of-range"),
                        tuple(12L, "setting", "services.unknown-setting"),
                        tuple(13L, "name", "services.missing-field"),
                        tuple(14L, "begins", "services.not-a-date"),
                        tuple(15L, "ends", "services.ends-before-it-begins"),
                        tuple(16L, "provider", "services.unknown-provider"),
                        tuple(17L, "begins", "services.duplicate"));
        assertThat(report.problems())
                .noneMatch(problem -> (problem.message() + problem.fix()).contains("Quill"));
    }

    @Test
    void a_broken_row_of_a_student_takes_nothing_of_that_student_away() {
        run(GOOD);
        var report =
                run(
                        """
                        ada,case manager,,,reyes,,2026-08-17,
                        ada,service,Reading services,lots,reyes,pull-out,2026-08-17,
                        ben,case manager,,,reyes,,2026-08-17,
                        ben,accommodation,Extra time for tests,,,,2026-08-17,
                        """);
        assertThat(report.files()).containsExactly(counts(0, 0, 3, 0, 1));
        assertThat(of("ada")).hasSize(3);
    }

    @Test
    void a_row_whose_student_cannot_be_read_takes_nothing_away_at_all() {
        run(GOOD);
        var report =
                run("ben,case manager,,,reyes,,2026-08-17,\n,accommodation,x,,,,2026-08-17,\n");
        assertThat(report.applied()).isTrue();
        assertThat(report.problems())
                .extracting(Problem::code)
                .contains("services.nothing-taken-for-gone");
        assertThat(of("ada")).hasSize(3);
    }

    @Test
    void what_the_case_manager_changed_by_hand_is_kept() {
        run(GOOD);
        var ada = school.person("ada");
        var reyes = school.person("reyes");
        var actor = new Actor.Somebody(school.tenant(), reyes.value());
        var entry =
                asReyes(() -> support.of(ada)).stream()
                        .filter(one -> one.what() instanceof Support.Accommodation)
                        .findFirst()
                        .orElseThrow();
        work.write(actor, () -> support.end(entry.id(), ada, reyes));
        var report = run(GOOD);
        assertThat(report.files()).containsExactly(counts(0, 0, 6, 0, 0));
        assertThat(report.problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("services.kept-by-hand", 5L));
        assertThat(run("", false, true).files())
                .as("and no file takes it away")
                .containsExactly(counts(0, 0, 0, 5, 0));
    }
}
