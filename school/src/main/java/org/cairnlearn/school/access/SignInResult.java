package org.cairnlearn.school.access;

import java.time.Duration;
import java.util.Optional;

/** The answer to somebody who wants to come in. */
public sealed interface SignInResult {
    /**
     * Come in.
     *
     * @param cookieValue for {@link SessionCookies#give}; it is known here and in the browser only
     * @param missing what is to be done first: until then the session opens nothing
     */
    record SignedIn(String cookieValue, Optional<Missing> missing) implements SignInResult {
        @Override
        public String toString() {
            return "SignedIn[…]";
        }
    }

    /** No: unknown login, wrong password or disabled account, which look and cost the same. */
    record Refused() implements SignInResult {}

    /**
     * Not now: too many wrong ones from there, or too many people at the door at once.
     *
     * @param retryAfter when the next try will be looked at
     */
    record TooManyTries(Duration retryAfter) implements SignInResult {}
}
