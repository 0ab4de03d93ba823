package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.column;
import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.maybeColumn;
import static org.cairnlearn.school.study.Field.needed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What a plan does with the data before any analysis: new columns, and which rows stay. */
final class Prepare {
    private static final Field RESULT =
            needed("column", new Shape.Text(), "name of the new column");

    static final List<Field> FIELDS =
            List.of(
                    needed("name", new Shape.Text(), "what steps and --data call it"),
                    maybe(
                            "keep",
                            new Shape.Parts(
                                    List.of(
                                            column("column", "the column"),
                                            maybe(
                                                    "equals",
                                                    new Shape.Text(),
                                                    "as written in the file"),
                                            maybe("least", Shape.anyNumber(), "at least this"),
                                            maybe("most", Shape.anyNumber(), "at most this"))),
                            "rows that stay; every condition has to hold"),
                    maybe(
                            "derive",
                            new Shape.Parts(
                                    List.of(
                                            RESULT,
                                            needed(
                                                    "how",
                                                    new Shape.Choice(
                                                            List.of(
                                                                    "plus", "minus", "times",
                                                                    "over", "atMost", "log",
                                                                    "equals", "join")),
                                                    "sum, difference, product, quotient or the smaller of two; natural logarithm; 1 where equal to a text, else 0; groups by two columns together"),
                                            column("of", "first column"),
                                            maybeColumn("with", "second column"),
                                            maybe(
                                                    "number",
                                                    Shape.anyNumber(),
                                                    "in place of the second column"),
                                            maybe("text", new Shape.Text(), "equals: the text"))),
                            "new columns, in this order, before rows are left out"));

    private Prepare() {}

    /** The columns that have to stand in the file, those of derived ones and of conditions. */
    static Set<String> needs(JsonNode data, Set<String> used) {
        Set<String> needed = new LinkedHashSet<>(used);
        needed.addAll(Inputs.columns(data, FIELDS));
        data.path("derive").forEach(one -> needed.remove(one.get("column").asString()));
        return needed;
    }

    static Frame apply(JsonNode data, Frame frame) {
        var prepared = frame;
        for (var one : data.path("derive")) {
            prepared = prepared.with(one.get("column").asString(), derived(one, prepared));
        }
        for (var one : data.path("keep")) {
            prepared = prepared.at(kept(one, prepared));
        }
        return prepared;
    }

    private static int[] kept(JsonNode condition, Frame frame) {
        var name = condition.get("column").asString();
        var column = frame.column(name);
        var rows = frame.complete(List.of(name));
        if (condition.has("equals")) {
            var text = condition.get("equals").asString();
            rows = IntStream.of(rows).filter(row -> column.text(row).equals(text)).toArray();
        }
        if (condition.has("least") || condition.has("most")) {
            var values = frame.numbers(name, rows);
            double least = condition.path("least").asDouble(Double.NEGATIVE_INFINITY);
            double most = condition.path("most").asDouble(Double.POSITIVE_INFINITY);
            var all = rows;
            rows =
                    IntStream.range(0, all.length)
                            .filter(k -> values.get(k) >= least && values.get(k) <= most)
                            .map(k -> all[k])
                            .toArray();
        }
        return rows;
    }

    private static Column derived(JsonNode one, Frame frame) {
        var how = one.get("how").asString();
        var of = frame.column(one.get("of").asString());
        return switch (how) {
            case "plus" -> arithmetic(one, frame, Double::sum);
            case "minus" -> arithmetic(one, frame, (a, b) -> a - b);
            case "times" -> arithmetic(one, frame, (a, b) -> a * b);
            case "over" -> arithmetic(one, frame, (a, b) -> a / b);
            case "atMost" -> arithmetic(one, frame, Math::min);
            case "log" -> arithmetic(one, frame, (a, b) -> Math.log(a));
            case "equals" -> {
                var text = one.path("text").asString("");
                yield Column.of(
                        IntStream.range(0, frame.rows())
                                .mapToDouble(row ->
                                        of.missing(row)
                                                ? Double.NaN
                                                : of.text(row).equals(text) ? 1 : 0)
                                .toArray());
            }
            default -> join(of, frame.column(one.path("with").asString("")), frame.rows());
        };
    }

    private static Column join(Column of, Column with, int rows) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            cells.add(
                    of.missing(row) || with.missing(row)
                            ? ""
                            : of.text(row) + "|" + with.text(row));
        }
        return Column.ofTexts(cells);
    }

    private static Column arithmetic(JsonNode one, Frame frame, DoubleBinaryOperator operation) {
        var name = one.get("of").asString();
        var second = one.hasNonNull("with") ? one.get("with").asString() : name;
        var rows = frame.complete(List.of(name, second));
        var left = frame.numbers(name, rows);
        var right = frame.numbers(second, rows);
        double number = one.path("number").asDouble(0);
        var values = new double[frame.rows()];
        java.util.Arrays.fill(values, Double.NaN);
        for (int k = 0; k < rows.length; k++) {
            double other = one.hasNonNull("with") ? right.get(k) : number;
            double value = operation.applyAsDouble(left.get(k), other);
            values[rows[k]] = Double.isFinite(value) ? value : Double.NaN;
        }
        return Column.of(values);
    }
}
