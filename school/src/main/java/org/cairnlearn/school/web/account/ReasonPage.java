package org.cairnlearn.school.web.account;

import org.cairnlearn.school.access.ProveAgain;

/**
 * Saying why so many students are opened today, and proving again who one is.
 *
 * @param next where the person wanted to go
 * @param reason as typed before
 * @param by what has to be typed beside it
 */
public record ReasonPage(String next, String reason, ProveAgain.By by, Outcome outcome) {
    /** As many letters as a reason may have. */
    public static final int LONGEST = 300;

    /** Whether something was wrong with the last try. */
    public boolean failed() {
        return outcome != Outcome.FRESH;
    }

    /** Whether a code of an app has to be typed. */
    public boolean code() {
        return by == ProveAgain.By.CODE;
    }

    /** Whether the password has to be typed. */
    public boolean password() {
        return by == ProveAgain.By.PASSWORD;
    }

    /** What came of the last try. */
    public enum Outcome {
        /** There was none. */
        FRESH,
        NO_REASON,
        WRONG,
        TOO_MANY
    }
}
