package org.cairnlearn.standards.cmi5;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A course as its package describes it (cmi5, 13.1).
 *
 * @param id its publisher's
 */
public record Course(String id, String title, List<Part> parts) {
    public Course {
        parts = List.copyOf(parts);
    }

    /** A unit, or a block of them. */
    public sealed interface Part {
        String id();

        String title();
    }

    /** Units and blocks that belong together. */
    public record Block(String id, String title, List<Part> parts) implements Part {
        public Block {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What a student opens (assignable unit).
     *
     * @param objectives what it is about: the ids of objectives
     */
    public record Unit(String id, String title, Start start, Rule rule, List<String> objectives)
            implements Part {
        public Unit {
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * How it is opened.
     *
     * @param url within the package, with a query where it has one
     * @param parameters for the unit alone; may be empty
     * @param entitlement its licence key; may be empty
     */
    public record Start(String url, String parameters, String entitlement) {}

    /**
     * When it is done.
     *
     * @param mastery from which scaled score on it is passed, 0 to 1; null where nobody said
     */
    public record Rule(MoveOn moveOn, @Nullable BigDecimal mastery) {}

    /** What a unit needs to be satisfied. */
    public enum MoveOn {
        PASSED("Passed"),
        COMPLETED("Completed"),
        COMPLETED_AND_PASSED("CompletedAndPassed"),
        COMPLETED_OR_PASSED("CompletedOrPassed"),
        NOT_APPLICABLE("NotApplicable");

        private final String text;

        MoveOn(String text) {
            this.text = text;
        }

        /** As the standard writes it. */
        public String text() {
            return text;
        }

        /** Whether a unit is satisfied. */
        public boolean isMet(boolean completed, boolean passed) {
            return switch (this) {
                case PASSED -> passed;
                case COMPLETED -> completed;
                case COMPLETED_AND_PASSED -> completed && passed;
                case COMPLETED_OR_PASSED -> completed || passed;
                case NOT_APPLICABLE -> true;
            };
        }
    }

    /** All units, also those within blocks, in their order. */
    public List<Unit> units() {
        return units(parts).toList();
    }

    private static Stream<Unit> units(List<Part> parts) {
        return parts.stream()
                .flatMap(part ->
                        switch (part) {
                            case Unit unit -> Stream.of(unit);
                            case Block block -> units(block.parts());
                        });
    }
}
