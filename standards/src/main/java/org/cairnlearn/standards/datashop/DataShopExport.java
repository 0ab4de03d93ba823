package org.cairnlearn.standards.datashop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.TabTable;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An export from DataShop, plain or packed with gzip. A row that is no first attempt at a step (a
 * later attempt, a message of the tutor, an outcome that was not graded) is read over.
 */
public final class DataShopExport {
    static final String PREFIX = "datashop";

    private final TextSource source;
    private final DataShopColumns columns;
    private final ExportKind kind;
    private final Wish wish;

    private DataShopExport(TextSource source, DataShopColumns columns, ExportKind kind, Wish wish) {
        this.source = source;
        this.columns = columns;
        this.kind = kind;
        this.wish = wish;
    }

    /**
     * What is to be read of it.
     *
     * @param model which skill model; null: the first
     * @param zone of times that name none
     */
    public record Wish(@Nullable String model, ZoneId zone) {}

    /**
     * The export in a file; empty if the file's header is not one of an export.
     *
     * @throws IOException if the file cannot be read
     */
    public static Optional<DataShopExport> open(Path file, Wish wish) throws IOException {
        var source = TextSource.of(file);
        var columns = new DataShopColumns(TabTable.headerOf(source));
        return columns.kind().map(kind -> new DataShopExport(source, columns, kind, wish));
    }

    public ExportKind kind() {
        return kind;
    }

    /** The name of the column that the skills are read from. */
    public String skillColumn() {
        return "KC (%s)".formatted(model().orElse(wish.model() == null ? "" : wish.model()));
    }

    /**
     * Reads all first attempts in the order of the file.
     *
     * @return what became of the rows; empty if the file was refused as a whole
     * @throws IOException if the file cannot be read
     */
    public Optional<FileCount> forEach(Consumer<FirstAttempt> attempts, Consumer<Problem> problems)
            throws IOException {
        var model = model();
        if (model.isEmpty()) {
            problems.accept(noSuchModel());
            return Optional.empty();
        }
        tellOtherModels(model.get(), problems);
        Problems sink = problems::accept;
        var rows = new DataShopRows(new DataShopRows.Reading(source.name(), columns, kind), sink);
        Set<String> seen = new HashSet<>();
        return TabTable.read(
                source,
                PREFIX,
                sink,
                row ->
                        rows.answered(row)
                                ? take(rows.read(row, model.get(), wish.zone()), seen, attempts)
                                : Verdict.REPEATED);
    }

    /** A step that stands in the export twice as a first attempt is one; the first row counts. */
    private static Verdict take(
            Optional<FirstAttempt> attempt, Set<String> seen, Consumer<FirstAttempt> attempts) {
        if (attempt.isEmpty()) {
            return Verdict.REFUSED;
        }
        var one = attempt.get();
        if (!seen.add(one.student() + "\t" + one.step().key())) {
            return Verdict.REPEATED;
        }
        attempts.accept(one);
        return Verdict.KEPT;
    }

    private Optional<String> model() {
        var wished = wish.model();
        return columns.models().stream()
                .filter(model ->
                        wished == null
                                || model.toLowerCase(Locale.ROOT)
                                        .equals(wished.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private Problem noSuchModel() {
        var models = String.join(", ", columns.models());
        return Problem.error(PREFIX + ".no-skill-model", source.name())
                .at(1)
                .saying(
                        columns.models().isEmpty()
                                ? "The export has no skill model: no column KC (...)."
                                : "The export has no skill model of that name; it has: %s."
                                        .formatted(models),
                        columns.models().isEmpty()
                                ? "Export it with at least one knowledge component model."
                                : "Choose one of these with --kc.");
    }

    private void tellOtherModels(String model, Consumer<Problem> problems) {
        if (wish.model() == null && columns.models().size() > 1) {
            problems.accept(
                    Problem.warning(PREFIX + ".first-skill-model", source.name())
                            .at(1)
                            .column("KC (%s)".formatted(model))
                            .saying(
                                    "The export has several skill models (%s); the first was taken."
                                            .formatted(String.join(", ", columns.models())),
                                    "Choose another with --kc, into another --source."));
        }
    }
}
