package org.cairnlearn.school.schedule;

import java.util.List;

/**
 * All that one source says of the schedule. An empty list says that there is nothing; {@link
 * Listing#whole} tells what the source speaks of at all.
 */
public record ScheduleSnapshot(
        Listing<SaidDay> days,
        Listing<Bells> bells,
        Listing<Room> rooms,
        Listing<StaffMember> staff,
        Listing<Absence> absences) {

    /**
     * What a source says of one kind.
     *
     * @param whole whether what is not among the lines is gone; false when the source does not
     *     speak of it, or could be read in part only
     */
    public record Listing<T>(List<Line<T>> lines, boolean whole) {
        public Listing {
            lines = List.copyOf(lines);
        }

        /** Nothing said of it. */
        public static <T> Listing<T> unknown() {
            return new Listing<>(List.of(), false);
        }
    }
}
