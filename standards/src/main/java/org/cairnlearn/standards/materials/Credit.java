package org.cairnlearn.standards.materials;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whose work something is, and under which licence it may be used. Texts that nobody gave are
 * empty.
 *
 * @param origin whose work it is taken from
 * @param home where that is on the web; may be empty
 * @param licence its name, such as "CC BY 4.0"
 * @param link where the licence can be read: an address of the web, or empty
 */
public record Credit(String origin, String home, String licence, String link) {
    /** As OATutor writes both: {@code https://creativecommons.org/licenses/by/4.0/ <CC BY 4.0>}. */
    private static final Pattern NAMED = Pattern.compile("(\\S*)\\s*<([^>]*)>");

    static final Credit NONE = new Credit("", "", "", "");

    /** What OATutor's two fields say. */
    static Credit of(String oer, String license) {
        return new Credit(name(oer), address(oer), name(license), address(license));
    }

    /** The name that stands beside an address, else the address's host, else what stands there. */
    static String name(String text) {
        var named = NAMED.matcher(text.strip());
        if (named.matches() && !named.group(2).isBlank()) {
            return named.group(2).strip();
        }
        return isAddress(text.strip()) ? URI.create(text.strip()).getHost() : text.strip();
    }

    /** This one, with what it lacks from another. */
    Credit or(Credit other) {
        return new Credit(
                origin.isEmpty() ? other.origin : origin,
                origin.isEmpty() ? other.home : home,
                licence.isEmpty() ? other.licence : licence,
                licence.isEmpty() ? other.link : link);
    }

    private static String address(String text) {
        var named = NAMED.matcher(text.strip());
        var address = named.matches() ? named.group(1) : text.strip();
        return isAddress(address) ? address : "";
    }

    /** Whether something is an address of the web that a page may link to. */
    static boolean isAddress(String text) {
        try {
            var uri = URI.create(text);
            var scheme = uri.getScheme();
            return scheme != null
                    && uri.getHost() != null
                    && scheme.toLowerCase(Locale.ROOT).matches("https?");
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
