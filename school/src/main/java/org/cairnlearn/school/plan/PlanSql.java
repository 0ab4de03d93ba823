package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The statements about plans as a whole. {@link PlanRows} reads their parts, {@link PartsSql}
 * writes them, {@link HandSql} changes them.
 */
@Component
class PlanSql {
    private final JdbcClient sql;
    private final PlanRows rows;
    private final PartsSql parts;

    PlanSql(JdbcClient sql, PlanRows rows, PartsSql parts) {
        this.sql = sql;
        this.rows = rows;
        this.parts = parts;
    }

    /** One proposer of a block at a time, until the transaction ends. */
    void lock(Block block) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:block, 0))")
                .param("block", lockOf(block))
                .query((_, _) -> true)
                .single();
    }

    static String lockOf(Block block) {
        return "plan " + block;
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
        return rows.find("id = :plan", Map.of("plan", plan.value())).stream().findFirst();
    }

    Optional<BlockPlan> find(Block block) {
        return switch (block) {
            case Block.Section(var schoolClass, var date, var period) ->
                    find("class", schoolClass.value(), date, period);
            case Block.Flex(var school, var date, var period) ->
                    find("school", school.value(), date, period);
        };
    }

    private Optional<BlockPlan> find(String owner, UUID id, LocalDate date, String period) {
        return rows
                .find(
                        owner + " = :owner and on_date = :date and period = :period",
                        Map.of("owner", id, "date", date, "period", period))
                .stream()
                .findFirst();
    }

    /** Every plan of a day of these classes and of the flex blocks of these schools. */
    List<BlockPlan> ofDay(
            Collection<OrganisationId> schools, Collection<ClassId> classes, LocalDate date) {
        return rows.find(
                "on_date = :date and (class = any(:classes) or school = any(:schools))",
                Map.of(
                        "date",
                        date,
                        "classes",
                        classes.stream().map(ClassId::value).toArray(UUID[]::new),
                        "schools",
                        schools.stream().map(OrganisationId::value).toArray(UUID[]::new)));
    }

    /** The same of classes alone, without who is in them: how far each plan is. */
    List<BlockPlan> heads(Collection<ClassId> classes, LocalDate date) {
        return rows.heads(
                "on_date = :date and class = any(:classes)",
                Map.of(
                        "date",
                        date,
                        "classes",
                        classes.stream().map(ClassId::value).toArray(UUID[]::new)));
    }

    /** Stores a proposal, in place of the one with its id if there is one. */
    void save(BlockPlan plan, Origin origin, Instant at) {
        var schoolClass = plan.block() instanceof Block.Section one ? one.schoolClass() : null;
        var school = plan.block() instanceof Block.Flex flex ? flex.school() : null;
        sql.sql(
                        """
                        insert into plan.block_plan
                               (id, class, school, on_date, period, version, proposed_version, minutes,
                                proposed_at, counted_until, planner, seed, iterations, objective, bound)
                        values (:id, :class, :school, :date, :period, :version, :version, :minutes,
                                :at, :counted, :planner, :seed, :iterations, :objective, :bound)
                            on conflict (tenant, id) do update
                           set version = excluded.version,
                               proposed_version = excluded.proposed_version,
                               minutes = excluded.minutes,
                               proposed_at = excluded.proposed_at,
                               counted_until = excluded.counted_until,
                               planner = excluded.planner,
                               seed = excluded.seed,
                               iterations = excluded.iterations,
                               objective = excluded.objective,
                               bound = excluded.bound
                        """)
                .param("id", plan.id().value())
                .param("class", schoolClass == null ? null : schoolClass.value())
                .param("school", school == null ? null : school.value())
                .param("date", plan.block().date())
                .param("period", plan.block().period())
                .param("version", plan.version())
                .param("minutes", plan.minutes())
                .param("at", utc(at))
                .param("counted", plan.countedUntil() == null ? null : utc(plan.countedUntil()))
                .param("planner", origin.planner())
                .param("seed", origin.seed())
                .param("iterations", origin.iterations())
                .param("objective", plan.worth().value())
                .param("bound", plan.worth().bound())
                .update();
        parts.replace(plan);
    }

    /** Which framework somebody said that each of these classes works on. */
    Map<ClassId, FrameworkId> frameworks(Collection<ClassId> classes) {
        return sql
                .sql(
                        "select class, framework from plan.class_framework where class = any(:classes)")
                .param("classes", classes.stream().map(ClassId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(
                                new ClassId(row.getObject("class", UUID.class)),
                                new FrameworkId(row.getObject("framework", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    /** Shares the whole plan. */
    void approve(Change change, Instant at) {
        sql.sql("update plan.block_plan set approved_at = :at, approved_by = :by where id = :plan")
                .param("at", utc(at))
                .param("by", change.by().value())
                .param("plan", change.plan().value())
                .update();
    }

    /** Shares some groups of a flex block. */
    void approve(Change change, Collection<GroupId> groups, Instant at) {
        sql.sql(
                        """
                        update plan.session
                           set approved_at = :at, approved_by = :by
                         where plan = :plan
                           and id = any(:groups)
                           and approved_at is null
                        """)
                .param("at", utc(at))
                .param("by", change.by().value())
                .param("plan", change.plan().value())
                .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .update();
    }

    void talkHeld(Change change, PersonId student, Instant at) {
        sql.sql(
                        """
                        update plan.talk
                           set held_at = :at, held_by = :by
                         where plan = :plan
                           and student = :student
                           and held_at is null
                           and not called_off
                        """)
                .param("at", utc(at))
                .param("by", change.by().value())
                .param("plan", change.plan().value())
                .param("student", student.value())
                .update();
    }

    /** The version that the plan's proposal made. */
    int proposedVersion(PlanId plan) {
        return sql.sql("select proposed_version from plan.block_plan where id = :plan")
                .param("plan", plan.value())
                .query(Integer.class)
                .single();
    }

    /** The next version of a plan that is being changed. */
    int newVersion(PlanId plan) {
        return sql.sql(
                        "update plan.block_plan set version = version + 1 where id = :plan returning version")
                .param("plan", plan.value())
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    List<OrganisationId> hostedBy(PersonId adult, LocalDate date) {
        return sql.sql(
                        """
                        select distinct b.school as value
                          from plan.session g
                          join plan.block_plan b on b.tenant = g.tenant and b.id = g.plan
                         where g.tenant = platform.current_tenant()
                           and g.leader = :adult
                           and b.on_date = :date
                           and b.school is not null
                        """)
                .param("adult", adult.value())
                .param("date", date)
                .query((row, _) -> new OrganisationId(row.getObject("value", UUID.class)))
                .list();
    }
}
