package org.cairnlearn.school.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cairnlearn.school.access.Refusal;
import org.jspecify.annotations.NullMarked;

/**
 * Draws the page that a person sees when something went wrong. A bean of this type replaces the
 * plain one. It must not fail, and it is called outside of any piece of work.
 */
@NullMarked
interface ErrorPages {
    /** A whole page, of which htmx takes the part it asked for; HTML in UTF-8. */
    String page(Failure failure, HttpServletRequest request);

    /**
     * What may be said about a failure: no text of an exception, nothing of the request.
     *
     * @param status the HTTP status, 400 to 599
     * @param reference what the operator finds in the log
     * @param refusal why the request was turned away before its page was asked, where it was
     */
    record Failure(int status, String reference, Optional<Refusal> refusal) {}
}
