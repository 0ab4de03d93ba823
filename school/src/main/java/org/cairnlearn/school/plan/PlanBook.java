package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/**
 * The front door of the day's plan: what is proposed and what stands. {@link PlanHand} changes it
 * by hand, {@link FlexBook} has the flex blocks, {@link DayBook} whole days, {@link PairBook} who
 * is kept apart or together. To be called inside a piece of {@code Work}.
 */
@Component
public final class PlanBook {
    private final PlanSql sql;
    private final Making making;
    private final ClassNeeds needs;
    private final ClassFrameworks frameworks;
    private final Approvals approvals;

    PlanBook(
            PlanSql sql,
            Making making,
            ClassNeeds needs,
            ClassFrameworks frameworks,
            Approvals approvals) {
        this.sql = sql;
        this.making = making;
        this.needs = needs;
        this.frameworks = frameworks;
        this.approvals = approvals;
    }

    /** The plan that stands for a block, if there is one. */
    public Optional<BlockPlan> find(Block block) {
        return sql.find(block);
    }

    /**
     * The plans that stand for the blocks of these classes on a day, in as few statements as one.
     */
    public Map<Block, BlockPlan> ofDay(Collection<ClassId> classes, LocalDate date) {
        return sql.ofDay(List.of(), classes, date).stream()
                .collect(Collectors.toMap(BlockPlan::block, Function.identity()));
    }

    /** A plan by its id. */
    public Optional<BlockPlan> find(PlanId plan) {
        return sql.find(plan);
    }

    /**
     * The plan that stands for a block, else a new proposal, which is then the one that stands.
     *
     * @param minutes how long the block is
     */
    public Proposed planOf(ClassRoster roster, Block.Section block, int minutes) {
        sql.lock(block);
        var standing = sql.find(block);
        return standing.isPresent()
                ? new Proposed.Plan(standing.get())
                : seen(
                        making.planner().does(() -> propose(roster, block, minutes, standing)),
                        block);
    }

    /** What the planner made, as whoever asked for it may see it. */
    private Proposed seen(Proposed proposed, Block.Section block) {
        return proposed instanceof Proposed.Plan
                ? new Proposed.Plan(sql.find(block).orElseThrow())
                : proposed;
    }

    /**
     * A new proposal in place of one that nobody has approved; who was moved by hand stays where he
     * or she was put.
     */
    public Proposed proposeAgain(ClassRoster roster, Block.Section block, int minutes) {
        sql.lock(block);
        return seen(making.planner().does(() -> again(roster, block, minutes)), block);
    }

    private Proposed again(ClassRoster roster, Block.Section block, int minutes) {
        // Held, so that nobody moves a student in it or approves it meanwhile.
        var standing = sql.find(block).map(plan -> sql.lock(plan.id()));
        return standing.filter(BlockPlan::approved).isPresent()
                ? new Proposed.Plan(standing.get())
                : propose(roster, block, minutes, standing);
    }

    /**
     * What a student could begin or go on with now in a class, the worthiest first, at most {@code
     * most}.
     */
    public List<ReadySkill> ready(SchoolClass schoolClass, PersonId student, int most) {
        return ready(schoolClass, List.of(student), most).getOrDefault(student, List.of());
    }

    /** The same of several students, in the same number of statements. */
    public Map<PersonId, List<ReadySkill>> ready(
            SchoolClass schoolClass, Collection<PersonId> students, int most) {
        return needs.of(schoolClass, students)
                .map(near ->
                        students.stream()
                                .distinct()
                                .collect(
                                        Collectors.toMap(
                                                student -> student,
                                                student -> readySkills(near, student, most))))
                .orElse(Map.of());
    }

    private static List<ReadySkill> readySkills(Needs needs, PersonId student, int most) {
        return needs.of(student).stream()
                .limit(most)
                .map(need ->
                        new ReadySkill(
                                need.competency(),
                                needs.prerequisitesOf(need.competency()).stream()
                                        .filter(earlier -> needs.mastered(student, earlier))
                                        .min(needs.order())
                                        .orElse(null)))
                .toList();
    }

    /** Says which framework a class works on. */
    public void setFramework(ClassId schoolClass, FrameworkId framework) {
        frameworks.set(schoolClass, framework);
    }

    /**
     * What somebody said the class works on, else the one framework that is about one of its
     * subjects.
     */
    public Optional<FrameworkId> findFramework(SchoolClass schoolClass) {
        return frameworks.find(schoolClass);
    }

    /** The same of many classes; those of which it is not known are left out. */
    public Map<ClassId, FrameworkId> frameworks(Collection<SchoolClass> classes) {
        return frameworks.find(classes);
    }

    /**
     * Shares with the students: the plan of a class as a whole, in a flex block what the approver
     * hosts. The first approval counts; from then on a change reaches them at once.
     */
    public Changed approve(Change change) {
        return approvals.approve(change);
    }

    private Proposed propose(
            ClassRoster roster, Block.Section block, int minutes, Optional<BlockPlan> standing) {
        if (roster.students().isEmpty()) {
            return new Proposed.NobodyEnrolled();
        }
        if (!making.proposer().hasSchool(roster, block)) {
            return new Proposed.NoSchool();
        }
        var framework = findFramework(roster.schoolClass());
        if (framework.isEmpty()) {
            return new Proposed.WhichFramework(frameworks.all());
        }
        return new Proposed.Plan(making.proposer().propose(block, minutes, standing));
    }
}
