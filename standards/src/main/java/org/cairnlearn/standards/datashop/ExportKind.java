package org.cairnlearn.standards.datashop;

/** The two exports that are read. */
public enum ExportKind {
    TRANSACTIONS("datashop-transactions", "Outcome", "Time"),
    STUDENT_STEPS("datashop-student-steps", "Correct First Attempt", "First Transaction Time");

    private final String format;
    private final String outcome;
    private final String time;

    ExportKind(String format, String outcome, String time) {
        this.format = format;
        this.outcome = outcome;
        this.time = time;
    }

    /** Its name in reports. */
    public String format() {
        return format;
    }

    String outcome() {
        return outcome;
    }

    String time() {
        return time;
    }
}
