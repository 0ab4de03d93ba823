package org.cairnlearn.school.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is kept back until it is known what is in it. */
final class HeldAnswer extends ContentCachingResponseWrapper {
    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Half an answer that failed is thrown away: the cached part would be sent otherwise. */
    @Override
    public void sendError(int status) throws IOException {
        resetBuffer();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        resetBuffer();
        super.sendError(status, message);
    }
}
