package org.cairnlearn.standards.oneroster;

import java.util.function.Consumer;

/**
 * One thing broken in Harbor School's package.
 *
 * @param place file, line and column of the first problem
 * @param kept how many orgs, sessions, courses, classes, users and enrollments stay
 */
record Broken(String what, String place, String code, String kept, Consumer<SmallSchool> how) {
    /** Stands in every broken cell, so that a message that repeats a cell is found out. */
    static final String CANARY = "Quetzalcoatlus";

    static Broken cell(
            String what, String place, String code, String kept, Consumer<SmallSchool> how) {
        return new Broken(what, place, "oneroster." + code, kept, how);
    }

    @Override
    public String toString() {
        return what;
    }
}
