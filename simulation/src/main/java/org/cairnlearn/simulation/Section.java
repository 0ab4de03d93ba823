package org.cairnlearn.simulation;

/**
 * A class: students who learn a course together.
 *
 * @param title such as "Math 7, section B"
 * @param place where and when it meets
 * @param kind what it is there for
 */
public record Section(SourcedId id, Course course, String title, Place place, Kind kind) {

    /** What a class is there for. */
    public enum Kind {
        LESSON,
        /** The group that its students belong to; where they are in the flex block, too. */
        HOMEROOM,
        /** Band and choir, from all grades. */
        ENSEMBLE
    }

    /**
     * What is taught; all sections of a course teach the same.
     *
     * @param subject blank for homerooms
     * @param grade 0 for all grades
     */
    public record Course(SourcedId id, String title, String code, String subject, int grade) {}

    /**
     * Where and when a section meets.
     *
     * @param room such as "Room 204"
     * @param period the block in which it meets, by its code in {@link Bells}; "0(A)" is on A days
     *     alone
     */
    public record Place(String room, String period) {
        public Place {
            if (!period.matches("[1-6]|FLEX|0\\([AB]\\)")) {
                throw new IllegalArgumentException(
                        "Lessons meet in periods 1 to 6, not in %s".formatted(period));
            }
        }
    }
}
