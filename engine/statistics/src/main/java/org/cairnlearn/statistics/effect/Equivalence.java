package org.cairnlearn.statistics.effect;

/** What a difference before the programme allows (WWC 5.0: 0.05 and 0.25 standard deviations). */
public enum Equivalence {
    /** At most 0.05: nothing to do. */
    EQUIVALENT("equivalent"),
    /** Above 0.05 up to 0.25: only with statistical adjustment. */
    ADJUST("adjust"),
    /** Above 0.25: no adjustment repairs it. */
    NOT_EQUIVALENT("not-equivalent");

    private final String text;

    Equivalence(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** For a difference in standard deviations. */
    public static Equivalence of(double g) {
        double size = Math.abs(g);
        return size <= 0.05 ? EQUIVALENT : size <= 0.25 ? ADJUST : NOT_EQUIVALENT;
    }
}
