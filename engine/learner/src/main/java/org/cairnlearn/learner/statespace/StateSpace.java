package org.cairnlearn.learner.statespace;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.Responses;

/**
 * Fits the state-space model to a log: first the filter's knobs on held-out students, then the
 * layer on features that each student's fold has not taught (cross-fitted), its priors by empirical
 * Bayes on an inner part, whether weights between competencies help and how the logit bends on the
 * inner hold-out, and last the layer on all rows. One procedure for every log; the same log and
 * students give the same model to the bit.
 *
 * <p>Cost: about 120 passes over the rows, 0.3 microseconds a row each, and the same again for the
 * knobs on at most {@value #KNOB_ROWS} rows. Logs of more than {@value #LAYER_ROWS} training rows
 * teach the layer with a part of the students; the filter's items always learn from all.
 */
public final class StateSpace {
    static final int KNOB_ROWS = 80_000;
    static final int LAYER_ROWS = 700_000;
    static final int INNER_ROWS = 150_000;

    /** Many, so that a fold's bank is nearly as sure as the final one, and predictions as sharp. */
    private static final int FOLDS = 30;

    /** What the layer leaves out to see how it does; a part of the folds. */
    private static final int PARTS = 5;

    private static final int FEWEST_ROWS = 200;
    private static final int FEWEST_STUDENTS = 20;

    private final Responses log;
    private final int[] students;
    private final Vocabulary words;
    private final Teaching teaching;
    private final FitWish wish;

    private StateSpace(Responses log, int[] students, FitWish wish) {
        this.log = log;
        this.wish = wish;
        this.students = shuffled(log, students);
        this.words = Vocabulary.of(log, this.students);
        this.teaching =
                new Teaching(log, Coding.of(log, words), words, Teaching.base(log, students));
    }

    /** Fits to these students' answers; from too few of them comes the filter as it starts. */
    public static StateSpaceModel fit(Responses log, int[] students) {
        return fit(log, students, FitWish.standard());
    }

    /** The same as somebody wishes it; how many threads work on it changes no bit. */
    public static StateSpaceModel fit(Responses log, int[] students, FitWish wish) {
        return new StateSpace(log, students, wish).fit();
    }

    /** What there is before any fit. */
    static StateSpaceModel untrained() {
        var words = new Vocabulary(List.of(), List.of(), List.of());
        var knobs = Knobs.untrained();
        var rule = MasteryRule.never(MasteryRule.USUAL_TARGET, new MasteryRule.Proof(0, 0, 1));
        return filterAlone(words, new Teaching.Taught(knobs, new Bank(0, knobs, 0, 0), rule));
    }

    /** In an order that says nothing about the students and stays when others join them. */
    private static int[] shuffled(Responses log, int[] students) {
        return Arrays.stream(students)
                .boxed()
                .sorted(
                        Comparator.comparingLong((Integer s) -> Hash.of(log.studentName(s)))
                                .thenComparing(s -> log.studentName(s)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private StateSpaceModel fit() {
        try (var workers = new Workers(wish.threads())) {
            return fit(workers);
        }
    }

    private StateSpaceModel fit(Workers workers) {
        int[] some = KnobSearch.firstRows(log, students, KNOB_ROWS);
        var knobs =
                some.length < FEWEST_STUDENTS
                        ? Knobs.start()
                        : new KnobSearch(teaching, some, wish.journal(), workers).search();
        int[] lesson = KnobSearch.firstRows(log, students, LAYER_ROWS);
        var examples = new Examples(log, teaching.coding(), rows(lesson));
        var rules = new RuleFit(wish.target());
        int[] ends = new int[PARTS];
        var ahead = new ArrayDeque<Workers.Begun<Fold>>();
        int next = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            for (; next < FOLDS && next < fold + workers.threads(); next++) {
                int of = next;
                ahead.add(workers.begin(() -> fold(knobs, lesson, of)));
            }
            var done = ahead.remove().result();
            examples.append(done.examples());
            rules.add(done.rules());
            ends[fold * PARTS / FOLDS] = examples.count;
        }
        var taught = new Teaching.Taught(knobs, teaching.bank(knobs, students), rules.rule());
        return fit(taught, new Lessons(examples, ends), workers);
    }

    /**
     * What the layer learns from.
     *
     * @param ends where each part ends that is left out once
     */
    private record Lessons(Examples examples, int[] ends) {}

    /** What the students of one fold say, past a bank that all others have taught. */
    private record Fold(Examples examples, RuleFit rules) {}

    private Fold fold(Knobs knobs, int[] lesson, int fold) {
        int[] out = fold(lesson, fold, true);
        var bank = teaching.bank(knobs, fold(students, fold, false));
        var examples = new Examples(log, teaching.coding(), rows(out));
        teaching.examples(knobs, bank, out, examples);
        var rules = new RuleFit(wish.target());
        rules.add(teaching.walk(knobs, bank), out);
        return new Fold(examples, rules);
    }

    private StateSpaceModel fit(Teaching.Taught taught, Lessons lessons, Workers workers) {
        var examples = lessons.examples();
        int heldOut = lessons.ends()[0];
        if (heldOut < FEWEST_ROWS || examples.count - heldOut < FEWEST_ROWS) {
            return filterAlone(words, taught);
        }
        var standard = Layer.Standard.of(examples);
        int[] places = Layer.itemPlaces(examples, words.items().size());
        var shape = shape(words, (int) Arrays.stream(places).filter(place -> place >= 0).count());
        var sums = new RowSums(examples, shape, places, workers);
        var fit = new LayerFit(examples, shape, sums, standard.filterAlone(shape));
        int inner = Math.min(examples.count, heldOut + INNER_ROWS);
        var progress = new LayerProgress(wish.journal(), examples.count, taught.knobs().key());
        var through = fit.run(lessons.ends(), inner, progress);
        var layer = new Layer(shape, places, standard, fit.weights());
        var report = FitReport.of(taught.knobs(), fit.penalties(), fit.weights(), through.pairs());
        return new StateSpaceModel(words, taught, layer, through.calibration(), report);
    }

    /** With too few answers for a layer. */
    private static StateSpaceModel filterAlone(Vocabulary words, Teaching.Taught taught) {
        int[] places = new int[words.items().size()];
        Arrays.fill(places, -1);
        var shape = shape(words, 0);
        var standard = Layer.Standard.filterAlone();
        double[] weights = standard.filterAlone(shape);
        var layer = new Layer(shape, places, standard, weights);
        var report = FitReport.of(taught.knobs(), new double[Group.COUNT], weights, false);
        return new StateSpaceModel(words, taught, layer, Calibration.none(), report);
    }

    private static Shape shape(Vocabulary words, int items) {
        return new Shape(words.skills().size(), words.combinations().size(), items, true);
    }

    private static int[] fold(int[] students, int fold, boolean in) {
        return IntStream.range(0, students.length)
                .filter(at -> (at % FOLDS == fold) == in)
                .map(at -> students[at])
                .toArray();
    }

    private int rows(int[] of) {
        return KnobSearch.rows(log, of);
    }
}
