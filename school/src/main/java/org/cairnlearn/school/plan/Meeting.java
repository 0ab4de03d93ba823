package org.cairnlearn.school.plan;

import org.cairnlearn.school.roster.PersonId;

/**
 * A session of a flex block that students can sign up for.
 *
 * @param host the adult who holds it
 * @param firstWord whether the host's calls come before those of other adults on this day
 */
public record Meeting(
        MeetingId id, Block.Flex block, PersonId host, Offer offer, boolean firstWord) {

    /**
     * What it is.
     *
     * @param title in the host's words
     * @param room in the school's own words; may be empty
     * @param seats for how many
     * @param catchAll whether it takes those for whom no other group is found
     */
    public record Offer(String title, String room, int seats, boolean catchAll) {
        private static final int LONGEST = NewGroup.LONGEST;
        private static final int MOST_SEATS = 2_000;

        public Offer {
            title = title.strip();
            room = room.strip();
            if (!isFit(title, room, seats)) {
                throw new IllegalArgumentException(
                        "A session has a title and a room of at most %d letters, and 1 to %d seats"
                                .formatted(LONGEST, MOST_SEATS));
            }
        }

        /** Whether these make a session. */
        public static boolean isFit(String title, String room, int seats) {
            return !title.isBlank()
                    && title.strip().length() <= LONGEST
                    && room.strip().length() <= LONGEST
                    && seats >= 1
                    && seats <= MOST_SEATS;
        }
    }

    GroupId group() {
        return new GroupId(id.value());
    }
}
