package org.cairnlearn.school.web.classdoor;

import java.util.List;
import org.cairnlearn.school.web.account.SignInPage;

/**
 * Typing the code of a class.
 *
 * @param code what was typed, or came with the address
 * @param schools two or more to choose from, or none
 * @param said why it did not work; empty at first
 */
public record CodePage(String code, List<SignInPage.School> schools, String said) {
    public CodePage {
        schools = List.copyOf(schools);
    }
}
