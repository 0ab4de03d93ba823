package org.cairnlearn.school.web.account;

import java.util.List;

/**
 * Signing in. The form posts {@code login}, {@code password} and, when several schools are offered,
 * {@code school}.
 *
 * @param action where the form is posted
 * @param login what the person had typed, so that it is not lost
 * @param schools offered to choose from when there are two or more
 * @param failed whether the last try was refused; the page says the same for an unknown name and a
 *     wrong password
 */
public record SignInPage(String action, String login, List<School> schools, boolean failed) {
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
