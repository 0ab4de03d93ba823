package org.cairnlearn.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which class, school or stratum each row belongs to; groups count from 0 as they first appear. */
public final class Groups {
    private final int[] codes;
    private final List<String> labels;

    private Groups(int[] codes, List<String> labels) {
        this.codes = codes;
        this.labels = List.copyOf(labels);
    }

    /** Rows with the same label are one group. */
    public static Groups of(List<String> labelOfRow) {
        Map<String, Integer> known = new HashMap<>();
        List<String> labels = new ArrayList<>();
        var codes = new int[labelOfRow.size()];
        for (int row = 0; row < codes.length; row++) {
            var label = labelOfRow.get(row);
            codes[row] =
                    known.computeIfAbsent(
                            label,
                            fresh -> {
                                labels.add(fresh);
                                return labels.size() - 1;
                            });
        }
        return new Groups(codes, labels);
    }

    /** Each row is a group of its own. */
    public static Groups each(int rows) {
        var labels = new ArrayList<String>(rows);
        for (int row = 0; row < rows; row++) {
            labels.add(Integer.toString(row + 1));
        }
        return of(labels);
    }

    /** All rows are one group. */
    public static Groups single(int rows) {
        return new Groups(new int[rows], List.of("all"));
    }

    public int of(int row) {
        return codes[row];
    }

    public int rows() {
        return codes.length;
    }

    public int count() {
        return labels.size();
    }

    public List<String> labels() {
        return labels;
    }

    /** The group of each row, for arithmetic. */
    public int[] toArray() {
        return codes.clone();
    }

    /** The rows of each group, in order. */
    public int[][] members() {
        var sizes = new int[count()];
        for (int code : codes) {
            sizes[code]++;
        }
        var members = new int[count()][];
        for (int group = 0; group < members.length; group++) {
            members[group] = new int[sizes[group]];
        }
        var filled = new int[count()];
        for (int row = 0; row < codes.length; row++) {
            members[codes[row]][filled[codes[row]]++] = row;
        }
        return members;
    }

    /** These rows only; a group without rows is gone. */
    public Groups at(int... rows) {
        var chosen = new ArrayList<String>(rows.length);
        for (int row : rows) {
            chosen.add(labels.get(codes[row]));
        }
        return of(chosen);
    }

    /** One group for each pair of groups that occurs. */
    public Groups cross(Groups other) {
        var both = new ArrayList<String>(codes.length);
        for (int row = 0; row < codes.length; row++) {
            both.add(labels.get(codes[row]) + "|" + other.labels.get(other.codes[row]));
        }
        return of(both);
    }
}
