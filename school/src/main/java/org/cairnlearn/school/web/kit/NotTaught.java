package org.cairnlearn.school.web.kit;

/**
 * The page is about a student whom its reader does not teach today, or about nobody: the answer is
 * the same, so that nobody learns which. {@link Failures} answers it with 403 and who can see it.
 */
public final class NotTaught extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
