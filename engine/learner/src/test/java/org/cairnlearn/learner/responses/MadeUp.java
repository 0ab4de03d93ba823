package org.cairnlearn.learner.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Logs for tests: made by a simple process, or written row by row. */
public final class MadeUp {
    private MadeUp() {}

    /** One row of a student; the student's next one has the next seq. */
    public static Response row(long seq, String item, String skills, int points, int max) {
        return new Response(
                seq,
                item.isEmpty() ? null : item,
                skills.isEmpty() ? List.of() : List.of(skills.split(";")),
                (double) seq * 60,
                new Response.Mark(points, max));
    }

    /** A log of these answers of one student: one character each, 1 for right and 0 for wrong. */
    public static Responses oneStudent(String answers) {
        var log = Responses.builder();
        for (int at = 0; at < answers.length(); at++) {
            log.add("ada", row(at, "q" + at % 5, "add", answers.charAt(at) - '0', 1));
        }
        return log.build();
    }

    /** How a made-up school is. */
    public record Size(int students, int answers, int skills, int items) {}

    /**
     * A school where skill grows with practice, items differ and some need two skills; every
     * student's answers are told in order.
     */
    public static Responses school(Size size, long seed) {
        return log(rows(size, seed));
    }

    /** A log of rows by student. */
    public static Responses log(List<List<Response>> students) {
        var log = Responses.builder();
        for (int s = 0; s < students.size(); s++) {
            for (Response response : students.get(s)) {
                log.add("s" + s, response);
            }
        }
        return log.build();
    }

    public static List<List<Response>> rows(Size size, long seed) {
        var chance = new SplittableRandom(seed);
        double[] hard = new double[size.items()];
        for (int i = 0; i < hard.length; i++) {
            hard[i] = gauss(chance);
        }
        var all = new ArrayList<List<Response>>();
        for (int s = 0; s < size.students(); s++) {
            all.add(student(size, hard, chance));
        }
        return all;
    }

    private static List<Response> student(Size size, double[] hard, SplittableRandom chance) {
        double general = gauss(chance);
        double[] level = new double[size.skills()];
        for (int k = 0; k < level.length; k++) {
            level[k] = general + 0.8 * gauss(chance);
        }
        var rows = new ArrayList<Response>();
        for (int at = 0; at < size.answers(); at++) {
            int item = chance.nextInt(hard.length);
            int k = item % level.length;
            int other = item % 7 == 0 ? (k + 1) % level.length : k;
            double logit = (level[k] + level[other]) / 2 - hard[item];
            boolean right = chance.nextDouble() < 1 / (1 + StrictMath.exp(-logit));
            level[k] += 0.05;
            String skills = other == k ? "k" + k : "k" + k + ";k" + other;
            rows.add(row(at, "q" + item, skills, right ? 1 : 0, 1));
        }
        return rows;
    }

    /**
     * A school of every kind of answer: minutes and days apart, right or wrong and by points, some
     * believed less, items and competencies that are not named, several competencies at once.
     */
    public static Responses everyKind(int students, int answers, long seed) {
        var chance = new SplittableRandom(seed);
        var all = new ArrayList<List<Response>>();
        for (int s = 0; s < students; s++) {
            boolean able = chance.nextBoolean();
            double seconds = 0;
            var rows = new ArrayList<Response>();
            for (int at = 0; at < answers; at++) {
                seconds += chance.nextInt(4) == 0 ? chance.nextInt(400_000) : chance.nextInt(500);
                rows.add(oneOfAnyKind(at, seconds, able, chance));
            }
            all.add(rows);
        }
        return log(all);
    }

    private static Response oneOfAnyKind(
            int at, double seconds, boolean able, SplittableRandom chance) {
        int item = chance.nextInt(30);
        int max = item % 5 == 0 ? 4 : 1;
        int points = able && chance.nextInt(3) > 0 ? max : chance.nextInt(max + 1);
        var mark = new Response.Mark(points, max, chance.nextInt(6) == 0 ? 0.5 : 1);
        String name = item % 11 == 3 ? null : item % 11 == 5 ? Response.SOME_ITEM : "q" + item;
        List<String> skills =
                item % 4 == 1 ? List.of("a", "k" + item % 3) : List.of("k" + item % 5);
        return new Response(at, name, item % 13 == 4 ? List.of() : skills, seconds, mark);
    }

    /** A draw from the standard normal distribution. */
    public static double gauss(SplittableRandom chance) {
        double u = 1 - chance.nextDouble();
        return Math.sqrt(-2 * StrictMath.log(u))
                * StrictMath.cos(2 * Math.PI * chance.nextDouble());
    }
}
