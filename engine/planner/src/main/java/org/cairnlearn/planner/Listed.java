package org.cairnlearn.planner;

import java.util.HashMap;
import java.util.Map;

/** A problem's students and offerings by their ids. */
final class Listed {
    private final Map<StudentId, Student> students = new HashMap<>();
    private final Map<OfferingId, Offering> offerings = new HashMap<>();

    Listed(Problem problem) {
        problem.students().forEach(student -> students.put(student.id(), student));
        problem.offerings().forEach(offering -> offerings.put(offering.id(), offering));
    }

    Student student(StudentId id) {
        Student student = students.get(id);
        if (student == null) {
            throw new IllegalArgumentException("The problem has no student %s".formatted(id));
        }
        return student;
    }

    Offering offering(OfferingId id) {
        Offering offering = offerings.get(id);
        if (offering == null) {
            throw new IllegalArgumentException("The problem has no offering %s".formatted(id));
        }
        return offering;
    }

    /** Own pace is for anyone, any other offering for who has a value for it. */
    boolean isReady(StudentId student, OfferingId offering) {
        return offering(offering).kind() == Kind.IND
                || student(student).values().stream().anyMatch(v -> v.offering().equals(offering));
    }
}
