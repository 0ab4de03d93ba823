package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The checker's first look: which sessions and talks of a plan use only known ids. */
final class CheckedIds {
    private final Set<OfferingId> offerings;
    private final Set<TeacherId> teachers;
    private final Set<RoomId> rooms;
    private final Set<StudentId> students;
    private final List<Unmet> breaches = new ArrayList<>();
    private final List<Session> soundSessions = new ArrayList<>();
    private final List<Talk> soundTalks = new ArrayList<>();

    CheckedIds(Problem problem, Plan plan) {
        offerings = problem.offerings().stream().map(Offering::id).collect(Collectors.toSet());
        teachers = problem.teachers().stream().map(Teacher::id).collect(Collectors.toSet());
        rooms = problem.rooms().stream().map(Room::id).collect(Collectors.toSet());
        students = problem.students().stream().map(Student::id).collect(Collectors.toSet());
        Set<SessionId> seen = new HashSet<>();
        for (Session session : plan.sessions()) {
            List<String> bad = badOnes(session);
            if (!seen.add(session.id())) {
                bad.add(session.id().value());
            }
            if (bad.isEmpty()) {
                soundSessions.add(session);
            }
            report(bad);
        }
        for (Talk talk : plan.talks()) {
            List<String> bad = badOnes(talk);
            if (bad.isEmpty()) {
                soundTalks.add(talk);
            }
            report(bad);
        }
    }

    private List<String> badOnes(Session session) {
        List<String> bad = new ArrayList<>();
        if (!offerings.contains(session.offering())) {
            bad.add(session.offering().value());
        }
        if (session.teacher() != null && !teachers.contains(session.teacher())) {
            bad.add(session.teacher().value());
        }
        if (!rooms.contains(session.room())) {
            bad.add(session.room().value());
        }
        for (StudentId student : session.students()) {
            if (!students.contains(student)) {
                bad.add(student.value());
            }
        }
        return bad;
    }

    private List<String> badOnes(Talk talk) {
        List<String> bad = new ArrayList<>();
        if (!students.contains(talk.student())) {
            bad.add(talk.student().value());
        }
        if (!teachers.contains(talk.teacher())) {
            bad.add(talk.teacher().value());
        }
        return bad;
    }

    private void report(List<String> bad) {
        bad.forEach(id -> breaches.add(new Unmet(null, Rule.IDS, new Reason.BadId(id))));
    }

    List<Unmet> breaches() {
        return breaches;
    }

    List<Session> soundSessions() {
        return soundSessions;
    }

    List<Talk> soundTalks() {
        return soundTalks;
    }
}
