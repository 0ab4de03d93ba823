package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.consent.Answer;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.Said;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
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
class ConsentsImportTest {
    private static final String HEADER = "student,purpose,data,answer,document,said,ends\n";
    private static final String GOOD =
            """
            ada,research,,refused,Form 12 in the office,2026-08-20,
            ben,Display,name,REFUSED,Form 13 in the office,2026-08-20,2027-06-30
            chi,sharing,,given,Form 14 in the office,2026-08-21,
            """;

    @Autowired ConsentsImport imports;
    @Autowired ConsentBook consents;
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
        return run(HEADER + rows, false);
    }

    private ImportReport run(String text, boolean dryRun) {
        try {
            var file = Files.writeString(folder.resolve("consents.csv"), text);
            return imports.run(new ImportWish(school.tenant(), file, dryRun, false, _ -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileCount counts(long rows, long fresh, long unchanged, long refused) {
        return new FileCount("consents.csv", rows, fresh, 0, unchanged, 0, refused);
    }

    private Set<PersonId> refused(Purpose purpose, DataKind data) {
        return school.read(() -> consents.refused(purpose, data, school.students()));
    }

    private List<Said> history(String student) {
        return work.read(
                ConsentBook.importing(school.tenant()),
                () -> consents.history(school.person(student)));
    }

    @Test
    void what_families_said_holds_at_every_way_out_and_a_second_time_nothing_changes() {
        assertThat(run(GOOD).files()).containsExactly(counts(3, 3, 0, 0));
        assertThat(refused(Purpose.RESEARCH, DataKind.WORK)).containsExactly(school.person("ada"));
        assertThat(refused(Purpose.DISPLAY, DataKind.NAME)).containsExactly(school.person("ben"));
        assertThat(refused(Purpose.DISPLAY, DataKind.WORK)).isEmpty();
        assertThat(refused(Purpose.SHARING, DataKind.WORK))
                .hasSize(school.students().size() - 1)
                .doesNotContain(school.person("chi"));
        assertThat(run(GOOD).files()).containsExactly(counts(3, 0, 3, 0));
        assertThat(history("ada")).hasSize(1);
    }

    @Test
    void the_answer_says_which_paper_it_stands_on_and_that_a_file_brought_it() {
        run(GOOD);
        assertThat(history("ben"))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.answer()).isEqualTo(Answer.REFUSED);
                    assertThat(said.paper().document()).isEqualTo("Form 13 in the office");
                    assertThat(said.paper().endsOn()).isEqualTo("2027-06-30");
                    assertThat(said.entry().by()).isNull();
                });
    }

    @Test
    void a_later_file_that_does_not_name_somebody_takes_nothing_back() {
        run(GOOD);
        run("ada,research,,given,Form 20 in the office,2026-10-01,\n");
        assertThat(refused(Purpose.RESEARCH, DataKind.WORK)).isEmpty();
        assertThat(refused(Purpose.DISPLAY, DataKind.NAME)).containsExactly(school.person("ben"));
    }

    @Test
    void every_bad_row_is_named_and_the_good_ones_come_in() {
        var report =
                run(
                        """
                        nobody,research,,refused,Form 1,2026-08-20,
                        ada,advertising,,refused,Form 1,2026-08-20,
                        ada,school_work,,refused,Form 1,2026-08-20,
                        ada,research,soul,refused,Form 1,2026-08-20,
                        ada,research,,perhaps,Form 1,2026-08-20,
                        ada,research,,refused,,2026-08-20,
                        ada,research,,refused,Form 1,20/08/2026,
                        ada,research,,refused,Form 1,2026-08-20,2026-08-19
                        okafor,research,,refused,Form 1,2026-08-20,
                        dia,research,,refused,Form 1,2026-08-20,
                        dia,research,,given,Form 2,2026-08-20,
                        """);
        assertThat(report.files()).containsExactly(counts(11, 1, 0, 10));
        assertThat(report.problems())
                .extracting(Problem::line, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(2L, "consents.unknown-student"),
                        tuple(3L, "consents.unknown-purpose"),
                        tuple(4L, "consents.unknown-purpose"),
                        tuple(5L, "consents.unknown-data"),
                        tuple(6L, "consents.unknown-answer"),
                        tuple(7L, "consents.missing-field"),
                        tuple(8L, "consents.not-a-date"),
                        tuple(9L, "consents.ends-before-it-begins"),
                        tuple(10L, "consents.unknown-student"),
                        tuple(12L, "consents.duplicate"));
        assertThat(report.problems().toString()).doesNotContain("advertising", "soul", "perhaps");
        assertThat(refused(Purpose.RESEARCH, DataKind.WORK)).containsExactly(school.person("dia"));
    }

    @Test
    void a_trial_says_the_same_and_changes_nothing() {
        assertThat(run(HEADER + GOOD, true).files()).containsExactly(counts(3, 3, 0, 0));
        assertThat(refused(Purpose.RESEARCH, DataKind.WORK)).isEmpty();
    }

    @Test
    void a_file_without_the_columns_is_refused_as_a_whole() {
        var report = run("student,answer\nada,refused\n", false);
        assertThat(report.applied()).isFalse();
        assertThat(report.problems()).isNotEmpty();
    }
}
