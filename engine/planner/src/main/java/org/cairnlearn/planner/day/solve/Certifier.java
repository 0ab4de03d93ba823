package org.cairnlearn.planner.day.solve;

import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
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
    /** Steps where a bound is needed again. */
    private static final long FEW_STEPS = 1500;

    private final Problem problem;
    private final Compiled relaxed;

    /** Whether only plans are bounded that keep what rules ask for. */
    private final boolean demanding;

    private long withoutCompany;
    private long bound;

    Certifier(Problem problem) {
        this.problem = problem;
        relaxed = new Compiled(problem, true);
        demanding = !relaxed.index.allowsTalks();
    }

    /**
     * Works the bound out.
     *
     * @param ofDay effort for the day-cut bound
     * @param ofGroups effort for the session-column bound, if company costs anything
     */
    void prepare(Effort ofDay, Effort ofGroups) {
        withoutCompany = new DayBound(relaxed.instance, demanding).improve(ofDay);
        bound =
                relaxed.hasCompany()
                        ? new GroupBound(relaxed.instance, withoutCompany, demanding)
                                .improve(ofGroups)
                        : withoutCompany;
    }

    /** The bound of a plan. */
    Certificate certify(FirstPlan.Finished plan) {
        if (demanding && !plan.unmet().isEmpty()) {
            withoutCompany = new DayBound(relaxed.instance, false).improve(Effort.steps(FEW_STEPS));
            bound = withoutCompany;
        }
        long given = given();
        long simple = new SimpleBound(problem).value();
        long total = plan.objective().total();
        if (simple <= given + bound || total > given + bound) {
            return new Certificate(simple, false);
        }
        return new Certificate(given + bound, bound < withoutCompany);
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
