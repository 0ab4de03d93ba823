package org.cairnlearn.standards.plans;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One row of a table of past plans: where one student was in one block.
 *
 * @param line the physical line
 * @param chosen the code of the skill that the student had chosen for the block; may be empty
 */
public record PlanRow(long line, String student, Block block, Group group, String chosen) {
    /**
     * Which block.
     *
     * @param period in the school's own words
     * @param schoolClass the class's id in the roster; empty for a flex block, and where the
     *     student has one class then
     */
    public record Block(LocalDate date, String period, String schoolClass) {}

    /**
     * In which group.
     *
     * @param name tells the groups of a block apart
     * @param leader the id in the roster of the adult who led it; may be empty
     * @param room in the school's own words; may be empty
     */
    public record Group(String name, Work work, String leader, String room, Approval approval) {}

    /**
     * What was done in it.
     *
     * @param skill its code; at their own pace, each student's own; may be empty
     * @param topic in words, where there is no skill; may be empty
     */
    public record Work(Kind kind, String skill, String topic) {}

    /** How a group worked. */
    public enum Kind {
        LESSON,
        SUPPORT,
        PEERS,
        PROJECT,
        OWN_PACE
    }

    /** Whether it took place as planned. */
    public sealed interface Approval {
        /**
         * It stood.
         *
         * @param by the id in the roster of who said so; may be empty
         */
        record Stood(String by) implements Approval {}

        /** Somebody said so at a time of the school's own clock. */
        record At(LocalDateTime time, String by) implements Approval {}

        /** Nobody said so. */
        record Never() implements Approval {}
    }
}
