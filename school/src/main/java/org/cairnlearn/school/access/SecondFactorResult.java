package org.cairnlearn.school.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The answer to a code that somebody typed for the own authenticator app. */
public sealed interface SecondFactorResult {
    /**
     * The code was right.
     *
     * @param recoveryCodes to be shown once and kept on paper; empty unless the app was just set up
     * @param signedIn for somebody who stood between the two steps: come in
     */
    record Right(List<String> recoveryCodes, Optional<SignInResult.SignedIn> signedIn)
            implements SecondFactorResult {
        public Right {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "Right[…]";
        }
    }

    /** It was wrong, too old, or used before. */
    record Wrong() implements SecondFactorResult {}

    /**
     * Too many wrong ones.
     *
     * @param retryAfter when the next one will be looked at
     */
    record TooManyTries(Duration retryAfter) implements SecondFactorResult {}
}
