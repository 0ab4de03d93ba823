package org.cairnlearn.planner.day;

/**
 * A problem that is no problem: an id that nobody lists, a negative capacity, blocks that overlap.
 * It names the field, so that whoever wrote the document finds the place.
 */
public final class InvalidProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * Refuses a field.
     *
     * @param field where it stands, from the record that refuses it, parts joined by a slash:
     *     {@code max}, or of a whole problem {@code offerings/3/topic}
     * @param message what is wrong and what would be right, without what stood there
     */
    public InvalidProblem(String field, String message) {
        super(field + ": " + message);
        this.field = field;
    }

    /** The place, as given. */
    public String field() {
        return field;
    }

    /** The same refusal, seen from the record around. */
    InvalidProblem under(String parent) {
        String message = String.valueOf(getMessage()).substring(field.length() + 2);
        return new InvalidProblem(parent + "/" + field, message);
    }
}
