package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.column;
import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.maybeColumn;
import static org.cairnlearn.school.study.Field.needed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.statistics.effect.Attrition;
import org.cairnlearn.statistics.effect.BaselineDifference;
import org.cairnlearn.statistics.effect.ClusterCorrection;
import org.cairnlearn.statistics.effect.EffectSizes;
import org.cairnlearn.statistics.effect.Multiplicity;
import org.cairnlearn.statistics.effect.Pooling;
import org.cairnlearn.statistics.effect.Sensitivity;
import org.cairnlearn.statistics.effect.TwoGroups;

/** Effect sizes and what goes with them. */
final class EffectAnalyses {
    private EffectAnalyses() {}

    /** One result a row of the data. */
    record Rows<T>(List<T> rows) {
        Rows {
            rows = List.copyOf(rows);
        }
    }

    static List<Analysis> all() {
        return List.of(
                effectSize(),
                coxIndex(),
                baselines(),
                attritionRows(),
                clusterCorrection(),
                adjustP(),
                pool(),
                eValue(),
                rosenbaum());
    }

    private static Analysis effectSize() {
        return new Analysis(
                "effectSize",
                "Hedges' g of an outcome, its error, t test and percentile points (WWC)",
                List.of(
                        column("outcome", "the outcome"),
                        column("treat", "1 with the programme, 0 without")),
                in -> EffectSizes.hedges(TwoGroups.of(in.numbers("outcome"), in.numbers("treat"))));
    }

    private static Analysis coxIndex() {
        return new Analysis(
                "coxIndex",
                "Cox index of a yes-or-no column and what the difference allows (WWC)",
                List.of(
                        column("outcome", "0 or 1"),
                        column("treat", "1 with the programme, 0 without")),
                in -> EffectSizes.cox(TwoGroups.of(in.numbers("outcome"), in.numbers("treat"))));
    }

    private static Analysis baselines() {
        return new Analysis(
                "baseline",
                "How far apart two groups are before the programme",
                List.of(
                        needed("columns", new Shape.ColumnList(), "columns measured before"),
                        column("treat", "1 with the programme, 0 without")),
                EffectAnalyses::baseline);
    }

    private static Analysis attritionRows() {
        return new Analysis(
                "attrition",
                "Attrition of each row's study against the boundary of the WWC",
                List.of(
                        column("assigned1", "assigned with the programme"),
                        column("analysed1", "of these, analysed"),
                        column("assigned0", "assigned without"),
                        column("analysed0", "of these, analysed")),
                EffectAnalyses::attrition);
    }

    private static Analysis clusterCorrection() {
        return new Analysis(
                "clusterCorrection",
                "Each row's t and g corrected for clustering (WWC)",
                List.of(
                        column("g", "difference in standard deviations"),
                        column("n1", "students with the programme"),
                        column("n0", "students without"),
                        column("clusters", "classes or schools of both"),
                        maybeColumn(
                                "icc", "intraclass correlation; if none, 0.20 as for achievement"),
                        maybe(
                                "achievement",
                                new Shape.Flag(),
                                "false without icc: an outcome of another kind, 0.10")),
                EffectAnalyses::correction);
    }

    private static Analysis adjustP() {
        return new Analysis(
                "adjustP",
                "Benjamini-Hochberg and Holm",
                List.of(column("p", "p values")),
                in -> Multiplicity.adjust(in.numbers("p")));
    }

    private static Analysis eValue() {
        return new Analysis(
                "eValue",
                "How strong an unseen cause would have to be",
                List.of(
                        needed("effect", Shape.anyNumber(), "difference in standard deviations"),
                        needed("se", Shape.atLeastZero(), "its standard error")),
                in -> Sensitivity.eValue(in.number("effect", 0), in.number("se", 0)));
    }

    private static Analysis rosenbaum() {
        return new Analysis(
                "rosenbaum",
                "Rosenbaum's bounds for matched pairs",
                List.of(column("difference", "treated minus control, a row a pair")),
                in -> Sensitivity.rosenbaum(in.numbers("difference")));
    }

    private static Analysis pool() {
        return new Analysis(
                "pool",
                "Effects of several studies pooled, or related to how the programme was carried out",
                List.of(
                        column("effect", "the effect of each study"),
                        column("variance", "its variance"),
                        maybe("moderators", new Shape.TermList(), "what may explain differences"),
                        needed(
                                "method",
                                new Shape.Choice(List.of("fixed", "dersimonianLaird", "reml")),
                                "how the variance between studies is found"),
                        maybe("knappHartung", new Shape.Flag(), "t tests of Knapp and Hartung")),
                in ->
                        Pooling.pool(
                                new Pooling.Studies(
                                        in.numbers("effect"),
                                        in.numbers("variance"),
                                        in.terms("moderators"),
                                        method(in.text("method")),
                                        in.flag("knappHartung"))));
    }

    private static Pooling.Method method(String text) {
        return text.equals("dersimonianLaird")
                ? Pooling.Method.DERSIMONIAN_LAIRD
                : Pooling.Method.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Object baseline(Inputs in) {
        var columns = in.columns("columns");
        List<BaselineDifference> rows = new ArrayList<>();
        for (var column : columns.values()) {
            rows.add(EffectSizes.baseline(TwoGroups.of(column, in.numbers("treat"))));
        }
        return new Rows<>(rows);
    }

    private static Object attrition(Inputs in) {
        List<Attrition> rows = new ArrayList<>();
        var one = in.numbers("assigned1");
        for (int row = 0; row < one.size(); row++) {
            rows.add(
                    Attrition.of(
                            new Attrition.Arm(one.get(row), in.numbers("analysed1").get(row)),
                            new Attrition.Arm(
                                    in.numbers("assigned0").get(row),
                                    in.numbers("analysed0").get(row))));
        }
        return new Rows<>(rows);
    }

    private static Object correction(Inputs in) {
        List<ClusterCorrection> rows = new ArrayList<>();
        boolean achievement = !in.has("achievement") || in.flag("achievement");
        var icc = in.numbersOr("icc", achievement ? 0.2 : 0.1);
        for (int row = 0; row < in.rows(); row++) {
            rows.add(
                    ClusterCorrection.of(
                            new ClusterCorrection.Uncorrected(
                                    in.numbers("g").get(row),
                                    in.numbers("n1").get(row),
                                    in.numbers("n0").get(row),
                                    in.numbers("clusters").get(row),
                                    icc.get(row))));
        }
        return new Rows<>(rows);
    }
}
