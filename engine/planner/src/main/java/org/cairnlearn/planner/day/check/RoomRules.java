package org.cairnlearn.planner.day.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;

/** Rooms that fit (H4), and that fit each student (H11). */
final class RoomRules {
    private final Day day;
    private final Breaches breaches;

    RoomRules(Day day, Breaches breaches) {
        this.day = day;
        this.breaches = breaches;
    }

    void check() {
        record Use(RoomId room, BlockId block) {}
        Map<Use, List<Session>> uses = new HashMap<>();
        for (Session session : day.sessions()) {
            if (!day.isFrozen(session)) {
                features(session);
            }
            for (BlockId block : day.span(session)) {
                uses.computeIfAbsent(new Use(session.room(), block), _ -> new ArrayList<>())
                        .add(session);
            }
        }
        uses.forEach((use, sessions) -> use(day.room(use.room()), use.block(), sessions));
    }

    private void features(Session session) {
        Room room = day.room(session.room());
        if (!room.features().containsAll(day.offering(session).features())) {
            breaches.of(
                    Rule.H4,
                    session.id() + " " + room.id(),
                    "Room %s lacks what session %s needs.".formatted(room.id(), session.id()));
        }
        for (StudentId student : session.students()) {
            boolean met =
                    day.student(student).features().stream()
                            .allMatch(need ->
                                    room.features().contains(need)
                                            || day.offering(session).features().contains(need));
            if (!met) {
                breaches.of(
                        student,
                        Rule.H11,
                        session.id().value(),
                        "Session %s lacks what student %s needs.".formatted(session.id(), student));
            }
        }
    }

    private void use(Room room, BlockId block, List<Session> sessions) {
        if (sessions.stream().allMatch(day::isFrozen)) {
            return;
        }
        if (room.closed().contains(block)) {
            breaches.of(
                    Rule.H4,
                    room.id() + " " + block,
                    "Room %s is closed in block %s.".formatted(room.id(), block));
        }
        int seated = sessions.stream().mapToInt(session -> session.students().size()).sum();
        if (seated > room.seats()) {
            breaches.of(
                    Rule.H4,
                    room.id() + " " + block,
                    "Room %s has %d seats and %d students in block %s."
                            .formatted(room.id(), room.seats(), seated, block));
        }
        if (!room.shared() && sessions.size() > 1) {
            breaches.of(
                    Rule.H4,
                    room.id() + " " + block,
                    "Room %s holds %d sessions in block %s."
                            .formatted(room.id(), sessions.size(), block));
        }
    }
}
