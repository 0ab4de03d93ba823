package org.cairnlearn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairnlearn.statistics.effect.EffectSizes;
import org.cairnlearn.statistics.effect.Multiplicity;
import org.cairnlearn.statistics.effect.Pooling;
import org.cairnlearn.statistics.effect.TwoGroups;
import org.cairnlearn.statistics.growth.GrowthPercentiles;
import org.cairnlearn.statistics.growth.QuantileRegression;
import org.cairnlearn.statistics.matching.Propensity;
import org.cairnlearn.statistics.matching.Strata;
import org.cairnlearn.statistics.mixed.MixedModel;
import org.cairnlearn.statistics.mixed.RandomTerm;
import org.cairnlearn.statistics.regression.LinearModel;
import org.cairnlearn.statistics.regression.LinearModels;
import org.cairnlearn.statistics.regression.Robust;
import org.cairnlearn.statistics.scale.GradedResponse;
import org.cairnlearn.statistics.scale.Reliability;
import org.cairnlearn.statistics.survey.Sample;
import org.cairnlearn.statistics.trial.Design;
import org.cairnlearn.statistics.trial.Power;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data that allow no answer are refused with the cause, and never answered with a number. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DegenerateTest {
    private static final Numbers VARIED = sequence(60);
    private static final Numbers CONSTANT = Numbers.repeat(3, 60);
    private static final Numbers TREAT = VARIED.map(x -> x % 2);
    private static final Groups CLASSES =
            Groups.of(IntStream.range(0, 60).mapToObj(i -> "c" + i / 6).toList());

    @ParameterizedTest
    @MethodSource("cases")
    void it_is_refused_with_the_cause(String code) {
        assertThatThrownBy(cases.get(code))
                .isInstanceOfSatisfying(
                        CannotEstimate.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code.split(" ")[0]);
                            assertThat(refused.getMessage()).endsWith(".").doesNotContain("NaN");
                        });
    }

    static List<String> cases() {
        return List.copyOf(cases.keySet());
    }

    private static final Map<String, ThrowingCallable> cases = all();

    private static Map<String, ThrowingCallable> all() {
        Map<String, ThrowingCallable> all = new TreeMap<>();
        all.put("outcome.constant in a model", () -> fit(CONSTANT, CLASSES, TREAT));
        all.put(
                "columns.collinear columns",
                () -> fit(VARIED, CLASSES, TREAT, TREAT.map(x -> 2 * x)));
        all.put("columns.collinear constant", () -> fit(VARIED, CLASSES, CONSTANT));
        all.put("clusters.one cluster", () -> fit(VARIED, Groups.single(60), TREAT));
        all.put("residuals.none left", () -> fit(VARIED, CLASSES, VARIED));
        all.put("rows.few students", () -> one(3));
        all.put("number.missing cell", () -> Numbers.of(1, Double.NaN));
        all.put("number.infinite cell", () -> Cells.of(Double.POSITIVE_INFINITY));
        all.put("arm.empty arm", () -> TwoGroups.of(VARIED, Numbers.repeat(1, 60)));
        all.put(
                "arm.single student",
                () -> EffectSizes.hedges(new TwoGroups(Numbers.of(1), VARIED)));
        all.put("treat.not-binary treat", () -> TwoGroups.of(VARIED, VARIED));
        all.put("arm.empty strata", () -> Strata.match(Numbers.repeat(0, 60), CLASSES));
        all.put(
                "logit.separated treat",
                () -> Propensity.estimate(VARIED.map(x -> x > 30 ? 1 : 0), columns(VARIED)));
        all.put("p.range p", () -> Multiplicity.adjust(Numbers.of(0.5, 1.5)));
        all.put("cohort.small growth", () -> GrowthPercentiles.of(VARIED, columns(VARIED)));
        all.put(
                "outcome.constant quantile",
                () -> QuantileRegression.fit(CONSTANT, columns(VARIED), Numbers.of(0.5)));
        all.put("column.constant item", () -> Reliability.of(columns(VARIED, CONSTANT)));
        all.put("answers.categories item", () -> GradedResponse.fit(columns(CONSTANT, TREAT)));
        all.put("clusters.one mixed", () -> mixed(Groups.single(60)));
        all.put("clusters.single-rows mixed", () -> mixed(Groups.each(60)));
        all.put("studies.few pooled", () -> pool(Numbers.of(0.1), Numbers.of(0.1)));
        all.put("variance.positive pooled", () -> pool(Numbers.of(0.1, 0.2), Numbers.of(0.1, 0)));
        all.put(
                "stratum.single survey",
                () -> Sample.of(Groups.each(60), CLASSES, Numbers.repeat(1, 60), Numbers.of()));
        all.put(
                "design.small power",
                () -> Power.of(new Design.Individual(2, 0, new Design.Allocation(0.5, 1))));
        return all;
    }

    private static void one(int rows) {
        var few = sequence(rows);
        LinearModels.fit(
                LinearModel.of(
                        few,
                        columns(few, few.map(x -> x * x), few.map(Math::sqrt)).withIntercept(rows),
                        Groups.each(rows)),
                Robust.CR2);
    }

    private static void fit(Numbers outcome, Groups clusters, Numbers... covariates) {
        LinearModels.fit(
                LinearModel.of(outcome, columns(covariates).withIntercept(60), clusters),
                Robust.CR2);
    }

    private static void mixed(Groups groups) {
        new MixedModel(
                VARIED,
                columns(TREAT).withIntercept(60),
                List.of(new RandomTerm("school", groups, columns().withIntercept(60))));
    }

    private static void pool(Numbers effects, Numbers variances) {
        Pooling.pool(
                new Pooling.Studies(effects, variances, columns(), Pooling.Method.REML, false));
    }

    private static Columns columns(Numbers... values) {
        return new Columns(
                IntStream.range(0, values.length).mapToObj(i -> "x" + i).toList(), List.of(values));
    }

    private static Numbers sequence(int size) {
        return Numbers.of(IntStream.rangeClosed(1, size).mapToDouble(i -> i).toArray());
    }
}
