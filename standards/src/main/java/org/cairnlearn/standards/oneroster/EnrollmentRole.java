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

    private final String text;

    EnrollmentRole(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
