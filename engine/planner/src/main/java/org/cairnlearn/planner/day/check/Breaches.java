package org.cairnlearn.planner.day.check;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.StudentId;

/** Collects what is broken. */
final class Breaches {
    private final List<Breach> all = new ArrayList<>();

    void of(StudentId student, Rule rule, String where, String message) {
        String ids = where.isEmpty() ? student.value() : student.value() + " " + where;
        all.add(new Breach(rule, student, ids, message));
    }

    void of(Rule rule, String where, String message) {
        all.add(new Breach(rule, null, where, message));
    }

    List<Breach> all() {
        return all;
    }
}
