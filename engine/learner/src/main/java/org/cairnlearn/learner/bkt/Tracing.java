package org.cairnlearn.learner.bkt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.MasteryRule;
import org.cairnlearn.learner.statespace.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart how probably one student knows one competency, on the scale of log-odds. There Bayes'
 * rule is a sum: an answer adds the logarithm of how much likelier it is from somebody who knows,
 *
 * <pre>
 *   right: ln((1 - slip) / guess)      wrong: ln(slip / (1 - guess))
 * </pre>
 *
 * <p>whatever was believed before; learning and forgetting from one answer to the next add the rest
 * of the way. So the parts sum to the whole exactly, and without an answer what came after it is
 * traced anew. Cost: constant for each answer, and another way for each of a few weighty ones.
 */
final class Tracing {
    /** Corbett and Anderson (1995) call a rule learned from this probability on. */
    private static final double MASTERED = 0.95;

    private static final double REOPENED = 0.9;
    private static final double NOT_YET = 0.5;

    /** Nobody has tested this cut on students, unlike that of the state-space model. */
    private static final MasteryRule RULE =
            new MasteryRule(1, MASTERED, REOPENED, NOT_YET, new MasteryRule.Proof(0, 0, 1));

    private static final int WITHOUT = 10;
    private static final int MOST_MORE = 40;
    private static final int NONE = -1;

    private final Responses log;

    /** The rows of the student that ask for just this. */
    private final int[] rows;

    private Tracing(Responses log, int[] rows) {
        this.log = log;
        this.rows = rows;
    }

    static Tracing of(Responses log, int student, List<String> skills) {
        int asked =
                IntStream.range(0, log.combinations())
                        .filter(c -> Bkt.names(log, c).equals(skills))
                        .findFirst()
                        .orElse(NONE);
        int[] rows =
                IntStream.range(log.firstRow(student), log.endRow(student))
                        .filter(row -> log.combination(row) == asked)
                        .toArray();
        return new Tracing(log, rows);
    }

    Reasons reasons(BktParameters of) {
        var parts = new ArrayList<Reasons.Part>();
        parts.add(new Reasons.Part(Reasons.Kind.PRIOR, null, logit(of.known()), null));
        double knows = of.known();
        var decision = MasteryRule.Decision.NEED_EVIDENCE;
        for (int row : rows) {
            double seen = of.seen(knows, log.right(row));
            double learned = seen + (1 - seen) * of.learn();
            double after = of.after(knows, log.right(row));
            add(parts, Reasons.Kind.EVIDENCE, row, logit(seen) - logit(knows));
            add(parts, Reasons.Kind.LEARNING, row, logit(learned) - logit(seen));
            if (of.forget() > 0) {
                add(parts, Reasons.Kind.DECAY, row, logit(after) - logit(learned));
            }
            knows = after;
            decision = RULE.decide(decision, knows);
        }
        return new Reasons(
                logit(knows),
                null,
                knows,
                withWithout(parts, of),
                decision,
                new Reasons.Next(
                        null,
                        decision == MasteryRule.Decision.MASTERED ? null : more(of, knows, true),
                        decision == MasteryRule.Decision.NOT_YET ? null : more(of, knows, false)));
    }

    private static void add(List<Reasons.Part> to, Reasons.Kind kind, int row, double logit) {
        to.add(new Reasons.Part(kind, row, logit, null));
    }

    private static double logit(double probability) {
        double p = Math.clamp(probability, BktParameters.DOUBT, 1 - BktParameters.DOUBT);
        return StrictMath.log(p / (1 - p));
    }

    private List<Reasons.Part> withWithout(List<Reasons.Part> all, BktParameters of) {
        var weighty =
                all.stream()
                        .filter(part -> part.kind() == Reasons.Kind.EVIDENCE)
                        .sorted(
                                Comparator.comparingDouble(
                                        (Reasons.Part part) -> -Math.abs(part.logit())))
                        .limit(WITHOUT)
                        .toList();
        return all.stream().map(part -> weighty.contains(part) ? without(part, of) : part).toList();
    }

    private Reasons.Part without(Reasons.Part part, BktParameters of) {
        Integer left = part.row();
        double knows = of.known();
        for (int row : rows) {
            knows = left != null && left == row ? knows : of.after(knows, log.right(row));
        }
        return new Reasons.Part(part.kind(), left, part.logit(), logit(knows));
    }

    /** How many answers of one kind change what may be said. */
    private static @Nullable Integer more(BktParameters of, double from, boolean right) {
        double knows = from;
        for (int more = 1; more <= MOST_MORE; more++) {
            knows = of.after(knows, right);
            if (right ? knows >= MASTERED : knows <= NOT_YET) {
                return more;
            }
        }
        return null;
    }
}
