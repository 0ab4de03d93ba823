package org.cairnlearn.school.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.statistics.matching.Sums;
import org.cairnlearn.statistics.study.SmallCells;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a regional pool from a district's data by the plan of the study that will use it: sums of
 * those without the programme, in cells of at least ten students of one school.
 */
final class PoolMaker {
    private final Plan plan;
    private final Frame frame;
    private final List<String> exact;
    private final List<String> measures;

    private PoolMaker(Plan plan, Frame frame) {
        this.plan = plan;
        this.frame = frame;
        this.exact = StudyReading.texts(plan.study().at("/similar/exact"));
        this.measures = List.copyOf(measures(plan));
    }

    static StudyAnswer of(
            Plan plan, Map<String, Frame> frames, Map<String, Path> data, LocalDate today) {
        var name = plan.dataNames().getFirst();
        usable(plan, today);
        var frame = java.util.Objects.requireNonNull(frames.get(name));
        var file = data.getOrDefault(name, data.get(""));
        return new PoolMaker(plan, frame).make(Seal.of(java.util.Objects.requireNonNull(file)));
    }

    /** The measures of a pool for this plan, in order. */
    static LinkedHashSet<String> measures(Plan plan) {
        var study = plan.study();
        var measures = new LinkedHashSet<>(List.of(study.at("/similar/pre").asString()));
        study.path("outcomes").forEach(one -> measures.add(one.get("column").asString()));
        measures.addAll(StudyReading.texts(study.path("covariates")));
        if (study.hasNonNull("placebo")) {
            measures.add(study.get("placebo").asString());
        }
        return measures;
    }

    private static void usable(Plan plan, LocalDate today) {
        var similar = plan.study().path("similar");
        if (!similar.isObject()
                || similar.get("preCaliper").asDouble() <= 0
                || similar.get("schoolCaliper").asDouble() <= 0) {
            throw refused(
                    plan,
                    "A pool is made by a study of similar students, in bands as wide as its calipers.",
                    "Take comparison similar, and calipers above 0.");
        }
        if (measures(plan).size() >= SmallCells.FEWEST) {
            throw refused(
                    plan,
                    "Ten students cannot hide behind the sums of so many measures.",
                    "Take fewer outcomes and covariates.");
        }
        if (today.isBefore(LocalDate.parse(plan.study().get("stop").asString()))) {
            throw refused(
                    plan,
                    "Outcomes stay closed until the study's end, also as sums.",
                    "Make the pool after the day that the field stop names.");
        }
    }

    private static StudyRefused refused(Plan plan, String message, String fix) {
        return new StudyRefused(
                List.of(
                        Problem.error("pool.plan", plan.file())
                                .pointer("/study/similar")
                                .saying(message, fix)));
    }

    private StudyAnswer make(String dataSha256) {
        var study = plan.study();
        var document = JsonNodeFactory.instance.objectNode();
        document.put("schema", PoolFile.SCHEMA)
                .put("title", plan.root().path("title").asString("similar students"))
                .put("year", study.get("start").asString() + "/" + study.get("stop").asString())
                .put("madeUp", false);
        document.set("exact", study.at("/similar/exact"));
        document.set("pre", study.at("/similar/pre"));
        document.set("preWidth", study.at("/similar/preCaliper"));
        document.set("schoolMeasure", study.at("/similar/schoolMeasure"));
        document.set("schoolWidth", study.at("/similar/schoolCaliper"));
        document.set("measures", Results.tree(measures));
        var cells = document.putArray("cells");
        int left = 0;
        for (var rows : cells(dataSha256).entrySet()) {
            if (rows.getValue().size() < SmallCells.FEWEST) {
                left += rows.getValue().size();
            } else {
                add(rows.getKey(), rows.getValue(), cells.addObject());
            }
        }
        return new StudyAnswer.Pooled(
                document,
                "%d groups of at least %d students; %d students are in smaller groups, of which nothing is told."
                        .formatted(cells.size(), SmallCells.FEWEST, left));
    }

    /** Of one school; a school's name here tells nothing to those who lack the data. */
    private record Place(String school, List<String> exact, long preBand, long schoolBand)
            implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return order().compareTo(other.order());
        }

        private String order() {
            return school + "\t" + PoolFile.key(exact, preBand, schoolBand);
        }
    }

    private Map<Place, List<Integer>> cells(String dataSha256) {
        var study = plan.study();
        var pre = study.at("/similar/pre").asString();
        var measure = study.at("/similar/schoolMeasure").asString();
        var treat = study.get("treat").asString();
        var school = study.get("cluster").asString();
        var needed = new ArrayList<>(measures);
        needed.addAll(exact);
        needed.addAll(List.of(measure, treat, school));
        var left = StudyReading.texts(study.path("optOuts"));
        Map<String, String> names = new LinkedHashMap<>();
        Map<Place, List<Integer>> cells = new TreeMap<>();
        for (int row : frame.complete(needed)) {
            if (frame.column(treat).number(row) != 0 || optedOut(study, row, left)) {
                continue;
            }
            var place =
                    new Place(
                            names.computeIfAbsent(
                                    frame.column(school).text(row),
                                    name -> Seal.ofText(dataSha256 + "\n" + name).substring(0, 12)),
                            exact.stream().map(name -> frame.column(name).text(row)).toList(),
                            PoolFile.band(
                                    frame.column(pre).number(row),
                                    study.at("/similar/preCaliper").asDouble()),
                            PoolFile.band(
                                    frame.column(measure).number(row),
                                    study.at("/similar/schoolCaliper").asDouble()));
            cells.computeIfAbsent(place, fresh -> new ArrayList<>()).add(row);
        }
        return cells;
    }

    private boolean optedOut(JsonNode study, int row, List<String> left) {
        return study.hasNonNull("id")
                && left.contains(frame.column(study.get("id").asString()).text(row));
    }

    private void add(Place place, List<Integer> rows, ObjectNode cell) {
        int[] own = rows.stream().mapToInt(Integer::intValue).toArray();
        var sums = Sums.of(measures.stream().map(name -> frame.numbers(name, own)).toList());
        cell.put("school", place.school());
        cell.set("exact", Results.tree(place.exact()));
        cell.put("preBand", place.preBand())
                .put("schoolBand", place.schoolBand())
                .put("students", sums.students());
        cell.set("means", Results.tree(sums.means()));
        cell.set("products", Results.tree(sums.products()));
    }
}
