package org.cairnlearn.standards.oneroster;

/** What stretch of time a row of {@code academicSessions.csv} is (OneRoster 1.1, SessionType). */
public enum SessionType implements Vocabulary {
    GRADING_PERIOD("gradingPeriod"),
    SEMESTER("semester"),
    SCHOOL_YEAR("schoolYear"),
    TERM("term");

    private final String text;

    SessionType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
