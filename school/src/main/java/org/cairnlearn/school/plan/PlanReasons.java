package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of why a plan is as it is: each other group is tried out for a student, as the
 * plan stands now, and what it would cost is told with whom it costs. Nothing changes. Numbers are
 * thousandths of a mastered skill. To be called inside a piece of {@code Work}.
 */
@Component
public final class PlanReasons {
    private final FactsReader reader;

    PlanReasons(FactsReader reader) {
        this.reader = reader;
    }

    /**
     * Why a student is there, and not elsewhere.
     *
     * @param more how much more the place brings than own pace
     * @param session how it is with the group
     * @param others each other group that was tried
     */
    public record Reasons(int more, Session session, Map<GroupId, Other> others) {
        public Reasons {
            others = Map.copyOf(others);
        }
    }

    /**
     * Why a group is there.
     *
     * @param brings what its students have of it beyond own pace, together
     * @param seats how many more it could take
     * @param waiting how many more students could gain by it, if it had seats
     */
    public record Session(int brings, int seats, int waiting) {}

    /**
     * Why a group is there, and why with these students.
     *
     * @param students what each of them has of it beyond own pace; most first
     */
    public record OfGroup(Session session, List<Paid> students) {
        public OfGroup {
            students = List.copyOf(students);
        }
    }

    /** Why a student is not in another group. */
    public sealed interface Other {
        /**
         * It could be, and the whole plan would be worth that much more, or less where below 0.
         *
         * @param paid who gains and who loses
         */
        record Costs(int change, List<Paid> paid) implements Other {
            public Costs {
                paid = List.copyOf(paid);
            }
        }

        /** A rule is against it: by its short name. */
        record Barred(String rule) implements Other {}

        /** No seat can be made for the student. */
        record NoWay() implements Other {}
    }

    /**
     * What somebody would gain, or lose where below 0.
     *
     * @param student null for what a group costs as a whole
     */
    public record Paid(@Nullable PersonId student, int change) {}

    /** The reasons of one student; empty where the facts no longer hold the plan. */
    public Optional<Reasons> of(BlockPlan plan, PersonId student) {
        return StandingDay.of(plan, reader.of(plan.block(), plan.minutes()), student)
                .map(StandingDay::reasons);
    }

    /** The reasons of one group; empty where the plan has none such. */
    public Optional<OfGroup> of(BlockPlan plan, GroupId group) {
        return plan.groups().stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .map(one ->
                        StandingDay.of(plan, reader.of(plan.block(), plan.minutes())).reasons(one));
    }
}
