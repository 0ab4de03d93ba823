package org.cairnlearn.school.web.account;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;

/**
 * Signing in. The form posts {@code login}, {@code password}, {@code next} and, when several
 * schools are offered, {@code school}.
 *
 * @param action where the form is posted
 * @param login what the person had typed, so that it is not lost
 * @param next where the person wanted to go
 * @param ways what there is to choose from
 */
public record SignInPage(String action, String login, String next, Ways ways, Outcome outcome) {

    /**
     * What there is to choose from.
     *
     * @param schools two or more, or none
     * @param elsewhere accounts that the people of the school have anyway
     * @param others a passkey, a class that signs in
     */
    public record Ways(List<School> schools, List<Link> elsewhere, List<Link> others) {
        public Ways {
            schools = List.copyOf(schools);
            elsewhere = List.copyOf(elsewhere);
            others = List.copyOf(others);
        }
    }

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
}
