package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names what a plan could not keep: pins beyond a size, seats, clashing words, missing slots. */
final class Exceptions {
    private final Problem problem;
    private final List<Session> sessions;
    private final Map<StudentId, Session> place = new HashMap<>();
    private final Listed listed;
    private final List<Unmet> unmet = new ArrayList<>();

    private Exceptions(Problem problem, List<Session> sessions) {
        this.problem = problem;
        this.sessions = sessions;
        listed = new Listed(problem);
        for (Session session : sessions) {
            session.students().forEach(student -> place.put(student, session));
        }
    }

    static List<Unmet> named(Problem problem, List<Session> sessions, List<Talk> talks) {
        Exceptions exceptions = new Exceptions(problem, sessions);
        exceptions.sizes();
        exceptions.seats();
        exceptions.readiness();
        exceptions.pairs();
        exceptions.pins();
        exceptions.talks(talks);
        return exceptions.unmet;
    }

    private void sizes() {
        for (Session session : sessions) {
            Offering offering = listed.offering(session.offering());
            int students = session.students().size();
            if (students < offering.min()) {
                unmet.add(
                        new Unmet(
                                null,
                                Rule.H2,
                                new Reason.TooFew(session.id(), students, offering.min())));
            }
            if (students > offering.max()) {
                unmet.add(
                        new Unmet(
                                null,
                                Rule.H2,
                                new Reason.TooMany(session.id(), students, offering.max())));
            }
        }
    }

    private void seats() {
        for (Room room : problem.rooms()) {
            int students =
                    sessions.stream()
                            .filter(session -> session.room().equals(room.id()))
                            .mapToInt(session -> session.students().size())
                            .sum();
            if (students > room.seats()) {
                unmet.add(
                        new Unmet(
                                null,
                                Rule.H4,
                                new Reason.NoSeats(room.id(), students, room.seats())));
            }
        }
    }

    private void readiness() {
        for (Student student : problem.students()) {
            OfferingId offering = offeringOf(student.id());
            if (!listed.isReady(student.id(), offering)) {
                unmet.add(new Unmet(student.id(), Rule.H5, new Reason.NotReady(offering)));
            }
        }
    }

    private void pairs() {
        for (Pair pair : problem.apart()) {
            if (shareSession(pair)) {
                unmet.add(new Unmet(pair.a(), Rule.H7, new Reason.NotApart(pair.b())));
            }
        }
        for (Pair pair : problem.together()) {
            if (!shareSession(pair)) {
                unmet.add(new Unmet(pair.a(), Rule.H7, new Reason.NotTogether(pair.b())));
            }
        }
    }

    private boolean shareSession(Pair pair) {
        return sessionOf(pair.a()).id().equals(sessionOf(pair.b()).id());
    }

    private void pins() {
        for (Pin pin : problem.pins()) {
            if (!offeringOf(pin.student()).equals(pin.offering())) {
                unmet.add(
                        new Unmet(pin.student(), Rule.H9, new Reason.NotAsPinned(pin.offering())));
            }
        }
    }

    private OfferingId offeringOf(StudentId student) {
        return sessionOf(student).offering();
    }

    private Session sessionOf(StudentId student) {
        Session session = place.get(student);
        if (session == null) {
            throw new IllegalArgumentException(
                    "The plan has no place for student %s".formatted(student));
        }
        return session;
    }

    private void talks(List<Talk> talks) {
        for (StudentId student : Waiting.due(problem)) {
            if (talks.stream().noneMatch(talk -> talk.student().equals(student))) {
                unmet.add(new Unmet(student, Rule.H10, new Reason.NoTalk()));
            }
        }
    }
}
