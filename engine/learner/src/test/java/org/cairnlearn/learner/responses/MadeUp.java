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
            boolean right = chance.nextDouble() < 1 / (1 + Math.exp(-logit));
            level[k] += 0.05;
            String skills = other == k ? "k" + k : "k" + k + ";k" + other;
            rows.add(row(at, "q" + item, skills, right ? 1 : 0, 1));
        }
        return rows;
    }

    /** A draw from the standard normal distribution. */
    public static double gauss(SplittableRandom chance) {
        double u = 1 - chance.nextDouble();
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * chance.nextDouble());
    }
}
