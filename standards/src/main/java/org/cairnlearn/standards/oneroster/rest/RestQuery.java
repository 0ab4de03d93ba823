package org.cairnlearn.standards.oneroster.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for beside the address (OneRoster 1.2, section on pagination, sorting,
 * filtering and selection).
 *
 * @param fields those that an answer shall hold; all when empty
 * @param filter null when all records are wanted
 */
public record RestQuery(
        Span span, @Nullable Sort sort, @Nullable RestFilter filter, List<String> fields) {
    /** As many as an answer holds unless the request says otherwise. */
    public static final int USUAL_LIMIT = 100;

    /** No answer holds more. */
    public static final int MOST = 10_000;

    public RestQuery {
        fields = List.copyOf(fields);
    }

    /** Which part of the list. */
    public record Span(int limit, int offset) {}

    /** By which field. */
    public record Sort(String field, boolean descending) {}

    /** What came of reading it. */
    public sealed interface Reading {
        record Asked(RestQuery query) implements Reading {}

        record Refused(StatusInfo why) implements Reading {}
    }

    /** Everything of a kind. */
    public static RestQuery everything() {
        return new RestQuery(new Span(USUAL_LIMIT, 0), null, null, List.of());
    }

    /** Reads the parameters of a request; others than the standard's are passed over. */
    public static Reading read(Map<String, String> parameters) {
        var limit = number(parameters.getOrDefault("limit", "" + USUAL_LIMIT));
        var offset = number(parameters.getOrDefault("offset", "0"));
        if (limit.isEmpty() || offset.isEmpty()) {
            return refused(
                    StatusInfo.Minor.INVALID_DATA, "limit and offset are whole numbers from 0 on.");
        }
        var order = parameters.getOrDefault("orderBy", "asc");
        if (!order.equalsIgnoreCase("asc") && !order.equalsIgnoreCase("desc")) {
            return refused(StatusInfo.Minor.INVALID_DATA, "orderBy is asc or desc.");
        }
        var filter = Optional.ofNullable(parameters.get("filter")).filter(one -> !one.isBlank());
        var wanted = filter.flatMap(FilterReader::read);
        if (filter.isPresent() && wanted.isEmpty()) {
            return refused(
                    StatusInfo.Minor.INVALID_FILTER_FIELD,
                    "A filter reads field='value', joined by AND and OR.");
        }
        var sort = parameters.getOrDefault("sort", "").strip();
        return new Reading.Asked(
                new RestQuery(
                        new Span(Math.min(limit.get(), MOST), offset.get()),
                        sort.isEmpty() ? null : new Sort(sort, order.equalsIgnoreCase("desc")),
                        wanted.orElse(null),
                        list(parameters.getOrDefault("fields", ""))));
    }

    private static Reading refused(StatusInfo.Minor minor, String description) {
        return new Reading.Refused(new StatusInfo(minor, description));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
