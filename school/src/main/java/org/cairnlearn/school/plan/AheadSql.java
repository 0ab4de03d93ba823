package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that say which blocks of a day have their proposal. */
@Component
class AheadSql {
    private static final String UNTOUCHED =
            """
            (p.version = p.proposed_version
             and p.approved_at is null
             and p.proposed_at < :since
             and not exists (select from plan.session s
                              where s.tenant = p.tenant
                                and s.plan = p.id
                                and s.approved_at is not null))
            """;

    /** A flex block's plan that nobody has touched, and for which somebody has said more since. */
    private static final String SIGNED_UP_SINCE =
            """
            (p.school is not null
             and p.version = p.proposed_version
             and not exists (select from plan.session s
                              where s.tenant = p.tenant
                                and s.plan = p.id
                                and s.approved_at is not null)
             and exists (select from plan.meeting m
                          where m.tenant = p.tenant
                            and m.school = p.school
                            and m.on_date = p.on_date
                            and m.period = p.period
                            and (m.dropped_at > p.proposed_at
                                 or exists (select from plan.sign_up w
                                             where w.tenant = m.tenant
                                               and w.meeting = m.id
                                               and w.changed_at > p.proposed_at))))
            """;

    private final JdbcClient sql;

    AheadSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether nobody else proposes a block at this moment; if so, nobody does from now on. */
    boolean tryLock(Block block) {
        return sql.sql("select pg_try_advisory_xact_lock(hashtextextended(:block, 0))")
                .param("block", PlanSql.lockOf(block))
                .query(Boolean.class)
                .single();
    }

    /**
     * The blocks of a school's day that have a plan, but for those proposed before a moment and not
     * touched since, and those for which somebody has signed up since.
     */
    Set<Block> standing(DayAhead.Day day, Collection<ClassRoster> classes, Instant since) {
        return sql
                .sql(
                        """
                        select p.class, p.school, p.period
                          from plan.block_plan p
                         where p.on_date = :date
                           and (p.class = any(:classes) or p.school = :school)
                           and not
                        """
                                + UNTOUCHED
                                + " and not "
                                + SIGNED_UP_SINCE)
                .param("date", day.date())
                .param("school", day.school().value())
                .param(
                        "classes",
                        classes.stream()
                                .map(one -> one.schoolClass().id().value())
                                .toArray(UUID[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var ofClass = Optional.ofNullable(row.getObject("class", UUID.class));
                    var period = row.getString("period");
                    return ofClass.<Block>map(
                                    one -> new Block.Section(new ClassId(one), day.date(), period))
                            .orElseGet(() -> new Block.Flex(day.school(), day.date(), period));
                })
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any of these students has wished something since a plan was proposed. */
    boolean isWishedSince(PlanId plan, Collection<PersonId> students) {
        return sql.sql(
                        """
                        select exists (select from plan.block_plan p
                                         join plan.wish w on w.tenant = p.tenant
                                                         and w.on_date = p.on_date
                                                         and w.wished_at > p.proposed_at
                                        where p.id = :plan
                                          and w.student = any(:students))
                        """)
                .param("plan", plan.value())
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody has signed up since a plan was proposed that nobody has touched. */
    boolean isSignedUpSince(PlanId plan) {
        return sql.sql("select " + SIGNED_UP_SINCE + " from plan.block_plan p where p.id = :plan")
                .param("plan", plan.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether a plan was proposed before a moment and nobody has touched it since. */
    boolean isUntouchedSince(PlanId plan, Instant since) {
        return sql.sql("select " + UNTOUCHED + " from plan.block_plan p where p.id = :plan")
                .param("plan", plan.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
