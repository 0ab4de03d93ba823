package org.cairnlearn.simulation;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When the day's blocks are: advisory, six lessons, lunch and, before the last two lessons, the
 * flex block. On an A day lessons 1 to 6 come in their order, on a B day 4, 5, 6, 1, 2, 3.
 *
 * @param code as the roster's classes name it: 1 to 6, ADV, FLEX or LUNCH
 */
public record Bells(String code, LocalTime begin, LocalTime end) {
    /** The block in which each student's place is decided day by day. */
    public static final String FLEX = "FLEX";

    /** The block in which homerooms meet. */
    public static final String ADVISORY = "ADV";

    /** The break at noon. */
    public static final String LUNCH = "LUNCH";

    private static final List<String> A = List.of("1", "2", "3", "4", "5", "6");
    private static final List<String> B = List.of("4", "5", "6", "1", "2", "3");
    private static final int BETWEEN = 5;

    /** The blocks of a kind of day, in order. */
    public static List<Bells> of(Rotation rotation, boolean half) {
        var blocks = new Blocks(LocalTime.of(8, 10));
        List<String> order = rotation == Rotation.A ? A : B;
        blocks.add(ADVISORY, 15);
        order.subList(0, 4).forEach(code -> blocks.add(code, half ? 25 : 50));
        if (half) {
            blocks.add(FLEX, 25);
        } else {
            blocks.add(LUNCH, 35);
            blocks.add(FLEX, 40);
        }
        order.subList(4, 6).forEach(code -> blocks.add(code, half ? 25 : 45));
        return List.copyOf(blocks.all);
    }

    /** The block of a code on a day. */
    static Bells find(SchoolDay day, String code) {
        return of(day.rotation(), day.half()).stream()
                .filter(block -> block.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No day has a block %s".formatted(code)));
    }

    /** Blocks one after the other. */
    private static final class Blocks {
        private final List<Bells> all = new ArrayList<>();
        private LocalTime next;

        Blocks(LocalTime first) {
            this.next = first;
        }

        void add(String code, int minutes) {
            all.add(new Bells(code, next, next.plusMinutes(minutes)));
            next = next.plusMinutes(minutes + BETWEEN);
        }
    }
}
