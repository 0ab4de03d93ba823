package org.cairnlearn.school.web.kit;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What the address names is not there, or not there for this reader: the answer is the same, so
 * that nobody learns which.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
