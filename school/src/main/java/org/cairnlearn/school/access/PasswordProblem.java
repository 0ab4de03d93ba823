package org.cairnlearn.school.access;

import java.util.Optional;
import org.cairnlearn.school.roster.Role;

/** Why a password cannot be taken. */
public sealed interface PasswordProblem extends AddResult, PasswordResult {
    /** Students' passwords are typed by children, on shared devices, and open one child's work. */
    int SHORTEST_OF_STUDENTS = 8;

    /** Everybody else sees other people. */
    int SHORTEST = 12;

    /** Long enough for any sentence, short enough that hashing it costs nothing more. */
    int LONGEST = 512;

    /**
     * @param atLeast how many characters it needs
     */
    record PasswordTooShort(int atLeast) implements PasswordProblem {}

    /**
     * @param atMost how many characters it may have
     */
    record PasswordTooLong(int atMost) implements PasswordProblem {}

    /** What is wrong with a password for this role, if anything. */
    static Optional<PasswordProblem> find(Password password, Role role) {
        var atLeast = role == Role.STUDENT ? SHORTEST_OF_STUDENTS : SHORTEST;
        if (password.length() < atLeast) {
            return Optional.of(new PasswordTooShort(atLeast));
        }
        return password.length() > LONGEST
                ? Optional.of(new PasswordTooLong(LONGEST))
                : Optional.empty();
    }
}
