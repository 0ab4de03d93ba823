package org.cairnlearn.school.mastery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How likely a skill is got by a day, by the learner model itself. The work to come is made up many
 * times: each answer is right with the probability that the model expects at that point, and the
 * model is carried over it as over a real one, so that a path that begins well goes on better. The
 * share of the paths on which the level is <i>Got it</i> at some piece of work is the chance: the
 * predictive distribution of the model, no more certain than the model is. It knows nothing of what
 * teaching may change. Chance comes from a seed of the question, so that the same question has the
 * same answer all day. Cost: paths times pieces steps of the model; the further ahead, the fewer
 * paths, of which 65 are left at the most pieces.
 */
final class Forecast {
    /** With so many paths the chance is known to three or four hundredths. */
    private static final int MOST_PATHS = 200;

    /** So many steps of the model take a page some hundredths of a second. */
    private static final int MOST_STEPS = 4000;

    private final Instant from;
    private final Supplier<Carrier> start;
    private final Function<Instant, Moment> reading;

    /**
     * @param from the moment from which is looked ahead
     * @param start a fresh state of the student
     * @param reading how the evidence reads at a moment
     */
    Forecast(Instant from, Supplier<Carrier> start, Function<Instant, Moment> reading) {
        this.from = from;
        this.start = start;
        this.reading = reading;
    }

    /** The chance, from 0 to 1. */
    double of(Outlook outlook) {
        var apart = Duration.between(from, outlook.by()).dividedBy(outlook.pieces() + 1L);
        var moments =
                IntStream.rangeClosed(0, outlook.pieces())
                        .mapToObj(piece -> reading.apply(from.plus(apart.multipliedBy(piece))))
                        .toList();
        var chance = new SplittableRandom(seed(outlook));
        var paths = Math.min(MOST_PATHS, MOST_STEPS / (outlook.pieces() + 1));
        var got = 0;
        for (var path = 0; path < paths; path++) {
            if (got(outlook, moments, chance)) {
                got++;
            }
        }
        return (double) got / paths;
    }

    private boolean got(Outlook outlook, List<Moment> moments, SplittableRandom chance) {
        var carrier = start.get();
        var now = moments.getFirst().of(carrier, outlook.skill());
        for (var moment : moments.subList(1, moments.size())) {
            if (now.mastered()) {
                return true;
            }
            var right = chance.nextDouble() < now.expectedScore();
            carrier.overAnswer(outlook.skill(), moment.when().at(), right);
            now = moment.of(carrier, outlook.skill());
        }
        return now.mastered();
    }

    private static long seed(Outlook outlook) {
        return 31 * outlook.skill().value().getLeastSignificantBits()
                + 17L * outlook.pieces()
                + outlook.by().getEpochSecond();
    }
}
