package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Room;

/**
 * Whether groups of a plan and their rooms have a seat for one more. What a room holds nobody
 * exceeds.
 *
 * @param rooms as far as the school has said what they hold
 */
record Seats(BlockPlan plan, List<Room> rooms) {
    /** Whether a group's room has no seat for a student; who is in the room already has one. */
    boolean isRoomFull(PersonId student, Group to) {
        var seats = seats(to);
        return seats.isPresent() && !isIn(student, to.room()) && in(to.room()) >= seats.getAsInt();
    }

    boolean isFull(PersonId student, Group to) {
        return plan.hasItsNumber(to) || isRoomFull(student, to);
    }

    /** How many seats a group's room has; empty where the school has not said. */
    OptionalInt seats(Group group) {
        return rooms.stream()
                .filter(room -> room.name().equals(group.room()))
                .map(Room::seats)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** How many are in a room. */
    int in(String room) {
        return (int)
                plan.places().stream()
                        .filter(place -> plan.groupOf(place).room().equals(room))
                        .count();
    }

    private boolean isIn(PersonId student, String room) {
        return plan.placeOf(student)
                .filter(place -> plan.groupOf(place).room().equals(room))
                .isPresent();
    }
}
