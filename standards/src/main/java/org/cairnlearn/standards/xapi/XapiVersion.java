package org.cairnlearn.standards.xapi;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which edition of the standard a request speaks, and so its answer. */
public enum XapiVersion {
    V1("1.0.3", "1.0.0", "1\\.0(\\.\\d+)?"),
    V2("2.0.0", "2.0.0", "2\\.0(\\.\\d+)?");

    /** How it stands in a request and in each answer. */
    public static final String HEADER = "X-Experience-API-Version";

    /** What an answer says to a request that names no version, as there were before 1.0. */
    public static final String UNNAMED = "0.95";

    private final String text;
    private final String ofStatements;
    private final Pattern form;

    XapiVersion(String text, String ofStatements, String form) {
        this.text = text;
        this.ofStatements = ofStatements;
        this.form = Pattern.compile(form);
    }

    /** The latest of this edition. */
    public String text() {
        return text;
    }

    /** What a statement that names no version of its own is. */
    String ofStatements() {
        return ofStatements;
    }

    /** The edition that a header asks for. */
    public static Optional<XapiVersion> find(String header) {
        for (var one : values()) {
            if (one.form.matcher(header).matches()) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Whether a statement in a request of this edition may say that it is of a version. */
    boolean takes(String version) {
        return V1.form.matcher(version).matches()
                || (this == V2 && V2.form.matcher(version).matches());
    }
}
