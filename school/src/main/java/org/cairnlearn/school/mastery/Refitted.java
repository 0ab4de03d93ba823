package org.cairnlearn.school.mastery;

/** What came of a fit. */
public sealed interface Refitted {
    /** A new model waits for somebody to decide. */
    record Proposed(int number, Comparison comparison) implements Refitted {}

    /** The evidence is that of the newest model. */
    record NothingNew(int number) implements Refitted {}

    /** A fit would say too little; the model in force stays. */
    record TooFew(int students, int least) implements Refitted {}
}
