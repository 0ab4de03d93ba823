package org.cairnlearn.standards.xapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Bodies of several parts (RFC 2046), as statements travel with their attachments. */
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "multipart/mixed\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]+)\"|([^\\s;]+)).*",
                    Pattern.CASE_INSENSITIVE);
    private static final byte[] LINE = {'\r', '\n'};
    private static final byte[] BLANK = {'\r', '\n', '\r', '\n'};

    private Multipart() {}

    /**
     * One part.
     *
     * @param headers by their names in small letters
     */
    record Section(Map<String, String> headers, byte[] content) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    static Optional<String> boundary(String contentType) {
        var found = BOUNDARY.matcher(contentType);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(found.group(1)).or(() -> Optional.of(found.group(2)));
    }

    /** The parts; none when it is not whole. */
    static List<Section> read(byte[] body, String boundary) {
        var parts = new ArrayList<Section>();
        var mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        var at = find(body, mark, 0);
        while (at >= 0) {
            var start = at + mark.length;
            if (isAt(body, new byte[] {'-', '-'}, start)) {
                return parts;
            }
            var next = find(body, mark, start);
            var headers = find(body, LINE, start);
            if (next < 0 || headers < 0 || headers > next) {
                return List.of();
            }
            section(body, headers, next - LINE.length).ifPresent(parts::add);
            at = next;
        }
        return List.of();
    }

    private static Optional<Section> section(byte[] body, int start, int end) {
        if (isAt(body, BLANK, start)) {
            return Optional.of(new Section(Map.of(), copy(body, start + BLANK.length, end)));
        }
        var blank = find(body, BLANK, start);
        if (blank < 0 || blank > end) {
            return Optional.empty();
        }
        var headers = new TreeMap<String, String>();
        new String(body, start, blank - start, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(":", 2))
                .filter(line -> line.length == 2)
                .forEach(line ->
                        headers.put(line[0].strip().toLowerCase(Locale.ROOT), line[1].strip()));
        return Optional.of(new Section(headers, copy(body, blank + BLANK.length, end)));
    }

    private static byte[] copy(byte[] body, int start, int end) {
        return java.util.Arrays.copyOfRange(body, start, Math.max(start, end));
    }

    private static int find(byte[] body, byte[] what, int from) {
        for (var at = from; at <= body.length - what.length; at++) {
            if (body[at] == what[0] && isAt(body, what, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] body, byte[] what, int at) {
        return at + what.length <= body.length
                && java.util.Arrays.equals(body, at, at + what.length, what, 0, what.length);
    }

    /** Parts as one body. */
    static byte[] write(List<Section> parts, String boundary) {
        var body = new ByteArrayOutputStream();
        for (var part : parts) {
            body.writeBytes(("--" + boundary + "\r\n").getBytes(StandardCharsets.US_ASCII));
            part.headers()
                    .forEach((name, value) ->
                            body.writeBytes(
                                    (name + ": " + value + "\r\n")
                                            .getBytes(StandardCharsets.UTF_8)));
            body.writeBytes(LINE);
            body.writeBytes(part.content());
            body.writeBytes(LINE);
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
