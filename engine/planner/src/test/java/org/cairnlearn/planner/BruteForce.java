package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Tries every way to group a tiny class and to room the groups; the checker says what holds. */
final class BruteForce {
    private record Group(Offering offering, List<StudentId> students) {}

    private final Problem problem;
    private final List<Group> groups = new ArrayList<>();
    private OptionalLong best = OptionalLong.empty();

    private BruteForce(Problem problem) {
        this.problem = problem;
    }

    /** The best objective of all sound plans without talks; none if there is no sound plan. */
    static OptionalLong best(Problem problem) {
        BruteForce all = new BruteForce(problem);
        all.place(0);
        return all.best;
    }

    private void place(int student) {
        if (student == problem.students().size()) {
            room(0, new ArrayList<>());
            return;
        }
        StudentId id = problem.students().get(student).id();
        for (int g = 0; g < groups.size(); g++) {
            groups.get(g).students().add(id);
            place(student + 1);
            groups.get(g).students().removeLast();
        }
        for (Offering offering : problem.offerings()) {
            groups.add(new Group(offering, new ArrayList<>(List.of(id))));
            place(student + 1);
            groups.removeLast();
        }
    }

    private void room(int group, List<Room> rooms) {
        if (group < groups.size()) {
            for (Room room : problem.rooms()) {
                rooms.add(room);
                room(group + 1, rooms);
                rooms.removeLast();
            }
            return;
        }
        List<Session> sessions = new ArrayList<>();
        int lessons = 0;
        for (int g = 0; g < groups.size(); g++) {
            boolean lesson = groups.get(g).offering().kind() == Kind.TL;
            if (lesson && lessons == problem.teachers().size()) {
                return;
            }
            sessions.add(
                    session(g, rooms.get(g), lesson ? problem.teachers().get(lessons++) : null));
        }
        if (sessions.stream().noneMatch(s -> s.offering().equals(School.OWN_PACE))) {
            sessions.add(
                    new Session(
                            School.session("open"),
                            School.OWN_PACE,
                            null,
                            problem.rooms().getFirst().id(),
                            List.of()));
        }
        Verdict verdict = Checker.check(problem, School.plan(sessions, List.of()));
        if (verdict.broken().isEmpty()) {
            long total = verdict.objective().total();
            best = OptionalLong.of(Math.max(total, best.orElse(total)));
        }
    }

    private Session session(int g, Room room, Teacher teacher) {
        return new Session(
                School.session("g" + g),
                groups.get(g).offering().id(),
                teacher == null ? null : teacher.id(),
                room.id(),
                groups.get(g).students());
    }
}
