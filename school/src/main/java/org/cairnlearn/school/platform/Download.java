package org.cairnlearn.school.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** A file that is fetched from another server. */
public sealed interface Download {
    /**
     * What is wanted.
     *
     * @param headers beside the usual ones, such as what is known already
     * @param most so many bytes at the most, unpacked
     */
    record Wish(URI address, Reach reach, Map<String, String> headers, long most) {
        public Wish {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * It is there.
     *
     * @param tag the server's ETag; empty when it gave none
     * @param changed the server's Last-Modified; empty when it gave none
     */
    record Got(Path file, String tag, String changed) implements Download {}

    /** The server has nothing newer. */
    record Unchanged() implements Download {}

    /** The server says no. */
    record Refused(int status) implements Download {}

    /** There is more of it than was wanted. */
    record TooLarge() implements Download {}
}
