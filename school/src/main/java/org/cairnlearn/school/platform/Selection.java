package org.cairnlearn.school.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.Wanted.Filter;

/**
 * The records of one kind that other systems are told, and the statements by which they ask for a
 * part of them. Columns come from here, values are parameters: nothing of a request becomes a part
 * of a statement.
 *
 * @param records a statement that reads all of them, each with {@code sourced_id}, {@code active}
 *     and {@code changed_at}
 * @param columns by which they can be filtered and sorted, beside these and {@code status}
 */
public record Selection(String records, List<Column> columns) {
    private static final List<Column> COMMON =
            List.of(
                    Column.Type.WORD.of("sourced_id"),
                    Column.Type.WORD.of("status"),
                    Column.Type.MOMENT.of("changed_at"));

    public Selection {
        columns = Stream.concat(COMMON.stream(), columns.stream()).toList();
    }

    /**
     * Something that all of them must be.
     *
     * @param condition about the record {@code o}, with {@code %1$s} where its value stands
     */
    public record Within(String condition, String value) {}

    /** A statement and the values of its parameters. */
    public record Asked(String text, Map<String, Object> values) {
        public Asked {
            values = Map.copyOf(values);
        }
    }

    /** Whether a filter can be asked for: its columns are known, and its values fit them. */
    public boolean takes(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) -> parts.stream().allMatch(this::takes);
            case Filter.Any(var parts) -> parts.stream().allMatch(this::takes);
            case Filter.Test(var column, var operator, var value) ->
                    find(column).filter(one -> one.takes(value, operator)).isPresent();
        };
    }

    /**
     * Reads the part of the list.
     *
     * @throws IllegalArgumentException when a column or a value is not one of {@link #takes}
     */
    public Asked list(List<Within> within, Wanted wanted) {
        var condition = condition(within, wanted);
        var values = new HashMap<>(condition.values());
        values.put("limit", wanted.span().limit());
        values.put("offset", wanted.span().offset());
        return new Asked(
                "select * from (%s) as o where %s order by %s limit :limit offset :offset"
                        .formatted(told(), condition.text(), order(wanted)),
                values);
    }

    /** Counts the whole list. */
    public Asked count(List<Within> within, Wanted wanted) {
        var condition = condition(within, wanted);
        return new Asked(
                "select count(*) from (%s) as o where %s".formatted(told(), condition.text()),
                condition.values());
    }

    /** All of them, with their {@code status} in the standards' words. */
    private String told() {
        return """
        select o.*, case when o.active then 'active' else 'tobedeleted' end as status
          from (%s) as o
        """
                .formatted(records);
    }

    private String order(Wanted wanted) {
        var order = wanted.order();
        if (order == null) {
            return "o.sourced_id";
        }
        var column = find(order.column()).orElseThrow(() -> unknown(order.column()));
        return "%s %s, o.sourced_id".formatted(column.order(), order.descending() ? "desc" : "asc");
    }

    private Optional<Column> find(String name) {
        return columns.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private Asked condition(List<Within> within, Wanted wanted) {
        var values = new HashMap<String, Object>();
        var parts = new ArrayList<String>(List.of("true"));
        for (var one : within) {
            parts.add(one.condition().formatted(":" + put(values, one.value())));
        }
        if (wanted.filter() != null) {
            parts.add(text(wanted.filter(), values));
        }
        return new Asked(String.join(" and ", parts), values);
    }

    private String text(Filter filter, Map<String, Object> values) {
        return switch (filter) {
            case Filter.All(var parts) -> joined(parts, " and ", values);
            case Filter.Any(var parts) -> joined(parts, " or ", values);
            case Filter.Test(var name, var operator, var value) -> {
                var column =
                        find(name)
                                .filter(one -> one.takes(value, operator))
                                .orElseThrow(() -> unknown(name));
                yield column.comparison(operator, put(values, column.value(value)));
            }
        };
    }

    private String joined(List<Filter> parts, String by, Map<String, Object> values) {
        return parts.stream()
                .map(one -> text(one, values))
                .collect(Collectors.joining(by, "(", ")"));
    }

    private static String put(Map<String, Object> values, Object value) {
        var name = "v" + values.size();
        values.put(name, value);
        return name;
    }

    private static IllegalArgumentException unknown(String column) {
        return new IllegalArgumentException("Nobody can ask by %s like that".formatted(column));
    }
}
