package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.column;
import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.maybeColumn;
import static org.cairnlearn.school.study.Field.needed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.statistics.Named;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.growth.GrowthPercentiles;
import org.cairnlearn.statistics.growth.QuantileRegression;
import org.cairnlearn.statistics.regression.Imputation;
import org.cairnlearn.statistics.regression.LinearModel;
import org.cairnlearn.statistics.regression.LinearModels;
import org.cairnlearn.statistics.regression.Robust;
import org.cairnlearn.statistics.scale.FactorModel;
import org.cairnlearn.statistics.scale.GradedResponse;
import org.cairnlearn.statistics.scale.ItemBias;
import org.cairnlearn.statistics.scale.Reliability;

/** Scales, growth, and incomplete data. */
final class MeasureAnalyses {
    private static final Field ITEMS =
            needed("items", new Shape.ColumnList(), "answers to the items");

    private MeasureAnalyses() {}

    static List<Analysis> all() {
        return List.of(
                reliability(),
                factors(),
                gradedResponse(),
                itemBias(),
                growthPercentiles(),
                quantileRegression(),
                imputation());
    }

    private static Analysis reliability() {
        return new Analysis(
                "reliability",
                "Alpha, item-rest correlations, alpha without each item",
                List.of(ITEMS),
                in -> Reliability.of(in.columns("items")));
    }

    private static Analysis gradedResponse() {
        return new Analysis(
                "gradedResponse",
                "Graded response model by marginal maximum likelihood",
                List.of(ITEMS),
                in -> graded(GradedResponse.fit(in.columns("items"))));
    }

    private static Analysis itemBias() {
        return new Analysis(
                "itemBias",
                "Items that are harder for one group: Mantel-Haenszel and logistic regression",
                List.of(ITEMS, column("focal", "1 for the group that might be disadvantaged")),
                in -> {
                    Map<String, ItemBias> byItem = new LinkedHashMap<>();
                    ItemBias.of(in.columns("items"), in.numbers("focal"))
                            .forEach(item -> byItem.put(item.item(), item));
                    return byItem;
                });
    }

    private static Analysis growthPercentiles() {
        return new Analysis(
                "growthPercentiles",
                "Growth percentiles by quantile regression on B-splines",
                List.of(
                        column("score", "the newest score"),
                        needed("priors", new Shape.ColumnList(), "earlier scores")),
                in -> GrowthPercentiles.of(in.numbers("score"), in.columns("priors")));
    }

    private static Analysis quantileRegression() {
        return new Analysis(
                "quantileRegression",
                "Quantiles as linear functions",
                List.of(
                        column("outcome", "the outcome"),
                        needed("terms", new Shape.TermList(), "what explains it"),
                        needed("taus", new Shape.DecimalList(), "quantiles, increasing")),
                in ->
                        new EffectAnalyses.Rows<>(
                                QuantileRegression.fit(
                                        in.numbers("outcome"),
                                        in.terms("terms").withIntercept(in.rows()),
                                        in.decimals("taus"))));
    }

    private static Analysis factors() {
        return new Analysis(
                "factorModel",
                "Confirmatory factor analysis by maximum likelihood, and omega",
                List.of(
                        needed(
                                "factors",
                                new Shape.Parts(
                                        List.of(
                                                needed("name", new Shape.Text(), "of the factor"),
                                                ITEMS)),
                                "factors and their items")),
                in -> {
                    List<FactorModel.Factor> factors = new ArrayList<>();
                    List<String> items = new ArrayList<>();
                    for (var part : in.parts("factors")) {
                        var factor = in.part(part);
                        factors.add(
                                new FactorModel.Factor(factor.text("name"), factor.list("items")));
                        items.addAll(factor.list("items"));
                    }
                    return FactorModel.fit(in.named(items), factors);
                });
    }

    /** Items by name, with b₁, b₂ … as thresholds. */
    record Graded(
            Map<String, Named> items, double logLikelihood, Numbers ability, Numbers abilitySd) {}

    private static Graded graded(GradedResponse fit) {
        Map<String, Named> items = new LinkedHashMap<>();
        for (var item : fit.items()) {
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("a", item.discrimination());
            for (int k = 0; k < item.thresholds().size(); k++) {
                values.put("b" + (k + 1), item.thresholds().get(k));
            }
            items.put(item.name(), new Named(values));
        }
        return new Graded(items, fit.logLikelihood(), fit.ability(), fit.abilitySd());
    }

    private static Analysis imputation() {
        return new Analysis(
                "imputedModel",
                "A linear model on data with gaps: multiple imputation and Rubin's rules",
                List.of(
                        needed(
                                "imputed",
                                new Shape.TextList(),
                                "columns with gaps, and those that predict them; with outcome and terms"),
                        needed("modelOutcome", new Shape.Text(), "the outcome, one of them"),
                        needed(
                                "modelTerms",
                                new Shape.TextList(),
                                "what explains it, some of them"),
                        maybeColumn("cluster", "students of one cluster may be alike"),
                        maybe("copies", new Shape.Whole(2), "completed copies; 20 if not given"),
                        maybe("seed", new Shape.Whole(0), "of the draws")),
                MeasureAnalyses::imputed);
    }

    private static Object imputed(Inputs in) {
        var gaps = in.gaps(in.list("imputed"));
        var copies = Imputation.impute(gaps, in.whole("copies", 20), in.whole("seed", 1));
        Map<String, List<double[]>> found = new LinkedHashMap<>();
        double complete = 1;
        for (var copy : copies) {
            var design = copy.select(in.list("modelTerms")).withIntercept(copy.rows());
            var model =
                    LinearModel.of(
                            copy.get(in.text("modelOutcome")), design, in.groupsOrEach("cluster"));
            var fit = LinearModels.fit(model, in.has("cluster") ? Robust.CR2 : Robust.CLASSICAL);
            for (var term : design.names()) {
                complete = fit.coefficients().df().get(term);
                found.computeIfAbsent(term, fresh -> new ArrayList<>())
                        .add(
                                new double[] {
                                    fit.coefficients().estimate().get(term),
                                    fit.coefficients().se().get(term)
                                });
            }
        }
        Map<String, Imputation.Pooled> pooled = new LinkedHashMap<>();
        double df = complete;
        found.forEach((term, pairs) ->
                pooled.put(
                        term,
                        Imputation.pool(
                                Numbers.of(pairs.stream().mapToDouble(p -> p[0]).toArray()),
                                Numbers.of(pairs.stream().mapToDouble(p -> p[1]).toArray()),
                                df)));
        return pooled;
    }
}
