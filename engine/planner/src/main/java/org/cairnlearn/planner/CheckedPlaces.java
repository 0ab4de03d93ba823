package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checker's rules about who sits where: H1, H2, H3, H4, H5, H7, H9. */
final class CheckedPlaces {
    private final CheckedDay day;
    private final List<Unmet> breaches = new ArrayList<>();

    private CheckedPlaces(CheckedDay day) {
        this.day = day;
    }

    static List<Unmet> breaches(CheckedDay day) {
        CheckedPlaces places = new CheckedPlaces(day);
        places.onePlaceEach();
        places.sizes();
        places.teachers();
        places.seats();
        places.ready();
        places.pairs();
        places.pins();
        return places.breaches;
    }

    private void report(@Nullable StudentId student, Rule rule, Reason reason) {
        breaches.add(new Unmet(student, rule, reason));
    }

    private void onePlaceEach() {
        for (Student student : day.problem().students()) {
            List<SessionId> places = new ArrayList<>();
            for (Session session : day.sessions()) {
                for (StudentId id : session.students()) {
                    if (id.equals(student.id())) {
                        places.add(session.id());
                    }
                }
            }
            if (places.isEmpty()) {
                report(student.id(), Rule.H1, new Reason.Nowhere());
            }
            for (int later = 1; later < places.size(); later++) {
                report(student.id(), Rule.H1, new Reason.AlsoIn(places.get(later)));
            }
        }
        for (Offering offering : day.problem().offerings()) {
            if (offering.kind() == Kind.IND
                    && day.sessions().stream().noneMatch(s -> s.offering().equals(offering.id()))) {
                report(null, Rule.H1, new Reason.NotOpen(offering.id()));
            }
        }
    }

    private void sizes() {
        for (Session session : day.sessions()) {
            int n = session.students().size();
            int min = day.offering(session).min();
            int max = day.offering(session).max();
            if (n < min) {
                report(null, Rule.H2, new Reason.TooFew(session.id(), n, min));
            } else if (n > max) {
                report(null, Rule.H2, new Reason.TooMany(session.id(), n, max));
            }
        }
    }

    private void teachers() {
        Set<TeacherId> leading = new HashSet<>();
        for (Session session : day.sessions()) {
            boolean lesson = day.offering(session).kind() == Kind.TL;
            TeacherId teacher = session.teacher();
            if (lesson && teacher == null) {
                report(null, Rule.H3, new Reason.NoTeacher(session.id()));
            }
            if (!lesson && teacher != null) {
                report(null, Rule.H3, new Reason.NeedsNoTeacher(session.id()));
            }
            if (teacher != null && !leading.add(teacher)) {
                report(null, Rule.H3, new Reason.LeadsAlso(teacher, session.id()));
            }
        }
    }

    private void seats() {
        for (Room room : day.problem().rooms()) {
            int students = 0;
            for (Session session : day.sessions()) {
                if (session.room().equals(room.id())) {
                    students += session.students().size();
                }
            }
            if (students > room.seats()) {
                report(null, Rule.H4, new Reason.NoSeats(room.id(), students, room.seats()));
            }
        }
    }

    private void ready() {
        for (Session session : day.sessions()) {
            for (StudentId student : session.students()) {
                if (day.findValue(student, session.offering()).isEmpty()) {
                    report(student, Rule.H5, new Reason.NotReady(session.offering()));
                }
            }
        }
    }

    private void pairs() {
        for (Pair pair : day.problem().apart()) {
            if (day.sessions().stream().anyMatch(s -> holdsBoth(s, pair))) {
                report(pair.a(), Rule.H7, new Reason.NotApart(pair.b()));
            }
        }
        for (Pair pair : day.problem().together()) {
            if (day.sessions().stream().noneMatch(s -> holdsBoth(s, pair))) {
                report(pair.a(), Rule.H7, new Reason.NotTogether(pair.b()));
            }
        }
    }

    private static boolean holdsBoth(Session session, Pair pair) {
        return session.students().contains(pair.a()) && session.students().contains(pair.b());
    }

    private void pins() {
        for (Pin pin : day.problem().pins()) {
            boolean there =
                    day.sessionsOf(pin.student()).stream()
                            .anyMatch(s -> s.offering().equals(pin.offering()));
            if (!there) {
                report(pin.student(), Rule.H9, new Reason.NotAsPinned(pin.offering()));
            }
        }
    }
}
