package org.cairnlearn.standards.oneroster;

/** Whether a class is a homeroom or is on the timetable (OneRoster 1.1, ClassType). */
public enum ClassType implements Vocabulary {
    HOMEROOM("homeroom"),
    SCHEDULED("scheduled");

    private final String text;

    ClassType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
