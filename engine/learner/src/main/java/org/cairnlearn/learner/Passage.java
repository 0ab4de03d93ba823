package org.cairnlearn.learner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.Level;
import org.cairnlearn.learner.statespace.Steps;
import org.jspecify.annotations.Nullable;

/** Carries one student's state over a batch of work, by the steps of the model. */
final class Passage {
    private static final int FIRST_OTHER = -2;

    private final Parameters parameters;
    private final StudentState from;
    private final List<Observation> work;
    private final Responses log;
    private final Steps steps;
    private final List<CompetencyKey> keys;

    /** What is remembered of items that this work does not name. */
    private final List<ItemState> others = new ArrayList<>();

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
        resumeItems();
    }

    /** An item that the work does not name is put back by its place among such. */
    private void resumeItems() {
        var numbers = new HashMap<CompetencyKey, Map<Integer, Integer>>();
        for (int i = 0; i < log.items(); i++) {
            numbers.computeIfAbsent(home(i), key -> new HashMap<>()).put(hash(i), i);
        }
        for (int k = 0; k < keys.size(); k++) {
            CompetencyState state = from.competencies().get(keys.get(k));
            var last = new ArrayList<Integer>();
            for (ItemState item : state == null ? List.<ItemState>of() : state.items()) {
                Integer number = numbers.getOrDefault(keys.get(k), Map.of()).get(item.item());
                if (number == null) {
                    others.add(item);
                    last.add(FIRST_OTHER - others.size() + 1);
                } else {
                    steps.resume(number, item.mean(), item.variance());
                    last.add(number);
                }
            }
            if (state != null) {
                steps.resume(k, last);
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
                            items(k)));
        }
        return new StudentState(
                gaussian(steps.general()),
                gaussian(steps.form()),
                steps.answers(),
                work.getLast().at(),
                after);
    }

    private List<ItemState> items(int skill) {
        return parameters.model().remembersItems()
                ? steps.lastItems(skill).stream().map(this::item).toList()
                : List.of();
    }

    private ItemState item(int number) {
        return number <= FIRST_OTHER
                ? others.get(FIRST_OTHER - number)
                : new ItemState(hash(number), steps.itemMean(number), steps.itemVariance(number));
    }

    private CompetencyKey home(int item) {
        return WorkLog.homeOf(log.itemName(item));
    }

    private int hash(int item) {
        return ItemState.hash(WorkLog.itemOf(log.itemName(item)));
    }

    private static Level level(Gaussian of) {
        return new Level(of.mean(), of.variance());
    }

    private static Gaussian gaussian(Level of) {
        return new Gaussian(of.mean(), of.variance());
    }
}
