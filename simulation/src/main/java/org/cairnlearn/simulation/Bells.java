package org.cairnlearn.simulation;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When the day's blocks are: the early block of band and choir, six lessons, lunch and, before the
 * last two lessons, the flex block. On an A day lessons 1 to 6 come in their order, on a B day 4,
 * 5, 6, 1, 2, 3.
 *
 * @param code as the roster's classes name it: 0 to 6, FLEX, or LUNCH and ASM, which no class names
 */
public record Bells(String code, LocalTime begin, LocalTime end) {
    /** The block in which each student's place is decided day by day; else in the homeroom. */
    public static final String FLEX = "FLEX";

    /** The break at noon. */
    public static final String LUNCH = "LUNCH";

    /** When everybody meets. */
    public static final String ASSEMBLY = "ASM";

    /** Before school: band on A days, choir on B days. */
    public static final String EARLY = "0";

    private static final List<String> A = List.of("1", "2", "3", "4", "5", "6");
    private static final List<String> B = List.of("4", "5", "6", "1", "2", "3");
    private static final int MORNING = 4;
    private static final int BETWEEN = 5;

    /** The blocks of a kind of day, in order. */
    public static List<Bells> of(Rotation rotation, SchoolDay.Kind kind) {
        var blocks = new Blocks(LocalTime.of(7, 45));
        List<String> order = rotation == Rotation.A ? A : B;
        List<String> morning = order.subList(0, MORNING);
        List<String> afternoon = order.subList(MORNING, order.size());
        blocks.add(EARLY, 40);
        switch (kind) {
            case USUAL -> {
                morning.forEach(code -> blocks.add(code, 50));
                blocks.add(LUNCH, 35);
                blocks.add(FLEX, 40);
                afternoon.forEach(code -> blocks.add(code, 45));
            }
            case HALF -> {
                morning.forEach(code -> blocks.add(code, 25));
                blocks.add(FLEX, 25);
                afternoon.forEach(code -> blocks.add(code, 25));
            }
            case ASSEMBLY -> {
                morning.forEach(code -> blocks.add(code, 40));
                blocks.add(ASSEMBLY, 35);
                blocks.add(LUNCH, 35);
                blocks.add(FLEX, 40);
                afternoon.forEach(code -> blocks.add(code, 45));
            }
        }
        return List.copyOf(blocks.all);
    }

    static List<Bells> of(SchoolDay day) {
        return of(day.rotation(), day.kind());
    }

    /** The block of a code on a day. */
    static Bells find(SchoolDay day, String code) {
        return of(day).stream()
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
