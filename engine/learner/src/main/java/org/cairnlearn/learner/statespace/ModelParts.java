package org.cairnlearn.learner.statespace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fitted model taken apart into words and rows of numbers, so that whoever stores it need know
 * nothing of what they mean. Put together again it predicts the same to the bit.
 */
public final class ModelParts {
    private final Vocabulary words;
    private final Map<String, double[]> numbers;

    private ModelParts(Vocabulary words, Map<String, double[]> numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** What each of the layer's weights is for, for people who check them. */
    public List<WeightPlaces> weightPlaces() {
        return WeightPlaces.of(layer().shape);
    }

    /** Parts that were stored before. */
    public static ModelParts of(
            List<String> items,
            List<String> skills,
            List<List<Integer>> combinations,
            Map<String, double[]> numbers) {
        return new ModelParts(
                new Vocabulary(items, skills, combinations), new LinkedHashMap<>(numbers));
    }

    public List<String> items() {
        return words.items();
    }

    public List<String> skills() {
        return words.skills();
    }

    /** Skills of each combination, by their places in {@link #skills}. */
    public List<List<Integer>> combinations() {
        return words.combinations();
    }

    /** Rows of numbers by name. */
    public Map<String, double[]> numbers() {
        return Collections.unmodifiableMap(numbers);
    }

    static ModelParts of(StateSpaceModel model) {
        var numbers = new LinkedHashMap<String, double[]>();
        numbers.put("knobs", model.knobs.asMap().values().stream().mapToDouble(v -> v).toArray());
        var bank = model.bank;
        numbers.put("base", new double[] {bank.base});
        numbers.put("hard", bank.hard);
        numbers.put("hardVariance", bank.hardVariance);
        numbers.put("level", bank.level);
        numbers.put("levelVariance", bank.levelVariance);
        numbers.put("middle", bank.middle);
        numbers.put("middleOfItem", bank.middleOfItem);
        var rule = model.rule;
        var proof = rule.proof();
        numbers.put(
                "rule",
                new double[] {
                    rule.masteredAt(),
                    proof.students(),
                    proof.mistaken(),
                    proof.atMost(),
                    rule.target()
                });
        var layer = model.layer;
        numbers.put("itemPlaces", doubles(layer.itemPlaces));
        numbers.put("centre", doubles(layer.centre));
        numbers.put("scale", doubles(layer.scale));
        numbers.put("weights", layer.weights);
        numbers.put("bend", model.calibration.bend());
        numbers.put(
                "penalties",
                model.report().penalties().values().stream().mapToDouble(v -> v).toArray());
        numbers.put("pairs", new double[] {model.report().pairs() ? 1 : 0});
        return new ModelParts(model.words, numbers);
    }

    /**
     * The model again.
     *
     * @throws IllegalArgumentException when parts are missing or do not fit together
     */
    public StateSpaceModel model() {
        var knobs = Knobs.start();
        double[] turned = row("knobs", Knob.values().length);
        for (Knob knob : Knob.values()) {
            knobs = knobs.with(knob, turned[knob.ordinal()]);
        }
        var bank = bank(knobs);
        double[] rule = row("rule", 5);
        var proof = new MasteryRule.Proof((int) rule[1], (int) rule[2], rule[3]);
        var taught =
                new Teaching.Taught(
                        knobs,
                        bank,
                        rule[0] > 1
                                ? MasteryRule.never(rule[4], proof)
                                : MasteryRule.at(rule[4], rule[0], proof));
        var layer = layer();
        var report =
                FitReport.of(
                        knobs,
                        row("penalties", Group.COUNT),
                        layer.weights,
                        row("pairs", 1)[0] > 0);
        var bend = Calibration.of(row("bend", Calibration.SIZE));
        return new StateSpaceModel(words, taught, layer, bend, report);
    }

    private Bank bank(Knobs knobs) {
        int items = words.items().size();
        int skills = words.skills().size();
        var bank = new Bank(row("base", 1)[0], knobs, items, skills);
        System.arraycopy(row("hard", items), 0, bank.hard, 0, items);
        System.arraycopy(row("hardVariance", items), 0, bank.hardVariance, 0, items);
        System.arraycopy(row("level", skills), 0, bank.level, 0, skills);
        System.arraycopy(row("levelVariance", skills), 0, bank.levelVariance, 0, skills);
        if (numbers.containsKey("middle")) { // models of before have none
            System.arraycopy(row("middle", skills), 0, bank.middle, 0, skills);
            System.arraycopy(row("middleOfItem", items), 0, bank.middleOfItem, 0, items);
        }
        return bank;
    }

    private Layer layer() {
        double[] placed = row("itemPlaces", words.items().size());
        int[] places = new int[placed.length];
        int blocks = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) placed[i];
            blocks = Math.max(blocks, places[i] + 1);
        }
        var shape = new Shape(words.skills().size(), words.combinations().size(), blocks, true);
        var standard = Layer.Standard.of(row("centre", Feature.COUNT), row("scale", Feature.COUNT));
        return new Layer(shape, places, standard, row("weights", shape.weights));
    }

    private double[] row(String name, int length) {
        double[] row = numbers.getOrDefault(name, new double[0]);
        if (row.length != length) {
            throw new IllegalArgumentException(
                    "%s has %d numbers, not %d".formatted(name, row.length, length));
        }
        return row.clone();
    }

    private static double[] doubles(int[] of) {
        return java.util.Arrays.stream(of).asDoubleStream().toArray();
    }

    private static double[] doubles(float[] of) {
        double[] copy = new double[of.length];
        for (int j = 0; j < copy.length; j++) {
            copy[j] = of[j];
        }
        return copy;
    }
}
