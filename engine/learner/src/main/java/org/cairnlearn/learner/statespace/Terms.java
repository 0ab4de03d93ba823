package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The sparse terms of one answer: which weights take part, and with which value. Filled anew for
 * each answer from the dense features, the code and the related competencies.
 */
final class Terms {
    private static final Feature[] SKILL_SLOPES = {
        Feature.PRACTISED,
        Feature.RIGHT,
        Feature.SURPRISE_FAST,
        Feature.SURPRISE_SLOW,
        Feature.GENERAL,
        Feature.OVERALL_2,
        Feature.SKILL_GAP,
        Feature.RUN,
        Feature.COMPETENCY
    };
    private static final Feature[] ITEM_SLOPES = {
        Feature.LAST,
        Feature.OVERALL_2,
        Feature.OVERALL_25,
        Feature.SURPRISE_FAST,
        Feature.SURPRISE_SLOW,
        Feature.GENERAL,
        Feature.PRACTISED,
        Feature.COMPETENCY
    };
    private static final int[] SKILL_PLACES = places(SKILL_SLOPES);
    private static final int[] ITEM_PLACES = places(ITEM_SLOPES);
    private static final int[] SHORT_PATTERNS = shortened(2);
    private static final int[] SHORT_OVERALL_PATTERNS = shortened(3);
    private static final int PRACTISED = Feature.PRACTISED.ordinal();
    private static final int SURPRISE = Feature.SURPRISE_FAST.ordinal();

    int[] index = new int[128];
    float[] value = new float[128];
    int count;

    private final Shape shape;

    Terms(Shape shape) {
        this.shape = shape;
    }

    private static int[] places(Feature[] features) {
        return Arrays.stream(features).mapToInt(Enum::ordinal).toArray();
    }

    private static int[] shortened(int length) {
        return IntStream.range(0, 32).map(pattern -> Patterns.shorten(pattern, length)).toArray();
    }

    /** Forgets the answer before; room is made for this many terms. */
    void clear(int room) {
        count = 0;
        if (room > index.length) {
            index = new int[room * 2];
            value = new float[room * 2];
        }
    }

    private void add(int weight, float times) {
        index[count] = weight;
        value[count++] = times;
    }

    void skill(int k, float weight, float[] x, int at) {
        int base = shape.skillStart + k * Shape.SKILL_WIDTH;
        add(base, weight);
        for (int j = 0; j < SKILL_PLACES.length; j++) {
            add(base + 1 + j, weight * x[at + SKILL_PLACES[j]]);
        }
    }

    void combination(int c, boolean several, int code, float[] x, int at) {
        int base = shape.combinationStart + c * Shape.COMBINATION_WIDTH;
        if (several) {
            add(base, 1);
            add(base + 1, x[at + PRACTISED]);
            add(base + 2, x[at + SURPRISE]);
        }
        if (Code.run(code) == 0) {
            add(base + 3, 1);
        }
        add(base + 4 + Code.count(code), 1);
        add(base + 17 + Code.pattern(code), 1);
    }

    void item(int i, int code, float[] x, int at) {
        int base = shape.itemStart + i * Shape.ITEM_WIDTH;
        add(base, 1);
        for (int j = 0; j < ITEM_PLACES.length; j++) {
            add(base + 1 + j, x[at + ITEM_PLACES[j]]);
        }
        add(base + 9 + Code.history(code), 1);
        add(base + 12 + SHORT_PATTERNS[Code.pattern(code)], 1);
        add(base + 20 + SHORT_OVERALL_PATTERNS[Code.overallPattern(code)], 1);
    }

    void shared(int code) {
        int base = shape.sharedStart;
        int same = Code.run(code) > 0 ? 1 : 0;
        add(base + Code.overallPattern(code) * 2 + same, 1);
        add(base + 64 + Code.pattern(code) * 2 + same, 1);
        add(base + 96 + Code.streak(code) * 10 + Code.run(code), 1);
        add(base + 186 + Code.pattern(code) * 32 + Code.overallPattern(code), 1);
    }

    /** How the level in another competency, practised lately, bears on this one. */
    void related(int k, int other, float weight, float level) {
        int base = shape.pairStart + (k * shape.skills + other) * Shape.PAIR_WIDTH;
        add(base, weight * level);
        add(base + 1, weight);
    }

    /** How the answer just before, on another competency, bears on this one. */
    void follows(int k, int before, float weight, boolean right) {
        int base = shape.pairStart + (k * shape.skills + before) * Shape.PAIR_WIDTH;
        add(base + 2 + (right ? 1 : 0), weight);
    }
}
