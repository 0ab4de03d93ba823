package org.cairnlearn.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.growth.QuantileRegression;
import org.cairnlearn.statistics.matching.Distance;
import org.cairnlearn.statistics.matching.Nearest;
import org.cairnlearn.statistics.matching.Propensity;
import org.cairnlearn.statistics.matching.VirtualComparison;
import org.cairnlearn.statistics.matching.VirtualGroups;
import org.cairnlearn.statistics.mixed.MixedModel;
import org.cairnlearn.statistics.mixed.MixedModels;
import org.cairnlearn.statistics.mixed.RandomTerm;
import org.cairnlearn.statistics.regression.LinearModel;
import org.cairnlearn.statistics.regression.LinearModels;
import org.cairnlearn.statistics.regression.Robust;
import org.cairnlearn.statistics.scale.GradedResponse;

/** Made-up data of the sizes that are measured, the same at every run. */
final class StatisticsData {
    private StatisticsData() {}

    /** Treated and comparison students with five covariates. */
    record Pool(
            Numbers treat, Columns covariates, Numbers outcome, Groups schools, Numbers measure) {
        void nearest() {
            var score = Propensity.estimate(treat, covariates).score();
            Nearest.match(
                    treat,
                    new Distance.Score(score),
                    Groups.single(treat.size()),
                    new Nearest.Rules(0.1, 1, false, Nearest.Order.LARGEST));
        }

        void virtual() {
            var ids = new double[treat.size()];
            Arrays.setAll(ids, row -> row);
            var exact = new ArrayList<String>();
            for (int row = 0; row < ids.length; row++) {
                exact.add(covariates.get("frl").get(row) + "|" + covariates.get("ell").get(row));
            }
            VirtualComparison.compare(
                    new VirtualGroups.Students(
                            treat,
                            Groups.of(exact),
                            covariates.get("pre"),
                            measure,
                            Numbers.of(ids)),
                    new VirtualGroups.Rules(0.1, 15, 51, 1),
                    outcome,
                    schools);
        }
    }

    static Pool pool(int treated, int controls) {
        var chance = new SplittableRandom(20_170_718);
        int n = treated + controls;
        var treat = new double[n];
        var columns = new double[5][n];
        var outcome = new double[n];
        var schools = new ArrayList<String>();
        for (int row = 0; row < n; row++) {
            double t = row < treated ? 1 : 0;
            treat[row] = t;
            columns[0][row] = chance.nextGaussian() - 0.25 * t;
            columns[1][row] = chance.nextGaussian() + 0.15 * t;
            columns[2][row] = chance.nextDouble() < 0.45 + 0.15 * t ? 1 : 0;
            columns[3][row] = Math.clamp(50 + 8 * t + 20 * chance.nextGaussian(), 0, 100);
            columns[4][row] = chance.nextDouble() < 0.1 + 0.03 * t ? 1 : 0;
            outcome[row] =
                    0.7 * columns[0][row]
                            + 0.1 * columns[1][row]
                            - 0.15 * columns[2][row]
                            + 0.08 * t
                            + 0.6 * chance.nextGaussian();
            schools.add((t == 1 ? "t" : "c") + row % (t == 1 ? 100 : 1000));
        }
        return new Pool(
                Numbers.of(treat),
                columns(List.of("pre", "pre2", "frl", "schfrl", "ell"), columns),
                Numbers.of(outcome),
                Groups.of(schools),
                Numbers.of(columns[3]));
    }

    private static Columns columns(List<String> names, double[][] values) {
        return new Columns(names, Arrays.stream(values).map(Numbers::of).toList());
    }

    /** Students in schools, half of which have a programme. */
    record Schools(Numbers outcome, Columns design, Groups schools) {
        void intercept() {
            fit(Columns.INTERCEPT);
        }

        void slope() {
            fit(Columns.INTERCEPT, "pre");
        }

        private void fit(String... effects) {
            MixedModels.fit(
                    new MixedModel(
                            outcome,
                            design,
                            List.of(
                                    new RandomTerm(
                                            "school", schools, design.select(List.of(effects))))));
        }

        void cr2() {
            LinearModels.fit(LinearModel.of(outcome, design, schools), Robust.CR2);
        }

        void quantiles() {
            var pre = design.get("pre");
            var columns = new Columns(List.of("p1"), List.of(pre));
            for (int power = 2; power <= 3; power++) {
                int p = power;
                columns = columns.with("p" + p, pre.map(x -> Math.pow(x, p)));
            }
            for (double knot : new double[] {-0.9, -0.3, 0.3, 0.9}) {
                columns =
                        columns.with(
                                "knot " + knot, pre.map(x -> Math.pow(Math.max(0, x - knot), 3)));
            }
            var taus = new double[99];
            Arrays.setAll(taus, k -> (k + 1) / 100.0);
            QuantileRegression.fit(
                    outcome, columns.withIntercept(outcome.size()), Numbers.of(taus));
        }
    }

    static Schools schools(int schools, int size) {
        var chance = new SplittableRandom(5);
        int n = schools * size;
        var columns = new double[2][n];
        var outcome = new double[n];
        var labels = new ArrayList<String>();
        for (int school = 0; school < schools; school++) {
            double treat = chance.nextDouble() < 0.5 ? 1 : 0;
            double u = Math.sqrt(0.2) * chance.nextGaussian();
            for (int k = 0; k < size; k++) {
                int row = school * size + k;
                columns[0][row] = treat;
                columns[1][row] = chance.nextGaussian() + 0.5 * u;
                outcome[row] =
                        0.1 * treat
                                + 0.65 * columns[1][row]
                                + 0.6 * u
                                + Math.sqrt(0.5) * chance.nextGaussian();
                labels.add(Integer.toString(school));
            }
        }
        return new Schools(
                Numbers.of(outcome),
                columns(List.of("treat", "pre"), columns).withIntercept(n),
                Groups.of(labels));
    }

    /** Answers in five categories. */
    record Scale(Columns answers) {
        void graded() {
            GradedResponse.fit(answers);
        }
    }

    static Scale scale(int people, int items) {
        var chance = new SplittableRandom(9);
        var ability = new double[people];
        Arrays.setAll(ability, i -> chance.nextGaussian());
        var answers = new double[items][people];
        List<String> names = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            double a = 0.8 + 1.4 * chance.nextDouble();
            var b = new double[4];
            Arrays.setAll(b, k -> chance.nextGaussian());
            Arrays.sort(b);
            for (int i = 0; i < people; i++) {
                double u = chance.nextDouble();
                for (double threshold : b) {
                    answers[item][i] +=
                            1 / (1 + Math.exp(-a * (ability[i] - threshold))) > u ? 1 : 0;
                }
            }
            names.add("i" + (item + 1));
        }
        return new Scale(columns(names, answers));
    }
}
