package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.standards.framework.CaseObjects;
import org.cairnlearn.standards.oneroster.rest.RestFilter;
import org.cairnlearn.standards.oneroster.rest.RestFilter.Operator;
import org.cairnlearn.standards.oneroster.rest.RestQuery;

/** Which documents a request wants, in which order, and what of each: there are few of them. */
record DocumentChoice(RestQuery query) {
    boolean sortsByAField() {
        var sort = query.sort();
        return sort == null || CaseObjects.documentHas(sort.field());
    }

    boolean filtersByFields() {
        var filter = query.filter();
        return filter == null || isKnown(filter);
    }

    private static boolean isKnown(RestFilter filter) {
        return switch (filter) {
            case RestFilter.All(var parts) -> parts.stream().allMatch(DocumentChoice::isKnown);
            case RestFilter.Any(var parts) -> parts.stream().allMatch(DocumentChoice::isKnown);
            case RestFilter.Test(var field, var _, var _) -> CaseObjects.documentHas(field);
        };
    }

    List<Map<String, Object>> of(List<Map<String, Object>> documents) {
        var filter = query.filter();
        var chosen = new ArrayList<>(documents);
        if (filter != null) {
            chosen.removeIf(one -> !holds(filter, one));
        }
        var sort = query.sort();
        if (sort != null) {
            var order =
                    Comparator.<Map<String, Object>, String>comparing(
                            one -> String.join(",", values(one, sort.field())));
            chosen.sort(sort.descending() ? order.reversed() : order);
        }
        return chosen;
    }

    private static boolean holds(RestFilter filter, Map<String, Object> document) {
        return switch (filter) {
            case RestFilter.All(var parts) -> parts.stream().allMatch(one -> holds(one, document));
            case RestFilter.Any(var parts) -> parts.stream().anyMatch(one -> holds(one, document));
            case RestFilter.Test(var field, var operator, var value) ->
                    operator == Operator.NOT_EQUAL
                            ? values(document, field).stream().noneMatch(value::equalsIgnoreCase)
                            : values(document, field).stream()
                                    .anyMatch(one -> holds(operator, one, value));
        };
    }

    private static boolean holds(Operator operator, String one, String value) {
        return switch (operator) {
            case EQUAL -> one.equalsIgnoreCase(value);
            case NOT_EQUAL -> !one.equalsIgnoreCase(value);
            case AT_LEAST -> one.compareTo(value) >= 0;
            case AT_MOST -> one.compareTo(value) <= 0;
            case GREATER -> one.compareTo(value) > 0;
            case LESS -> one.compareTo(value) < 0;
            case CONTAINS -> one.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
        };
    }

    /** The texts of a field; of a link its title. */
    private static List<String> values(Map<String, Object> document, String field) {
        return switch (document.get(field)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(DocumentChoice::text).toList();
            case Object one -> List.of(text(one));
        };
    }

    private static String text(Object value) {
        return value instanceof Map<?, ?> link
                ? String.valueOf(link.get("title"))
                : String.valueOf(value);
    }

    Map<String, Object> selected(Map<String, Object> document) {
        if (query.fields().isEmpty()) {
            return document;
        }
        var selected = new LinkedHashMap<>(document);
        selected.keySet().retainAll(query.fields());
        return selected;
    }
}
