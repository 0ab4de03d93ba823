package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts one student elsewhere and leaves the others where they are. */
final class Hand {
    private final Problem problem;
    private final Listed listed;

    Hand(Problem problem) {
        this.problem = problem;
        listed = new Listed(problem);
    }

    /** The sessions after the move; a group that its last student leaves is over. */
    List<Session> moved(List<Session> sessions, StudentId student, SessionId target) {
        List<Session> after = new ArrayList<>();
        for (Session session : sessions) {
            Set<StudentId> students = new TreeSet<>(session.students());
            boolean left = !session.id().equals(target) && students.remove(student);
            if (session.id().equals(target)) {
                students.add(student);
            }
            if (!left
                    || !students.isEmpty()
                    || listed.offering(session.offering()).kind() == Kind.IND) {
                after.add(with(session, session.room(), List.copyOf(students)));
            }
        }
        return after;
    }

    /** Other rooms, if one is too full: for the target alone if that helps, else for all. */
    List<Session> seated(List<Session> sessions, SessionId target) {
        if (allSeated(sessions)) {
            return sessions;
        }
        for (Room room : problem.rooms()) {
            List<Session> elsewhere =
                    sessions.stream()
                            .map(s -> s.id().equals(target) ? with(s, room.id(), s.students()) : s)
                            .toList();
            if (allSeated(elsewhere)) {
                return elsewhere;
            }
        }
        int[] rooms =
                new Rooms(problem.rooms())
                        .place(sessions.stream().mapToInt(s -> s.students().size()).toArray());
        List<Session> all = new ArrayList<>();
        for (int i = 0; i < rooms.length; i++) {
            Session session = sessions.get(i);
            all.add(with(session, problem.rooms().get(rooms[i]).id(), session.students()));
        }
        return allSeated(all) ? all : sessions;
    }

    private boolean allSeated(List<Session> sessions) {
        return problem.rooms().stream()
                .allMatch(room ->
                        sessions.stream()
                                        .filter(s -> s.room().equals(room.id()))
                                        .mapToInt(s -> s.students().size())
                                        .sum()
                                <= room.seats());
    }

    private static Session with(Session session, RoomId room, List<StudentId> students) {
        return new Session(session.id(), session.offering(), session.teacher(), room, students);
    }
}
