package org.cairnlearn.learner.accuracy;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.Responses;

/** Predictions beside what came true, student by student. */
public final class Scored {
    final double[] probability;
    final boolean[] right;
    final int[] student;
    final int students;

    private Scored(double[] probability, boolean[] right, int[] student, int students) {
        this.probability = probability;
        this.right = right;
        this.student = student;
        this.students = students;
    }

    /**
     * The rows of these students that pass the test.
     *
     * @param probabilities one for each row of the log
     */
    public static Scored of(
            Responses log, double[] probabilities, int[] students, IntPredicate rows) {
        int[] kept =
                Arrays.stream(students)
                        .flatMap(s -> IntStream.range(log.firstRow(s), log.endRow(s)))
                        .filter(rows)
                        .toArray();
        int[] of = new int[kept.length];
        boolean[] right = new boolean[kept.length];
        double[] p = new double[kept.length];
        int number = 0;
        for (int j = 0, at = 0; j < students.length; j++) {
            int before = at;
            while (at < kept.length
                    && kept[at] < log.endRow(students[j])
                    && kept[at] >= log.firstRow(students[j])) {
                of[at] = number;
                right[at] = log.right(kept[at]);
                p[at] = probabilities[kept[at]];
                at++;
            }
            number += at > before ? 1 : 0;
        }
        return new Scored(p, right, of, number);
    }

    public int responses() {
        return probability.length;
    }

    /** How many students have at least one of the rows. */
    public int students() {
        return students;
    }
}
