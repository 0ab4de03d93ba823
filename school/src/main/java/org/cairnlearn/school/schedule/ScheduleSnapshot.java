package org.cairnlearn.school.schedule;

import java.util.List;

/** All that one source says of the schedule. */
public record ScheduleSnapshot(
        Listing<SaidDay> days,
        Listing<Bells> bells,
        Listing<Room> rooms,
        Listing<StaffMember> staff,
        Listing<Absence> absences) {

    /**
     * What a source says of one kind.
     *
     * @param whole whether what is not among the lines is gone, of the schools that they name, and
     *     of what has a date from the first to the last of them; false when the source could be
     *     read in part only
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
