package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cairnlearn.school.schedule.Line;
import org.cairnlearn.school.schedule.ScheduleKind;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.Verdict;
import org.jspecify.annotations.Nullable;

/** One table of a school's year: good rows are kept, every bad one is named. */
final class YearTable<T> {
    static final String PREFIX = "schedule";

    /** Turns a row into a line; nothing when a cell was refused. */
    interface Reader<T> {
        Optional<Line<T>> read(Cells cells);
    }

    /** Which table it is: its columns, what a row says, and what no two rows may both say. */
    record Shape<T>(
            ScheduleKind kind, TableFormat format, Reader<T> reader, Function<T, Object> key) {}

    private final Shape<T> shape;
    private final List<Problem> problems;
    private final List<Line<T>> lines = new ArrayList<>();
    private final Map<Object, Before<T>> seen = new HashMap<>();
    private String file;
    private @Nullable FileCount count;

    private record Before<T>(long at, Line<T> line) {}

    private YearTable(Shape<T> shape, List<Problem> problems) {
        this.shape = shape;
        this.problems = problems;
        this.file = shape.kind().text();
    }

    /** Reads the table of a source; a table that is not there has nothing to count. */
    static <T> YearTable<T> read(YearSource from, Shape<T> shape, List<Problem> problems)
            throws IOException {
        var table = new YearTable<>(shape, problems);
        var found = from.find(shape.kind());
        if (found.isPresent()) {
            table.read(found.get());
        }
        return table;
    }

    private void read(YearSource.Found found) throws IOException {
        file = found.file();
        count = found.read(shape.format(), problems::add, this::take);
    }

    private Verdict take(TableRow row) {
        var cells = new Cells(row, file, PREFIX, problems::add);
        var line = shape.reader().read(cells);
        if (!cells.good() || line.isEmpty()) {
            return Verdict.REFUSED;
        }
        var key = new Line<>(line.get().school(), shape.key().apply(line.get().what()));
        var before = seen.putIfAbsent(key, new Before<>(row.line(), line.get()));
        if (before == null) {
            lines.add(line.get());
            return Verdict.KEPT;
        }
        if (before.line().equals(line.get())) {
            return Verdict.REPEATED;
        }
        cells.refuse(
                shape.format().required().getFirst(),
                "duplicate",
                "Line %d says something else of the same.".formatted(before.at()),
                "Keep the row that is right and remove the other.");
        return Verdict.REFUSED;
    }

    ScheduleKind kind() {
        return shape.kind();
    }

    String file() {
        return file;
    }

    List<Line<T>> lines() {
        return List.copyOf(lines);
    }

    /** Whether there was such a file. */
    boolean isThere() {
        return count != null;
    }

    /** Whether every row of the file was read, so that what it lacks is gone. */
    boolean isWhole() {
        return count != null && count.whole() && count.refused() == 0;
    }

    FileCount count() {
        return count == null ? new FileCount(file, 0, 0, 0, false) : count;
    }
}
