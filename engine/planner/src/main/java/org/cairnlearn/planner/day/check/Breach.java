package org.cairnlearn.planner.day.check;

import org.cairnlearn.planner.day.Broken;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.StudentId;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is broken.
 *
 * @param rule which
 * @param student whom it concerns, if it concerns one
 * @param where ids, joined by blanks
 * @param message how
 */
record Breach(Rule rule, @Nullable StudentId student, String where, String message) {
    /** By what a plan names it. */
    record Name(Rule rule, @Nullable StudentId student) {}

    Name name() {
        return new Name(rule, student);
    }

    Broken broken() {
        return new Broken(rule, where, message);
    }
}
