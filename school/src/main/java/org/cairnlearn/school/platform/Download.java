package org.cairnlearn.school.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
     * @param told what the server says of it
     */
    record Got(Path file, Told told) implements Download {}

    /**
     * What a server says of a file; each is empty when it says nothing.
     *
     * @param tag its ETag
     * @param changed its Last-Modified
     * @param total its X-Total-Count: how long the list is of which the file is a part
     * @param links its Link
     */
    record Told(String tag, String changed, String total, String links) {}

    /** The server has nothing newer. */
    record Unchanged() implements Download {}

    /**
     * The server says no.
     *
     * @param later how long it wants to be left alone; zero when it doesn't say
     */
    record Refused(int status, Duration later) implements Download {}

    /** There is more of it than was wanted. */
    record TooLarge() implements Download {}
}
