package org.cairnlearn.school.profile;

/** What came of a change to a request. */
public sealed interface Checked {
    /** It is done. */
    record Done(CheckRequest request) implements Checked {}

    /** It had ended before: somebody was faster, or the student has cancelled it. */
    record Ended(CheckRequest request) implements Checked {}

    /** There is no such request of these students. */
    record NotThere() implements Checked {}
}
