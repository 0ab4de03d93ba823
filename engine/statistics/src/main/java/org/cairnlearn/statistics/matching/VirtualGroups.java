package org.cairnlearn.statistics.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Sorting;

/**
 * The virtual comparison group of each treated student: up to 51 students without the programme who
 * are equal in the exact columns, began within a caliper of the same score, and go to a school
 * within a caliper of the same measure; the nearest by score, ties by the smaller id. They may be
 * used again for others. This is the rule of NWEA's virtual comparison groups with the nearest in
 * place of a random sample, so that anyone gets the same. Source: NWEA (Kingsbury Center), "Virtual
 * comparison groups"; RAND WR-1061. Cost: O(n log n + treated · candidates in the caliper).
 */
public final class VirtualGroups {
    private final int[] treated;
    private final int[][] members;
    private final Numbers weights;

    private VirtualGroups(int[] treated, int[][] members, Numbers weights) {
        this.treated = treated;
        this.members = members;
        this.weights = weights;
    }

    /**
     * @param treat 1 with the programme
     * @param exact must be equal
     * @param pre score at the beginning
     * @param school measure of the school, such as the share of free lunches
     * @param id settles ties
     */
    public record Students(Numbers treat, Groups exact, Numbers pre, Numbers school, Numbers id) {}

    /**
     * @param most in a group; 51 with NWEA
     * @param fewest below which a treated student counts as having no group
     */
    public record Rules(double preCaliper, double schoolCaliper, int most, int fewest) {
        public Rules {
            if (!(preCaliper >= 0 && schoolCaliper >= 0 && fewest >= 1 && most >= fewest)) {
                throw new IllegalArgumentException(
                        "Calipers are at least 0 and a group has from 1 to some students");
            }
        }
    }

    /**
     * @throws CannotEstimate when nobody has a group
     */
    public static VirtualGroups match(Students students, Rules rules) {
        var arms = Arms.of(students.treat());
        var pre = students.pre().toArray();
        var pools = pools(arms.controls(), students.exact(), pre);
        List<int[]> found = new ArrayList<>();
        var kept = new int[arms.treated().length];
        for (int row : arms.treated()) {
            var group = group(row, pools[students.exact().of(row)], students, rules);
            if (group.length >= rules.fewest()) {
                kept[found.size()] = row;
                found.add(group);
            }
        }
        if (found.isEmpty()) {
            throw new CannotEstimate(
                    "similar.none",
                    "No student with the programme has anybody similar without it.");
        }
        var weights = new double[pre.length];
        for (int t = 0; t < found.size(); t++) {
            weights[kept[t]] = 1;
            for (int row : found.get(t)) {
                weights[row] += 1.0 / found.get(t).length;
            }
        }
        return new VirtualGroups(
                Arrays.copyOf(kept, found.size()),
                found.toArray(int[][]::new),
                Numbers.of(weights));
    }

    /** Comparison rows of one exact group and their scores, sorted. */
    private record Pool(int[] rows, double[] pre) {}

    private static Pool[] pools(int[] controls, Groups exact, double[] pre) {
        var sizes = new int[exact.count()];
        var keys = new double[controls.length];
        for (int k = 0; k < controls.length; k++) {
            sizes[exact.of(controls[k])]++;
            keys[k] = pre[controls[k]];
        }
        var pools = new Pool[sizes.length];
        for (int g = 0; g < pools.length; g++) {
            pools[g] = new Pool(new int[sizes[g]], new double[sizes[g]]);
        }
        Arrays.fill(sizes, 0);
        for (int k : Sorting.order(keys)) {
            int g = exact.of(controls[k]);
            pools[g].rows[sizes[g]] = controls[k];
            pools[g].pre[sizes[g]++] = keys[k];
        }
        return pools;
    }

    /**
     * Goes outwards from the score until enough are found and the next is farther than the last.
     */
    private static int[] group(int row, Pool pool, Students students, Rules rules) {
        double score = students.pre().get(row);
        double measure = students.school().get(row);
        int up = Arrays.binarySearch(pool.pre, score);
        up = up < 0 ? -up - 1 : up;
        int down = up - 1;
        var rows = new int[16];
        int count = 0;
        double last = 0;
        while (true) {
            double above = up < pool.pre.length ? pool.pre[up] - score : Double.POSITIVE_INFINITY;
            double below = down >= 0 ? score - pool.pre[down] : Double.POSITIVE_INFINITY;
            double apart = Math.min(above, below);
            if (apart > rules.preCaliper() + 1e-12 || count >= rules.most() && apart > last) {
                break;
            }
            int candidate = pool.rows[above <= below ? up++ : down--];
            if (Math.abs(students.school().get(candidate) - measure)
                    <= rules.schoolCaliper() + 1e-12) {
                if (count == rows.length) {
                    rows = Arrays.copyOf(rows, 2 * count);
                }
                rows[count++] = candidate;
                last = apart;
            }
        }
        return nearest(Arrays.copyOf(rows, count), score, students, rules.most());
    }

    private static int[] nearest(int[] rows, double score, Students students, int most) {
        if (rows.length <= most) {
            return rows;
        }
        // Candidates come by distance already; only ties at the edge need the id.
        double edge = Math.abs(students.pre().get(rows[most - 1]) - score);
        int sure = most - 1;
        while (sure > 0 && Math.abs(students.pre().get(rows[sure - 1]) - score) == edge) {
            sure--;
        }
        var ties = Arrays.copyOfRange(rows, sure, rows.length);
        var ids = new double[ties.length];
        for (int k = 0; k < ties.length; k++) {
            ids[k] = students.id().get(ties[k]);
        }
        var order = Sorting.order(ids);
        var chosen = Arrays.copyOf(rows, most);
        for (int k = sure; k < most; k++) {
            chosen[k] = ties[order[k - sure]];
        }
        return chosen;
    }

    /** Treated with a group 1, a comparison student the sum of its shares in groups, others 0. */
    public Numbers weights() {
        return weights;
    }

    /** The treated rows that have a group, in order. */
    public List<Integer> treated() {
        return Arrays.stream(treated).boxed().toList();
    }

    /** How many are in the group of each of them. */
    public Numbers sizes() {
        return Numbers.of(Arrays.stream(members).mapToDouble(group -> group.length).toArray());
    }

    /** Each one's outcome minus the mean of the group. */
    public Numbers differences(Numbers outcome) {
        var differences = new double[treated.length];
        for (int t = 0; t < treated.length; t++) {
            double sum = 0;
            for (int row : members[t]) {
                sum += outcome.get(row);
            }
            differences[t] = outcome.get(treated[t]) - sum / members[t].length;
        }
        return Numbers.of(differences);
    }
}
