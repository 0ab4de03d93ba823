package org.cairnlearn.planner.day.solve;

import java.util.BitSet;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.Prices;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Unmet;
import org.cairnlearn.planner.day.bound.DayBound;
import org.cairnlearn.planner.day.bound.GroupBound;
import org.cairnlearn.planner.day.bound.KeptRules;
import org.cairnlearn.planner.day.draft.FirstPlan;
import org.cairnlearn.planner.day.draft.SimpleBound;
import org.cairnlearn.planner.day.search.Effort;
import org.jspecify.annotations.Nullable;

/**
 * The bound of a plan. It is worked out of an instance of its own, in which nothing is closed that
 * a plan might do. Bounded are the plans that break no rule but those that this one breaks, and
 * says so: such a plan can be worth more than all that keep every rule.
 */
final class Certifier {
    /** Steps where a bound is needed again. */
    private static final long FEW_STEPS = 1500;

    private final Problem problem;
    private final Compiled relaxed;

    /** The rules that all plans keep that are bounded. */
    private final KeptRules kept;

    private final MeetingHours meetings;
    private final DayBound ofDay;
    private @Nullable GroupBound ofGroups;

    /**
     * @param yesterday where the bound begins
     */
    Certifier(Problem problem, Prices yesterday) {
        this.problem = problem;
        relaxed = new Compiled(problem, true);
        kept = relaxed.index.allowsTalks() ? KeptRules.all().withoutConferences() : KeptRules.all();
        meetings = new MeetingHours(relaxed);
        ofDay = new DayBound(relaxed.instance, kept, meetings.priced);
        ofDay.begin(yesterday.values(), new DayNames(relaxed));
    }

    boolean hasCompany() {
        return relaxed.hasCompany();
    }

    /** The prices that the bound came to. */
    Prices prices() {
        return Prices.settled(ofDay.carried(new DayNames(relaxed)));
    }

    /**
     * Works the bound out.
     *
     * @param day effort for the day-cut bound
     * @param groups effort for the session-column bound, if company costs anything
     */
    void prepare(Effort day, Effort groups) {
        long withoutCompany = ofDay.improve(day);
        if (relaxed.hasCompany()) {
            ofGroups = new GroupBound(relaxed.instance, withoutCompany, kept, meetings.priced);
            ofGroups.improve(groups);
        }
    }

    /** The bound of the plans that keep all rules. */
    Certificate best() {
        long withoutCompany = ofDay.best();
        GroupBound groups = ofGroups;
        long bound = groups == null ? withoutCompany : Math.min(withoutCompany, groups.best());
        long simple = new SimpleBound(problem).value();
        return simple <= given() + bound
                ? new Certificate(simple, false)
                : new Certificate(given() + bound, bound < withoutCompany);
    }

    /** The bound of a plan. */
    Certificate certify(FirstPlan.Finished plan) {
        KeptRules keeps = keptBy(plan);
        long withoutCompany = without(keeps);
        GroupBound groups = keeps.conferences() == kept.conferences() ? ofGroups : null;
        long bound = groups == null ? withoutCompany : Math.min(withoutCompany, of(groups, keeps));
        long given = given();
        long simple = new SimpleBound(problem).value();
        long total = plan.objective().total();
        if (simple <= given + bound || total > given + bound) {
            return new Certificate(simple, false);
        }
        return new Certificate(given + bound, bound < withoutCompany);
    }

    /** Whoever's rule is broken is let off; and nobody's conference is held if any rule is. */
    private KeptRules keptBy(FirstPlan.Finished plan) {
        BitSet broken = new BitSet();
        for (Unmet unmet : plan.unmet()) {
            StudentId student = unmet.student();
            if (student != null) {
                broken.set(Index.of(relaxed.index.student, student));
            }
        }
        KeptRules keeps = kept.but(broken);
        return plan.unmet().isEmpty() ? keeps : keeps.withoutConferences();
    }

    private long without(KeptRules keeps) {
        if (keeps.equals(kept)) {
            return ofDay.best();
        }
        long anew =
                new DayBound(relaxed.instance, keeps, meetings.priced)
                        .improve(Effort.steps(FEW_STEPS));
        return keeps.conferences() == kept.conferences()
                ? Math.min(anew, ofDay.where(keeps))
                : anew;
    }

    private long of(GroupBound groups, KeptRules keeps) {
        return keeps.equals(kept) ? groups.best() : groups.where(keeps);
    }

    /** What has begun is worth the same in every plan; and so are talks that cost no hour. */
    private long given() {
        long sum = meetings.given;
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
