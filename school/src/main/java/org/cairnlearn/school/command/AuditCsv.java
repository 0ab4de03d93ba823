package org.cairnlearn.school.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as CSV. A spreadsheet runs a text that begins like a formula: such a text gets an
 * apostrophe in front.
 */
final class AuditCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> HEADS =
            List.of(
                    "answer", "school", "student", "name", "kinds", "pages", "answers", "first",
                    "last");

    private AuditCsv() {}

    static void print(AuditDoor.Report report, PrintWriter out) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADS);
            Stream.concat(
                            report.shown().stream().map(AuditCsv::shown),
                            report.attempted().stream().map(AuditCsv::attempted))
                    .forEach(row -> csv.writeRecord(row.stream().map(AuditCsv::safe).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is written to memory
        }
        out.print(text);
        out.flush();
    }

    private static List<String> shown(AuditDoor.Line line) {
        var what = line.what();
        return List.of(
                "shown",
                line.student().school(),
                line.student().sourcedId(),
                line.student().name(),
                words(what.kinds()),
                words(what.screens()),
                Integer.toString(what.when().answers()),
                what.when().first().toString(),
                what.when().last().toString());
    }

    private static List<String> attempted(AuditDoor.Student student) {
        return List.of(
                "refused",
                student.school(),
                student.sourcedId(),
                student.name(),
                "",
                "",
                "0",
                "",
                "");
    }

    private static String words(Collection<? extends Enum<?>> all) {
        return all.stream()
                .sorted()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("; "));
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
