package org.cairnlearn.standards.oneroster.rest;

import java.util.List;

/** Which records a request wants (OneRoster 1.2, filtering): comparisons, joined by AND and OR. */
public sealed interface RestFilter {
    /**
     * One comparison.
     *
     * @param field as the standard names it, such as {@code school.sourcedId}
     */
    record Test(String field, Operator operator, String value) implements RestFilter {}

    /** All of them hold. */
    record All(List<RestFilter> parts) implements RestFilter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them holds. */
    record Any(List<RestFilter> parts) implements RestFilter {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** How a field is held against a value. */
    enum Operator {
        NOT_EQUAL("!="),
        AT_LEAST(">="),
        AT_MOST("<="),
        EQUAL("="),
        GREATER(">"),
        LESS("<"),
        /** The value stands somewhere in the field. */
        CONTAINS("~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }
}
