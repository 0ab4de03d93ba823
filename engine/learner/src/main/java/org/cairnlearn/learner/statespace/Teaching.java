package org.cairnlearn.learner.statespace;

import org.cairnlearn.learner.responses.Responses;

/** Fills a {@link Bank} from students, and walks students past one. */
final class Teaching {
    private final Responses log;
    private final Coding coding;
    private final Vocabulary words;
    private final double base;

    Teaching(Responses log, Coding coding, Vocabulary words, double base) {
        this.log = log;
        this.coding = coding;
        this.words = words;
        this.base = base;
    }

    /** A filter: its knobs, what it learned of items and competencies, when it says mastered. */
    record Taught(Knobs knobs, Bank bank, MasteryRule rule) {}

    Walk walk(Knobs knobs, Bank bank) {
        return new Walk(log, coding, knobs, bank);
    }

    Responses log() {
        return log;
    }

    Coding coding() {
        return coding;
    }

    /** Logit of the share of right answers of these students, kept away from the ends. */
    static double base(Responses log, int[] students) {
        double right = 1;
        double all = 2;
        for (int student : students) {
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                right += log.right(row) ? 1 : 0;
                all++;
            }
        }
        return StrictMath.log(right / (all - right));
    }

    /**
     * Two passes over the students: the first finds where to start, the second counts. Then the
     * middle of each competency's items is found.
     */
    Bank bank(Knobs knobs, int[] students) {
        var bank = new Bank(base, knobs, words.items().size(), words.skills().size());
        var walk = new Walk(log, coding, knobs, bank);
        for (int pass = 0; pass < 2; pass++) {
            bank.doubtAgain();
            for (int student : students) {
                walk.begin();
                for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                    walk.look(row);
                    walk.learn(row, true);
                }
            }
        }
        new Centre(log, coding, words.items().size(), students).find(bank);
        return bank;
    }

    /** The mean log-loss of the filter alone over students that the bank has not met. */
    double loss(Knobs knobs, Bank bank, int[] students) {
        var walk = new Walk(log, coding, knobs, bank);
        double loss = 0;
        long rows = 0;
        for (int student : students) {
            walk.begin();
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                walk.look(row);
                double p = log.right(row) ? walk.probability : 1 - walk.probability;
                loss -= StrictMath.log(Math.max(1e-12, p));
                walk.learn(row, false);
                rows++;
            }
        }
        return loss / Math.max(1, rows);
    }

    /** Adds the rows of these students to the examples, as seen past this bank. */
    void examples(Knobs knobs, Bank bank, int[] students, Examples into) {
        var walk = new Walk(log, coding, knobs, bank);
        var traces = new Traces(walk);
        var features = new Features(walk, traces);
        for (int student : students) {
            walk.begin();
            traces.begin();
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                walk.look(row);
                traces.touch(row);
                into.add(traces, features, row);
                traces.learn(row);
                walk.learn(row, false);
            }
        }
    }
}
