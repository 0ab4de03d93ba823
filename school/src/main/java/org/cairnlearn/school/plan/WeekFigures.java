package org.cairnlearn.school.plan;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How the days of a week were planned, of a whole school and of nobody in it.
 *
 * @param choices first choices that were kept, of the days on which a student who was ready had one
 * @param talks overdue talks that the day had no room for, of the overdue ones
 * @param repeats pairs in a group who had met more than four times in 20 school days, of all pairs
 * @param worstTenth what the plan brings the tenth with least, in percent of what it brings on
 *     average; null where nothing is known
 * @param staff minutes of guaranteed and common planning time that stayed free, of all of them
 */
public record WeekFigures(
        Part choices, Part talks, Part repeats, @Nullable Integer worstTenth, Part staff) {
    /** So many of so many. */
    public record Part(int count, int of) {
        public Part {
            if (count < 0 || count > of) {
                throw new IllegalArgumentException("%d of %d".formatted(count, of));
            }
        }

        /** In percent; empty of nothing. */
        public OptionalInt percent() {
            return of == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) Math.round(100.0 * count / of));
        }
    }
}
