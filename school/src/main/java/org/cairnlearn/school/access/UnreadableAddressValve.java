package org.cairnlearn.school.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Answers an address that the container lets no application see (an escaped slash, a host that is
 * none): with our headers and a plain sentence instead of the container's own page.
 */
final class UnreadableAddressValve extends ValveBase {
    private final Headers headers = new Headers();

    UnreadableAddressValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() < Response.SC_BAD_REQUEST) {
            getNext().invoke(request, response);
            return;
        }
        response.setSuspended(false); // the container shut it when it refused the address
        headers.writeHeaders(request, response);
        response.setContentType("text/plain");
        response.setCharacterEncoding("utf-8");
        var writer = response.getReporter();
        if (writer != null) {
            writer.write("This address could not be understood.\n");
            response.finishResponse();
        }
    }
}
