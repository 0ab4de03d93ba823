package org.cairnlearn.school.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;

/** The data of one file: columns by name, in the file's order of rows. */
record Frame(String file, int rows, Map<String, Column> columns) {
    Frame {
        columns = new LinkedHashMap<>(columns);
    }

    Column column(String name) {
        var column = columns.get(name);
        if (column == null) {
            throw new StudyRefused(
                    List.of(
                            Problem.error("data.column", file)
                                    .at(1)
                                    .column(name)
                                    .saying(
                                            "The data have no column of this name.",
                                            "Name a column of the data or one that the plan derives.")));
        }
        return column;
    }

    Numbers numbers(String name, int[] rows) {
        var column = column(name);
        for (int row : rows) {
            if (column.missing(row)) {
                throw refused(
                        name,
                        "A cell is empty where every row needs a value.",
                        "Fill it in, or leave the row out.");
            }
        }
        if (column.isText()) {
            var problem = Problem.error("data.number", file);
            throw new StudyRefused(
                    List.of(
                            (column.textLine() > 0 ? problem.at(column.textLine()) : problem)
                                    .column(name)
                                    .saying(
                                            "A number is needed in this column, and a cell holds something else.",
                                            "Write a plain number with a decimal point, or leave the cell empty.")));
        }
        return Numbers.of(IntStream.of(rows).mapToDouble(column::number).toArray());
    }

    /** A column that cannot be used. */
    StudyRefused refused(String name, String message, String fix) {
        return new StudyRefused(
                List.of(Problem.error("data.cell", file).column(name).saying(message, fix)));
    }

    Groups groups(String name, int[] rows) {
        var column = column(name);
        if (IntStream.of(rows).anyMatch(column::missing)) {
            throw refused(
                    name,
                    "A cell is empty where every row needs a value.",
                    "Fill it in, or leave the row out.");
        }
        return Groups.of(IntStream.of(rows).mapToObj(column::text).toList());
    }

    /** The rows in which none of these columns is missing. */
    int[] complete(List<String> names) {
        var needed = names.stream().map(this::column).toList();
        return IntStream.range(0, rows)
                .filter(row -> needed.stream().noneMatch(column -> column.missing(row)))
                .toArray();
    }

    Frame at(int[] chosen) {
        Map<String, Column> part = new LinkedHashMap<>();
        columns.forEach((name, column) -> part.put(name, column.at(chosen)));
        return new Frame(file, chosen.length, part);
    }

    /** The same with one column more. */
    Frame with(String name, Column column) {
        Map<String, Column> more = new LinkedHashMap<>(columns);
        more.put(name, column);
        return new Frame(file, rows, more);
    }
}
