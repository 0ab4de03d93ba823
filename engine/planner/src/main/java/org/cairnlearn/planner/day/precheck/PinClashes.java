package org.cairnlearn.planner.day.precheck;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnlearn.planner.day.Arm;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Teacher;

/** Teachers' words that cannot be kept (H9), each with the rule that stands against it. */
final class PinClashes {
    private final Lookup day;
    private final List<Clash> clashes;
    private final Map<StudentId, Map<BlockId, Pin>> pins = new LinkedHashMap<>();

    PinClashes(Lookup day, List<Clash> clashes) {
        this.day = day;
        this.clashes = clashes;
    }

    void find() {
        for (Pin pin : day.problem.pins()) {
            pins.computeIfAbsent(pin.student(), _ -> new HashMap<>()).put(pin.block(), pin);
            Offering offering = day.offering(pin.offering());
            led(pin, offering);
            housed(pin, offering);
            armed(pin, offering);
        }
        pins.values().forEach(this::conferences);
        day.problem.apart().forEach(this::apart);
    }

    private void clash(Rule against, Pin pin, String why, String remedy) {
        clashes.add(
                new Clash(
                        List.of(Rule.H9, against),
                        "Student %s is pinned to %s in block %s, %s."
                                .formatted(pin.student(), pin.offering(), pin.block(), why),
                        List.of("Take back the pin.", remedy)));
    }

    private void led(Pin pin, Offering offering) {
        Student student = day.student(pin.student());
        if (pin.teacher() == null && !offering.needsTeacher()) {
            return;
        }
        List<Teacher> asked =
                day.problem.teachers().stream()
                        .filter(t -> pin.teacher() == null || t.id().equals(pin.teacher()))
                        .filter(t -> Lookup.isQualified(t, offering))
                        .filter(t ->
                                offering.kind() != Kind.CONF || student.advisers().contains(t.id()))
                        .toList();
        if (asked.isEmpty()) {
            clash(
                    Rule.H3,
                    pin,
                    "and no teacher who is asked for it may lead it",
                    "Name a teacher who is qualified, or an adviser.");
        } else if (asked.stream().noneMatch(t -> t.blocks().contains(pin.block()))) {
            clash(
                    Rule.H3,
                    pin,
                    "and nobody who may lead it is there then",
                    "Name another block or teacher.");
        } else if (asked.stream().noneMatch(t -> Lookup.canServe(t, pin.block()))) {
            clash(
                    Rule.H17,
                    pin,
                    "and the time of those who may lead it is protected",
                    "Ask the teacher to give up the protected time.");
        }
    }

    private void housed(Pin pin, Offering offering) {
        Student student = day.student(pin.student());
        List<Room> rooms =
                day.problem.rooms().stream()
                        .filter(room -> pin.room() == null || room.id().equals(pin.room()))
                        .filter(room -> Lookup.hasFeatures(room, offering))
                        .filter(room -> !room.closed().contains(pin.block()))
                        .toList();
        if (rooms.isEmpty()) {
            clash(
                    Rule.H4,
                    pin,
                    "and no room that is asked for is open and has what it needs",
                    "Name another room.");
        } else if (rooms.stream().noneMatch(room -> Lookup.suits(room, offering, student))) {
            clash(
                    Rule.H11,
                    pin,
                    "and no such room has what the student needs",
                    "Bring what the student needs to one of these rooms.");
        }
    }

    private void armed(Pin pin, Offering offering) {
        for (Arm arm : day.problem.arms()) {
            if (arm.student().equals(pin.student())
                    && arm.topic().equals(offering.topic())
                    && !arm.allowed().contains(offering.id())) {
                clash(
                        Rule.H8,
                        pin,
                        "and a study drew another way for that topic",
                        "Let the student leave the study.");
            }
        }
    }

    /** A student has one conference a day, which may be one of several blocks. */
    private void conferences(Map<BlockId, Pin> ofStudent) {
        List<Pin> held =
                day.problem.blocks().stream()
                        .map(block -> ofStudent.get(block.id()))
                        .filter(Objects::nonNull)
                        .filter(pin -> day.offering(pin.offering()).kind() == Kind.CONF)
                        .toList();
        held.stream()
                .skip(1)
                .filter(pin -> !mayBeOne(held.getFirst(), pin))
                .findFirst()
                .ifPresent(pin ->
                        clash(
                                Rule.H3,
                                pin,
                                "and to a conference in block %s, and has one a day"
                                        .formatted(held.getFirst().block()),
                                "Move one to another day."));
    }

    private boolean mayBeOne(Pin first, Pin later) {
        List<BlockId> order = day.problem.blocks().stream().map(Block::id).toList();
        int between = order.indexOf(later.block()) - order.indexOf(first.block());
        return first.offering().equals(later.offering())
                && between < day.offering(first.offering()).length();
    }

    private void apart(Pair pair) {
        Map<BlockId, Pin> other = pins.getOrDefault(pair.b(), Map.of());
        pins.getOrDefault(pair.a(), Map.of())
                .forEach((block, pin) -> {
                    Pin same = other.get(block);
                    if (same != null
                            && same.offering().equals(pin.offering())
                            && day.offering(pin.offering()).copies() <= 1) {
                        clash(
                                Rule.H7,
                                pin,
                                "and so is %s, from whom he or she is kept apart"
                                        .formatted(pair.b()),
                                "Open it a second time.");
                    }
                });
    }
}
