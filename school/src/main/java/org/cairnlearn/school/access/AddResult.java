package org.cairnlearn.school.access;

import java.util.UUID;

/** What became of a new account. */
public sealed interface AddResult permits AddResult.Added, AddResult.LoginTaken, PasswordProblem {
    /** It can be used at once. */
    record Added(UUID account) implements AddResult {}

    /** Somebody in this tenant signs in with that name already; nothing was changed. */
    record LoginTaken() implements AddResult {}
}
