package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;

/**
 * From which servers the roster comes every night.
 *
 * @param lead how many
 * @param said what the last step came to; may be empty
 * @param typed what stands in the form for one more
 */
public record ConnectionsPage(
        String lead, String said, List<Connection> connections, Typed typed, List<Hour> hours) {
    public ConnectionsPage {
        connections = List.copyOf(connections);
        hours = List.copyOf(hours);
    }

    /**
     * A server.
     *
     * @param id tells it from others on the page
     * @param rhythm when it is fetched
     * @param last what came of the last visit
     * @param good whether that was well
     * @param checked what a check just found; empty when there was none
     */
    public record Connection(
            String id,
            String name,
            String address,
            String rhythm,
            String last,
            boolean good,
            String checked,
            List<PostButton> buttons) {
        public Connection {
            buttons = List.copyOf(buttons);
        }
    }

    /** What somebody typed; the secret is typed anew. */
    public record Typed(String name, String address, String tokens, String client) {}

    /** An hour of the day. */
    public record Hour(String value, String label, boolean chosen) {}
}
