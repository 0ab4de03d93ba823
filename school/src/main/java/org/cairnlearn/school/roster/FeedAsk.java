package org.cairnlearn.school.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records of one kind another system asks for, in which order.
 *
 * @param within all of these hold
 * @param filter what else must hold; null for nothing
 * @param order by the sourced id when null; records that are equal in it too are in the order of
 *     their sourced ids, so that nothing is lost between two parts of a list
 */
public record FeedAsk(
        RosterKind kind,
        List<Within> within,
        @Nullable Filter filter,
        @Nullable Order order,
        Span span) {
    public FeedAsk {
        within = List.copyOf(within);
    }

    /** What a list may be confined to. */
    public enum Tie {
        ID,
        TYPE,
        ROLE,
        SCHOOL,
        CLASS,
        /** People who are in a class as students. */
        ATTENDS,
        /** People who teach a class. */
        TEACHES,
        TERM,
        COURSE,
        /** Classes in which somebody is. */
        PERSON,
        PARENT
    }

    /** One confinement; its value is a sourced id or a word of the standard. */
    public record Within(Tie tie, String value) {}

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
