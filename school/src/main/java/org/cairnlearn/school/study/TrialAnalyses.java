package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.column;
import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.maybeColumn;
import static org.cairnlearn.school.study.Field.needed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.trial.AlwaysValid;
import org.cairnlearn.statistics.trial.Balance;
import org.cairnlearn.statistics.trial.Design;
import org.cairnlearn.statistics.trial.Experiment;
import org.cairnlearn.statistics.trial.Power;
import org.cairnlearn.statistics.trial.Randomisation;
import org.cairnlearn.statistics.trial.SingleCase;

/** Experiments: tests from the draw, power, single cases. */
final class TrialAnalyses {
    private static final double LEVEL = 0.05;

    private TrialAnalyses() {}

    static List<Analysis> all() {
        return List.of(randomised(), randomisationPairs(), alwaysValid(), power(), oneStudent());
    }

    private static Analysis randomised() {
        return new Analysis(
                "randomisation",
                "Randomisation test of the mean difference within blocks",
                List.of(
                        column("outcome", "of what was drawn: a student, or a class's mean"),
                        column("treat", "1 with the programme, 0 without"),
                        maybeColumn("block", "within which was drawn"),
                        maybe(
                                "cluster",
                                new Shape.Column(),
                                "classes that were drawn whole; their means are compared"),
                        maybe(
                                "keptWhen",
                                new Shape.Part(
                                        List.of(
                                                needed(
                                                        "columns",
                                                        new Shape.ColumnList(),
                                                        "measured before"),
                                                needed(
                                                        "most",
                                                        Shape.atLeastZero(),
                                                        "most difference of their means, in standard deviations"))),
                                "when the draw was repeated until it was balanced: only draws that would have been kept count"),
                        maybe("draws", new Shape.Whole(100), "when there are over a million"),
                        maybe("seed", new Shape.Whole(0), "of these draws")),
                TrialAnalyses::randomisation);
    }

    private static Analysis randomisationPairs() {
        return new Analysis(
                "randomisationPairs",
                "Randomisation test of pairs, a row a pair",
                List.of(
                        column("treated", "outcome of the treated one"),
                        column("control", "outcome of the other")),
                in ->
                        Randomisation.test(
                                Experiment.pairs(in.numbers("treated"), in.numbers("control")),
                                new Randomisation.MonteCarlo(100_000, 1)));
    }

    private static Analysis alwaysValid() {
        return new Analysis(
                "alwaysValid",
                "A test of items, in the order of the rows, that may be looked at after each of them",
                List.of(
                        column("outcome", "of each item"),
                        column("treat", "1 with the programme, 0 without"),
                        maybeColumn("student", "whose item it is"),
                        needed("probability", Shape.share(), "with which each item was drawn"),
                        needed(
                                "expected",
                                new Shape.Decimal(1e-9, Double.MAX_VALUE),
                                "a likely effect, to which the test is most sensitive"),
                        maybe(
                                "looks",
                                new Shape.DecimalList(),
                                "after how many items it is told what was known then; from "
                                        + AlwaysValid.FIRST)),
                TrialAnalyses::looks);
    }

    /** At the end and at the looks. */
    record Looks(AlwaysValid last, List<AlwaysValid> looks) {}

    private static Object looks(Inputs in) {
        var path =
                AlwaysValid.path(
                        new AlwaysValid.Items(
                                in.numbers("outcome"),
                                in.numbers("treat"),
                                in.groupsOrAll("student")),
                        new AlwaysValid.Rule(
                                in.number("probability", 0.5), in.number("expected", 1)));
        var looks = in.has("looks") ? in.decimals("looks") : Numbers.of();
        return new Looks(
                path.getLast(),
                path.stream()
                        .filter(one -> looks.stream().anyMatch(look -> look == one.items()))
                        .toList());
    }

    private static Analysis oneStudent() {
        return new Analysis(
                "singleCase",
                "One student before and during a programme",
                List.of(
                        column("outcome", "measurements in order"),
                        column("phase", "which phase each belongs to"),
                        needed("before", new Shape.Text(), "name of the first phase"),
                        needed("during", new Shape.Text(), "name of the second phase"),
                        needed(
                                "firstStart",
                                new Shape.Whole(2),
                                "earliest session the second could start at by the draw"),
                        needed("lastStart", new Shape.Whole(2), "latest one")),
                TrialAnalyses::singleCase);
    }

    private static Object randomisation(Inputs in) {
        var outcome = in.numbers("outcome");
        var treat = in.numbers("treat");
        var blocks = in.groupsOrAll("block");
        List<Numbers> before = new ArrayList<>();
        in.findPart("keptWhen")
                .ifPresent(part -> before.addAll(in.part(part).columns("columns").values()));
        if (in.has("cluster")) {
            var members = in.groups("cluster").members();
            var first = IntStream.range(0, members.length).map(c -> members[c][0]).toArray();
            outcome = means(outcome, members);
            before.replaceAll(column -> means(column, members));
            treat = treat.at(first);
            blocks = blocks.at(first);
        }
        var experiment = new Experiment(outcome, treat, blocks);
        var draws = new Randomisation.MonteCarlo(in.whole("draws", 100_000), in.whole("seed", 1));
        if (before.isEmpty()) {
            return Randomisation.test(experiment, draws);
        }
        double most = in.part(in.findPart("keptWhen").orElseThrow()).number("most", 0);
        return Randomisation.testKept(experiment, draws, new Balance(before, most)::holds);
    }

    private static Numbers means(Numbers column, int[][] members) {
        return Numbers.of(
                Arrays.stream(members).mapToDouble(rows -> column.at(rows).mean()).toArray());
    }

    private static Object singleCase(Inputs in) {
        var phases = in.groups("phase");
        return SingleCase.analyse(
                new SingleCase.Case(
                        phase(in, phases, in.text("before")),
                        phase(in, phases, in.text("during")),
                        in.whole("firstStart", 2),
                        in.whole("lastStart", 2)));
    }

    private static Numbers phase(Inputs in, Groups phases, String name) {
        int phase = phases.labels().indexOf(name);
        return phase < 0 ? Numbers.of() : in.numbers("outcome").at(phases.members()[phase]);
    }

    /**
     * What a design can find.
     *
     * @param powers of the effects that were asked for
     * @param needed clusters for the effect that matters, for a clustered design
     */
    record Powers(
            Smallest smallest,
            double powerAtSmallest,
            Numbers powers,
            List<Power.Needed> needed,
            List<Power.Simulated> simulated) {}

    /** The smallest effects found with power 0.8 and 0.9. */
    record Smallest(double se, double df, double multiplier, double at80, double at90) {}

    private static Analysis power() {
        return new Analysis(
                "power",
                "Power and the smallest effect a design can find",
                List.of(
                        needed(
                                "design",
                                new Shape.Part(Designs.FIELDS),
                                "how units come to the programme"),
                        maybe("effects", new Shape.DecimalList(), "effects whose power is wanted"),
                        maybe(
                                "needed",
                                Shape.atLeastZero(),
                                "effect for which clusters are counted"),
                        maybe(
                                "simulate",
                                new Shape.Whole(100),
                                "simulated experiments with the smallest effect; their power is told with its error"),
                        maybe("seed", new Shape.Whole(0), "of the simulation")),
                TrialAnalyses::power);
    }

    private static Object power(Inputs in) {
        var design = Designs.of(in.part(in.findPart("design").orElseThrow()));
        var power = Power.of(design);
        double at80 = power.smallest(0.8, LEVEL);
        var powers =
                in.has("effects")
                        ? in.decimals("effects").map(effect -> power.power(effect, LEVEL))
                        : Numbers.of();
        var clustered =
                design instanceof Design.Clustered one ? List.of(one) : List.<Design.Clustered>of();
        return new Powers(
                new Smallest(
                        power.se(),
                        power.df(),
                        power.multiplier(0.8, LEVEL),
                        at80,
                        power.smallest(0.9, LEVEL)),
                power.power(at80, LEVEL),
                powers,
                clustered.stream()
                        .filter(any -> in.has("needed"))
                        .map(one -> Power.needed(one, in.number("needed", 0), 0.8, LEVEL))
                        .toList(),
                in.has("simulate")
                        ? List.of(
                                Power.simulate(
                                        design,
                                        at80,
                                        in.whole("simulate", 100),
                                        in.whole("seed", 1)))
                        : List.of());
    }
}
