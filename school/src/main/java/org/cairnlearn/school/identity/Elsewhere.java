package org.cairnlearn.school.identity;

import java.net.URI;
import org.cairnlearn.school.access.ReturnPath;
import org.cairnlearn.school.access.SignInResult;

/** What came of a visit to an identity provider. */
public sealed interface Elsewhere {
    /** Go there. */
    record Away(URI address) implements Elsewhere {}

    /** Come in. */
    record Back(SignInResult.SignedIn signedIn, ReturnPath next) implements Elsewhere {}

    /** The account there is real, and it is not clear whose it is here: the office can say. */
    record Unclear(Unresolved.Reason reason) implements Elsewhere {}

    /** It was not meant for this visit, is too old, or was used before: begin again. */
    record Refused() implements Elsewhere {}

    /** The identity provider does not answer. */
    record NoAnswer() implements Elsewhere {}
}
