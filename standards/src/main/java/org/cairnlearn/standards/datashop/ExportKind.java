package org.cairnlearn.standards.datashop;

import java.util.List;

/** The two exports that are read. */
public enum ExportKind {
    TRANSACTIONS("datashop-transactions", "Time", "Outcome"),
    /** The repository's own says the outcome in words, the one of the KDD Cup 2010 as 0 or 1. */
    STUDENT_STEPS(
            "datashop-student-steps",
            "First Transaction Time",
            "First Attempt",
            "Correct First Attempt");

    private final String format;
    private final String time;
    private final List<String> outcomes;

    ExportKind(String format, String time, String... outcomes) {
        this.format = format;
        this.time = time;
        this.outcomes = List.of(outcomes);
    }

    /** Its name in reports. */
    public String format() {
        return format;
    }

    /** The names that the column of the outcome may have. */
    List<String> outcomes() {
        return outcomes;
    }

    String time() {
        return time;
    }
}
