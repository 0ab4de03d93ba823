package org.cairnlearn.planner.day.search;

import java.util.SplittableRandom;

/**
 * The neighbourhood: what the annealing may try next. Each move is carried out in the timetable,
 * with all who lose a seat seated again; whether it stays is for the caller to say.
 */
final class Moves {
    /** In how many of 100 steps a teacher's slot, two of them, a table or a student is drawn. */
    private static final int SLOT = 30;

    private static final int TWO_SLOTS = 55;
    private static final int TABLE = 80;

    /** At most so many activities compete by their promise to be tried in a slot. */
    private static final int TOURNAMENT = 8;

    private static final int EJECTIONS = 8;

    /** One step in so many clears several slots at once. */
    private static final int REBUILD = 64;

    /** Students of a small day. */
    private static final int SMALL = 20;

    private final Timetable now;
    private final Instance in;
    private final Groups groups;
    private final Reseating reseating;
    private final Scope scope;
    private final SplittableRandom random;
    private final Wandering wandering;
    private final LargeNeighbourhood neighbourhood;

    /** One step in so many is by chance alone; small days need it more. */
    private final int wander;

    Moves(Engine engine, Scope scope, SplittableRandom random) {
        now = engine.now;
        in = now.in;
        groups = engine.groups;
        reseating = engine.reseating;
        this.scope = scope;
        this.random = random;
        neighbourhood = new LargeNeighbourhood(engine, scope, random);
        wandering = new Wandering(engine, random);
        wander = scope.students.length < SMALL ? 2 : 40;
    }

    /** Tries one move; false if it could not be carried out and must be unwound. */
    boolean any() {
        groups.forgetDisplaced();
        if (random.nextInt(wander) == 0) {
            return wander();
        }
        if (random.nextInt(REBUILD) == 0) {
            boolean rebuilt = neighbourhood.rebuild();
            groups.reseatDisplaced(EJECTIONS);
            return rebuilt;
        }
        int kind = random.nextInt(100);
        if (kind < TABLE && scope.teachers.length == 0 && scope.tables.length == 0) {
            kind = TABLE;
        }
        boolean done;
        if (kind < SLOT && scope.teachers.length > 0) {
            done = slot(any(scope.teachers));
        } else if (kind < TWO_SLOTS && scope.teachers.length > 0) {
            done = random.nextInt(3) == 0 ? handOver() : shift(any(scope.teachers));
        } else if (kind < TABLE && scope.tables.length > 0) {
            int table = any(scope.tables);
            done = random.nextInt(8) == 0 ? shift(table) : slot(table);
        } else {
            reseating.chain(any(scope.students), 1 + random.nextInt(7));
            return now.changes() > 0;
        }
        if (done) {
            groups.reseatDisplaced(EJECTIONS);
        }
        return done;
    }

    private boolean wander() {
        boolean done;
        if (scope.students.length < SMALL && random.nextInt(4) == 0) {
            return wandering.exchange(any(scope.students), any(scope.students));
        }
        if (random.nextBoolean() || scope.teachers.length + scope.tables.length == 0) {
            done = wandering.place(any(scope.students));
        } else {
            boolean table =
                    scope.teachers.length == 0 || scope.tables.length > 0 && random.nextBoolean();
            int slot = any(table ? scope.tables : scope.teachers) * in.blocks + any(scope.blocks);
            done = isDrawable(slot) && wandering.gather(slot);
        }
        if (done && random.nextBoolean()) {
            groups.reseatDisplaced(EJECTIONS);
        }
        return done;
    }

    private int any(int[] of) {
        return of[random.nextInt(of.length)];
    }

    private boolean slot(int host) {
        int b = any(scope.blocks);
        int slot = host * in.blocks + b;
        if (!isDrawable(slot)) {
            return false;
        }
        if (!in.rule[host].allows(now.busy[host] | 1 << b)) {
            return exchange(slot, host * in.blocks + any(scope.blocks));
        }
        int activity = random.nextInt(40) == 0 ? Timetable.NOTHING : pick(slot);
        return retask(slot, activity);
    }

    private boolean isDrawable(int slot) {
        return !now.fixed[slot]
                && (in.rule[slot / in.blocks].available() >> (slot % in.blocks) & 1) != 0;
    }

    /** The most promising of a few activities, other than what the slot hosts. */
    private int pick(int slot) {
        int[] hosting = in.hosting[slot / in.blocks];
        int best = Timetable.NOTHING;
        int most = -1;
        int rounds = hosting.length == 0 ? 0 : 1 + random.nextInt(TOURNAMENT);
        for (int i = 0; i < rounds; i++) {
            int activity = any(hosting);
            int promise = activity == now.hosted[slot] ? -1 : groups.promise(slot, activity);
            if (promise > most) {
                most = promise;
                best = activity;
            }
        }
        return best;
    }

    /** Turns a slot to another activity. */
    boolean retask(int slot, int activity) {
        if (activity == now.hosted[slot] || activity >= 0 && !now.mayHost(slot, activity)) {
            return false;
        }
        if (now.hosted[slot] >= 0) {
            groups.close(slot);
        }
        return activity < 0 || groups.open(slot, activity);
    }

    private boolean shift(int host) {
        return exchange(host * in.blocks + any(scope.blocks), host * in.blocks + any(scope.blocks));
    }

    /** A host does in one block what it did in another, and the other way round. */
    private boolean exchange(int slot, int other) {
        int here = now.hosted[slot];
        int there = now.hosted[other];
        if (here == there || !isDrawable(slot) || !isDrawable(other)) {
            return false;
        }
        closeIfOpen(slot);
        closeIfOpen(other);
        return openIfPossible(other, here) && openIfPossible(slot, there);
    }

    private void closeIfOpen(int slot) {
        if (now.hosted[slot] >= 0) {
            groups.close(slot);
        }
    }

    private boolean openIfPossible(int slot, int activity) {
        return activity < 0 || now.mayHost(slot, activity) && groups.open(slot, activity);
    }

    /** Another teacher takes a group over, so that its teacher may do something else. */
    private boolean handOver() {
        int b = any(scope.blocks);
        int from = any(scope.teachers) * in.blocks + b;
        int activity = now.hosted[from];
        if (activity < 0 || !isDrawable(from)) {
            return false;
        }
        int to = substitute(from, activity);
        if (to < 0) {
            return false;
        }
        int next = pick(from);
        closeIfOpen(to);
        if (!transfer(from, to)) {
            return false;
        }
        return next < 0 || !now.mayHost(from, next) || groups.open(from, next);
    }

    private int substitute(int from, int activity) {
        int b = from % in.blocks;
        for (int i = 0; i < 12; i++) {
            int host = any(scope.teachers);
            int to = host * in.blocks + b;
            if (to != from
                    && isDrawable(to)
                    && now.hosted[to] != activity
                    && in.rule[host].allows(now.busy[host] | 1 << b)
                    && hosts(host, activity)) {
                return to;
            }
        }
        return Timetable.NOTHING;
    }

    private boolean hosts(int host, int activity) {
        for (int a : in.hosting[host]) {
            if (a == activity) {
                return true;
            }
        }
        return false;
    }

    /** Moves a whole group to an empty slot of the same block. */
    boolean transfer(int from, int to) {
        int b = from % in.blocks;
        int activity = now.hosted[from];
        int[] group = java.util.Arrays.copyOf(now.member[from], now.count[from]);
        int[] option = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            option[i] = now.place[group[i] * in.blocks + b];
            now.rest(group[i], b);
        }
        now.host(from, Timetable.NOTHING);
        if (!now.mayHost(to, activity)) {
            return false;
        }
        now.host(to, activity);
        for (int i = 0; i < group.length; i++) {
            now.put(group[i], b, option[i], to);
        }
        return true;
    }
}
