package org.cairnlearn.planner.day.search;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Mends a plan: what still stands of it stays, those who lost their place are seated by ejection
 * chains, and a climb among the people around the hole wins back what it can. Each place that stays
 * as it was is rewarded, so that a change must be worth its price.
 */
final class Replanning {
    private static final int EJECTIONS = 6;

    private final Instance in;
    private final Earlier earlier;
    final Engine engine;
    private final Timetable now;
    private final BitSet moved = new BitSet();
    private final BitSet lostActivity = new BitSet();
    private final BitSet lostBlock = new BitSet();
    private final Kept kept;

    Replanning(Instance in, DaySearch.Mending mending) {
        this.in = in;
        earlier = mending.earlier();
        kept = mending.kept();
        engine = new Engine(new Timetable(in, Loyalty.to(earlier.place, mending.reward())));
        now = engine.now;
    }

    Solution run(long seed, Effort effort) {
        restore();
        for (int s = moved.nextSetBit(0); s >= 0; s = moved.nextSetBit(s + 1)) {
            long before = now.objective;
            engine.reseating.chain(s, EJECTIONS);
            if (now.objective < before) {
                now.unwind();
            }
            now.commit();
        }
        SplittableRandom random = new SplittableRandom(seed);
        Annealing climb = new Annealing(engine, around(), random);
        return moved.isEmpty() ? climb.best() : climb.climb(effort);
    }

    /** What still stands of the plan: groups whose host is there, places that are still open. */
    void restore() {
        for (int slot = 0; slot < earlier.hosted.length; slot++) {
            if (!kept.homeless().get(slot)) {
                hostAgain(slot);
            }
        }
        kept.homeless().stream().forEach(this::hostAgain);
        for (int cell = 0; cell < earlier.place.length; cell++) {
            if (now.place[cell] >= 0 && earlier.place[cell] >= 0 && !isBack(cell)) {
                lose(cell);
            } else if (now.place[cell] >= 0 && earlier.place[cell] < 0) {
                moved.set(cell / in.blocks);
                lostBlock.set(cell % in.blocks);
            }
        }
        hold();
        for (int slot = 0; slot < earlier.hosted.length; slot++) {
            dissolveIfTooSmall(slot);
        }
        now.commit();
    }

    private void hostAgain(int slot) {
        int activity = earlier.hosted[slot];
        if (activity >= 0 && (kept.slots().get(slot) || now.mayHost(slot, activity))) {
            now.host(slot, activity);
        }
    }

    /** From now on what is kept is locked, and so are the groups of which a part is kept. */
    private void hold() {
        kept.slots().stream().forEach(slot -> now.fixed[slot] = true);
        for (int s = 0; s < kept.places().length; s++) {
            now.locked[s] |= kept.places()[s];
            for (int b = 0; b < in.blocks; b++) {
                int slot = now.seat[s * in.blocks + b];
                if (slot >= 0 && slot < in.slots() && now.isLocked(s, b)) {
                    now.fixed[slot] = true;
                }
            }
        }
    }

    private boolean isKept(int cell) {
        int s = cell / in.blocks;
        return s < kept.places().length && (kept.places()[s] >> cell % in.blocks & 1) != 0;
    }

    private boolean isBack(int cell) {
        int s = cell / in.blocks;
        int b = cell % in.blocks;
        int option = earlier.place[cell];
        int a = in.activity[option];
        int slot = in.open[a] ? now.seatOf(a, b) : earlier.seat[cell];
        boolean seated =
                (in.when[option] >> b & 1) != 0
                        && (in.open[a] || slot >= 0 && now.hosted[slot] == a)
                        && (slot < 0
                                || isKept(cell)
                                || option == in.rest(s)
                                || now.size[slot] + in.weight[s] <= now.capacity(slot));
        if (seated) {
            now.put(s, b, option, slot);
        }
        return seated;
    }

    private void lose(int cell) {
        moved.set(cell / in.blocks);
        lostBlock.set(cell % in.blocks);
        lostActivity.set(in.activity[earlier.place[cell]]);
    }

    private void dissolveIfTooSmall(int slot) {
        int a = now.hosted[slot];
        if (a < 0 || now.size[slot] >= in.least[a] || now.fixed[slot]) {
            return;
        }
        while (now.count[slot] > 0) {
            int s = now.member[slot][now.count[slot] - 1];
            now.rest(s, slot % in.blocks);
            lose(s * in.blocks + slot % in.blocks);
        }
        now.host(slot, Timetable.NOTHING);
    }

    /** Those who lost something, and who could take or give what was lost. */
    private Scope around() {
        BitSet students = (BitSet) moved.clone();
        lostActivity.stream()
                .forEach(a -> {
                    for (int option : in.open[a] ? new int[0] : in.takers[a]) {
                        students.set(in.student[option]);
                    }
                });
        moved.stream().forEach(this::want);
        return new Scope(
                hosts(0, in.tables),
                hosts(in.tables, in.hosts),
                students.stream().toArray(),
                lostBlock.stream().toArray());
    }

    /** What a rule or a teacher's word asks for is sought, too. */
    private void want(int s) {
        for (int o = in.first[s]; o < in.first[s + 1]; o++) {
            if (in.priority[o] > 0) {
                lostActivity.set(in.activity[o]);
            }
        }
    }

    /** Hosts that could take over a lost activity. */
    private int[] hosts(int from, int to) {
        return IntStream.range(from, to)
                .filter(host -> {
                    for (int a : in.hosting[host]) {
                        if (lostActivity.get(a)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toArray();
    }
}
