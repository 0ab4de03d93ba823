package org.cairnlearn.school.command;

/**
 * An account of the demo's made-up school. Its password is no secret: it is printed at every start.
 *
 * @param who a student, a teacher, a family, …
 */
record SignIn(String who, String login, String password) {
    /** The same, called by another word. */
    SignIn as(String somebody) {
        return new SignIn(somebody, login, password);
    }
}
