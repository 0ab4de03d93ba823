package org.cairnlearn.school.access;

import java.time.Duration;

/** The answer to somebody who wants to come in. */
public sealed interface SignInResult {
    /**
     * Come in.
     *
     * @param cookieValue for {@link SessionCookies#give}; it is known here and in the browser only
     */
    record SignedIn(String cookieValue) implements SignInResult {
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
