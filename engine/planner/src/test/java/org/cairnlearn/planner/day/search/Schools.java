package org.cairnlearn.planner.day.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Days of a school of four subjects: lessons, work with peers and on screen for four to eight needs
 * of each student, conferences, three quarters of the rooms and teachers that one would like.
 */
public final class Schools {
    private static final double[] EFFECT = {1.0, 0.75, 0.55};

    private final Random random;
    private final int students;
    private final int blocks;
    private final int topics;
    private final int teachers;
    private final InstanceBuilder builder;
    private int screen;
    private int away = -1;
    private @Nullable Pairs given;

    private Schools(int students, int blocks, long seed) {
        this.students = students;
        this.blocks = blocks;
        random = new Random(seed);
        topics = students <= 150 ? 48 : students < 700 ? 96 : students > 5000 ? 200 : 160;
        teachers = Math.max(4, students / 12);
        builder = new InstanceBuilder(blocks);
    }

    public static Instance day(int students, long seed) {
        return new Schools(students, 4, seed).build(false);
    }

    /** Where in addition one in four pairs costs something in a group. */
    public static Instance companions(int students, long seed) {
        return new Schools(students, 4, seed).build(true);
    }

    /** Where company costs what is given. */
    static Instance with(int students, long seed, Pairs pairs) {
        Schools school = new Schools(students, 4, seed);
        school.given = pairs;
        return school.build(true);
    }

    /** The same day with one teacher away after the first block. */
    static Instance without(int students, long seed, int teacher) {
        Schools school = new Schools(students, 4, seed);
        school.away = teacher;
        return school.build(false);
    }

    private int[] each(int n) {
        int[] by = new int[blocks];
        Arrays.fill(by, n);
        return by;
    }

    private Instance build(boolean company) {
        for (int k = 0; k < topics; k++) {
            builder.activity(circled(Activity.group(4, 8, 1), company));
        }
        for (int k = 0; k < topics; k++) {
            builder.activity(circled(Activity.group(3, 5, 2), company));
        }
        for (int t = 0; t < teachers; t++) {
            builder.activity(Activity.group(0, 4, 1));
        }
        screen = builder.activity(Activity.open(builder.pool(each(students / 2))));
        builder.activity(Activity.open(-1));
        teachers();
        List<Integer> tableWork = new ArrayList<>();
        for (int k = 0; k < topics; k++) {
            tableWork.add(topics + k);
        }
        int all = (1 << blocks) - 1;
        for (int p = 0; p < students / 16; p++) {
            builder.table(new HostRule(tableWork, all, HostRule.Limits.blocks(blocks)));
        }
        builder.rooms(1, each((int) (0.8 * teachers)));
        builder.rooms(2, each(students / 16));
        for (int s = 0; s < students; s++) {
            student();
        }
        if (company) {
            builder.pairs(given == null ? company() : given);
        }
        return builder.build();
    }

    private static Activity circled(Activity activity, boolean company) {
        return company ? activity.among(0) : activity;
    }

    private Pairs company() {
        Pairs pairs = new Pairs(students);
        for (int s = 0; s < students; s++) {
            for (int q = 0; q < s; q++) {
                if (random.nextInt(4) == 0) {
                    pairs.add(s, q, 20 + 20 * random.nextInt(3));
                }
            }
        }
        return pairs;
    }

    private void teachers() {
        int per = topics / 4;
        for (int t = 0; t < teachers; t++) {
            int available = 0;
            for (int b = 0; b < blocks; b++) {
                available |= random.nextDouble() < 0.85 ? 1 << b : 0;
            }
            available &= t == away ? 1 : ~0;
            TreeSet<Integer> teaches = new TreeSet<>();
            int from = random.nextInt(per);
            for (int j = 0; j < Math.max(6, per / 3); j++) {
                teaches.add(t % 4 * per + (from + j) % per);
            }
            List<Integer> hosting = new ArrayList<>(teaches);
            for (int i = 0; i < 3; i++) {
                hosting.add(2 * topics + t);
            }
            builder.teacher(new HostRule(hosting, available, HostRule.Limits.blocks(blocks - 1)));
        }
    }

    private void student() {
        int all = (1 << blocks) - 1;
        int per = topics / 4;
        int adviser = random.nextInt(teachers);
        double ability = random.nextGaussian();
        int overdue = random.nextInt(12);
        double[] taste = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        List<Option> options = new ArrayList<>();
        int topic = 0;
        int bestNeed = 0;
        for (int subject = 0; subject < 4; subject++) {
            double centre = per * 0.5 + ability * per * 0.18 + random.nextGaussian() * per * 0.1;
            int at = (int) Math.max(0, Math.min(per - 2, centre));
            int needs = 1 + random.nextInt(2);
            for (int j = 0; j < needs; j++, topic++) {
                double need = 0.25 + 0.75 * random.nextDouble();
                bestNeed = Math.max(bestNeed, (int) (1000 * need));
                double choice = random.nextDouble() < 0.25 ? 0.2 : 0;
                int k = subject * per + at + j;
                int[] on = {k, topics + k, screen};
                for (int m = 0; m < 3; m++) {
                    double value = need * EFFECT[m] + taste[m] * 0.15 + choice;
                    options.add(new Option(on[m], (int) (1000 * value), topic, all));
                }
            }
        }
        int conference = (int) (1000 * (overdue >= 10 ? 2.0 : 0.05 * overdue));
        options.add(new Option(2 * topics + adviser, conference, topic, all));
        options.add(new Option(screen + 1, (int) (0.25 * bestNeed), -1, all));
        builder.student(all, options);
    }

    /** One student with a few topics and other places, and one rule on the day. */
    public static Instance alone(Random random, int blocks) {
        InstanceBuilder builder = new InstanceBuilder(blocks);
        int all = (1 << blocks) - 1;
        List<Option> options = new ArrayList<>();
        int[] marks = new int[7];
        for (int o = 0; o < marks.length; o++) {
            int activity = builder.activity(Activity.open(-1));
            int topic = o == marks.length - 1 || random.nextInt(4) == 0 ? -1 : random.nextInt(4);
            options.add(new Option(activity, random.nextInt(1000), topic, all));
            marks[o] = random.nextInt(3) == 0 ? 30 : 0;
        }
        builder.student(all, options);
        Quotas.Quota quota =
                random.nextInt(4) == 0
                        ? new Quotas.Quota(marks, 0, 0)
                        : new Quotas.Quota(marks, 30 * (1 + random.nextInt(blocks)) - 5, 1000);
        builder.terms(new Terms(Blend.none(), Staff.none(), new Quotas(List.of(List.of(quota)))));
        return builder.build();
    }
}
