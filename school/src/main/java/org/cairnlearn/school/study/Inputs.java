package org.cairnlearn.school.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.regression.Imputation;
import tools.jackson.databind.JsonNode;

/**
 * What one step of a plan says, with the data it says it about: the rows in which none of the
 * step's columns is missing.
 */
final class Inputs {
    private final JsonNode step;
    private final Frame frame;
    private final int[] rows;
    private final Map<String, Done> before;

    private Inputs(JsonNode step, Frame frame, int[] rows, Map<String, Done> before) {
        this.step = step;
        this.frame = frame;
        this.rows = rows;
        this.before = before;
    }

    /** A step that was run: the rows it used, and its result. */
    record Done(List<Integer> rows, Object result) {
        Done {
            rows = List.copyOf(rows);
        }
    }

    static Inputs of(JsonNode step, List<Field> fields, Frame frame, Map<String, Done> before) {
        return new Inputs(step, frame, frame.complete(List.copyOf(columns(step, fields))), before);
    }

    /** A part of a plan that names no data. */
    static Inputs ofPart(JsonNode part) {
        return new Inputs(part, new Frame("plan", 0, Map.of()), new int[0], Map.of());
    }

    /** The same rows for a part of the step. */
    Inputs part(JsonNode part) {
        return new Inputs(part, frame, rows, before);
    }

    /** What becomes of this step. */
    Done done(Object result) {
        return new Done(IntStream.of(rows).boxed().toList(), result);
    }

    /** Weights from a column or from a matching step; 1 for each row when the step names none. */
    Numbers weights() {
        if (!has("weightsFrom")) {
            return numbersOr("weights", 1);
        }
        var done = before.get(text("weightsFrom"));
        if (done == null || !(done.result() instanceof MatchingAnalyses.HasWeights match)) {
            throw new CannotEstimate(
                    "step.weights", "weightsFrom names no matching step before this one.");
        }
        var all = new double[frame.rows()];
        for (int k = 0; k < done.rows().size(); k++) {
            all[done.rows().get(k)] = match.weights().get(k);
        }
        return Numbers.of(IntStream.of(rows).mapToDouble(row -> all[row]).toArray());
    }

    /** Columns with gaps. */
    Imputation.Gaps gaps(List<String> names) {
        List<Numbers> filled = new ArrayList<>();
        List<Numbers> present = new ArrayList<>();
        for (var name : names) {
            var column = frame.column(name);
            var there =
                    IntStream.of(rows).mapToDouble(row -> column.missing(row) ? 0 : 1).toArray();
            present.add(Numbers.of(there));
            filled.add(
                    Numbers.of(
                            IntStream.of(rows)
                                    .mapToDouble(
                                            row -> column.missing(row) ? 0 : column.number(row))
                                    .toArray()));
        }
        return new Imputation.Gaps(new Columns(names, filled), new Columns(names, present));
    }

    Frame frame() {
        return frame;
    }

    List<String> rowNumbers() {
        return IntStream.of(rows).mapToObj(row -> Integer.toString(row + 1)).toList();
    }

    /** A column that the step names in a list. */
    Numbers column(String name) {
        return frame.numbers(name, rows);
    }

    /** All columns that a step names. */
    static Set<String> columns(JsonNode step, List<Field> fields) {
        Set<String> names = new LinkedHashSet<>();
        for (var field : fields) {
            var value = step.get(field.name());
            if (value == null) {
                continue;
            }
            switch (field.shape()) {
                case Shape.Column() -> names.add(value.asString());
                case Shape.ColumnList() -> value.forEach(one -> names.add(one.asString()));
                case Shape.TermList() ->
                        value.forEach(one -> names.addAll(Terms.columns(one.asString())));
                case Shape.Part(var parts) -> names.addAll(columns(value, parts));
                case Shape.Parts(var parts) ->
                        value.forEach(one -> names.addAll(columns(one, parts)));
                case Shape.Decimal _,
                        Shape.Whole _,
                        Shape.Text _,
                        Shape.TextList _,
                        Shape.Date _,
                        Shape.Flag _,
                        Shape.DecimalList _,
                        Shape.Totals _,
                        Shape.Choice _,
                        Shape.Free _ -> {}
            }
        }
        return names;
    }

    int rows() {
        return rows.length;
    }

    int leftOut() {
        return frame.rows() - rows.length;
    }

    boolean has(String field) {
        return step.hasNonNull(field);
    }

    Numbers numbers(String field) {
        return frame.numbers(text(field), rows);
    }

    Numbers numbersOr(String field, double otherwise) {
        return has(field) ? numbers(field) : Numbers.repeat(otherwise, rows.length);
    }

    Groups groups(String field) {
        return frame.groups(text(field), rows);
    }

    /** The groups of a column; when the step names none, each row by itself. */
    Groups groupsOrEach(String field) {
        return has(field) ? groups(field) : Groups.each(rows.length);
    }

    /** The groups of a column; when the step names none, all together. */
    Groups groupsOrAll(String field) {
        return has(field) ? groups(field) : Groups.single(rows.length);
    }

    /** Texts of a column, such as ids. */
    List<String> texts(String field) {
        var column = frame.column(text(field));
        List<String> texts = new ArrayList<>();
        for (int row : rows) {
            texts.add(column.text(row));
        }
        return texts;
    }

    /** Groups of several columns together. */
    Groups crossed(List<String> names) {
        var groups = Groups.single(rows.length);
        for (var name : names) {
            groups = groups.cross(frame.groups(name, rows));
        }
        return groups;
    }

    Columns terms(String field) {
        return has(field) ? Terms.of(frame, rows, list(field)) : new Columns(List.of(), List.of());
    }

    Columns columns(String field) {
        return named(list(field));
    }

    /** Columns by name. */
    Columns named(List<String> names) {
        return new Columns(names, names.stream().map(name -> frame.numbers(name, rows)).toList());
    }

    List<String> list(String field) {
        List<String> texts = new ArrayList<>();
        if (has(field)) {
            step.get(field).forEach(one -> texts.add(one.asString()));
        }
        return texts;
    }

    List<JsonNode> parts(String field) {
        List<JsonNode> parts = new ArrayList<>();
        if (has(field)) {
            step.get(field).forEach(parts::add);
        }
        return parts;
    }

    Optional<JsonNode> findPart(String field) {
        return has(field) ? Optional.of(step.get(field)) : Optional.empty();
    }

    Numbers decimals(String field) {
        var values = step.get(field);
        return Numbers.of(values.valueStream().mapToDouble(JsonNode::asDouble).toArray());
    }

    String text(String field) {
        return step.get(field).asString();
    }

    String textOr(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    double number(String field, double otherwise) {
        return has(field) ? step.get(field).asDouble() : otherwise;
    }

    int whole(String field, int otherwise) {
        return has(field) ? step.get(field).asInt() : otherwise;
    }

    boolean flag(String field) {
        return has(field) && step.get(field).asBoolean();
    }
}
