package org.cairnlearn.school.platform;

/**
 * A home folder or a database that Cairn may not or cannot use; the message says why and what to
 * do, for an operator.
 */
public final class HomeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HomeRefused(String message) {
        super(message);
    }
}
