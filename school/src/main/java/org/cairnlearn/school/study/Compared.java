package org.cairnlearn.school.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.matching.VirtualGroups;
import tools.jackson.databind.JsonNode;

/**
 * A study's students with those they are compared with, and how much each counts: after a draw all
 * count once; similar students count as often as they are anybody's.
 */
record Compared(Frame frame, Numbers weights) {
    static Compared of(Plan plan, Frame frame, List<PoolFile> pools) {
        return switch (plan.study().get("comparison").asString()) {
            case "similar" ->
                    pools.isEmpty() ? found(plan.study(), frame) : pooled(plan, frame, pools);
            case "vendor" -> vendor(plan.study(), frame);
            default -> new Compared(frame, Numbers.repeat(1, frame.rows()));
        };
    }

    private static Compared pooled(Plan plan, Frame frame, List<PoolFile> pools) {
        treatedOnly(plan.study(), frame);
        return PoolJoin.of(plan, frame, pools);
    }

    /** Among the students of the same file. */
    private static Compared found(JsonNode study, Frame frame) {
        var similar = study.path("similar");
        var exact = StudyReading.texts(similar.get("exact"));
        var names = new ArrayList<>(exact);
        for (var field : List.of("pre", "schoolMeasure", "id")) {
            names.add(similar.get(field).asString());
        }
        var rows = frame.complete(names);
        var groups = Groups.single(rows.length);
        for (var name : exact) {
            groups = groups.cross(frame.groups(name, rows));
        }
        var found =
                VirtualGroups.match(
                        new VirtualGroups.Students(
                                frame.numbers(study.get("treat").asString(), rows),
                                groups,
                                frame.numbers(similar.get("pre").asString(), rows),
                                frame.numbers(similar.get("schoolMeasure").asString(), rows),
                                frame.numbers(similar.get("id").asString(), rows)),
                        new VirtualGroups.Rules(
                                similar.get("preCaliper").asDouble(),
                                similar.get("schoolCaliper").asDouble(),
                                51,
                                1));
        var weights = new double[frame.rows()];
        for (int k = 0; k < rows.length; k++) {
            weights[rows[k]] = found.weights().get(k);
        }
        return new Compared(frame, Numbers.of(weights));
    }

    /**
     * Each student with a row of the means of his or her group; without a group, neither counts.
     */
    private static Compared vendor(JsonNode study, Frame frame) {
        treatedOnly(study, frame);
        Map<String, String> means = new HashMap<>();
        study.at("/vendor/means")
                .forEach(one -> means.put(one.get("of").asString(), one.get("is").asString()));
        int n = frame.rows();
        var twice = frame.at(IntStream.range(0, 2 * n).map(row -> row % n).toArray());
        for (var name : List.copyOf(frame.columns().keySet())) {
            if (means.containsKey(name)) {
                twice = twice.with(name, second(frame, name, String.valueOf(means.get(name))));
            } else if (name.equals(study.get("treat").asString())) {
                twice =
                        twice.with(
                                name,
                                Column.of(
                                        IntStream.range(0, 2 * n)
                                                .mapToDouble(row -> row < n ? 1 : 0)
                                                .toArray()));
            }
        }
        var primary =
                frame.column(String.valueOf(means.get(study.at("/outcomes/0/column").asString())));
        var weights =
                IntStream.range(0, 2 * n).mapToDouble(row -> primary.missing(row % n) ? 0 : 1);
        return new Compared(twice, Numbers.of(weights.toArray()));
    }

    private static Column second(Frame frame, String own, String group) {
        var both = new double[2 * frame.rows()];
        for (var name : List.of(own, group)) {
            int from = name.equals(own) ? 0 : frame.rows();
            var rows = frame.complete(List.of(name));
            var values = frame.numbers(name, rows);
            java.util.Arrays.fill(both, from, from + frame.rows(), Double.NaN);
            for (int k = 0; k < rows.length; k++) {
                both[from + rows[k]] = values.get(k);
            }
        }
        return Column.of(both);
    }

    private static void treatedOnly(JsonNode study, Frame frame) {
        var name = study.get("treat").asString();
        var all = frame.numbers(name, IntStream.range(0, frame.rows()).toArray());
        if (all.stream().anyMatch(value -> value != 1)) {
            throw frame.refused(
                    name,
                    "Similar students come from elsewhere, and the data hold some without the programme.",
                    "Keep only students with the programme.");
        }
    }
}
