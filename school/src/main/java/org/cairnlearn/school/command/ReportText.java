package org.cairnlearn.school.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.competency.Revision;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportReport;

/** An import's report for reading: a table of counts, the first problems, and what it all means. */
final class ReportText {
    /** Problems that are told one by one; the rest are counted. */
    static final int TOLD = 20;

    private static final List<String> HEAD =
            List.of("", "rows", "new", "changed", "unchanged", "gone", "refused");

    private final ImportReport report;
    private final boolean dryRun;

    ReportText(ImportReport report, boolean dryRun) {
        this.report = report;
        this.dryRun = dryRun;
    }

    void print(PrintWriter out) {
        out.printf("Recognised as %s.%n%n", report.format());
        table(out);
        revisions(out);
        problems(out);
        out.println();
        out.println(meaning());
        out.flush();
    }

    private void table(PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        report.files().forEach(file -> rows.add(row(file.file(), file)));
        if (report.files().size() != 1) {
            rows.add(row("all", Json.total(report.files())));
        }
        int widest = rows.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
        for (var row : rows) {
            var line = new StringBuilder(("%-" + Math.max(widest, 1) + "s").formatted(row.get(0)));
            for (int cell = 1; cell < row.size(); cell++) {
                line.append("%11s".formatted(row.get(cell)));
            }
            out.println(line);
        }
    }

    private static List<String> row(String name, FileCount count) {
        return List.of(
                name,
                number(count.rows()),
                number(count.fresh()),
                number(count.changed()),
                number(count.unchanged()),
                number(count.gone()),
                number(count.refused()));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private void revisions(PrintWriter out) {
        var revisions = report.revisions();
        if (revisions.isEmpty()) {
            return;
        }
        out.println();
        out.println("What changed; progress stays:");
        revisions.stream().limit(TOLD).forEach(one -> out.println("  " + sentence(one)));
        if (revisions.size() > TOLD) {
            out.printf("  and %s more; --json lists them all.%n", number(revisions.size() - TOLD));
        }
    }

    private static String sentence(Revision one) {
        return switch (one.what()) {
            case NEW -> "new: %s, %s".formatted(one.code(), one.after());
            case REWORDED ->
                    "reworded: %s, from \"%s\" to \"%s\""
                            .formatted(one.code(), one.before(), one.after());
            case GONE -> "gone: %s, %s".formatted(one.code(), one.before());
            case BACK -> "back: %s, %s".formatted(one.code(), one.after());
            case LINKS -> "other skills come first: %s".formatted(one.code());
        };
    }

    private void problems(PrintWriter out) {
        var problems = report.problems().stream().map(Trouble::of).toList();
        if (problems.isEmpty()) {
            return;
        }
        out.println();
        out.println(problems.size() == 1 ? "1 problem:" : problems.size() + " problems:");
        problems.stream()
                .limit(TOLD)
                .forEach(one -> out.println("  " + one.severity() + ": " + one.sentence()));
        if (problems.size() > TOLD) {
            out.printf("  and %s more; --json lists them all.%n", number(problems.size() - TOLD));
        }
    }

    private String meaning() {
        var refused = Json.sum(report.files(), FileCount::refused);
        if (dryRun) {
            return "This was a dry run: nothing was changed.";
        }
        if (!report.applied()) {
            return "Nothing was changed: the whole input was refused.";
        }
        return refused == 0
                ? "Done."
                : "Done, without the %s refused rows: correct them and import again."
                        .formatted(number(refused));
    }
}
