package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of flex blocks: one plan for everybody in a school who has a class in the period.
 * Each host approves what he or she hosts with {@link PlanBook#approve}, and changes it with {@link
 * PlanHand}. To be called inside a piece of {@code Work}.
 */
@Component
public final class FlexBook {
    private final PlanSql sql;
    private final Making making;
    private final Approvals approvals;
    private final Deadlines deadlines;
    private final PeopleReader people;

    FlexBook(
            PlanSql sql,
            Making making,
            Approvals approvals,
            Deadlines deadlines,
            PeopleReader people) {
        this.sql = sql;
        this.making = making;
        this.approvals = approvals;
        this.deadlines = deadlines;
        this.people = people;
    }

    /** The plan that stands for a flex block, if there is one. */
    public Optional<BlockPlan> find(Block.Flex block) {
        return sql.find(block);
    }

    /** The schools in whose flex blocks of a day somebody has a session. */
    public Set<OrganisationId> hostedBy(PersonId adult, LocalDate date) {
        return Set.copyOf(sql.hostedBy(adult, date));
    }

    /**
     * The plan that stands for a flex block, else a new proposal, which is then the one that
     * stands.
     *
     * @param minutes how long the block is
     */
    public Proposed planOf(Block.Flex block, int minutes) {
        sql.lock(block);
        var standing = sql.find(block);
        return standing.isPresent()
                ? new Proposed.Plan(standing.get())
                : seen(making.planner().does(() -> propose(block, minutes, standing)), block);
    }

    /** What the planner made, as whoever asked for it may see it. */
    private Proposed seen(Proposed proposed, Block.Flex block) {
        return proposed instanceof Proposed.Plan
                ? new Proposed.Plan(sql.find(block).orElseThrow())
                : proposed;
    }

    /**
     * A new proposal while nothing is approved; groups that were added or locked stay, and whoever
     * was put somewhere by hand stays there.
     */
    public Proposed proposeAgain(Block.Flex block, int minutes) {
        sql.lock(block);
        return seen(making.planner().does(() -> again(block, minutes)), block);
    }

    private Proposed again(Block.Flex block, int minutes) {
        var standing = sql.find(block).map(plan -> sql.lock(plan.id()));
        return standing.filter(FlexBook::isBegun).isPresent()
                ? new Proposed.Plan(standing.get())
                : propose(block, minutes, standing);
    }

    private static boolean isBegun(BlockPlan plan) {
        return plan.groups().stream().anyMatch(group -> group.approvedBy() != null);
    }

    private Proposed propose(Block.Flex block, int minutes, Optional<BlockPlan> standing) {
        if (!deadlines.hasSchool(block)) {
            return new Proposed.NoSchool();
        }
        var homes = homes(block);
        return homes.isEmpty()
                ? new Proposed.NobodyEnrolled()
                : new Proposed.Plan(making.proposer().propose(block, minutes, standing));
    }

    /**
     * The classes of the base timetable in a flex period, with their students and staff: where
     * everybody is who is sent nowhere.
     */
    public List<ClassRoster> homes(Block.Flex block) {
        return people.homes(block);
    }

    /** Whether a flex block can be planned: there is school, and classes meet then. */
    public boolean canBePlanned(Block.Flex block) {
        return deadlines.hasSchool(block) && !people.meeting(block).isEmpty();
    }

    /** Approves the groups that no adult hosts; for the flex coordinator. */
    public Changed approveRest(Change change) {
        return approvals.approveRest(change);
    }

    /** Until when its groups can be approved; empty while the school has not said when it is. */
    public Optional<Instant> approvableUntil(Block.Flex block) {
        return deadlines.of(block);
    }
}
