package org.cairnlearn.learner;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.Hash;
import org.cairnlearn.learner.statespace.Level;
import org.cairnlearn.learner.statespace.Steps;
import org.jspecify.annotations.Nullable;

/** Carries one student's state over a batch of work, by the steps of the model. */
final class Passage {
    private final Parameters parameters;
    private final StudentState from;
    private final List<Observation> work;
    private final Responses log;
    private final Steps steps;
    private final List<CompetencyKey> keys;

    Passage(Parameters parameters, StudentState from, List<Observation> work) {
        this.parameters = parameters;
        this.from = from;
        this.work = work;
        this.log = WorkLog.of(work);
        this.steps = parameters.model().steps(log, WorkLog::itemOf);
        this.keys = log.skillNames().stream().map(CompetencyKey::new).toList();
        resume();
    }

    private void resume() {
        steps.resume(level(from.ability()), level(from.form()), from.answers());
        for (int k = 0; k < keys.size(); k++) {
            CompetencyState state = from.competencies().get(keys.get(k));
            if (state != null) {
                var practice = state.practice();
                steps.resume(
                        k,
                        level(state.delta()),
                        new Steps.Practice(
                                practice.place(),
                                practice.last().getEpochSecond(),
                                practice.right(),
                                practice.wrong()));
            }
        }
        for (int i = 0; i < log.items(); i++) {
            CompetencyState state = from.competencies().get(home(i));
            Gaussian own = state == null ? null : state.items().get(hash(i));
            if (own != null) {
                steps.resume(i, level(own));
            }
        }
    }

    StudentState through(Learner.@Nullable Watcher watcher) {
        refuseUnlessInOrder();
        for (int row = 0; row < log.rows(); row++) {
            if (watcher == null) {
                steps.look(row);
                steps.learn(row);
            } else {
                watched(row, watcher);
            }
        }
        return state();
    }

    private void watched(int row, Learner.Watcher watcher) {
        int combination = log.combination(row);
        double[] before = new double[log.size(combination)];
        for (int q = 0; q < before.length; q++) {
            before[q] = mastery(log.skill(combination, q), row);
        }
        steps.look(row);
        steps.learn(row);
        for (int q = 0; q < before.length; q++) {
            int k = log.skill(combination, q);
            var after = new Probability(mastery(k, row));
            watcher.saw(row, keys.get(k), new Probability(before[q]), after);
        }
    }

    /** By the student's own work alone. */
    private double mastery(int skill, int row) {
        return steps.level(skill, log.seconds(row))
                .mastery(parameters.cut().target(), parameters.model().poolVariance());
    }

    private void refuseUnlessInOrder() {
        Instant last = from.last();
        for (Observation observation : work) {
            if (last != null && observation.at().isBefore(last)) {
                throw new IllegalArgumentException(
                        """
                        Work of %s comes after work of %s has been applied
                        Maybe sort the student's evidence by time and replay it.\
                        """
                                .formatted(observation.at(), last));
            }
            last = observation.at();
        }
    }

    private StudentState state() {
        var lasts = new HashMap<CompetencyKey, Instant>();
        work.forEach(one -> one.weights().keySet().forEach(key -> lasts.put(key, one.at())));
        var items = items();
        var after = new TreeMap<>(from.competencies());
        for (int k = 0; k < keys.size(); k++) {
            CompetencyKey key = keys.get(k);
            var practice = steps.practice(k);
            after.put(
                    key,
                    new CompetencyState(
                            key,
                            gaussian(steps.own(k)),
                            new CompetencyState.Practice(
                                    lasts.getOrDefault(key, Instant.EPOCH),
                                    practice.place(),
                                    practice.right(),
                                    practice.wrong()),
                            items.getOrDefault(key, Map.of())));
        }
        return new StudentState(
                gaussian(steps.general()),
                gaussian(steps.form()),
                steps.answers(),
                work.getLast().at(),
                after);
    }

    /** What is remembered of items, those met before included. */
    private Map<CompetencyKey, Map<Long, Gaussian>> items() {
        var items = new HashMap<CompetencyKey, Map<Long, Gaussian>>();
        if (!parameters.model().remembersItems()) {
            return items;
        }
        for (CompetencyKey key : keys) {
            CompetencyState state = from.competencies().get(key);
            items.put(key, new HashMap<>(state == null ? Map.of() : state.items()));
        }
        for (int i = 0; i < log.items(); i++) {
            items.getOrDefault(home(i), new HashMap<>()).put(hash(i), gaussian(steps.item(i)));
        }
        return items;
    }

    private CompetencyKey home(int item) {
        return WorkLog.homeOf(log.itemName(item));
    }

    private long hash(int item) {
        return Hash.of(WorkLog.itemOf(log.itemName(item)));
    }

    private static Level level(Gaussian of) {
        return new Level(of.mean(), of.variance());
    }

    private static Gaussian gaussian(Level of) {
        return new Gaussian(of.mean(), of.variance());
    }
}
