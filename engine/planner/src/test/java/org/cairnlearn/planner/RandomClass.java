package org.cairnlearn.planner;

import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up classes for the property tests, written in the school's notation. */
final class RandomClass {
    private final RandomGenerator random;
    private final StringBuilder text = new StringBuilder();
    private final int students;
    private final int offerings;

    private RandomClass(RandomGenerator random, int students, int offerings) {
        this.random = random;
        this.students = students;
        this.offerings = offerings;
    }

    /** A class of 0 to 40 with everything that may come: pairs, pins, a plan before, few seats. */
    static String whole(RandomGenerator random) {
        RandomClass whole = new RandomClass(random, random.nextInt(41), random.nextInt(12));
        whole.people(3);
        whole.seats(3);
        whole.offerings();
        whole.students(true);
        for (int i = 0; whole.students > 1 && i < 4; i++) {
            whole.pair(i < 2 ? "apart" : "together", i);
        }
        for (int i = 0; whole.students > 2 && whole.offerings > 0 && i < random.nextInt(4); i++) {
            whole.line("pin s%d o%d".formatted(i, random.nextInt(whole.offerings)));
        }
        return whole.text.toString();
    }

    /** A class of 0 to 30 whose words don't clash and whose room seats all. */
    static String easy(RandomGenerator random) {
        RandomClass easy = new RandomClass(random, random.nextInt(31), random.nextInt(12));
        easy.people(3);
        easy.line("rooms Blue:30");
        easy.offerings();
        easy.students(true);
        return easy.text.toString();
    }

    /** A class so small that every plan can be tried: up to 6 students, 3 offerings. */
    static String tiny(RandomGenerator random, int most) {
        RandomClass tiny = new RandomClass(random, 1 + random.nextInt(most), 2);
        tiny.people(2);
        if (most < 6) {
            int seats = tiny.students / 2 + random.nextInt(2) + 1;
            tiny.line("rooms Blue:%d Red:%d".formatted(seats, tiny.students - seats / 2));
        }
        tiny.line("talks 0");
        tiny.offerings();
        tiny.students(random.nextBoolean());
        if (tiny.students > 3 && random.nextBoolean()) {
            tiny.line("apart s0 s1");
        }
        if (tiny.students > 3 && random.nextBoolean()) {
            tiny.line("together s2 s3");
        }
        return tiny.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void people(int most) {
        List<String> staff = List.of("Reed", "Stone", "Hill");
        line("teachers " + String.join(" ", staff.subList(0, random.nextInt(most + 1))));
        line("talks " + random.nextInt(4));
        line("sameness " + 10 * random.nextInt(4));
        line("stability " + 20 * random.nextInt(3));
    }

    private void seats(int most) {
        StringBuilder rooms = new StringBuilder("rooms");
        for (int room = 0; room <= random.nextInt(most); room++) {
            rooms.append(" room%d:%d".formatted(room, 3 + random.nextInt(30)));
        }
        line(rooms.toString());
    }

    private void offerings() {
        for (int o = 0; o < offerings; o++) {
            int min = 1 + random.nextInt(3);
            int max = min + random.nextInt(4);
            boolean lesson = random.nextBoolean();
            String led = lesson ? " led " + (1 + random.nextInt(45)) : "";
            line("%s o%d %d..%d%s".formatted(lesson ? "lesson" : "peers", o, min, max, led));
        }
    }

    private void students(boolean previous) {
        for (int s = 0; s < students; s++) {
            StringBuilder student = new StringBuilder("s" + s);
            for (int o = 0; o < offerings; o++) {
                if (random.nextInt(3) > 0) {
                    student.append(" o%d:%d".formatted(o, random.nextInt(-50, 500)));
                }
            }
            student.append(
                    " own %d ready %d talk %dd"
                            .formatted(
                                    random.nextInt(200), random.nextInt(1001), random.nextInt(20)));
            if (previous && offerings > 0 && random.nextInt(3) == 0) {
                student.append(" was o" + random.nextInt(offerings));
            }
            line(student.toString());
        }
    }

    /** The first students in pairs that hold neither twice nor against each other. */
    private void pair(String what, int i) {
        if (2 * i + 1 < students) {
            line("%s s%d s%d".formatted(what, 2 * i, 2 * i + 1));
        }
    }
}
