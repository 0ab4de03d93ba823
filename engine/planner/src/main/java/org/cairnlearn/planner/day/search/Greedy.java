package org.cairnlearn.planner.day.search;

import java.util.SplittableRandom;

/**
 * A first plan: slot by slot the most promising activity, then tables, then each student's best.
 */
final class Greedy {
    private final Timetable now;
    private final Instance in;
    private final Engine engine;
    private final SplittableRandom random;

    Greedy(Engine engine, SplittableRandom random) {
        this.engine = engine;
        this.random = random;
        now = engine.now;
        in = now.in;
    }

    void run() {
        for (int slot : shuffled(0, in.tables)) {
            occupy(slot);
        }
        for (int slot : shuffled(in.tables, in.hosts)) {
            occupy(slot);
        }
        for (int s = 0; s < in.students; s++) {
            engine.reseating.reoptimise(s);
        }
        now.commit();
    }

    private int[] shuffled(int fromHost, int toHost) {
        int[] slots = new int[(toHost - fromHost) * in.blocks];
        for (int i = 0; i < slots.length; i++) {
            int j = random.nextInt(i + 1);
            slots[i] = slots[j];
            slots[j] = fromHost * in.blocks + i;
        }
        return slots;
    }

    private void occupy(int slot) {
        if (now.fixed[slot] || now.hosted[slot] >= 0) {
            return;
        }
        int best = Timetable.NOTHING;
        int most = 0;
        for (int activity : in.hosting[slot / in.blocks]) {
            int promise = now.mayHost(slot, activity) ? engine.groups.promise(slot, activity) : 0;
            if (promise > most) {
                most = promise;
                best = activity;
            }
        }
        if (best >= 0) {
            long before = now.objective;
            now.commit();
            engine.groups.forgetDisplaced();
            if (!engine.groups.open(slot, best) || now.objective <= before) {
                now.unwind();
            }
        }
    }
}
