package org.cairnlearn.learner.statespace;

/** What the layer looks up in tables for one answer, packed into one int. */
final class Code {
    private Code() {}

    /** Reads the code of a row from the traces; the walk has looked at the row. */
    static int of(Traces traces, int row) {
        var log = traces.log;
        int combination = log.combination(row);
        int code = 0;
        if (log.size(combination) > 0) {
            int k = log.skill(combination, 0);
            int count = traces.walk.right[k] + traces.walk.wrong[k];
            code = Math.min(12, count);
            code |= traces.pattern[k] << 4;
            code |= Math.clamp(traces.streak[k], -3, 5) + 3 << 13;
        } else {
            code = 1 << 4 | 3 << 13;
        }
        code |= traces.overallPattern << 8;
        int run = combination == traces.lastCombination ? Math.min(traces.run, 9) : 0;
        code |= run << 17;
        int item = log.item(row);
        code |= (item < 0 ? 0 : traces.itemLast[item] + 1) << 21;
        return code;
    }

    static int count(int code) {
        return code & 15;
    }

    static int pattern(int code) {
        return code >> 4 & 15;
    }

    static int overallPattern(int code) {
        return code >> 8 & 31;
    }

    static int streak(int code) {
        return code >> 13 & 15;
    }

    static int run(int code) {
        return code >> 17 & 15;
    }

    static int history(int code) {
        return code >> 21 & 3;
    }
}
