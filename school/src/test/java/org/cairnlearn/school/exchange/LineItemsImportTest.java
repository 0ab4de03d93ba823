package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.school.gradebook.GradebookBook;
import org.cairnlearn.school.gradebook.LineItem;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is due in another system comes in, changes with it and goes with it. */
@SchoolTest
class LineItemsImportTest {
    private static final String HEADER =
            "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax\n";
    private static final String LAB =
            "lab,,,Lab report,,2026-11-16,2026-11-24,math,lab,fall,0.0,20.0\n";
    private static final String MAP =
            "map,active,2026-11-20T08:00:00Z,Map of the river,,2026-11-16T08:00:00Z,2026-11-27T23:59:00Z,art,,fall,0,10\n";

    @Autowired LineItemsImport imports;
    @Autowired GradebookBook gradebook;
    @Autowired Tenants tenants;
    @Autowired ApplicationContext application;
    @TempDir Path folder;
    private SmallSchool school;

    @BeforeEach
    void open() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
    }

    private ImportReport run(String rows) {
        return run(rows, false);
    }

    private ImportReport run(String rows, boolean dryRun) {
        try {
            Files.writeString(folder.resolve("lineItems.csv"), HEADER + rows);
            return imports.run(new ImportWish(school.tenant(), folder, dryRun, false, _ -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts of the file: added, updated, unchanged, removed, refused. */
    private static FileCount counts(long rows, long... of) {
        return new FileCount("lineItems.csv", rows, of[0], of[1], of[2], of[3], of[4]);
    }

    /** What is due in the week from a Monday on. */
    private List<String> due() {
        var classes = List.of(school.schoolClass("math"), school.schoolClass("art"));
        return school.read(() ->
                gradebook
                        .due(
                                school.students().getFirst(),
                                classes,
                                SmallSchool.MONDAY,
                                SmallSchool.MONDAY.plusDays(6))
                        .stream()
                        .map(LineItemsImportTest::told)
                        .toList());
    }

    private static String told(LineItem item) {
        return item.title() + " " + item.dates().due();
    }

    @Test
    void what_another_system_says_is_due_comes_in_once_and_the_soonest_first() {
        assertThat(run(MAP + LAB).files()).containsExactly(counts(2, 2, 0, 0, 0, 0));
        assertThat(due()).containsExactly("Lab report 2026-11-24", "Map of the river 2026-11-27");
        assertThat(run(LAB + MAP).files()).containsExactly(counts(2, 0, 0, 2, 0, 0));
    }

    @Test
    void a_day_that_moves_there_moves_here_and_what_is_taken_away_goes() {
        run(LAB + MAP);
        var moved = LAB.replace("2026-11-24", "2026-11-25");
        var gone = MAP.replace(",active,", ",tobedeleted,");
        assertThat(run(moved + gone).files()).containsExactly(counts(2, 0, 1, 0, 1, 0));
        assertThat(due()).containsExactly("Lab report 2026-11-25");
        assertThat(run(moved + gone).files())
                .as("told again")
                .containsExactly(counts(2, 0, 0, 2, 0, 0));
        assertThat(run(MAP).files())
                .as("given again; what the file does not name stays")
                .containsExactly(counts(1, 0, 1, 0, 0, 0));
        assertThat(due()).containsExactly("Lab report 2026-11-25", "Map of the river 2026-11-27");
    }

    @Test
    void what_is_given_later_or_was_due_before_is_not_shown() {
        run(
                """
                past,,,Old work,,,2026-11-20,math,,,,
                later,,,New work,,2026-11-25,2026-11-26,math,,,,
                far,,,Book report,,,2026-12-18,math,,,,
                """);
        assertThat(due()).isEmpty();
    }

    @Test
    void a_trial_writes_nothing() {
        assertThat(run(LAB, true).files()).containsExactly(counts(1, 1, 0, 0, 0, 0));
        assertThat(due()).isEmpty();
    }

    @Test
    void every_good_row_loads_and_every_bad_one_is_named() {
        var report =
                run(
                        LAB
                                + """
                                ,,,No id,,,2026-11-24,math,,,,
                                a,,,,,,2026-11-24,math,,,,
                                b,,,No such class,,,2026-11-24,chess,,,,
                                c,,,No such day,,,24.11.2026,math,,,,
                                d,,,Backwards,,2026-11-25,2026-11-24,math,,,,
                                e,gone,,No such status,,,2026-11-24,math,,,,
                                lab,,,Twice,,,2026-11-24,math,,,,
                                """);
        assertThat(report.files()).containsExactly(counts(8, 1, 0, 0, 0, 7));
        assertThat(report.problems())
                .extracting(Problem::line, Problem::code, Problem::column)
                .containsExactlyInAnyOrder(
                        tuple(3L, "lineitems.missing-field", "sourcedId"),
                        tuple(4L, "lineitems.missing-field", "title"),
                        tuple(5L, "lineitems.unknown-class", "classSourcedId"),
                        tuple(6L, "lineitems.not-a-date", "dueDate"),
                        tuple(7L, "lineitems.due-before-it-is-given", "dueDate"),
                        tuple(8L, "lineitems.unknown-status", "status"),
                        tuple(9L, "lineitems.duplicate", "sourcedId"));
        assertThat(report.problems().toString()).doesNotContain("chess", "24.11.2026");
        assertThat(due()).containsExactly("Lab report 2026-11-24");
    }
}
