package org.cairnlearn.planner.day.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Days so small that every plan can be tried. */
final class TinyDays {
    private TinyDays() {}

    static Instance day(long seed) {
        Random random = new Random(seed);
        InstanceBuilder builder = new InstanceBuilder(2);
        int lesson = builder.activity(Activity.group(1 + random.nextInt(2), 2, 1).among(0));
        int other = builder.activity(Activity.group(1, 1 + random.nextInt(3), 1).limited(1));
        int[] seats = {random.nextInt(2), random.nextInt(3)};
        int screen = builder.activity(Activity.open(builder.pool(seats)));
        int rest = builder.activity(Activity.open(-1));
        for (int t = 0; t < 2; t++) {
            int available = 1 + random.nextInt(3);
            HostRule.Limits limits = HostRule.Limits.blocks(1 + random.nextInt(2));
            builder.teacher(new HostRule(List.of(lesson, other), available, limits));
        }
        builder.rooms(1, new int[] {1 + random.nextInt(2), 1});
        int students = 2 + random.nextInt(3);
        for (int s = 0; s < students; s++) {
            int present = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 3;
            List<Option> options = new ArrayList<>();
            options.add(new Option(lesson, 200 + random.nextInt(800), 0, 3));
            options.add(new Option(screen, 100 + random.nextInt(400), 0, 3));
            options.add(new Option(other, 200 + random.nextInt(800), 1, 1 + random.nextInt(3)));
            options.add(new Option(rest, random.nextInt(200), -1, 3));
            builder.student(present, options);
        }
        Pairs pairs = new Pairs(students);
        for (int s = 1; s < students; s++) {
            pairs.add(s, random.nextInt(s), random.nextInt(600));
        }
        builder.pairs(pairs);
        return builder.build();
    }

    /** The best of all plans, by trying all. */
    static long best(Instance in) {
        Solution plan = new Solution(in);
        java.util.Arrays.fill(plan.seat, -1);
        java.util.Arrays.fill(plan.place, -1);
        java.util.Arrays.fill(plan.hosted, -1);
        return slots(in, plan, 0);
    }

    private static long slots(Instance in, Solution plan, int slot) {
        if (slot == plan.hosted.length) {
            return cells(in, plan, 0);
        }
        plan.hosted[slot] = -1;
        long best = slots(in, plan, slot + 1);
        if ((in.rule[slot / in.blocks].available() >> slot % in.blocks & 1) != 0) {
            for (int a : in.hosting[slot / in.blocks]) {
                plan.hosted[slot] = a;
                best = Math.max(best, slots(in, plan, slot + 1));
            }
        }
        plan.hosted[slot] = -1;
        return best;
    }

    private static long cells(Instance in, Solution plan, int cell) {
        if (cell == plan.place.length) {
            return Audit.isSound(in, plan) ? Audit.recount(in, plan) : Long.MIN_VALUE;
        }
        int s = cell / in.blocks;
        int b = cell % in.blocks;
        if ((in.present[s] >> b & 1) == 0) {
            return cells(in, plan, cell + 1);
        }
        long best = Long.MIN_VALUE;
        for (int o = in.first[s]; o < in.first[s + 1]; o++) {
            if ((in.when[o] >> b & 1) == 0) {
                continue;
            }
            plan.place[cell] = o;
            if (in.open[in.activity[o]]) {
                best = Math.max(best, cells(in, plan, cell + 1));
                continue;
            }
            for (int slot = b; slot < plan.hosted.length; slot += in.blocks) {
                if (plan.hosted[slot] == in.activity[o]) {
                    plan.seat[cell] = slot;
                    best = Math.max(best, cells(in, plan, cell + 1));
                    plan.seat[cell] = -1;
                }
            }
        }
        plan.place[cell] = -1;
        return best;
    }
}
