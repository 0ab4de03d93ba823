package org.cairnlearn.statistics.study;

/** What may be said about a programme after a study; one of five, or that it was no study. */
public enum Verdict {
    LIKELY_HELPED("likely_helped"),
    LIKELY_HURT("likely_hurt"),
    NO_LARGE_EFFECT("no_large_effect"),
    NOT_CLEAR("not_clear"),
    CANNOT_BE_JUDGED("cannot_be_judged"),
    /** Data were looked at in a way that was not planned before: a hint, and no verdict. */
    EXPLORATORY("exploratory");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
