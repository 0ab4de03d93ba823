package org.cairnlearn.school.access;

/** What became of a new password. */
sealed interface PasswordResult
        permits PasswordResult.Changed, PasswordResult.NoSuchAccount, PasswordProblem {
    /** It counts from now on; whoever was signed in with the old one is signed out. */
    record Changed() implements PasswordResult {}

    /** This tenant has no such account. */
    record NoSuchAccount() implements PasswordResult {}
}
