package org.cairnlearn.standards.oneroster;

/**
 * What somebody is in a class: the roles of {@code enrollments.csv}, with {@code aide}, which many
 * systems send.
 */
public enum EnrollmentRole implements Vocabulary {
    ADMINISTRATOR("administrator"),
    AIDE("aide"),
    PROCTOR("proctor"),
    STUDENT("student"),
    TEACHER("teacher");

    private static final String EXTENSION = "ext:";

    private final String text;

    EnrollmentRole(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** As OneRoster 1.2 writes it, whose own list has no aides and may be extended. */
    String written() {
        return this == AIDE ? EXTENSION + text : text;
    }

    @Override
    public boolean isMeant(String word) {
        return text.equalsIgnoreCase(word) || written().equalsIgnoreCase(word);
    }
}
