package org.cairnlearn.planner.day.search;

import java.util.HashSet;
import java.util.Set;

/** Recounts a solution from nothing: every limit, and what it is worth. */
public final class Audit {
    private Audit() {}

    /** The objective; fails with words if a limit is broken. */
    public static long recount(Instance in, Solution plan) {
        long sum = 0;
        int[] size = new int[in.slots()];
        int[][] seats = new int[in.seats.length][in.blocks];
        for (int s = 0; s < in.students; s++) {
            Set<Integer> topics = new HashSet<>();
            for (int b = 0; b < in.blocks; b++) {
                int option = plan.place[s * in.blocks + b];
                int slot = plan.seat(s * in.blocks + b);
                check(option >= 0 == ((in.present[s] >> b & 1) != 0), "one place when present");
                if (option < 0) {
                    continue;
                }
                int a = in.activity[option];
                check(in.student[option] == s && (in.when[option] >> b & 1) != 0, "own option");
                check(in.topic[option] < 0 || topics.add(in.topic[option]), "topic once");
                check(in.open[a] ? slot < 0 : slot % in.blocks == b, "in a group or on a seat");
                if (slot >= 0) {
                    check(plan.hosted[slot] == a, "the group's activity");
                    size[slot]++;
                } else if (in.pool[a] >= 0) {
                    seats[in.pool[a]][b]++;
                }
                sum += in.value[option];
            }
        }
        for (int p = 0; p < seats.length; p++) {
            for (int b = 0; b < in.blocks; b++) {
                check(seats[p][b] <= in.seats[p][b], "seats");
            }
        }
        hosts(in, plan, size);
        return sum - company(in, plan);
    }

    static boolean isSound(Instance in, Solution plan) {
        try {
            recount(in, plan);
            return true;
        } catch (AssertionError broken) {
            return false;
        }
    }

    private static void hosts(Instance in, Solution plan, int[] size) {
        int[][] rooms = new int[in.hallKinds.length][in.blocks];
        for (int h = 0; h < in.hosts; h++) {
            int busy = 0;
            for (int b = 0; b < in.blocks; b++) {
                int a = plan.hosted[h * in.blocks + b];
                int n = size[h * in.blocks + b];
                if (a < 0) {
                    check(n == 0, "a group without host");
                    continue;
                }
                busy |= 1 << b;
                check(n >= in.least[a] && n <= in.most[a], "size " + n);
                check(open(in, plan, a, b) <= in.copies[a], "copies");
                for (int r = 0; r < rooms.length; r++) {
                    rooms[r][b] += (in.hallKinds[r] & in.room[a]) != 0 ? 1 : 0;
                }
            }
            check(in.rule[h].allows(busy), "the host's day");
        }
        for (int r = 0; r < rooms.length; r++) {
            for (int b = 0; b < in.blocks; b++) {
                check(rooms[r][b] <= in.hallRooms[r][b], "rooms");
            }
        }
    }

    private static int open(Instance in, Solution plan, int activity, int b) {
        int open = 0;
        for (int slot = b; slot < plan.hosted.length; slot += in.blocks) {
            open += plan.hosted[slot] == activity ? 1 : 0;
        }
        return open;
    }

    private static long company(Instance in, Solution plan) {
        long sum = 0;
        for (int s = 0; s < in.students; s++) {
            for (int q = 0; q < s; q++) {
                for (int b = 0; b < in.blocks; b++) {
                    int slot = plan.seat(s * in.blocks + b);
                    if (slot >= 0
                            && slot == plan.seat(q * in.blocks + b)
                            && in.circle[plan.hosted[slot]] >= 0) {
                        sum += in.pairs[in.circle[plan.hosted[slot]]].cost(s, q);
                    }
                }
            }
        }
        return sum;
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new AssertionError("broken: " + rule);
        }
    }
}
