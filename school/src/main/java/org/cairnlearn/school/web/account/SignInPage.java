package org.cairnlearn.school.web.account;

import java.util.List;

/**
 * Signing in. The form posts {@code login}, {@code password}, {@code next} and, when several
 * schools are offered, {@code school}.
 *
 * @param action where the form is posted
 * @param login what the person had typed, so that it is not lost
 * @param next where the person wanted to go
 * @param schools offered to choose from when there are two or more
 */
public record SignInPage(
        String action, String login, String next, List<School> schools, Outcome outcome) {

    /** What came of the last try. */
    public enum Outcome {
        /** There was none. */
        FRESH,
        /** The page says the same for an unknown name and a wrong password. */
        REFUSED,
        /** Too many wrong ones; the next is looked at later. */
        TOO_MANY
    }

    /**
     * A school to choose.
     *
     * @param value what is posted
     */
    public record School(String value, String name, boolean chosen) {}

    public SignInPage {
        schools = List.copyOf(schools);
    }
}
