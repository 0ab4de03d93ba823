package org.cairnlearn.standards.oneroster;

/** The version of the standard that a package follows. */
public enum OneRosterVersion {
    V1_1("1.1"),
    V1_2("1.2");

    private final String text;

    OneRosterVersion(String text) {
        this.text = text;
    }

    /** The version's number, such as {@code 1.1}. */
    public String text() {
        return text;
    }

    /** The name of the format in reports, such as {@code oneroster-1.1-csv}. */
    public String format() {
        return "oneroster-%s-csv".formatted(text);
    }
}
