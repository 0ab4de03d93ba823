package org.cairnlearn.planner.day.solve;

import java.util.HashSet;
import java.util.Set;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.bound.DayBound;
import org.cairnlearn.planner.day.bound.GroupBound;
import org.cairnlearn.planner.day.draft.FirstPlan;
import org.cairnlearn.planner.day.draft.SimpleBound;
import org.cairnlearn.planner.day.draft.TalkBound;
import org.cairnlearn.planner.day.search.Effort;

/**
 * The bound of a plan. It is worked out of an instance of its own, in which nothing is closed that
 * a plan might do. A plan that keeps all rules is bounded among such plans; one that breaks a rule,
 * and says so, can be worth more than these, and then only the best day of each student bounds it.
 */
final class Certifier {
    private final Problem problem;
    private final FirstPlan.Finished plan;
    private final Compiled relaxed;

    Certifier(Problem problem, FirstPlan.Finished plan) {
        this.problem = problem;
        this.plan = plan;
        relaxed = new Compiled(problem, true);
    }

    /**
     * @param ofDay effort for the day-cut bound
     * @param ofGroups effort for the session-column bound, if company costs anything
     */
    Certificate certify(Effort ofDay, Effort ofGroups) {
        boolean keepsAll = plan.unmet().isEmpty() && !relaxed.index.allowsTalks();
        long given = given();
        long best = new DayBound(relaxed.instance, keepsAll).improve(ofDay);
        long inside = relaxed.hasCompany() ? groups(best, keepsAll, ofGroups) : best;
        long simple = new SimpleBound(problem).value();
        long total = plan.objective().total();
        if (simple <= given + inside || total > given + inside) {
            return new Certificate(simple, false);
        }
        return new Certificate(given + inside, inside < best);
    }

    private long groups(long known, boolean keepsAll, Effort effort) {
        GroupBound bound = new GroupBound(relaxed.instance, known, keepsAll);
        Set<Session> begun = new HashSet<>(problem.frozen());
        for (Session session : plan.sessions()) {
            int activity = activity(session);
            if (activity >= 0 && !begun.contains(session)) {
                bound.start(activity, students(session));
            }
        }
        return bound.improve(effort);
    }

    private int activity(Session session) {
        int o = Index.of(relaxed.index.offering, session.offering());
        TeacherId teacher = session.teacher();
        boolean conference = relaxed.index.offering(session.offering()).kind() == Kind.CONF;
        return conference && teacher != null
                ? relaxed.activities.under(o, Index.of(relaxed.index.teacher, teacher))
                : relaxed.activities.any(o);
    }

    private int[] students(Session session) {
        return session.students().stream()
                .mapToInt(id -> Index.of(relaxed.index.student, id))
                .filter(s -> (relaxed.places.present(s) >> block(session) & 1) != 0)
                .toArray();
    }

    private int block(Session session) {
        return Index.of(relaxed.index.block, session.block());
    }

    /** What has begun is worth the same in every plan; and talks for as many as have a slot. */
    private long given() {
        long sum = relaxed.index.allowsTalks() ? TalkBound.of(problem) : 0;
        for (Session session : problem.frozen()) {
            int minutes = relaxed.index.mostMinutes();
            for (StudentId id : session.students()) {
                int s = Index.of(relaxed.index.student, id);
                sum +=
                        relaxed.places
                                .worth(s)
                                .of(relaxed.index.offering(session.offering()), minutes);
            }
        }
        return sum;
    }
}
