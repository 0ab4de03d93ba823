package org.cairnlearn.learner.statespace;

import org.jspecify.annotations.Nullable;

/**
 * How a model is to be fitted.
 *
 * @param target the expected share of right answers that counts as mastery, above 0 and below 1
 * @param threads how many may work on it, 1 or more; the model is the same to the bit
 * @param journal what an earlier fit to the same log, that was stopped, has found out already
 */
public record FitWish(double target, int threads, Journal journal) {
    public FitWish {
        if (!(target > 0 && target < 1) || threads < 1) {
            throw new IllegalArgumentException(
                    "A target lies between 0 and 1 and threads are 1 or more, not %s and %d"
                            .formatted(target, threads));
        }
    }

    /** On one thread, from the start. */
    public static FitWish standard() {
        return new FitWish(MasteryRule.USUAL_TARGET, 1, new Forgetful());
    }

    /** The same on so many threads. */
    public FitWish on(int some) {
        return new FitWish(target, some, journal);
    }

    /** The same with what an earlier fit has found out. */
    public FitWish from(Journal earlier) {
        return new FitWish(target, threads, earlier);
    }

    /** The same for another target. */
    public FitWish reaching(double another) {
        return new FitWish(another, threads, journal);
    }

    /** Keeps what a fit finds out on the way, so that it can go on after it was stopped. */
    public interface Journal {
        /** What was found out under this key; null if nothing was. */
        @Nullable Double found(long key);

        /** Keeps it. */
        void keep(long key, double found);

        /** How far the layer was; empty if it was not begun. */
        double[] layer();

        /** Keeps how far the layer is, in the place of what was kept before. */
        void keepLayer(double[] numbers);
    }

    private static final class Forgetful implements Journal {
        @Override
        public @Nullable Double found(long key) {
            return null;
        }

        @Override
        public void keep(long key, double found) {}

        @Override
        public double[] layer() {
            return new double[0];
        }

        @Override
        public void keepLayer(double[] numbers) {}
    }
}
