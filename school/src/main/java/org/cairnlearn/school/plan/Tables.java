package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.school.roster.ClassRoster;

/**
 * Where a block takes place, in the planner's words. A room of the school holds several groups,
 * each at a table of its own: to the planner a table is a room. Who works alone is in the own
 * class's room, and a group that hands made is where they have put it.
 */
final class Tables {
    /** Where everybody is who works at the own pace: each in the own class's room. */
    static final RoomId HOMES = new RoomId("homes");

    /** What the planner's rooms have. */
    static final String AT_HOME = "home";

    static final String AT_A_TABLE = "table";
    private static final String BY_HAND = "hand ";

    private static final int SEATS = Sizes.LESSON_MAX;
    private static final int PAIR = 2;
    private static final String IN = " in ";

    private final Facts facts;
    private final Offers offers;

    Tables(Facts facts, Offers offers) {
        this.facts = facts;
        this.offers = offers;
    }

    /** Where a group is that hands made: there is a seat for whoever they put there. */
    static RoomId of(OfferingId made) {
        return new RoomId(placeOf(made));
    }

    /** What the planner's room of a group that hands made has, and no other. */
    static String placeOf(OfferingId made) {
        return BY_HAND + made;
    }

    List<Room> all() {
        var everybody = Math.max(1, facts.people().students().size());
        var rooms = new ArrayList<Room>();
        rooms.add(new Room(HOMES, everybody, having(AT_HOME, needed()), true));
        offers.made()
                .forEach((id, group) -> {
                    var features = having(placeOf(id), features(group.room()));
                    rooms.add(new Room(of(id), everybody, features, !offers.fillsMade()));
                });
        students()
                .forEach((location, students) -> {
                    var seats =
                            Optional.ofNullable(
                                            facts.people()
                                                    .room(location)
                                                    .map(one -> one.seats())
                                                    .orElse(null))
                                    .orElse(0);
                    var features = having(AT_A_TABLE, features(location));
                    for (var size : sizes(students, Math.max(seats, students))) {
                        var id = new RoomId(rooms.size() + IN + location);
                        rooms.add(new Room(id, size, features, false));
                    }
                });
        return rooms;
    }

    /** Whether a table stands in the room of a class. */
    static boolean isIn(RoomId table, ClassRoster home) {
        return isAt(table, location(home));
    }

    /** Whether a table stands in a room. */
    static boolean isAt(RoomId table, String room) {
        return table.value().replaceFirst("^[0-9]+" + IN, "").equals(room);
    }

    /** A class fits into its room however it sits; of a school no more than there are seats. */
    private List<Integer> sizes(int students, int seats) {
        var sizes = new ArrayList<Integer>();
        if (facts.block() instanceof Block.Section) {
            for (var seated = 0; seated < students; seated += PAIR) {
                sizes.add(SEATS);
            }
            return sizes;
        }
        var left = seats;
        for (; left >= SEATS; left -= SEATS) {
            sizes.add(SEATS);
        }
        if (left >= PAIR) {
            sizes.add(left);
        }
        return sizes;
    }

    /** How many students have a class in each location. */
    private Map<String, Integer> students() {
        var students = new LinkedHashMap<String, Integer>();
        facts.people()
                .homes()
                .forEach(home ->
                        students.merge(location(home), home.students().size(), Integer::sum));
        return students;
    }

    private static String location(ClassRoster home) {
        var location = home.schoolClass().location();
        return location == null ? "" : location;
    }

    private Set<String> features(String location) {
        return facts.people().room(location).map(one -> one.features()).orElse(Set.of());
    }

    /** Whatever a student needs is where the own class is. */
    private Set<String> needed() {
        return facts.terms().features().values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Set<String> having(String place, Set<String> features) {
        return Stream.concat(Stream.of(place), features.stream()).collect(Collectors.toSet());
    }
}
