package org.cairnlearn.learner.statespace;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.Responses;

/** One row of a log on the way through it, with all that came before it. */
final class Moment {
    /** An answer given before. */
    record Past(int row, int place, double seconds, boolean good, double surprise) {}

    final Responses log;
    final Walk walk;
    final int row;
    final List<Past> past;

    Moment(Walk walk, int row, List<Past> past) {
        this.log = walk.log;
        this.walk = walk;
        this.row = row;
        this.past = past;
    }

    List<Integer> skills() {
        int c = log.combination(row);
        return IntStream.range(0, log.size(c)).mapToObj(q -> log.skill(c, q)).toList();
    }

    List<Past> on(int skill) {
        return past.stream().filter(one -> asks(one.row(), skill)).toList();
    }

    boolean asks(int at, int skill) {
        int c = log.combination(at);
        return IntStream.range(0, log.size(c)).anyMatch(q -> log.skill(c, q) == skill);
    }

    /** The mean over the competencies asked for; 0 if there is none. */
    double mean(ToDoubleFunction<Integer> of) {
        return skills().stream().mapToDouble(of).average().orElse(0);
    }

    List<Past> onItem() {
        return past.stream().filter(one -> log.item(one.row()) == log.item(row)).toList();
    }

    Past last() {
        return past.getLast();
    }

    boolean sameSkill() {
        return !past.isEmpty() && log.combination(last().row()) == log.combination(row);
    }

    /** The answers just before on the same combination as the last one. */
    List<Past> run() {
        int from = past.size();
        while (from > 0 && log.combination(past.get(from - 1).row()) == combinationBefore()) {
            from--;
        }
        return past.subList(from, past.size());
    }

    private int combinationBefore() {
        return log.combination(last().row());
    }
}
