package org.cairnlearn.learner.responses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A whole log in columns: rows are numbered from 0, a student's rows stand together in their order.
 * Students, items, skills and combinations of skills are numbered in the order in which they first
 * appear; {@link #NONE} stands for an item that the log does not name.
 *
 * <p>20 to 40 bytes a row, and up to half as much again in reserve, beside the names.
 */
public final class Responses {
    /** The number of an item that is not named. */
    public static final int NONE = -1;

    /** The number of every item that has no name of its own. */
    public static final int SOME = -2;

    private final Columns rows;
    private final List<String> students;
    private final List<String> items;
    private final List<String> skills;
    private final int[] firstRow;
    private final int[][] combinations;
    private final double[][] weights;

    private Responses(Builder from) {
        this.rows = from.rows.soFar();
        this.students = List.copyOf(from.students);
        this.items = List.copyOf(from.items.keySet());
        this.skills = List.copyOf(from.skills.keySet());
        this.firstRow = Arrays.copyOf(from.firstRow, students.size() + 1);
        this.firstRow[students.size()] = rows.count;
        this.combinations =
                from.combinations.keySet().stream()
                        .map(asked -> from.numbers(asked.skills()))
                        .toArray(int[][]::new);
        this.weights =
                from.combinations.keySet().stream().map(Asked::shares).toArray(double[][]::new);
    }

    /** Skills that an answer asks for, and how much of it rests on each; without weights: alike. */
    private record Asked(List<String> skills, List<Double> weights) {
        double[] shares() {
            if (!weights.isEmpty()) {
                return weights.stream().mapToDouble(weight -> weight).toArray();
            }
            double[] alike = new double[(int) skills.stream().distinct().count()];
            Arrays.fill(alike, 1.0 / Math.max(1, alike.length));
            return alike;
        }
    }

    public int rows() {
        return rows.count;
    }

    public int students() {
        return students.size();
    }

    public int items() {
        return items.size();
    }

    public int skills() {
        return skills.size();
    }

    public int combinations() {
        return combinations.length;
    }

    /** Whether any row tells the time. */
    public boolean timed() {
        return rows.timed;
    }

    public int firstRow(int student) {
        return firstRow[student];
    }

    /** The row after the student's last. */
    public int endRow(int student) {
        return firstRow[student + 1];
    }

    public long seq(int row) {
        return rows.seq(row);
    }

    /** The number of the item, {@link #SOME}, or {@link #NONE}. */
    public int item(int row) {
        return rows.item(row);
    }

    /** The number of the combination of skills. */
    public int combination(int row) {
        return rows.combination(row);
    }

    /** How many skills a combination holds. */
    public int size(int combination) {
        return combinations[combination].length;
    }

    /** One skill of a combination, counted from 0. */
    public int skill(int combination, int place) {
        return combinations[combination][place];
    }

    /** How much of an answer rests on one skill of its combination. */
    public double weight(int combination, int place) {
        return weights[combination][place];
    }

    /** Since some start that the student's rows share; the last known time where a row has none. */
    public double seconds(int row) {
        return rows.seconds(row);
    }

    public int points(int row) {
        return rows.points(row);
    }

    public int max(int row) {
        return rows.max(row);
    }

    /** How much of what the row says is taken, above 0, at most 1. */
    public double reliability(int row) {
        return rows.reliability(row);
    }

    /** Whether at least half of the points were reached. */
    public boolean right(int row) {
        return 2L * rows.points(row) >= rows.max(row);
    }

    public String studentName(int student) {
        return students.get(student);
    }

    public String itemName(int item) {
        return items.get(item);
    }

    public String skillName(int skill) {
        return skills.get(skill);
    }

    /** Every item's name by its number. */
    public List<String> itemNames() {
        return items;
    }

    /** Every skill's name by its number. */
    public List<String> skillNames() {
        return skills;
    }

    /** The skills of every combination, by its number. */
    public List<List<Integer>> combinationList() {
        return Arrays.stream(combinations).map(one -> IntStream.of(one).boxed().toList()).toList();
    }

    /** Takes rows in their order. */
    public static Builder builder() {
        return new Builder();
    }

    /** A log that is being filled. */
    public static final class Builder {
        private final Columns rows = new Columns();
        private final List<String> students = new ArrayList<>();
        private final Map<String, Integer> items = new java.util.LinkedHashMap<>();
        private final Map<String, Integer> skills = new java.util.LinkedHashMap<>();
        private final Map<Asked, Integer> combinations = new java.util.LinkedHashMap<>();
        private final Map<String, Integer> known = new HashMap<>();
        private int[] firstRow = new int[64];

        private Builder() {}

        /**
         * Adds the next row.
         *
         * @throws IllegalArgumentException when the student's rows do not stand together
         */
        public void add(String student, Response response) {
            add(student, response, List.of());
        }

        /**
         * Adds the next row, which rests on its skills unevenly.
         *
         * @param weights one for each skill, none named twice, summing to 1; none if alike
         * @throws IllegalArgumentException when the student's rows do not stand together
         */
        public void add(String student, Response response, List<Double> weights) {
            if (students.isEmpty() || !students.getLast().equals(student)) {
                begin(student);
            }
            rows.add(
                    response,
                    item(response.item()),
                    combination(new Asked(response.skills(), List.copyOf(weights))));
        }

        private int item(@Nullable String named) {
            if (named == null) {
                return NONE;
            }
            return named.equals(Response.SOME_ITEM) ? SOME : number(items, named);
        }

        /** The log as filled so far. */
        public Responses build() {
            return new Responses(this);
        }

        private void begin(String student) {
            if (known.putIfAbsent(student, students.size()) != null) {
                throw new IllegalArgumentException("A student's rows stand together");
            }
            if (students.size() + 1 >= firstRow.length) {
                firstRow = Arrays.copyOf(firstRow, firstRow.length * 2);
            }
            firstRow[students.size()] = rows.count;
            students.add(student);
        }

        private int combination(Asked asked) {
            Integer known = combinations.get(asked);
            if (known != null) {
                return known;
            }
            asked.skills().forEach(skill -> number(skills, skill));
            return number(combinations, asked);
        }

        private int[] numbers(List<String> named) {
            return named.stream().distinct().mapToInt(skills::get).toArray();
        }

        private static <T> int number(Map<T, Integer> numbers, T name) {
            Integer known = numbers.putIfAbsent(name, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }
    }
}
