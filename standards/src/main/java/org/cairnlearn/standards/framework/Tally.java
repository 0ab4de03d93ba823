package org.cairnlearn.standards.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.FileCount;

/** Counts the rows of one part of a file and finds those that come twice. */
final class Tally {
    private final String name;
    private final Map<String, Object> seen = new HashMap<>();
    private long rows;
    private long refused;
    private long repeated;

    Tally(String name) {
        this.name = name;
    }

    /** What an id has been met with before. */
    enum Met {
        NEVER,
        THE_SAME,
        SOMETHING_ELSE
    }

    void row() {
        rows++;
    }

    void refuse() {
        refused++;
    }

    Met meet(String id, Object content) {
        var before = seen.putIfAbsent(id, content);
        if (before == null) {
            return Met.NEVER;
        }
        return before.equals(content) ? Met.THE_SAME : Met.SOMETHING_ELSE;
    }

    void repeat() {
        repeated++;
    }

    FileCount count(boolean whole) {
        return new FileCount(name, rows, refused, repeated, whole);
    }

    /** The count, if there is anything to count. */
    List<FileCount> counted(boolean whole) {
        return rows == 0 ? List.of() : List.of(count(whole));
    }
}
