package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.column;
import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.maybeColumn;
import static org.cairnlearn.school.study.Field.needed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Named;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.matching.Balance;
import org.cairnlearn.statistics.matching.Distance;
import org.cairnlearn.statistics.matching.EntropyBalance;
import org.cairnlearn.statistics.matching.Nearest;
import org.cairnlearn.statistics.matching.Optimal;
import org.cairnlearn.statistics.matching.Pairs;
import org.cairnlearn.statistics.matching.Propensity;
import org.cairnlearn.statistics.matching.Strata;
import org.cairnlearn.statistics.matching.VirtualComparison;
import org.cairnlearn.statistics.matching.VirtualGroups;

/** Similar students. */
final class MatchingAnalyses {
    private static final Field TREAT = column("treat", "1 with the programme, 0 without");
    private static final Field BALANCE =
            maybe("balance", new Shape.ColumnList(), "columns whose balance is told");
    private static final Field COLUMNS =
            needed("columns", new Shape.ColumnList(), "columns in which students shall be alike");

    private MatchingAnalyses() {}

    /** Weights with the balance they give. */
    record Weighted(Numbers weights, Object match, Balances balance) implements HasWeights {}

    /** A result whose weights other steps may use. */
    interface HasWeights {
        Numbers weights();
    }

    /**
     * Pairs by id.
     *
     * @param propensity its coefficients; none for Mahalanobis
     * @param covariance pooled within groups, row by row; none for a score
     */
    record Paired(
            Numbers weights, Summary summary, Partners partners, Model model, Balances balance)
            implements HasWeights {}

    /**
     * @param matched treated students with a partner
     * @param difference of the outcome over pairs, when the step names one
     */
    record Summary(int matched, double caliper, Distances distances, List<Double> difference) {}

    /** Over all pairs. */
    record Distances(double sum, double mean, double largest) {}

    /** In the order of treated rows. */
    record Partners(List<String> treated, List<String> controls, Numbers distances) {}

    /** What distances are made of; whichever there is. */
    record Model(Named propensity, Numbers score, Numbers covariance) {}

    /** Differences in standard deviations of the treated, by column. */
    record Balances(
            Named before, Named after, List<Balance.Row> lovePlot, double effectiveControls) {
        static Balances of(Columns columns, Numbers treat, Numbers weights) {
            var balance = Balance.of(columns, treat, weights);
            var names = balance.rows().stream().map(Balance.Row::name).toList();
            return new Balances(
                    Named.of(
                            names,
                            balance.rows().stream().mapToDouble(Balance.Row::before).toArray()),
                    Named.of(
                            names,
                            balance.rows().stream().mapToDouble(Balance.Row::after).toArray()),
                    balance.rows(),
                    balance.effectiveControls());
        }
    }

    static List<Analysis> all() {
        return List.of(strata(), nearest(), optimal(), full(), entropy(), virtual(), balance());
    }

    private static Analysis strata() {
        return new Analysis(
                "matchStrata",
                "Exact matching, and coarsened exact matching where columns are cut",
                List.of(
                        TREAT,
                        maybe("exact", new Shape.ColumnList(), "columns that have to be equal"),
                        maybe(
                                "cut",
                                new Shape.Parts(
                                        List.of(
                                                column("column", "the column"),
                                                needed(
                                                        "at",
                                                        new Shape.DecimalList(),
                                                        "upper ends of the bins but the last"))),
                                "columns that have to be in the same bin"),
                        BALANCE),
                MatchingAnalyses::strata);
    }

    private static Object strata(Inputs in) {
        var groups = in.crossed(in.list("exact"));
        for (var part : in.parts("cut")) {
            var cut = in.part(part);
            groups = groups.cross(Strata.cut(cut.numbers("column"), cut.decimals("at")));
        }
        var treat = in.numbers("treat");
        var strata = Strata.match(treat, groups);
        return new Weighted(
                strata.weights(),
                new Counts(strata.strata(), strata.treated(), strata.controls()),
                Balances.of(in.columns("balance"), treat, strata.weights()));
    }

    /** Of matched strata. */
    record Counts(int strata, int treated, int controls) {}

    private static Analysis nearest() {
        return new Analysis(
                "matchNearest",
                "Greedy nearest neighbours by propensity score or Mahalanobis distance",
                List.of(
                        TREAT,
                        COLUMNS,
                        needed(
                                "distance",
                                new Shape.Choice(List.of("propensity", "mahalanobis")),
                                "how far apart two students are"),
                        maybe(
                                "caliper",
                                Shape.atLeastZero(),
                                "most distance: in standard deviations of the score, or of Mahalanobis itself"),
                        maybe("ratio", new Shape.Whole(1), "partners for each; 1 if not given"),
                        maybe("replace", new Shape.Flag(), "whether partners may be used again"),
                        maybe(
                                "order",
                                new Shape.Choice(List.of("largest", "smallest", "asGiven")),
                                "who chooses first; the largest score, or as given for Mahalanobis"),
                        maybe("exact", new Shape.ColumnList(), "columns that have to be equal"),
                        maybeColumn("id", "ids that pairs are told by; row numbers if none"),
                        maybeColumn("outcome", "an outcome to compare over pairs"),
                        BALANCE),
                MatchingAnalyses::nearest);
    }

    private static Object nearest(Inputs in) {
        var treat = in.numbers("treat");
        var columns = in.columns("columns");
        boolean mahalanobis = in.text("distance").equals("mahalanobis");
        var rules =
                new Nearest.Rules(
                        in.number("caliper", 0),
                        in.whole("ratio", 1),
                        in.flag("replace"),
                        switch (in.textOr("order", mahalanobis ? "asGiven" : "largest")) {
                            case "largest" -> Nearest.Order.LARGEST;
                            case "smallest" -> Nearest.Order.SMALLEST;
                            default -> Nearest.Order.AS_GIVEN;
                        });
        var exact = in.crossed(in.list("exact"));
        if (mahalanobis) {
            var pairs = Nearest.match(treat, new Distance.Mahalanobis(columns), exact, rules);
            return paired(
                    in,
                    pairs,
                    new Model(Named.of(List.of()), Numbers.of(), covariance(columns, treat)));
        }
        var propensity = Propensity.estimate(treat, columns);
        var pairs = Nearest.match(treat, new Distance.Score(propensity.score()), exact, rules);
        return paired(
                in, pairs, new Model(propensity.coefficients(), propensity.score(), Numbers.of()));
    }

    private static Numbers covariance(Columns columns, Numbers treat) {
        var flat = new ArrayList<Double>();
        for (var row : Distance.covariance(columns, treat)) {
            for (double value : row) {
                flat.add(value);
            }
        }
        return Numbers.of(flat.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Object paired(Inputs in, Pairs pairs, Model model) {
        var ids = in.has("id") ? in.texts("id") : in.rowNumbers();
        var distances =
                Numbers.of(pairs.pairs().stream().mapToDouble(Pairs.Pair::distance).toArray());
        return new Paired(
                pairs.weights(),
                new Summary(
                        pairs.matched(),
                        pairs.caliper(),
                        new Distances(
                                distances.sum(),
                                distances.size() == 0 ? 0 : distances.mean(),
                                distances.stream().max().orElse(0)),
                        in.has("outcome") ? difference(pairs, in.numbers("outcome")) : List.of()),
                new Partners(
                        pairs.pairs().stream().map(pair -> ids.get(pair.treated())).toList(),
                        pairs.pairs().stream().map(pair -> ids.get(pair.control())).toList(),
                        distances),
                model,
                Balances.of(
                        model.score().size() == 0
                                ? in.columns("balance")
                                : in.columns("balance").with("propensity", model.score()),
                        in.numbers("treat"),
                        pairs.weights()));
    }

    /** Each treated student minus the mean of the own partners, on average. */
    private static List<Double> difference(Pairs pairs, Numbers outcome) {
        var partners =
                pairs.pairs().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Pairs.Pair::treated,
                                        Collectors.averagingDouble(
                                                pair -> outcome.get(pair.control()))));
        return partners.isEmpty()
                ? List.of()
                : List.of(
                        partners.entrySet().stream()
                                .mapToDouble(
                                        entry -> outcome.get(entry.getKey()) - entry.getValue())
                                .average()
                                .orElseThrow());
    }

    private static Analysis optimal() {
        return new Analysis(
                "matchOptimal",
                "Pairs with the least total difference of the propensity score or Mahalanobis distance",
                List.of(
                        TREAT,
                        COLUMNS,
                        needed(
                                "distance",
                                new Shape.Choice(List.of("propensity", "mahalanobis")),
                                "how far apart two students are"),
                        maybeColumn("id", "ids that pairs are told by; row numbers if none"),
                        BALANCE),
                in -> paired(in, Optimal.pairs(in.numbers("treat"), distance(in)), model(in)));
    }

    private static Distance distance(Inputs in) {
        return in.text("distance").equals("mahalanobis")
                ? new Distance.Mahalanobis(in.columns("columns"))
                : new Distance.Score(
                        Propensity.estimate(in.numbers("treat"), in.columns("columns")).score());
    }

    private static Model model(Inputs in) {
        if (in.text("distance").equals("mahalanobis")) {
            return new Model(
                    Named.of(List.of()),
                    Numbers.of(),
                    covariance(in.columns("columns"), in.numbers("treat")));
        }
        var propensity = Propensity.estimate(in.numbers("treat"), in.columns("columns"));
        return new Model(propensity.coefficients(), propensity.score(), Numbers.of());
    }

    private static Analysis full() {
        return new Analysis(
                "matchFull",
                "Full matching: sets of one and several, so that nobody is left out, with the least total distance",
                List.of(
                        TREAT,
                        COLUMNS,
                        needed(
                                "distance",
                                new Shape.Choice(List.of("propensity", "mahalanobis")),
                                "how far apart two students are"),
                        BALANCE),
                in -> {
                    var full = Optimal.full(in.numbers("treat"), distance(in));
                    var weights = full.weights().weights();
                    return new Weighted(
                            weights,
                            new Sets(full.weights().strata(), full.distance()),
                            Balances.of(in.columns("balance"), in.numbers("treat"), weights));
                });
    }

    /** Of full matching. */
    record Sets(int sets, double distance) {}

    private static Analysis entropy() {
        return new Analysis(
                "entropyBalance",
                "Weights of the comparison students that make all means equal",
                List.of(TREAT, COLUMNS, BALANCE),
                in -> {
                    var balance = EntropyBalance.of(in.numbers("treat"), in.columns("columns"));
                    return new Weighted(
                            balance.weights(),
                            balance.farthest(),
                            Balances.of(
                                    in.columns("balance"), in.numbers("treat"), balance.weights()));
                });
    }

    private static Analysis virtual() {
        return new Analysis(
                "virtualGroup",
                "Virtual comparison group of each student, and the effect on the treated",
                List.of(
                        TREAT,
                        column("id", "settles ties; a number"),
                        needed("exact", new Shape.ColumnList(), "columns that have to be equal"),
                        column("pre", "score at the beginning"),
                        needed("preCaliper", Shape.atLeastZero(), "most difference of that score"),
                        column("school", "the school"),
                        column("schoolMeasure", "a measure of the school"),
                        needed("schoolCaliper", Shape.atLeastZero(), "most difference of it"),
                        column("outcome", "score at the end"),
                        maybe("most", new Shape.Whole(1), "students in a group; 51 if not given"),
                        maybe("fewest", new Shape.Whole(1), "below which there is no group; 1")),
                MatchingAnalyses::virtual);
    }

    private static Object virtual(Inputs in) {
        return VirtualComparison.compare(
                new VirtualGroups.Students(
                        in.numbers("treat"),
                        in.crossed(in.list("exact")),
                        in.numbers("pre"),
                        in.numbers("schoolMeasure"),
                        in.numbers("id")),
                new VirtualGroups.Rules(
                        in.number("preCaliper", 0),
                        in.number("schoolCaliper", 0),
                        in.whole("most", 51),
                        in.whole("fewest", 1)),
                in.numbers("outcome"),
                in.groups("school"));
    }

    private static Analysis balance() {
        return new Analysis(
                "balance",
                "How alike two groups are, with or without weights; what a love plot draws",
                List.of(
                        TREAT,
                        COLUMNS,
                        maybeColumn("weights", "weights after matching"),
                        maybe(
                                "weightsFrom",
                                new Shape.Text(),
                                "the matching step that gives them")),
                in -> Balances.of(in.columns("columns"), in.numbers("treat"), in.weights()));
    }
}
