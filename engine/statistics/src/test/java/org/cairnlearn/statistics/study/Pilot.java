package org.cairnlearn.statistics.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.cairnlearn.statistics.Cells;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.trial.AlwaysValid;
import org.cairnlearn.statistics.trial.Design;

/** A made-up study of a school: what is planned, what comes out, and what goes wrong on the way. */
final class Pilot {
    static final LocalDate START = LocalDate.of(2026, 9, 1);
    static final LocalDate STOP = LocalDate.of(2027, 6, 1);
    static final LocalDate AFTER = LocalDate.of(2027, 6, 15);

    double effect = 0.5;
    int students = 300;
    int classSize;
    double headStart;
    double smallest = 0.4;
    int moreOutcomes;
    boolean higherIsBetter = true;
    boolean approved = true;
    boolean feasibility;
    StudyPlan.SealState seal = StudyPlan.SealState.SEALED;
    Optional<LocalDate> interim = Optional.empty();
    String programme = "Daily reading talks";
    List<String> covariates = List.of("pre");
    List<String> registered = List.of("home language");
    StudyPlan.Comparison comparison;
    Optional<AlwaysValid.Rule> anyTime = Optional.empty();
    IntToDoubleFunction lost = row -> 0;
    long seed = 11;

    StudyResult on(LocalDate day) {
        return Studies.analyse(plan(), data(), day, 5);
    }

    StudyResult atTheEnd() {
        return on(AFTER);
    }

    StudyPlan plan() {
        List<StudyPlan.Outcome> outcomes = new ArrayList<>();
        outcomes.add(new StudyPlan.Outcome("score", "reading", higherIsBetter));
        for (int k = 0; k < moreOutcomes; k++) {
            outcomes.add(new StudyPlan.Outcome("other " + k, "reading", true));
        }
        return new StudyPlan(
                new StudyPlan.Question(programme, outcomes, smallest, covariates, registered),
                comparison == null
                        ? new StudyPlan.Comparison.Drawn(
                                new Design.Individual(students, 0.4, new Design.Allocation(0.5, 1)))
                        : comparison,
                new StudyPlan.Calendar(START, STOP, interim, anyTime),
                new StudyPlan.Papers(approved, seal, feasibility));
    }

    StudyData data() {
        var chance = new SplittableRandom(seed);
        var treat = new double[students];
        var pre = new double[students];
        var score = new double[students];
        var dose = new double[students];
        List<String> clusters = new ArrayList<>();
        for (int row = 0; row < students; row++) {
            int cluster = classSize == 0 ? row : row / classSize;
            treat[row] = cluster % 2;
            pre[row] = chance.nextGaussian() + headStart * treat[row];
            score[row] = effect * treat[row] + 0.7 * pre[row] + 0.7 * chance.nextGaussian();
            dose[row] = chance.nextDouble();
            if (chance.nextDouble() < lost.applyAsDouble(row)) {
                score[row] = Double.NaN;
            }
            clusters.add(Integer.toString(cluster));
        }
        balance(pre, score, treat);
        Map<String, Cells> columns = new LinkedHashMap<>();
        columns.put("score", Cells.of(score));
        columns.put("pre", Cells.of(pre));
        columns.put("dose", Cells.of(dose));
        for (int k = 0; k < moreOutcomes; k++) {
            var other = new double[students];
            for (int row = 0; row < students; row++) {
                other[row] = chance.nextGaussian();
            }
            columns.put("other " + k, Cells.of(other));
        }
        return new StudyData(
                new StudyData.Units(
                        Numbers.of(treat),
                        Groups.of(clusters),
                        Groups.single(students),
                        Numbers.repeat(1, students)),
                columns,
                subgroups(),
                new StudyData.Extras(Optional.empty(), Optional.of("dose")));
    }

    private Map<String, Groups> subgroups() {
        List<String> languages = new ArrayList<>();
        List<String> grades = new ArrayList<>();
        for (int row = 0; row < students; row++) {
            languages.add(row % 3 == 0 ? "Spanish" : "English");
            grades.add(row < 10 ? "few" : row % 2 == 0 ? "many" : "most");
        }
        Map<String, Groups> subgroups = new LinkedHashMap<>();
        subgroups.put("home language", Groups.of(languages));
        subgroups.put("grade", Groups.of(grades));
        return subgroups;
    }

    /** Chance differences before the start are taken out, so that only the planted one is left. */
    private void balance(double[] pre, double[] score, double[] treat) {
        double apart = 0;
        for (int row = 0; row < students; row++) {
            apart += (treat[row] == 1 ? 2 : -2) * pre[row] / students;
        }
        for (int row = 0; row < students; row++) {
            double shift = (treat[row] == 1 ? 1 : -1) * (headStart - apart) / 2;
            pre[row] += shift;
            score[row] += 0.7 * shift;
        }
    }
}
