package org.cairnlearn.school.web.kit;

/**
 * Something went wrong, in words: what happened, what is safe, one thing to do. It never holds a
 * technical text.
 *
 * @param status the HTTP status
 * @param reference what the operator finds in the log
 */
public record ErrorPage(int status, String title, String safe, Link action, String reference) {
    /**
     * The words for a status.
     *
     * @param status 400, 403, 404, 409, 429 or 500; any other 4xx is said like 400, any 5xx like
     *     500
     * @param home where the person's own start page is
     * @param here the page to try again
     */
    public static ErrorPage of(
            Words words, int status, String reference, String home, String here) {
        var goHome = Link.to(words.say("error.home"), home);
        var again = Link.to(words.say("error.again"), here);
        return switch (status) {
            case 403 ->
                    new ErrorPage(
                            status,
                            words.say("error.403.title"),
                            words.say("error.403.safe"),
                            goHome,
                            reference);
            case 404 ->
                    new ErrorPage(
                            status,
                            words.say("error.404.title"),
                            words.say("error.404.safe"),
                            goHome,
                            reference);
            case 409 ->
                    new ErrorPage(
                            status,
                            words.say("error.409.title"),
                            words.say("error.409.safe"),
                            Link.to(words.say("error.409.action"), here),
                            reference);
            case 429 ->
                    new ErrorPage(
                            status,
                            words.say("error.429.title"),
                            words.say("error.429.safe"),
                            again,
                            reference);
            default ->
                    status < 500
                            ? refused(words, status, reference, again)
                            : failed(words, status, reference, again);
        };
    }

    private static ErrorPage refused(Words words, int status, String reference, Link again) {
        return new ErrorPage(
                status,
                words.say("error.400.title"),
                words.say("error.400.safe"),
                again,
                reference);
    }

    private static ErrorPage failed(Words words, int status, String reference, Link again) {
        return new ErrorPage(
                status,
                words.say("error.500.title"),
                words.say("error.500.safe"),
                again,
                reference);
    }
}
