package org.cairnlearn.simulation;

/**
 * A class: students who learn a course together.
 *
 * @param title such as "Math 7, section B"
 * @param place where and when it meets
 */
public record Section(SourcedId id, Course course, String title, Place place) {

    /** What is taught; all sections of a course teach the same. */
    public record Course(SourcedId id, String title, String code) {}

    /**
     * Where and when a section meets.
     *
     * @param room such as "Room 204"
     * @param period the lesson of the day, 1 to 6
     */
    public record Place(String room, int period) {
        public Place {
            if (period < 1 || period > 6) {
                throw new IllegalArgumentException(
                        "The school day has periods 1 to 6, not %d".formatted(period));
            }
        }
    }
}
