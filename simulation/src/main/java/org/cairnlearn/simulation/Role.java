package org.cairnlearn.simulation;

/** What a person is at school. */
public enum Role {
    TEACHER("teacher"),
    AIDE("aide"),
    STUDENT("student"),
    ADMINISTRATOR("administrator");

    private final String oneRoster;

    Role(String oneRoster) {
        this.oneRoster = oneRoster;
    }

    /** The word of OneRoster 1.1 (RoleType). */
    String oneRoster() {
        return oneRoster;
    }
}
