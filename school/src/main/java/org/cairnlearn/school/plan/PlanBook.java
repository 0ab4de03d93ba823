package org.cairnlearn.school.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/** The front door of the day's plan. To be called inside a piece of {@code Work}. */
@Component
public final class PlanBook {
    private final PlanSql sql;
    private final Proposer proposer;
    private final NeedsReader reader;
    private final CompetencyBook competencies;
    private final SchoolTime time;

    PlanBook(
            PlanSql sql,
            Proposer proposer,
            NeedsReader reader,
            CompetencyBook competencies,
            SchoolTime time) {
        this.sql = sql;
        this.proposer = proposer;
        this.reader = reader;
        this.competencies = competencies;
        this.time = time;
    }

    /** The plan that stands for a block, if there is one. */
    public Optional<BlockPlan> find(Block block) {
        return sql.find(block);
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
    public Proposed planOf(ClassRoster roster, Block block, int minutes) {
        sql.lock(block);
        var standing = sql.find(block);
        return standing.isPresent()
                ? new Proposed.Plan(standing.get())
                : propose(roster, block, minutes, standing);
    }

    /**
     * A new proposal in place of one that nobody has approved; who was moved by hand stays where he
     * or she was put.
     */
    public Proposed proposeAgain(ClassRoster roster, Block block, int minutes) {
        sql.lock(block);
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
        return findFramework(schoolClass)
                .map(framework -> reader.read(framework, List.of(student), time.now()))
                .map(needs -> readySkills(needs, student, most))
                .orElse(List.of());
    }

    private static List<ReadySkill> readySkills(Needs needs, PersonId student, int most) {
        return needs.of(student).stream()
                .limit(most)
                .map(need ->
                        new ReadySkill(
                                need.competency(),
                                needs.prerequisitesOf(need.competency()).stream()
                                        .filter(earlier -> needs.mastered(student, earlier))
                                        .min(Comparator.comparing(CompetencyId::value))
                                        .orElse(null)))
                .toList();
    }

    /** Says which framework a class works on. */
    public void setFramework(ClassId schoolClass, FrameworkId framework) {
        sql.setFramework(schoolClass, framework);
    }

    /** Puts a student into another group of the plan, to stay there. */
    public Changed move(Change change, PersonId student, GroupId to) {
        var plan = sql.lock(change.plan());
        var place = plan.placeOf(student);
        if (plan.version() != change.version()) {
            return new Changed.OutOfDate(plan);
        }
        if (place.isEmpty() || plan.find(to).isEmpty()) {
            return new Changed.NotThere(plan);
        }
        sql.move(change, place.get(), to, time.now());
        return done(change.plan());
    }

    /** Decides that a student who also fits elsewhere stays in the group. */
    public Changed keep(Change change, PersonId student) {
        var plan = sql.lock(change.plan());
        var place = plan.placeOf(student);
        if (plan.version() != change.version()) {
            return new Changed.OutOfDate(plan);
        }
        if (place.isEmpty()) {
            return new Changed.NotThere(plan);
        }
        sql.keep(change.plan(), place.get());
        return done(change.plan());
    }

    /** Takes back the last move by hand that is not taken back yet. */
    public Changed undo(Change change) {
        var plan = sql.lock(change.plan());
        if (plan.version() != change.version()) {
            return new Changed.OutOfDate(plan);
        }
        return sql.undo(change.plan(), time.now())
                ? done(change.plan())
                : new Changed.NotThere(plan);
    }

    /** Shares the plan with its students; from then on a change reaches them at once. */
    public Changed approve(Change change) {
        var plan = sql.lock(change.plan());
        if (plan.version() != change.version()) {
            return new Changed.OutOfDate(plan);
        }
        if (!plan.approved()) {
            sql.approve(change, time.now());
        }
        return done(change.plan());
    }

    /** Notes that a planned talk took place. Said twice, it counts once. */
    public Changed talkHeld(Change change, PersonId student) {
        var plan = sql.lock(change.plan());
        if (plan.talkOf(student).isEmpty()) {
            return new Changed.NotThere(plan);
        }
        sql.talkHeld(change, student, time.now());
        return done(change.plan());
    }

    private Proposed propose(
            ClassRoster roster, Block block, int minutes, Optional<BlockPlan> standing) {
        if (roster.students().isEmpty()) {
            return new Proposed.NobodyEnrolled();
        }
        if (!proposer.hasSchool(roster, block)) {
            return new Proposed.NoSchool();
        }
        var framework = findFramework(roster.schoolClass());
        if (framework.isEmpty()) {
            return new Proposed.WhichFramework(competencies.frameworks());
        }
        var proposal = proposer.propose(roster, block, minutes, framework.get(), standing);
        sql.save(proposal.plan(), proposal.solved(), time.now());
        return new Proposed.Plan(sql.find(proposal.plan().id()).orElseThrow());
    }

    /**
     * What somebody said the class works on, else the one framework that is about one of its
     * subjects.
     */
    public Optional<FrameworkId> findFramework(SchoolClass schoolClass) {
        var said = sql.framework(schoolClass.id());
        if (said.isPresent()) {
            return said;
        }
        var fitting =
                competencies.frameworks().stream()
                        .filter(framework -> isAbout(framework, schoolClass.subjects()))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst().id()) : Optional.empty();
    }

    private static boolean isAbout(Framework framework, List<String> subjects) {
        var subject = framework.subject().toLowerCase(Locale.ROOT);
        return !subject.isBlank()
                && subjects.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isBlank())
                        .anyMatch(name -> name.contains(subject) || subject.contains(name));
    }

    private Changed done(PlanId plan) {
        return new Changed.Done(sql.find(plan).orElseThrow());
    }
}
