package org.cairnlearn.planner;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds the ids of a problem that dangle or come twice. */
final class ProblemIds {
    private final Set<StudentId> students;
    private final Map<OfferingId, Offering> offerings = new HashMap<>();

    ProblemIds(
            List<Teacher> teachers,
            List<Room> rooms,
            List<Offering> offerings,
            List<Student> students) {
        distinct("Teacher", teachers, Teacher::id);
        if (distinct("Room", rooms, Room::id).isEmpty()) {
            throw new IllegalArgumentException("A problem needs at least one room");
        }
        distinct("Offering", offerings, Offering::id);
        this.students = distinct("Student", students, Student::id);
        offerings.forEach(offering -> this.offerings.put(offering.id(), offering));
    }

    private static <T, I> Set<I> distinct(String what, Collection<T> all, Function<T, I> id) {
        Set<I> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(id.apply(one))) {
                throw new IllegalArgumentException(
                        "%s %s comes twice".formatted(what, id.apply(one)));
            }
        }
        return seen;
    }

    void checkOfferings(List<Offering> all, Block block) {
        List<Offering> ownPace = all.stream().filter(o -> o.kind() == Kind.IND).toList();
        if (ownPace.size() != 1) {
            throw new IllegalArgumentException(
                    "A problem has exactly one offering at own pace, not %d"
                            .formatted(ownPace.size()));
        }
        if (ownPace.getFirst().max() < students.size()) {
            throw new IllegalArgumentException(
                    "Own pace takes only %d of %d students"
                            .formatted(ownPace.getFirst().max(), students.size()));
        }
        for (Offering offering : all) {
            if (offering.led().value() > block.length().value()) {
                throw new IllegalArgumentException(
                        "Offering %s is led for %d minutes, block %s has only %d"
                                .formatted(
                                        offering.id(),
                                        offering.led().value(),
                                        block.id(),
                                        block.length().value()));
            }
        }
    }

    void checkValues(List<Student> all) {
        for (Student student : all) {
            for (Value value : student.values()) {
                if (known(value.offering()).kind() == Kind.IND) {
                    throw new IllegalArgumentException(
                            "Student %s: the value of own pace is the student's ownPaceValue"
                                    .formatted(student.id()));
                }
            }
        }
    }

    void checkPairs(String what, List<Pair> pairs) {
        distinct("The pair " + what, pairs, Function.identity());
        for (Pair pair : pairs) {
            known(pair.a());
            known(pair.b());
        }
    }

    void checkPins(List<Pin> pins) {
        distinct("The pin of", pins, Pin::student);
        for (Pin pin : pins) {
            known(pin.student());
            known(pin.offering());
        }
    }

    void checkPrevious(Map<StudentId, OfferingId> previous) {
        previous.forEach((student, offering) -> {
            known(student);
            known(offering);
        });
    }

    private void known(StudentId id) {
        if (!students.contains(id)) {
            throw new IllegalArgumentException("No student %s is listed".formatted(id));
        }
    }

    private Offering known(OfferingId id) {
        Offering offering = offerings.get(id);
        if (offering == null) {
            throw new IllegalArgumentException("No offering %s is listed".formatted(id));
        }
        return offering;
    }
}
