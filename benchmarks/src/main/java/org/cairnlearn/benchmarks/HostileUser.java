package org.cairnlearn.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cairnlearn.statistics.Cells;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.regression.LinearModel;
import org.cairnlearn.statistics.regression.LinearModels;
import org.cairnlearn.statistics.regression.Robust;
import org.cairnlearn.statistics.study.Finding;
import org.cairnlearn.statistics.study.Studies;
import org.cairnlearn.statistics.study.StudyData;
import org.cairnlearn.statistics.study.StudyPlan;
import org.cairnlearn.statistics.study.StudyResult;
import org.cairnlearn.statistics.study.Verdict;
import org.cairnlearn.statistics.trial.Design;

/**
 * Studies of programmes that do nothing, by somebody who wants them to have done something: looks
 * each month, brings ten outcomes and six subgroups, and takes whatever comes out as an effect. And
 * studies with a known effect: how often the 95 % interval holds it.
 */
final class HostileUser {
    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final LocalDate STOP = LocalDate.of(2027, 6, 1);
    private static final int STUDENTS = 240;
    private static final int OUTCOMES = 10;
    private static final int SUBGROUPS = 3;

    private HostileUser() {}

    static String tried(int runs, long seed) {
        var chance = new SplittableRandom(seed);
        int fooled = 0;
        for (int run = 0; run < runs; run++) {
            fooled += fooled(chance.split()) ? 1 : 0;
        }
        double share = 100.0 * fooled / runs;
        return String.format(
                Locale.ROOT,
                "a user who peeks, tries %d outcomes and 6 subgroups: fooled in %.2f %% of %d studies (at most 5 + 2 Monte-Carlo errors = %.2f)",
                OUTCOMES,
                share,
                runs,
                5 + 2 * Math.sqrt(5.0 * 95 / runs));
    }

    /** Whether a programme without effect is ever called one with, at any look. */
    private static boolean fooled(SplittableRandom chance) {
        var data = data(chance);
        var plan = plan();
        for (int month = 1; month <= 9; month++) {
            if (claims(Studies.analyse(plan, data, START.plusMonths(month), 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean claims(StudyResult result) {
        boolean verdict =
                result.verdict() == Verdict.LIKELY_HELPED
                        || result.verdict() == Verdict.LIKELY_HURT;
        return verdict
                || result.evidence().stream()
                        .anyMatch(evidence ->
                                evidence.outcomes().stream().anyMatch(HostileUser::found)
                                        || evidence.subgroups().stream()
                                                .flatMap(one -> one.finding().stream())
                                                .anyMatch(HostileUser::found));
    }

    private static boolean found(Finding finding) {
        return finding.test().adjusted() <= 0.05;
    }

    private static StudyPlan plan() {
        List<StudyPlan.Outcome> outcomes = new ArrayList<>();
        for (int k = 0; k < OUTCOMES; k++) {
            outcomes.add(new StudyPlan.Outcome("outcome " + k, "reading", true));
        }
        return new StudyPlan(
                new StudyPlan.Question(
                        "A programme",
                        outcomes,
                        0.4,
                        List.of(),
                        List.of("group 0", "group 1", "group 2")),
                new StudyPlan.Comparison.Drawn(
                        new Design.Individual(STUDENTS, 0, new Design.Allocation(0.5, 0))),
                new StudyPlan.Calendar(START, STOP, Optional.empty()),
                new StudyPlan.Papers(true, StudyPlan.SealState.SEALED, false));
    }

    private static StudyData data(SplittableRandom chance) {
        var treat = new double[STUDENTS];
        for (int row = 0; row < STUDENTS; row++) {
            treat[row] = row % 2;
        }
        Map<String, Cells> columns = new LinkedHashMap<>();
        var common = new double[STUDENTS];
        java.util.Arrays.setAll(common, row -> chance.nextGaussian());
        for (int k = 0; k < OUTCOMES; k++) {
            var outcome = new double[STUDENTS];
            java.util.Arrays.setAll(outcome, row -> 0.5 * common[row] + chance.nextGaussian());
            columns.put("outcome " + k, Cells.of(outcome));
        }
        Map<String, Groups> subgroups = new LinkedHashMap<>();
        for (int k = 0; k < SUBGROUPS; k++) {
            var labels = new ArrayList<String>();
            for (int row = 0; row < STUDENTS; row++) {
                labels.add(chance.nextBoolean() ? "yes" : "no");
            }
            subgroups.put("group " + k, Groups.of(labels));
        }
        return new StudyData(
                new StudyData.Units(
                        Numbers.of(treat),
                        Groups.each(STUDENTS),
                        Groups.single(STUDENTS),
                        Numbers.repeat(1, STUDENTS)),
                columns,
                subgroups,
                StudyData.Extras.none());
    }

    /** Clustered studies of 8, 16 and 40 classes with an effect of 0.3. */
    static String covered(int runs, long seed) {
        var chance = new SplittableRandom(seed);
        var text = new StringBuilder("95 % intervals that hold the true effect:");
        for (int classes : new int[] {8, 16, 40}) {
            int held = 0;
            for (int run = 0; run < runs; run++) {
                held += held(classes, chance.split()) ? 1 : 0;
            }
            text.append(
                    String.format(
                            Locale.ROOT,
                            " %.1f %% with %d classes;",
                            100.0 * held / runs,
                            classes));
        }
        return text.append(" wanted 93.5 to 96.5").toString();
    }

    private static boolean held(int classes, SplittableRandom chance) {
        int n = classes * 20;
        var treat = new double[n];
        var pre = new double[n];
        var y = new double[n];
        var labels = new ArrayList<String>();
        for (int c = 0; c < classes; c++) {
            double shift = Math.sqrt(0.15) * chance.nextGaussian();
            for (int k = 0; k < 20; k++) {
                int row = c * 20 + k;
                treat[row] = c % 2;
                pre[row] = chance.nextGaussian();
                y[row] = 0.3 * treat[row] + 0.6 * pre[row] + shift + 0.7 * chance.nextGaussian();
                labels.add(Integer.toString(c));
            }
        }
        var design =
                new Columns(List.of("treat", "pre"), List.of(Numbers.of(treat), Numbers.of(pre)))
                        .withIntercept(n);
        var interval =
                LinearModels.fit(
                                LinearModel.of(Numbers.of(y), design, Groups.of(labels)),
                                Robust.CR2)
                        .coefficients()
                        .interval();
        return interval.low().get("treat") <= 0.3 && 0.3 <= interval.high().get("treat");
    }
}
