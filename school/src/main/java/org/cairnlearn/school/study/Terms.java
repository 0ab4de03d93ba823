package org.cairnlearn.school.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;

/**
 * Terms of a model as columns: {@code pre}, {@code factor(school)} (one column for each value but
 * the first, called {@code school=value}), and products {@code treat:pre}.
 */
final class Terms {
    private static final String FACTOR = "factor(";

    private Terms() {}

    /** The columns of the data that a term needs. */
    static List<String> columns(String term) {
        return Arrays.stream(term.split(":", -1)).map(Terms::column).toList();
    }

    private static String column(String part) {
        return part.startsWith(FACTOR) && part.endsWith(")")
                ? part.substring(FACTOR.length(), part.length() - 1)
                : part;
    }

    static Columns of(Frame frame, int[] rows, List<String> terms) {
        List<String> names = new ArrayList<>();
        List<Numbers> values = new ArrayList<>();
        for (var term : terms) {
            List<String> productNames = List.of("");
            List<Numbers> products = List.of(Numbers.repeat(1, rows.length));
            for (var part : term.split(":", -1)) {
                var columns = part(frame, rows, part);
                List<String> moreNames = new ArrayList<>();
                List<Numbers> more = new ArrayList<>();
                for (int i = 0; i < products.size(); i++) {
                    for (int j = 0; j < columns.count(); j++) {
                        var before = productNames.get(i);
                        moreNames.add(
                                before.isEmpty()
                                        ? columns.names().get(j)
                                        : before + ":" + columns.names().get(j));
                        more.add(products.get(i).times(columns.values().get(j)));
                    }
                }
                productNames = moreNames;
                products = more;
            }
            names.addAll(productNames);
            values.addAll(products);
        }
        return new Columns(names, values);
    }

    private static Columns part(Frame frame, int[] rows, String part) {
        var name = column(part);
        if (name.equals(part)) {
            return new Columns(List.of(part), List.of(frame.numbers(part, rows)));
        }
        var groups = frame.groups(name, rows);
        boolean text = frame.column(name).isText();
        var labels =
                groups.labels().stream()
                        .sorted(
                                text
                                        ? Comparator.naturalOrder()
                                        : Comparator.comparingDouble(Double::parseDouble))
                        .toList();
        if (labels.size() < 2) {
            throw new CannotEstimate("column.constant", "%s has one value only.".formatted(name));
        }
        List<String> names = new ArrayList<>();
        List<Numbers> values = new ArrayList<>();
        for (var label : labels.subList(1, labels.size())) {
            int group = groups.labels().indexOf(label);
            var dummy = new double[rows.length];
            Arrays.setAll(dummy, row -> groups.of(row) == group ? 1 : 0);
            names.add(name + "=" + label);
            values.add(Numbers.of(dummy));
        }
        return new Columns(names, values);
    }
}
