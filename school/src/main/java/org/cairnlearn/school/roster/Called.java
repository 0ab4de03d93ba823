package org.cairnlearn.school.roster;

import java.util.Locale;

/**
 * What somebody is called elsewhere.
 *
 * @param mail an e-mail address; may be empty
 * @param key a number or a name for signing in; may be empty
 * @param name a given and a family name; may be empty
 */
public record Called(String mail, String key, String name) {
    public Called {
        mail = mail.strip().toLowerCase(Locale.ROOT);
        key = key.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+", "");
        name = name.strip().toLowerCase(Locale.ROOT);
    }

    /** The two halves of a name, cut at its first or its last gap, or at a comma. */
    Halves halves(boolean last) {
        var comma = name.indexOf(',');
        if (comma >= 0) {
            return new Halves(name.substring(comma + 1).strip(), name.substring(0, comma).strip());
        }
        var gap = last ? name.lastIndexOf(' ') : name.indexOf(' ');
        return gap < 0
                ? new Halves("", "")
                : new Halves(name.substring(0, gap).strip(), name.substring(gap + 1).strip());
    }

    /** A name in two. */
    record Halves(String given, String family) {}
}
