package org.cairnlearn.school.platform;

/**
 * How to reach a database as one role.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://…}
 */
public record DatabaseLogin(String url, String user, String password) {
    @Override
    public String toString() {
        return "%s as %s".formatted(url, user); // never the password
    }
}
