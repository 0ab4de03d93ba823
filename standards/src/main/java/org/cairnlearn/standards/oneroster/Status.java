package org.cairnlearn.standards.oneroster;

/**
 * Whether a record is in use (OneRoster 1.1 CSV, column {@code status} of every table; blank in a
 * bulk file means active).
 */
public enum Status implements Vocabulary {
    /** In use. */
    ACTIVE("active"),
    /** The sender will delete it; nothing new may hang on it. */
    TO_BE_DELETED("tobedeleted");

    private final String text;

    Status(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
