package org.cairnlearn.school.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list another system asks for.
 *
 * @param filter what must hold; null for nothing
 * @param order by the sourced id when null; records that are equal in it too are in the order of
 *     their sourced ids, so that nothing is lost between two parts of a list
 */
public record Wanted(@Nullable Filter filter, @Nullable Order order, Span span) {
    /** The first of all. */
    public static final Wanted FIRST = new Wanted(null, null, new Span(1, 0));

    /** Which part of the list. */
    public record Span(int limit, int offset) {}

    /** By which column. */
    public record Order(String column, boolean descending) {}

    /** Comparisons of columns with values, as deep as they are asked for. */
    public sealed interface Filter {
        record All(List<Filter> parts) implements Filter {
            public All {
                parts = List.copyOf(parts);
            }
        }

        record Any(List<Filter> parts) implements Filter {
            public Any {
                parts = List.copyOf(parts);
            }
        }

        record Test(String column, Operator operator, String value) implements Filter {}
    }

    /** How a column is held against a value. */
    public enum Operator {
        EQUAL,
        NOT_EQUAL,
        GREATER,
        AT_LEAST,
        LESS,
        AT_MOST,
        CONTAINS
    }
}
