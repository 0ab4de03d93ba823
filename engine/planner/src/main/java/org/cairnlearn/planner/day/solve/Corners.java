package org.cairnlearn.planner.day.solve;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;

/**
 * Corners of shared rooms for groups, all of one size. Whatever own work the school offers keeps as
 * many seats as there are students, so that nobody is ever left standing; only what is beyond that
 * is divided into corners.
 */
final class Corners {
    /** More than this are no group in a corner. */
    private static final int LARGEST = 30;

    /** How many seats a corner has. */
    final int size;

    /** By room. */
    private final int[] count;

    private Corners(int size, int rooms) {
        this.size = size;
        count = new int[rooms];
    }

    static Corners none(int rooms) {
        return new Corners(0, rooms);
    }

    /**
     * @param quiet by room, whether own work is done there
     */
    Corners(Problem problem, boolean[] quiet) {
        this(size(problem, quiet), quiet.length);
        List<Room> rooms = problem.rooms();
        Set<Set<String>> own = new HashSet<>();
        Set<Set<String>> groups = new HashSet<>();
        for (Offering offering : problem.offerings()) {
            (isGroup(offering) ? groups : own).add(offering.features());
        }
        IntStream.range(0, quiet.length)
                .filter(r -> size > 0 && rooms.get(r).shared())
                .filter(r -> suits(rooms.get(r), groups))
                .boxed()
                .sorted(Comparator.comparingInt(r -> rooms.get(r).features().size()))
                .forEach(r -> {
                    int left = rooms.get(r).seats() / size;
                    for (Set<String> features : own) {
                        if (rooms.get(r).features().containsAll(features)) {
                            left = Math.min(left, spare(problem, quiet, features) / size);
                        }
                    }
                    count[r] = Math.max(0, left);
                });
    }

    private static boolean suits(Room room, Set<Set<String>> groups) {
        return groups.stream().anyMatch(room.features()::containsAll);
    }

    /** Seats with these features beyond one for each student, as far as they are not divided. */
    private int spare(Problem problem, boolean[] quiet, Set<String> features) {
        int seats = -problem.students().size();
        for (int r = 0; r < quiet.length; r++) {
            Room room = problem.rooms().get(r);
            boolean counts = quiet[r] && room.features().containsAll(features);
            seats += counts ? room.seats() - seatsIn(r) : 0;
        }
        return seats;
    }

    private static boolean isGroup(Offering offering) {
        return offering.needsTeacher() || offering.min() > 1 || offering.kind().isGroup();
    }

    /** What groups without a teacher need; of all, where teachers have too few rooms. */
    private static int size(Problem problem, boolean[] quiet) {
        long rooms = IntStream.range(0, quiet.length).filter(r -> !quiet[r]).count();
        boolean enough = rooms >= problem.teachers().size();
        int alone = 0;
        int led = 0;
        for (Offering offering : problem.offerings()) {
            int seats = Math.min(offering.max(), LARGEST);
            if (isGroup(offering) && offering.length() == 1 && offering.copies() > 0) {
                alone = offering.needsTeacher() ? alone : Math.max(alone, seats);
                led = offering.needsTeacher() ? Math.max(led, seats) : led;
            }
        }
        return enough && alone > 0 ? alone : Math.max(alone, led);
    }

    /** How many groups find a corner in a room. */
    int in(int room) {
        return count[room];
    }

    int seatsIn(int room) {
        return count[room] * size;
    }
}
