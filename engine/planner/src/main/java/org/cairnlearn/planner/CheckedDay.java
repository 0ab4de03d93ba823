package org.cairnlearn.planner;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A problem with the sessions of a plan whose ids are all known, as the checker reads it. */
record CheckedDay(Problem problem, List<Session> sessions) {
    CheckedDay {
        sessions = List.copyOf(sessions);
    }

    Student student(StudentId id) {
        for (Student student : problem.students()) {
            if (student.id().equals(id)) {
                return student;
            }
        }
        throw new NoSuchElementException("student " + id);
    }

    Offering offering(Session session) {
        for (Offering offering : problem.offerings()) {
            if (offering.id().equals(session.offering())) {
                return offering;
            }
        }
        throw new NoSuchElementException("offering " + session.offering());
    }

    List<Session> sessionsOf(StudentId student) {
        return sessions.stream().filter(s -> s.students().contains(student)).toList();
    }

    /** The value of a student's place; nothing if he or she isn't ready for it. */
    long value(StudentId student, OfferingId offering) {
        return findValue(student, offering).orElse(0);
    }

    Optional<Integer> findValue(StudentId student, OfferingId offering) {
        for (Offering own : problem.offerings()) {
            if (own.id().equals(offering) && own.kind() == Kind.IND) {
                return Optional.of(student(student).ownPaceValue());
            }
        }
        for (Value value : student(student).values()) {
            if (value.offering().equals(offering)) {
                return Optional.of(value.milliMastery());
            }
        }
        return Optional.empty();
    }
}
