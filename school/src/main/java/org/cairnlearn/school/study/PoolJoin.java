package org.cairnlearn.school.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.matching.SimilarCells;
import tools.jackson.databind.JsonNode;

/**
 * Students with the programme beside those of regional pools: for each cell that is anybody's
 * comparison group, as many rows as it has students, with the same sums.
 */
final class PoolJoin {
    private final JsonNode study;
    private final Frame own;
    private final List<PoolFile> pools;

    private PoolJoin(JsonNode study, Frame own, List<PoolFile> pools) {
        this.study = study;
        this.own = own;
        this.pools = pools;
    }

    /** A cell with the weight of each of its students and the names of its measures. */
    private record Used(PoolFile pool, PoolFile.Cell cell, double weight, List<Numbers> rows) {
        int students() {
            return cell.sums().students();
        }
    }

    static Compared of(Plan plan, Frame own, List<PoolFile> pools) {
        return new PoolJoin(plan.study(), own, pools).join();
    }

    private Compared join() {
        var similar = study.get("similar");
        var exact = StudyReading.texts(similar.get("exact"));
        var names = new ArrayList<>(exact);
        names.add(similar.get("pre").asString());
        names.add(similar.get("schoolMeasure").asString());
        var rows = own.complete(names);
        var pre = own.numbers(similar.get("pre").asString(), rows);
        var school = own.numbers(similar.get("schoolMeasure").asString(), rows);
        List<String> keys = new ArrayList<>();
        for (int k = 0; k < rows.length; k++) {
            int row = rows[k];
            keys.add(
                    PoolFile.key(
                            exact.stream().map(name -> own.column(name).text(row)).toList(),
                            PoolFile.band(pre.get(k), similar.get("preCaliper").asDouble()),
                            PoolFile.band(school.get(k), similar.get("schoolCaliper").asDouble())));
        }
        var all = pools.stream().flatMap(pool -> pool.cells().stream()).toList();
        var found =
                SimilarCells.match(
                        keys,
                        all.stream()
                                .map(cell ->
                                        new SimilarCells.Cell(cell.key(), cell.sums().students()))
                                .toList());
        return joined(rows, found, used(found.cells()));
    }

    private List<Used> used(Numbers weights) {
        List<Used> used = new ArrayList<>();
        int place = 0;
        for (var pool : pools) {
            for (var cell : pool.cells()) {
                double weight = weights.get(place++);
                if (weight > 0) {
                    used.add(new Used(pool, cell, weight, cell.sums().rows()));
                }
            }
        }
        return used;
    }

    private Compared joined(int[] rows, SimilarCells found, List<Used> used) {
        var weights = new double[own.rows() + used.stream().mapToInt(Used::students).sum()];
        for (int k = 0; k < rows.length; k++) {
            weights[rows[k]] = found.own().get(k);
        }
        int next = own.rows();
        for (var one : used) {
            java.util.Arrays.fill(weights, next, next + one.students(), one.weight());
            next += one.students();
        }
        var frame = new Frame(own.file(), weights.length, java.util.Map.of());
        for (var name : own.columns().keySet()) {
            frame = frame.with(name, column(name, used));
        }
        return new Compared(frame, Numbers.of(weights));
    }

    private Column column(String name, List<Used> used) {
        var cluster = study.get("cluster").asString();
        boolean text = own.column(name).isText() || name.equals(cluster);
        if (text) {
            List<String> cells = new ArrayList<>();
            for (int row = 0; row < own.rows(); row++) {
                cells.add(own.column(name).missing(row) ? "" : own.column(name).text(row));
            }
            for (var one : used) {
                cells.addAll(java.util.Collections.nCopies(one.students(), words(name, one)));
            }
            return Column.ofTexts(cells);
        }
        var ours = IntStream.range(0, own.rows()).mapToDouble(own.column(name)::number);
        var theirs =
                used.stream()
                        .flatMapToDouble(one ->
                                IntStream.range(0, one.students())
                                        .mapToDouble(row -> number(name, one, row)));
        return Column.of(java.util.stream.DoubleStream.concat(ours, theirs).toArray());
    }

    /** What a pool does not tell is missing. */
    private String words(String name, Used one) {
        if (name.equals(study.get("cluster").asString())) {
            return "pool " + one.cell().school();
        }
        int exact = one.pool().texts("exact").indexOf(name);
        return exact < 0 ? "" : one.cell().exact().get(exact);
    }

    private double number(String name, Used one, int row) {
        if (name.equals(study.get("treat").asString())) {
            return 0;
        }
        int exact = one.pool().texts("exact").indexOf(name);
        if (exact >= 0) {
            return Double.parseDouble(one.cell().exact().get(exact));
        }
        int measure = one.pool().texts("measures").indexOf(name);
        return measure < 0 ? Double.NaN : one.rows().get(measure).get(row);
    }
}
