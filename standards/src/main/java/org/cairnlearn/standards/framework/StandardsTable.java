package org.cairnlearn.standards.framework;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads a school's own table of standards: columns {@code framework}, {@code code}, {@code
 * statement}, and, where they are there, {@code subject}, {@code name} (a few words), {@code
 * strand}, {@code grade}, {@code prerequisites} (codes joined by semicolons), {@code credit} and
 * {@code licence}. What concerns the whole framework is the same on each row. The code is the
 * source's id, and the framework's title is its own.
 *
 * <p>A link that leads nowhere or lies in a loop is left out and named; both its competencies
 * stand.
 */
final class StandardsTable {
    static final String FORMAT = "standards-table";
    private static final String PREFIX = "framework";
    private static final String PREREQUISITES = "prerequisites";
    private static final TableFormat COLUMNS =
            TableFormat.of(
                    PREFIX,
                    List.of("framework", "code", "statement"),
                    List.of(
                            "subject",
                            "name",
                            "strand",
                            "grade",
                            PREREQUISITES,
                            "credit",
                            "licence"));

    /** What each row says about the framework. */
    private record Heading(String framework, String subject, String credit, String licence) {}

    private record Entry(
            long line, Competency competency, List<String> prerequisites, String column) {}

    private final String file;
    private final ProblemList problems = new ProblemList();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private @Nullable Heading heading;

    private StandardsTable(String file) {
        this.file = file;
    }

    /** Whether the header is that of such a table. */
    static boolean recognises(List<String> header) {
        return header.contains("code") && header.contains("statement");
    }

    static FrameworkReading read(TextSource source) throws IOException {
        var table = new StandardsTable(source.name());
        Optional<FileCount> count = Table.read(source, COLUMNS, table.problems, table::take);
        Heading heading = table.heading;
        if (count.isEmpty() || heading == null) {
            return FrameworkReading.of(
                    FORMAT, List.of(), count.stream().toList(), table.problems.all());
        }
        var framework =
                Framework.plain(
                        new Framework.Heading(
                                heading.framework(),
                                heading.framework(),
                                heading.subject(),
                                heading.credit(),
                                heading.licence()),
                        table.entries.values().stream().map(Entry::competency).toList(),
                        table.links(),
                        List.of());
        return FrameworkReading.of(
                FORMAT, List.of(framework), List.of(count.get()), table.problems.all());
    }

    private Verdict take(TableRow row) {
        var cells = new Cells(row, file, PREFIX, problems);
        String code = cells.required("code");
        var competency =
                Competency.plain(
                        new Competency.Names(
                                code,
                                code,
                                cells.optional("name").isEmpty() ? null : cells.optional("name")),
                        cells.required("statement"),
                        cells.optional("strand"),
                        cells.optional("grade"));
        cells.required("framework");
        if (!cells.good()) {
            return Verdict.REFUSED;
        }
        var entry =
                new Entry(
                        row.line(),
                        competency,
                        cells.list(PREREQUISITES, ';'),
                        row.written(PREREQUISITES));
        return headed(cells) ? add(entry, cells) : Verdict.REFUSED;
    }

    private boolean headed(Cells cells) {
        var said =
                new Heading(
                        cells.row().text("framework"),
                        cells.row().text("subject"),
                        cells.row().text("credit"),
                        cells.row().text("licence"));
        Heading known = heading;
        if (known == null) {
            heading = said;
        } else if (!known.framework().equals(said.framework())) {
            cells.refuse(
                    "framework",
                    "second-framework",
                    "The rows above belong to a framework with another title.",
                    "Put each framework into a file of its own.");
        } else if (!known.equals(said)) {
            cells.warn(
                    known.subject().equals(said.subject()) ? "credit" : "subject",
                    "differs-from-above",
                    "The rows above say something else about the framework; they were believed.",
                    "Write subject, credit and licence the same way on each row.");
        }
        return cells.good();
    }

    private Verdict add(Entry entry, Cells cells) {
        Entry earlier = entries.putIfAbsent(entry.competency().code(), entry);
        if (earlier == null) {
            return Verdict.KEPT;
        }
        if (earlier.competency().equals(entry.competency())
                && earlier.prerequisites().equals(entry.prerequisites())) {
            cells.warn(
                    "code",
                    "repeated-row",
                    "The row says the same as line %d.".formatted(earlier.line()),
                    "Remove one of the two.");
            return Verdict.REPEATED;
        }
        cells.refuse(
                "code",
                "duplicate-code",
                "Line %d has the same code, but says something else. That line was kept."
                        .formatted(earlier.line()),
                "Give each standard a code of its own.");
        return Verdict.REFUSED;
    }

    private List<Prerequisite> links() {
        var owners = new LinkedHashMap<Prerequisite, Entry>();
        for (Entry entry : entries.values()) {
            for (String before : entry.prerequisites()) {
                if (entries.containsKey(before)) {
                    owners.put(new Prerequisite(before, entry.competency().code()), entry);
                } else {
                    problems.add(
                            place("unknown-reference", entry)
                                    .saying(
                                            "One of the codes here is that of no row that was kept;"
                                                    + " this link was left out.",
                                            "Add the missing standard, or correct the code."
                                                    + " Several codes are joined by semicolons."));
                }
            }
        }
        var links = new PrerequisiteLinks(owners.keySet());
        owners.forEach((link, entry) -> tellLoop(links.loop(link), entry));
        return links.good();
    }

    private void tellLoop(List<String> loop, Entry entry) {
        if (loop.isEmpty()) {
            return;
        }
        var lines = new ArrayList<Long>();
        for (String code : loop) {
            Entry member = entries.get(code);
            if (member != null) {
                lines.add(member.line());
            }
        }
        var shown = lines.stream().sorted().limit(20).map(String::valueOf).toList();
        problems.add(
                place("prerequisite-loop", entry)
                        .saying(
                                "This standard would be its own prerequisite, over line %s. The"
                                                .formatted(String.join(", ", shown))
                                        + " links between these lines were left out.",
                                "Decide which comes first, and remove the link back."));
    }

    private Problem.Draft place(String code, Entry entry) {
        return Problem.error(PREFIX + "." + code, file)
                .at(entry.line())
                .column(entry.column())
                .field(PREREQUISITES);
    }
}
