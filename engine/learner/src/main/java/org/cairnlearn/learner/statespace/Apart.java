package org.cairnlearn.learner.statespace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.cairnlearn.learner.responses.Responses;

/** Walks one student through a log and takes the level in one competency apart as it goes. */
final class Apart {
    final Walk walk;
    private final Responses log;
    private final int skill;
    private final int from;
    private final int end;
    private final Influence influence;

    /**
     * @param skill number of the competency in the log; -1 when no row of it is about the
     *     competency
     */
    Apart(Walk walk, int student, int skill) {
        this.walk = walk;
        this.log = walk.log;
        this.skill = skill;
        this.from = log.firstRow(student);
        this.end = log.endRow(student);
        this.influence = new Influence(end - from);
    }

    /** Goes through all rows; {@code after} is told each one that has been learned. */
    void walk(IntConsumer after) {
        walk.begin();
        for (int row = from; row < end; row++) {
            forget(row);
            walk.look(row);
            touch(row);
            influence.learn(row - from, walk, row);
            walk.learn(row, false);
            after.accept(row);
        }
    }

    /** What the level is made of at a moment after the last row, beside {@code prior}. */
    List<Reasons.Part> parts(double prior, double seconds) {
        var parts = new ArrayList<Reasons.Part>();
        parts.add(new Reasons.Part(Reasons.Kind.PRIOR, null, prior, null));
        for (int j = 0; j < end - from; j++) {
            double said = influence.share(Influence.GENERAL, j);
            double done = influence.learned(Influence.GENERAL, j);
            if (skill >= 0) {
                said += influence.share(own(), j);
                done += influence.learned(own(), j);
            }
            parts.add(new Reasons.Part(Reasons.Kind.EVIDENCE, from + j, said, null));
            if (done != 0) {
                parts.add(new Reasons.Part(Reasons.Kind.LEARNING, from + j, done, null));
            }
        }
        parts.add(new Reasons.Part(Reasons.Kind.DECAY, null, -lost(seconds), null));
        return parts;
    }

    private int own() {
        return Influence.FIRST + skill;
    }

    /** What time has taken since the last practice. */
    private double lost(double seconds) {
        return skill >= 0 && walk.practised(skill)
                ? (1 - walk.kept(skill, seconds)) * walk.mean[skill]
                : 0;
    }

    private void forget(int row) {
        influence.keep(Influence.FORM, walk.formKept);
        int c = log.combination(row);
        for (int q = 0; q < log.size(c); q++) {
            int k = log.skill(c, q);
            if (walk.practised(k)) {
                influence.keep(Influence.FIRST + k, walk.kept(k, log.seconds(row)));
            }
        }
        int item = log.item(row);
        if (item >= 0 && !walk.remembers(item)) {
            influence.keep(part(item), 0);
        }
    }

    private int part(int item) {
        return Influence.FIRST + log.skills() + item;
    }

    private void touch(int row) {
        influence.touch(Influence.GENERAL, 1, walk.generalVariance, 0);
        influence.touch(Influence.FORM, 1, walk.formVariance, 0);
        int c = log.combination(row);
        double share = (double) log.points(row) / log.max(row);
        for (int q = 0; q < log.size(c); q++) {
            int k = log.skill(c, q);
            double weight = log.weight(c, q);
            double gain = weight * walk.gain(share);
            influence.touch(Influence.FIRST + k, weight, walk.variance[k], gain);
        }
        int item = log.item(row);
        if (item >= 0) {
            influence.touch(part(item), 1, walk.itemVariance[item], walk.itemGain);
        }
    }
}
