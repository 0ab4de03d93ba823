package org.cairnlearn.planner.day.draft;

import java.util.Comparator;
import java.util.List;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Teacher;

/**
 * What talks can bring at most: no more students than there are slots have one, those who waited
 * longest. Where conferences may be sessions too, it may be everyone.
 */
public final class TalkBound {
    private TalkBound() {}

    /** In milli-mastery. */
    public static long of(Problem problem) {
        boolean sessions = problem.offerings().stream().anyMatch(o -> o.kind() == Kind.CONF);
        int inBlock = problem.policy().limits().talksPerBlock();
        if (!sessions && inBlock == 0) {
            return 0;
        }
        List<Long> worth =
                problem.students().stream()
                        .filter(student -> !student.advisers().isEmpty())
                        .map(student -> worth(problem, student))
                        .sorted(Comparator.reverseOrder())
                        .toList();
        long slots = sessions ? worth.size() : inBlock * blocks(problem);
        return worth.stream().limit(slots).mapToLong(Long::longValue).sum();
    }

    private static long worth(Problem problem, Student student) {
        long days = Math.min(student.conferenceOverdueDays(), 100);
        return problem.policy().weights().conferenceUrgency() * days * days;
    }

    private static long blocks(Problem problem) {
        return problem.teachers().stream().mapToLong(TalkBound::blocks).sum();
    }

    private static long blocks(Teacher teacher) {
        return teacher.blocks().stream()
                .filter(block -> !teacher.protectedBlocks().contains(block))
                .count();
    }
}
