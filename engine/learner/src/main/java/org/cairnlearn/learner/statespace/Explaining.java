package org.cairnlearn.learner.statespace;

import java.util.Comparator;
import java.util.List;
import org.cairnlearn.learner.responses.Responses;
import org.jspecify.annotations.Nullable;

/** Walks one student through a log and writes down what moved the level in one competency. */
final class Explaining {
    /** For so many of the weightiest answers the level without them is worked out, by replay. */
    private static final int WITHOUT = 10;

    private static final int MOST_MORE = 40;
    private static final int NONE = -1;

    private final StateSpaceModel model;
    private final Responses log;
    private final int skill;
    private final Coding coding;
    private MasteryRule.Decision decision = MasteryRule.Decision.NEED_EVIDENCE;

    Explaining(StateSpaceModel model, Responses log, int skill) {
        this.model = model;
        this.log = log;
        this.skill = skill;
        this.coding = Coding.of(log, model.words);
    }

    Reasons reasons(int student) {
        var walk = new Walk(log, coding, model.knobs, model.bank);
        var apart = new Apart(walk, student, skill);
        apart.walk(row -> decide(walk, row));
        Level level = Level.of(walk, skill, end(student));
        var parts = apart.parts(prior(), end(student));
        var next =
                new Reasons.Next(
                        nextItem(walk, student),
                        decision == MasteryRule.Decision.MASTERED ? null : more(level, true),
                        decision == MasteryRule.Decision.NOT_YET ? null : more(level, false));
        return new Reasons(
                level.mean(),
                Math.sqrt(level.variance()),
                level.mastery(model.rule.target(), model.bank.priorHard),
                withWithout(parts, student),
                decision,
                next);
    }

    private void decide(Walk walk, int row) {
        if (asks(row)) {
            Level level = Level.of(walk, skill, log.seconds(row));
            double mastery = level.mastery(model.rule.target(), model.bank.priorHard);
            decision = model.rule.decide(decision, mastery);
        }
    }

    private double prior() {
        return model.bank.told(coding.skill(skill));
    }

    /** The time of the student's last row: decay is told up to there. */
    private double end(int student) {
        return log.seconds(log.endRow(student) - 1);
    }

    private boolean asks(int row) {
        int c = log.combination(row);
        for (int q = 0; q < log.size(c); q++) {
            if (log.skill(c, q) == skill) {
                return true;
            }
        }
        return false;
    }

    private List<Reasons.Part> withWithout(List<Reasons.Part> all, int student) {
        var weighty =
                all.stream()
                        .filter(part -> part.kind() == Reasons.Kind.EVIDENCE)
                        .sorted(
                                Comparator.comparingDouble(
                                        (Reasons.Part part) -> -Math.abs(part.logit())))
                        .limit(WITHOUT)
                        .map(Reasons.Part::row)
                        .toList();
        return all.stream()
                .map(part ->
                        part.kind() == Reasons.Kind.EVIDENCE && weighty.contains(part.row())
                                ? without(part, student)
                                : part)
                .toList();
    }

    private Reasons.Part without(Reasons.Part part, int student) {
        Integer left = part.row();
        double logit = replayed(student, left == null ? NONE : left);
        return new Reasons.Part(part.kind(), left, part.logit(), logit);
    }

    private double replayed(int student, int without) {
        var walk = new Walk(log, coding, model.knobs, model.bank);
        walk.begin();
        double end = 0;
        for (int row = log.firstRow(student); row < log.endRow(student); row++) {
            if (row != without) {
                walk.look(row);
                walk.learn(row, false);
                end = log.seconds(row);
            }
        }
        return Level.of(walk, skill, end).mean();
    }

    /** The item of the competency whose answer is expected to narrow the level most. */
    private @Nullable Integer nextItem(Walk walk, int student) {
        boolean[] met = new boolean[log.items()];
        for (int row = log.firstRow(student); row < log.endRow(student); row++) {
            if (log.item(row) >= 0) {
                met[log.item(row)] = true;
            }
        }
        Level level = Level.of(walk, skill, end(student));
        Integer best = null;
        double most = 0;
        for (int row = 0; row < log.rows(); row++) {
            int item = log.item(row);
            int known = item < 0 ? NONE : coding.item(item);
            if (known >= 0 && !met[item] && asks(row)) {
                met[item] = true;
                double narrowing = model.narrowing(level, log.itemName(item));
                if (narrowing > most) {
                    most = narrowing;
                    best = item;
                }
            }
        }
        return best;
    }

    /** How many answers of one kind on items of middle difficulty change what may be said. */
    private @Nullable Integer more(Level from, boolean right) {
        double mean = from.mean();
        double variance = from.variance();
        var marks = new Marks();
        double pool = model.bank.priorHard;
        for (int more = 1; more <= MOST_MORE; more++) {
            marks.see(mean, Curve.flatter(variance + pool), right ? 1 : 0, 1);
            mean += variance * marks.gradient;
            variance -= variance * variance * marks.information;
            double mastery = new Level(mean, variance).mastery(model.rule.target(), pool);
            if (right ? mastery >= model.rule.masteredAt() : mastery <= model.rule.notYetAt()) {
                return more;
            }
        }
        return null;
    }
}
