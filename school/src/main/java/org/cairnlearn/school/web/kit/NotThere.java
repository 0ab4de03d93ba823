package org.cairnlearn.school.web.kit;

/**
 * What the address names is not there, or not there for this reader: the answer is the same, so
 * that nobody learns which. {@link Failures} answers it with 404.
 */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
