package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the talks: in the order of waiting, each student gets the earliest slot that is left, until
 * the policy's number is given. Who has no slot is passed over.
 */
final class Waiting {
    private final Problem problem;

    /** From which minute a teacher or student is through with the lesson; others from 0. */
    private final Map<TeacherId, Integer> teacherFrom = new HashMap<>();

    private final Map<StudentId, Integer> studentFrom = new HashMap<>();
    private final List<Talk> talks = new ArrayList<>();

    private Waiting(Problem problem, List<Session> sessions) {
        this.problem = problem;
        Listed listed = new Listed(problem);
        for (Session session : sessions) {
            Offering offering = listed.offering(session.offering());
            if (offering.kind() == Kind.TL) {
                int from = offering.led().value() + problem.policy().gap().value();
                if (session.teacher() != null) {
                    teacherFrom.put(session.teacher(), from);
                }
                session.students().forEach(student -> studentFrom.put(student, from));
            }
        }
    }

    static List<Talk> talks(Problem problem, List<Session> sessions) {
        Waiting waiting = new Waiting(problem, sessions);
        for (StudentId student : order(problem)) {
            if (waiting.talks.size() < problem.policy().talks()) {
                waiting.give(student);
            }
        }
        return waiting.talks;
    }

    /** Those whose turn it is, talk or not. */
    static List<StudentId> due(Problem problem) {
        List<StudentId> order = order(problem);
        return order.subList(0, Math.min(problem.policy().talks(), order.size()));
    }

    private static List<StudentId> order(Problem problem) {
        return problem.students().stream()
                .sorted(
                        Comparator.comparing((Student s) -> -s.daysSinceTalk())
                                .thenComparing(Student::id))
                .map(Student::id)
                .toList();
    }

    private void give(StudentId student) {
        int length = problem.policy().talkLength().value();
        for (int start = 0; start + length <= problem.block().length().value(); start++) {
            for (Teacher teacher : problem.teachers()) {
                if (start >= studentFrom.getOrDefault(student, 0)
                        && start >= teacherFrom.getOrDefault(teacher.id(), 0)
                        && isFree(teacher.id(), start, length)) {
                    talks.add(
                            new Talk(
                                    student,
                                    teacher.id(),
                                    new Minutes(start),
                                    new Minutes(length)));
                    return;
                }
            }
        }
    }

    private boolean isFree(TeacherId teacher, int start, int length) {
        return talks.stream()
                .filter(talk -> talk.teacher().equals(teacher))
                .allMatch(talk -> Math.abs(talk.start().value() - start) >= length);
    }
}
