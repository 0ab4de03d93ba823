package org.cairnlearn.planner.day.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A first plan: slot by slot the most promising activity, then tables, then each student's best.
 * What an activity promises in a block is reckoned anew only when one of those who could take it
 * has another place there, or has given up or taken its topic elsewhere.
 */
final class Greedy {
    private static final int UNKNOWN = -1;

    private final Timetable now;
    private final Instance in;
    private final Engine engine;
    private final SplittableRandom random;

    /** By activity and block: what it promised when it was last looked at. */
    private final int[] promised;

    Greedy(Engine engine, SplittableRandom random) {
        this.engine = engine;
        this.random = random;
        now = engine.now;
        in = now.in;
        promised = new int[in.activities * in.blocks];
        Arrays.fill(promised, UNKNOWN);
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
        int best = mostPromising(slot);
        if (best >= 0) {
            long before = now.objective;
            now.commit();
            engine.groups.forgetDisplaced();
            if (!engine.groups.open(slot, best) || now.objective <= before) {
                now.unwind();
            }
            forget();
        }
    }

    private int mostPromising(int slot) {
        int best = Timetable.NOTHING;
        int most = 0;
        for (int activity : in.hosting[slot / in.blocks]) {
            int promise = now.mayHost(slot, activity) ? promise(slot, activity) : 0;
            if (promise > most) {
                most = promise;
                best = activity;
            }
        }
        return best;
    }

    private int promise(int slot, int activity) {
        int at = activity * in.blocks + slot % in.blocks;
        if (promised[at] == UNKNOWN) {
            promised[at] = engine.groups.promise(slot, activity);
        }
        return promised[at];
    }

    /** What is promised to those whose day is another now is not known any more. */
    private void forget() {
        for (int i = 0; i < now.changes(); i++) {
            int cell = now.changedCell(i);
            if (cell >= 0) {
                forget(cell, in.topic[now.leftOption(i)], in.topic[now.place[cell]]);
            }
        }
    }

    /** All that could be in this block, and the topics that were given up or taken in any block. */
    private void forget(int cell, int before, int topic) {
        int s = cell / in.blocks;
        for (int o = in.first[s]; o < in.first[s + 1]; o++) {
            int at = in.activity[o] * in.blocks;
            promised[at + cell % in.blocks] = UNKNOWN;
            if (in.topic[o] == before || in.topic[o] == topic) {
                Arrays.fill(promised, at, at + in.blocks, UNKNOWN);
            }
        }
    }
}
