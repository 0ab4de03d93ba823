package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.planner.Plan;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The statements that change plans, and what they stand on. {@link PlanRows} reads and writes a
 * plan's parts.
 */
@Component
class PlanSql {
    private final JdbcClient sql;
    private final PlanRows rows;
    private final Ids ids;

    PlanSql(JdbcClient sql, PlanRows rows, Ids ids) {
        this.sql = sql;
        this.rows = rows;
        this.ids = ids;
    }

    /** One proposer of a block at a time, until the transaction ends. */
    void lock(Block block) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:block, 0))")
                .param("block", "plan " + block)
                .query((_, _) -> true)
                .single();
    }

    /** One changer of a plan at a time; the plan as it then is. */
    BlockPlan lock(PlanId plan) {
        sql.sql("select id from plan.block_plan where id = :plan for update")
                .param("plan", plan.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return find(plan)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no plan %s".formatted(plan)));
    }

    Optional<BlockPlan> find(PlanId plan) {
        return rows.find("id = :plan", Map.of("plan", plan.value()));
    }

    Optional<BlockPlan> find(Block block) {
        return rows.find(
                "class = :class and on_date = :date and period = :period",
                Map.of(
                        "class",
                        block.schoolClass().value(),
                        "date",
                        block.date(),
                        "period",
                        block.period()));
    }

    /** Stores a proposal, in place of the one with its id if there is one. */
    void save(BlockPlan plan, Plan solved, Instant at) {
        sql.sql(
                        """
                        insert into plan.block_plan
                               (id, class, on_date, period, version, minutes, proposed_at, counted_until,
                                planner, seed, iterations, objective)
                        values (:id, :class, :date, :period, :version, :minutes, :at, :counted,
                                :planner, :seed, :iterations, :objective)
                            on conflict (tenant, id) do update
                           set version = excluded.version,
                               minutes = excluded.minutes,
                               proposed_at = excluded.proposed_at,
                               counted_until = excluded.counted_until,
                               planner = excluded.planner,
                               seed = excluded.seed,
                               iterations = excluded.iterations,
                               objective = excluded.objective
                        """)
                .param("id", plan.id().value())
                .param("class", plan.block().schoolClass().value())
                .param("date", plan.block().date())
                .param("period", plan.block().period())
                .param("version", plan.version())
                .param("minutes", plan.minutes())
                .param("at", utc(at))
                .param("counted", plan.countedUntil() == null ? null : utc(plan.countedUntil()))
                .param("planner", solved.provenance().version())
                .param("seed", solved.provenance().seed())
                .param("iterations", solved.provenance().iterations())
                .param("objective", solved.objective().total())
                .update();
        rows.replace(plan);
    }

    /** When each of these students' last held talk was; absent when there has been none. */
    Map<PersonId, Instant> lastTalks(Collection<PersonId> students) {
        var last = new HashMap<PersonId, Instant>();
        sql.sql(
                        """
                        select student, max(held_at) as held_at
                          from plan.talk
                         where student = any(:students)
                           and held_at is not null
                         group by student
                        """)
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    last.put(
                            new PersonId(row.getObject("student", UUID.class)),
                            row.getObject("held_at", OffsetDateTime.class).toInstant());
                });
        return last;
    }

    Optional<FrameworkId> framework(ClassId schoolClass) {
        return sql.sql("select framework from plan.class_framework where class = :class")
                .param("class", schoolClass.value())
                .query(UUID.class)
                .optional()
                .map(FrameworkId::new);
    }

    void setFramework(ClassId schoolClass, FrameworkId framework) {
        sql.sql(
                        """
                        insert into plan.class_framework (class, framework)
                        values (:class, :framework)
                            on conflict (tenant, class) do update set framework = excluded.framework
                        """)
                .param("class", schoolClass.value())
                .param("framework", framework.value())
                .update();
    }

    void move(Change change, Place from, GroupId to, Instant at) {
        sql.sql(
                        """
                        insert into plan.change
                               (id, plan, student, from_session, to_session, was_pinned, changed_at, changed_by)
                        values (:id, :plan, :student, :from, :to, :pinned, :at, :by)
                        """)
                .param("id", ids.next())
                .param("plan", change.plan().value())
                .param("student", from.student().value())
                .param("from", from.group().value())
                .param("to", to.value())
                .param("pinned", from.pinned())
                .param("at", utc(at))
                .param("by", change.by().value())
                .update();
        place(change.plan(), from.student(), to, true);
        newVersion(change.plan());
    }

    /** Takes back the last move that can be; false when there is none. */
    boolean undo(PlanId plan, Instant at) {
        record Last(UUID id, UUID student, UUID fromSession, boolean wasPinned) {}
        var last =
                sql.sql(
                                """
                                select c.id, c.student, c.from_session, c.was_pinned
                                  from plan.change c
                                  join plan.session s on s.id = c.from_session
                                 where c.plan = :plan
                                   and c.undone_at is null
                                 order by c.id desc
                                 limit 1
                                """)
                        .param("plan", plan.value())
                        .query(Last.class)
                        .optional();
        last.ifPresent(move -> {
            sql.sql("update plan.change set undone_at = :at where id = :id")
                    .param("at", utc(at))
                    .param("id", move.id())
                    .update();
            place(
                    plan,
                    new PersonId(move.student()),
                    new GroupId(move.fromSession()),
                    move.wasPinned());
            newVersion(plan);
        });
        return last.isPresent();
    }

    /** Notes that a student stays where he or she is. */
    void keep(PlanId plan, Place place) {
        place(plan, place.student(), place.group(), true);
        newVersion(plan);
    }

    void approve(Change change, Instant at) {
        sql.sql("update plan.block_plan set approved_at = :at, approved_by = :by where id = :plan")
                .param("at", utc(at))
                .param("by", change.by().value())
                .param("plan", change.plan().value())
                .update();
        newVersion(change.plan());
    }

    void talkHeld(Change change, PersonId student, Instant at) {
        sql.sql(
                        """
                        update plan.talk
                           set held_at = :at, held_by = :by
                         where plan = :plan
                           and student = :student
                           and held_at is null
                        """)
                .param("at", utc(at))
                .param("by", change.by().value())
                .param("plan", change.plan().value())
                .param("student", student.value())
                .update();
    }

    private void place(PlanId plan, PersonId student, GroupId group, boolean pinned) {
        sql.sql(
                        """
                        update plan.place
                           set session = :group, pinned = :pinned, also_fits = null
                         where plan = :plan
                           and student = :student
                        """)
                .param("group", group.value())
                .param("pinned", pinned)
                .param("plan", plan.value())
                .param("student", student.value())
                .update();
    }

    private void newVersion(PlanId plan) {
        sql.sql("update plan.block_plan set version = version + 1 where id = :plan")
                .param("plan", plan.value())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
