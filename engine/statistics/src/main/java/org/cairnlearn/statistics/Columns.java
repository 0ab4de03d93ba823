package org.cairnlearn.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Named columns of the same length: the covariates of an analysis. */
public record Columns(List<String> names, List<Numbers> values) {
    /** The name of the column of ones. */
    public static final String INTERCEPT = "(Intercept)";

    public Columns {
        names = List.copyOf(names);
        values = List.copyOf(values);
        if (names.size() != values.size() || new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("Each column needs one name of its own: " + names);
        }
        for (var column : values) {
            if (column.size() != values.getFirst().size()) {
                throw new IllegalArgumentException("All columns need the same number of rows");
            }
        }
    }

    public int rows() {
        return values.isEmpty() ? 0 : values.getFirst().size();
    }

    public int count() {
        return names.size();
    }

    /**
     * @throws IllegalArgumentException when there is no such column
     */
    public Numbers get(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "There is no column %s, only %s".formatted(name, names));
        }
        return values.get(at);
    }

    /** These with a column of ones in front. */
    public Columns withIntercept(int rows) {
        var moreNames = new ArrayList<>(List.of(INTERCEPT));
        moreNames.addAll(names);
        var more = new ArrayList<>(List.of(Numbers.repeat(1, rows)));
        more.addAll(values);
        return new Columns(moreNames, more);
    }

    /** These with one more at the end. */
    public Columns with(String name, Numbers column) {
        var moreNames = new ArrayList<>(names);
        moreNames.add(name);
        var more = new ArrayList<>(values);
        more.add(column);
        return new Columns(moreNames, more);
    }

    /** Some of these. */
    public Columns select(List<String> chosen) {
        return new Columns(chosen, chosen.stream().map(this::get).toList());
    }

    /** These rows of each column. */
    public Columns at(int... rows) {
        return new Columns(names, values.stream().map(column -> column.at(rows)).toList());
    }

    /** One array a column, for arithmetic. */
    public double[][] toArrays() {
        return values.stream().map(Numbers::toArray).toArray(double[][]::new);
    }
}
