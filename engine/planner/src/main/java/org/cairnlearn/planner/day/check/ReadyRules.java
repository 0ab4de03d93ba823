package org.cairnlearn.planner.day.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.planner.day.Arm;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.planner.day.Value;

/** Places only where a student is ready (H5), arms (H8), and no endless groups (H16). */
final class ReadyRules {
    private final Day day;
    private final Breaches breaches;
    private final Map<StudentId, Map<TopicId, Arm>> arms = new HashMap<>();

    ReadyRules(Day day, Breaches breaches) {
        this.day = day;
        this.breaches = breaches;
        for (Arm arm : day.problem().arms()) {
            arms.computeIfAbsent(arm.student(), _ -> new HashMap<>()).put(arm.topic(), arm);
        }
    }

    void check() {
        for (Student student : day.problem().students()) {
            for (Session session : day.of(student.id())) {
                if (!day.isFrozen(session)) {
                    place(student, session);
                }
            }
            once(student);
        }
    }

    /** How many conferences a student has, talks not counted. */
    static int conferences(Day day, StudentId student) {
        return (int)
                day.of(student).stream()
                        .filter(session -> day.offering(session).kind() == Kind.CONF)
                        .count();
    }

    private void place(Student student, Session session) {
        Offering offering = day.offering(session);
        Topic topic = day.topic(offering);
        if (!day.isPinned(student.id(), session)) {
            if (!isOpen(student, offering)) {
                breach(student, Rule.H5, session, "is not open to the student");
            }
            if (topic != null && !student.mastered().containsAll(topic.prerequisites())) {
                breach(student, Rule.H5, session, "asks for what is not mastered");
            }
        }
        if (topic == null) {
            return;
        }
        Arm arm = arms.getOrDefault(student.id(), Map.of()).get(topic.id());
        if (arm != null && !arm.allowed().contains(offering.id())) {
            breach(student, Rule.H8, session, "is not of the student's arm");
        }
        int limit = day.problem().policy().limits().sameLevelDays();
        boolean tooLong =
                student.sameLevelDays().stream()
                        .anyMatch(run -> run.isAbout(topic) && run.days() >= limit);
        if (offering.kind() == Kind.TL && tooLong && !day.isPinned(student.id(), session)) {
            breach(student, Rule.H16, session, "is one more group of like level in a row");
        }
    }

    private static boolean isOpen(Student student, Offering offering) {
        return offering.kind().isOpenToAll()
                || student.values().stream().map(Value::offering).anyMatch(offering.id()::equals)
                || student.choices().stream().map(Choice::offering).anyMatch(offering.id()::equals);
    }

    private void once(Student student) {
        Set<TopicId> met = new HashSet<>();
        boolean conference = false;
        for (Session session : begunFirst(student)) {
            Offering offering = day.offering(session);
            boolean given = day.isFrozen(session) || day.isPinned(student.id(), session);
            Topic topic = day.topic(offering);
            if (topic != null && !topic.extendable() && !met.add(topic.id()) && !given) {
                breach(student, Rule.H5, session, "is on a topic that the student has twice");
            }
            if (offering.kind() == Kind.CONF) {
                if (conference && !given) {
                    breach(student, Rule.H5, session, "is a second conference");
                }
                if (conference && !day.isFrozen(session)) {
                    breach(student, Rule.H3, session, "is not the only conference of the day");
                }
                conference = true;
            }
        }
    }

    /** What is given comes before what was planned. */
    private Iterable<Session> begunFirst(Student student) {
        return day.of(student.id()).stream()
                        .sorted((a, b) -> Boolean.compare(isGiven(student, b), isGiven(student, a)))
                ::iterator;
    }

    private boolean isGiven(Student student, Session session) {
        return day.isFrozen(session) || day.isPinned(student.id(), session);
    }

    private void breach(Student student, Rule rule, Session session, String how) {
        breaches.of(
                student.id(),
                rule,
                session.id().value(),
                "Session %s (%s) %s, student %s."
                        .formatted(session.id(), session.offering(), how, student.id()));
    }
}
