package org.cairnlearn.school.schedule;

/** What loading a snapshot changed. */
public record ScheduleChanges(
        Count days, Count bells, Count rooms, Count staff, Count absences) {

    /** Of one kind. */
    public record Count(int fresh, int changed, int gone) {
        public boolean isNothing() {
            return fresh + changed + gone == 0;
        }
    }
}
