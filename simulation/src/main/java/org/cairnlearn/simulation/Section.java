package org.cairnlearn.simulation;

/**
 * A class: students who learn a course together.
 *
 * @param title such as "Math 7, section B"
 * @param place where and when it meets
 * @param homeroom whether it is the group that its students belong to, whatever is taught
 */
public record Section(SourcedId id, Course course, String title, Place place, boolean homeroom) {

    /** What is taught; all sections of a course teach the same. The subject is blank in homerooms. */
    public record Course(SourcedId id, String title, String code, String subject, int grade) {}

    /**
     * Where and when a section meets.
     *
     * @param room such as "Room 204"
     * @param period the block of the day, by its code in {@link Bells}
     */
    public record Place(String room, String period) {
        public Place {
            if (!period.matches("[1-6]|ADV")) {
                throw new IllegalArgumentException(
                        "Classes meet in periods 1 to 6 or in ADV, not in %s".formatted(period));
            }
        }
    }
}
