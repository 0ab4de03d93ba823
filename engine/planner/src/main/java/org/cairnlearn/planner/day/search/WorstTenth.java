package org.cairnlearn.planner.day.search;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A pass for the tenth of the students whose days are worth least: each may take a better day by a
 * chain of ejections as long as the others together lose less than a part of what he or she gains.
 */
final class WorstTenth {
    private static final int EJECTIONS = 4;

    /** The others may lose so much more in percent than the worst-off gain. */
    private static final int GRANTED_PERCENT = 5;

    private final Timetable now;
    private final Reseating reseating;

    WorstTenth(Engine engine) {
        now = engine.now;
        reseating = engine.reseating;
    }

    void run() {
        int tenth = now.in.students / 10;
        int[] worst =
                IntStream.range(0, now.in.students)
                        .boxed()
                        .sorted(Comparator.comparingInt(now::standing))
                        .limit(tenth)
                        .mapToInt(s -> s)
                        .toArray();
        for (int s : worst) {
            raise(s);
        }
    }

    private void raise(int s) {
        long before = now.objective;
        int stood = now.standing(s);
        now.commit();
        reseating.chain(s, EJECTIONS);
        reseating.cascade();
        long gained = now.standing(s) - stood;
        long lost = before - now.objective;
        if (gained > 0 && lost * 100 <= gained * GRANTED_PERCENT) {
            now.commit();
        } else {
            now.unwind();
        }
    }
}
