package org.cairnlearn.school.access;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where a person wanted to go before signing in: a path of this site, never another one. Sign-in
 * takes it from {@code next} and may redirect to it as it is.
 *
 * @param value begins with one slash
 */
public record ReturnPath(String value) {
    /** The start page. */
    public static final ReturnPath HOME = new ReturnPath("/");

    private static final int LONGEST = 2000;

    public ReturnPath {
        if (!ours(value)) {
            throw new IllegalArgumentException("A return path begins with one slash and a name");
        }
    }

    /** What an address asked for, or the start page when that leads anywhere else. */
    public static ReturnPath of(@Nullable String asked) {
        return asked != null && ours(asked) ? new ReturnPath(asked) : HOME;
    }

    /** Browsers read a backslash as a slash and drop tabs and line ends; java.net.URI has none. */
    private static boolean ours(String asked) {
        if (!asked.startsWith("/") || asked.startsWith("//") || asked.length() > LONGEST) {
            return false;
        }
        try {
            var address = new URI(asked);
            return address.getScheme() == null && address.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
