package org.cairnlearn.school.web.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a package's page finds in place of cookies and of what a browser keeps, which are errors in
 * an origin that is nobody's: a script before all of its own.
 */
final class World {
    /** Where the script may stand without changing how the page is read; the last that is there. */
    private static final Pattern PLACE =
            Pattern.compile(
                    "\\A[^<]*(<!--.*?-->\\s*)*(<!doctype[^>]*>\\s*)?(<!--.*?-->\\s*)*(<html[^>]*>\\s*)?(<!--.*?-->\\s*)*(<head(\\s[^>]*)?>)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String SCRIPT = "<script>" + script() + "</script>";

    private World() {}

    private static String script() {
        try (var in = World.class.getResourceAsStream("/course/world.js")) {
            return new String(
                    Objects.requireNonNull(in, "world.js is among the resources").readAllBytes(),
                    StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with it, in whatever encoding that has ASCII's letters. */
    static byte[] page(byte[] html) {
        var text = new String(html, StandardCharsets.ISO_8859_1);
        var place = PLACE.matcher(text);
        return place.find()
                ? (text.substring(0, place.end()) + SCRIPT + text.substring(place.end()))
                        .getBytes(StandardCharsets.ISO_8859_1)
                : html;
    }
}
