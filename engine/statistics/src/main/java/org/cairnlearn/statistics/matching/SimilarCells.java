package org.cairnlearn.statistics.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;

/**
 * Similar students of whom only sums are known ({@link Sums}): a student's comparison group is
 * everybody of the same kind, which means equal in what has to be equal and in the same band of the
 * score at the beginning and of the school's measure. As with single students, a group counts as
 * one: each of its students weighs 1/size, summed over all whose group it is.
 *
 * @param own 1 for a student who has a group, else 0
 * @param cells weight of each student of a cell
 */
public record SimilarCells(Numbers own, Numbers cells) {
    /** A cell of a pool: students of one kind in one school. */
    public record Cell(String kind, int students) {}

    /**
     * @param kinds of the students with the programme
     * @throws CannotEstimate when nobody has a group
     */
    public static SimilarCells match(List<String> kinds, List<Cell> cells) {
        Map<String, Integer> sizes = new HashMap<>();
        cells.forEach(cell -> sizes.merge(cell.kind(), cell.students(), Integer::sum));
        Map<String, Integer> wanted = new HashMap<>();
        List<Double> own = new ArrayList<>();
        for (var kind : kinds) {
            own.add(sizes.containsKey(kind) ? 1.0 : 0.0);
            wanted.merge(kind, 1, Integer::sum);
        }
        if (own.stream().noneMatch(one -> one == 1)) {
            throw new CannotEstimate(
                    "similar.none",
                    "No student with the programme has anybody similar without it.");
        }
        return new SimilarCells(
                Numbers.of(own.stream().mapToDouble(Double::doubleValue).toArray()),
                Numbers.of(
                        cells.stream()
                                .mapToDouble(cell ->
                                        wanted.getOrDefault(cell.kind(), 0)
                                                / (double) sizes.getOrDefault(cell.kind(), 1))
                                .toArray()));
    }
}
