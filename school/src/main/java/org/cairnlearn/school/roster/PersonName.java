package org.cairnlearn.school.roster;

import java.util.Locale;

/** A person's name as the roster has it; either part may be empty, not both. */
public record PersonName(String given, String family) {
    public PersonName {
        if (given.isBlank() && family.isBlank()) {
            throw new IllegalArgumentException("A name needs a given or a family part");
        }
    }

    /** "Amira R.": what stands on a chip. */
    public String brief() {
        if (family.isBlank()) {
            return given;
        }
        return given.isBlank() ? family : given + " " + initial() + ".";
    }

    /** What somebody is called: the given name, or the only one. */
    public String called() {
        return given.isBlank() ? family : given;
    }

    /** A large letter, as "van der Meer" stands in an alphabet too. */
    private String initial() {
        return family.substring(0, family.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    public String full() {
        return (given + " " + family).strip();
    }
}
