package org.cairnlearn.school.command;

/**
 * An account that an operator wants made.
 *
 * @param person the roster's own id of whom it belongs to
 */
record NewAccount(String login, String person, String password) {
    @Override
    public String toString() {
        return "%s for %s".formatted(login, person); // never the password
    }
}
