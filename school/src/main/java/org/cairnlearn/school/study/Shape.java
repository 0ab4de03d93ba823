package org.cairnlearn.school.study;

import java.util.List;

/** What a field of the plan may hold. */
sealed interface Shape {
    /** The name of a column of the data. */
    record Column() implements Shape {}

    /** Names of columns. */
    record ColumnList() implements Shape {}

    /** Terms of a model: a column, {@code factor(column)}, or several joined by a colon. */
    record TermList() implements Shape {}

    record Decimal(double least, double most) implements Shape {}

    record Whole(long least) implements Shape {}

    record Text() implements Shape {}

    record TextList() implements Shape {}

    record Date() implements Shape {}

    record Flag() implements Shape {}

    record DecimalList() implements Shape {}

    /** Numbers by name. */
    record Totals() implements Shape {}

    record Choice(List<String> options) implements Shape {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** An object with fields of its own. */
    record Part(List<Field> fields) implements Shape {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /** A list of such objects. */
    record Parts(List<Field> fields) implements Shape {
        public Parts {
            fields = List.copyOf(fields);
        }
    }

    /** Anything; held against its own rules later. */
    record Free() implements Shape {}

    static Shape anyNumber() {
        return new Decimal(-Double.MAX_VALUE, Double.MAX_VALUE);
    }

    static Shape atLeastZero() {
        return new Decimal(0, Double.MAX_VALUE);
    }

    static Shape share() {
        return new Decimal(0, 1);
    }
}
