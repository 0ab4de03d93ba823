package org.cairnlearn.standards.oneroster;

/**
 * Whether a class is a homeroom or is on the timetable (OneRoster 1.1, ClassType). Advisory groups
 * have no word of their own in the standard; many systems extend it, as 1.2 allows.
 */
public enum ClassType implements Vocabulary {
    HOMEROOM("homeroom"),
    ADVISORY("ext:advisory"),
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
