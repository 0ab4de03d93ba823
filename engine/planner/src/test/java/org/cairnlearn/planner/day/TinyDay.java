package org.cairnlearn.planner.day;

import java.util.Set;
import java.util.SplittableRandom;

/** A day that is small enough for every plan of it to be tried. */
final class TinyDay {
    private TinyDay() {}

    static Problem of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MadeDay day = new MadeDay(1 + random.nextInt(2));
        int most = day.blocks.size() == 1 ? 6 : 3;
        day.topic("a").topic("b");
        day.teacher("t", "a", "b");
        if (random.nextBoolean()) {
            day.teacher("u", "b");
        }
        day.room("x", 4, false, "walls");
        if (random.nextBoolean()) {
            day.room("y", 2 + random.nextInt(3), false, "walls");
        }
        day.offering("a-TL", Kind.TL, "a", 1 + random.nextInt(2), 2 + random.nextInt(2));
        day.offering("b-TL", Kind.TL, "b", 2, 3);
        day.offering("a-PEER", Kind.PEER, "a", 2, 2 + random.nextInt(2));
        day.offerings.replaceAll(
                (id, offering) -> id.equals("own") ? offering : onceOnly(offering));
        for (int s = 0; s < Math.max(2, most - random.nextInt(2)); s++) {
            StringBuilder values = new StringBuilder("own " + random.nextInt(200));
            for (String offering : new String[] {"a-TL", "b-TL", "a-PEER"}) {
                if (random.nextInt(4) > 0) {
                    values.append(", ").append(offering).append(' ').append(random.nextInt(1000));
                }
            }
            double readiness = random.nextInt(1000);
            day.student("s" + s, values.toString());
            day.change("s" + s, student -> MadeDay.with(student, "readiness", readiness));
        }
        if (random.nextInt(3) == 0) {
            day.apart.add(new Pair(MadeDay.student("s0"), MadeDay.student("s1")));
        }
        if (random.nextBoolean()) {
            Pair pair = new Pair(MadeDay.student("s0"), MadeDay.student("s1"));
            day.history.add(new History(pair, random.nextInt(8)));
        }
        return day.problem();
    }

    private static Offering onceOnly(Offering offering) {
        return new Offering(
                offering.id(),
                offering.kind(),
                offering.topic(),
                null,
                null,
                offering.min(),
                offering.max(),
                1,
                offering.needsTeacher(),
                Set.of("walls"),
                0,
                1,
                null);
    }
}
