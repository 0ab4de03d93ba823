package org.cairnlearn.school.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to plans by hand: remembered, and put into the places and groups. */
@Component
class HandSql {
    private final JdbcClient sql;
    private final Ids ids;

    HandSql(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Several steps that were done at once, the first one first. */
    record Done(UUID step, List<Step> steps) {}

    /** Remembers what is done at once, as the change that made a version. */
    void remember(Change change, List<Step> steps, int version, Instant at) {
        var step = ids.next();
        for (var one : steps) {
            var before = one.before();
            var home = home(one);
            sql.sql(
                            """
                            insert into plan.change
                                   (id, plan, step, version, kind, student, from_session, to_session,
                                    was_pinned, also_fitted, home, competency, sureness, worked_until,
                                    from_room, to_room, reason, changed_at, changed_by)
                            values (:id, :plan, :step, :version, :kind, :student, :from, :to,
                                    :pinned, :fitted, :home, :competency, :sureness,
                                    cast(:until as timestamptz), :fromRoom, :toRoom, :reason, :at, :by)
                            """)
                    .param("fromRoom", one instanceof Step.Rehoused room ? room.from() : null)
                    .param("toRoom", one instanceof Step.Rehoused room ? room.room() : null)
                    .param("reason", reason(one))
                    .param("id", ids.next())
                    .param("plan", change.plan().value())
                    .param("step", step)
                    .param("version", version)
                    .param("kind", one.kind())
                    .param("student", one.student() == null ? null : one.student().value())
                    .param("from", before == null ? null : before.group().value())
                    .param("to", value(one.to()))
                    .param("pinned", before != null && before.pinned())
                    .param("fitted", before == null ? null : value(before.alsoFits()))
                    .param("home", home == null ? null : home.value())
                    .param("competency", competency(before))
                    .param("sureness", before == null ? null : sureness(before.known()))
                    .param("until", before == null ? null : until(before.known()))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("by", change.by().value())
                    .update();
        }
    }

    private static @Nullable UUID competency(@Nullable Place before) {
        return before == null || before.competency() == null ? null : before.competency().value();
    }

    private static @Nullable String reason(Step step) {
        return step instanceof Step.TakenIn in ? in.reason().name() : null;
    }

    private static @Nullable ClassId home(Step step) {
        var before = step.before();
        return step instanceof Step.Came came ? came.home() : before == null ? null : before.home();
    }

    /**
     * Whether what a row made is what still stands: the student was not put elsewhere, nor held or
     * set free, by a later step; nobody is in a group that goes.
     */
    private static final String HOLDS =
            """
            case when o.kind in ('LOCKED', 'UNLOCKED')
                 then exists (select from plan.session n
                               where n.tenant = o.tenant
                                 and n.id = o.to_session
                                 and n.locked = (o.kind = 'LOCKED'))
                 when o.kind = 'REHOUSED'
                 then exists (select from plan.session n
                               where n.tenant = o.tenant
                                 and n.id = o.to_session
                                 and n.room = o.to_room)
                 when o.kind = 'CALLED_OFF'
                 then true
                 when o.kind = 'ADDED'
                 then not exists (select from plan.place n
                                   where n.tenant = o.tenant
                                     and n.plan = o.plan
                                     and n.session = o.to_session)
                 else (select n.session
                         from plan.place n
                        where n.tenant = o.tenant
                          and n.plan = o.plan
                          and n.student = o.student) is not distinct from o.to_session
                  and not exists (select from plan.change n
                                   where n.tenant = o.tenant
                                     and n.plan = o.plan
                                     and n.student = o.student
                                     and n.kind <> 'CALLED_OFF'
                                     and n.version > o.version
                                     and n.undone_at is null) end
            """;

    /**
     * The last step since the proposal that can be undone: all of it still holds, as nobody has
     * changed any of it since.
     *
     * @param by only of this person; anybody's when null
     */
    Optional<Done> last(PlanId plan, @Nullable PersonId by) {
        record Row(UUID step, Step what) {}
        var rows =
                sql.sql(
                                """
                                select c.step, c.kind, c.student, c.from_session, c.to_session, c.was_pinned,
                                       c.also_fitted, c.home, c.competency, c.sureness, c.worked_until, c.from_room, c.to_room, c.reason
                                  from plan.change c
                                 where c.plan = :plan
                                   and c.step = (select l.step
                                                   from plan.change l
                                                   join plan.block_plan b on b.tenant = l.tenant and b.id = l.plan
                                                  where l.plan = :plan
                                                    and l.undone_at is null
                                                    and l.version > b.proposed_version
                                                    and (cast(:by as uuid) is null or l.changed_by = :by)
                                                    and not exists (select from plan.change o
                                                                     where o.tenant = l.tenant
                                                                       and o.plan = l.plan
                                                                       and o.step = l.step
                                                                       and not (%s))
                                                  order by l.version desc
                                                  limit 1)
                                 order by c.id
                                """
                                        .formatted(HOLDS))
                        .param("plan", plan.value())
                        .param("by", by == null ? null : by.value())
                        .query((row, _) -> new Row(row.getObject("step", UUID.class), step(row)))
                        .list();
        return rows.stream()
                .findFirst()
                .map(one -> new Done(one.step(), rows.stream().map(Row::what).toList()));
    }

    /**
     * Whether any step since the proposal stands.
     *
     * @param by only of this person; anybody's when null
     */
    boolean isAnyLeft(PlanId plan, @Nullable PersonId by) {
        return sql.sql(
                        """
                        select exists (
                            select from plan.change c
                              join plan.block_plan b on b.tenant = c.tenant and b.id = c.plan
                             where c.plan = :plan
                               and c.undone_at is null
                               and c.version > b.proposed_version
                               and (cast(:by as uuid) is null or c.changed_by = :by))
                        """)
                .param("plan", plan.value())
                .param("by", by == null ? null : by.value())
                .query(Boolean.class)
                .single();
    }

    private static Step step(ResultSet row) throws SQLException {
        var student = row.getObject("student", UUID.class);
        var from = row.getObject("from_session", UUID.class);
        var to = row.getObject("to_session", UUID.class);
        var home = row.getObject("home", UUID.class);
        return switch (row.getString("kind")) {
            case "ADDED" -> new Step.Added(new GroupId(to));
            case "LOCKED" -> new Step.Locked(new GroupId(to), true);
            case "UNLOCKED" -> new Step.Locked(new GroupId(to), false);
            case "CAME" -> new Step.Came(new PersonId(student), new GroupId(to), new ClassId(home));
            case "REHOUSED" ->
                    new Step.Rehoused(
                            new GroupId(to), row.getString("from_room"), row.getString("to_room"));
            case "CALLED_OFF" -> new Step.CalledOff(new PersonId(student));
            case "TAKEN_IN" ->
                    new Step.TakenIn(
                            before(row, student, from),
                            new GroupId(to),
                            TakeIn.Reason.valueOf(row.getString("reason")));
            case "LEFT" -> new Step.Left(before(row, student, from));
            case "PINNED" -> new Step.Pinned(before(row, student, from));
            case "RELEASED" -> new Step.Released(before(row, student, from));
            default -> new Step.Moved(before(row, student, from), new GroupId(to));
        };
    }

    private static Place before(ResultSet row, UUID student, UUID from) throws SQLException {
        var fitted = row.getObject("also_fitted", UUID.class);
        var competency = row.getObject("competency", UUID.class);
        return new Place(
                new PersonId(student),
                new GroupId(from),
                competency == null ? null : new CompetencyId(competency),
                row.getBoolean("was_pinned"),
                fitted == null ? null : new GroupId(fitted),
                new ClassId(row.getObject("home", UUID.class)),
                PlanRows.known(row),
                null);
    }

    void undone(UUID step, Instant at) {
        sql.sql("update plan.change set undone_at = :at where step = :step")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("step", step)
                .update();
    }

    /** Whether something about one of these was changed after a version. */
    boolean changedSince(
            PlanId plan, int version, Collection<PersonId> students, Collection<GroupId> groups) {
        return sql.sql(
                        """
                        select exists (
                            select from plan.change
                             where plan = :plan
                               and version > :version
                               and (student = any(:students)
                                    or from_session = any(:groups)
                                    or to_session = any(:groups)))
                        """)
                .param("plan", plan.value())
                .param("version", version)
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Why a student was taken into a full group, if that is where the place is. */
    Optional<TakeIn.Reason> takenIn(PlanId plan, Place place) {
        return sql.sql(
                        """
                        select reason
                          from plan.change
                         where plan = :plan
                           and student = :student
                           and to_session = :group
                           and kind = 'TAKEN_IN'
                           and undone_at is null
                         order by version desc
                         limit 1
                        """)
                .param("plan", plan.value())
                .param("student", place.student().value())
                .param("group", place.group().value())
                .query((row, _) -> TakeIn.Reason.valueOf(row.getString("reason")))
                .optional();
    }

    /** Puts a student's place as it is said here. */
    void put(PlanId plan, Place place) {
        sql.sql(
                        """
                        insert into plan.place (plan, student, session, competency, pinned, also_fits, home,
                                               sureness, worked_until)
                        values (:plan, :student, :session, :competency, :pinned, :alsoFits, :home,
                                :sureness, cast(:until as timestamptz))
                            on conflict (tenant, plan, student) do update
                           set session = excluded.session,
                               pinned = excluded.pinned,
                               also_fits = excluded.also_fits
                        """)
                .param("plan", plan.value())
                .param("student", place.student().value())
                .param("session", place.group().value())
                .param("competency", place.competency() == null ? null : place.competency().value())
                .param("pinned", place.pinned())
                .param("alsoFits", value(place.alsoFits()))
                .param("home", place.home().value())
                .param("sureness", sureness(place.known()))
                .param("until", until(place.known()))
                .update();
    }

    void remove(PlanId plan, PersonId student) {
        sql.sql("delete from plan.place where plan = :plan and student = :student")
                .param("plan", plan.value())
                .param("student", student.value())
                .update();
    }

    void remove(GroupId group) {
        sql.sql("delete from plan.session where id = :group")
                .param("group", group.value())
                .update();
    }

    void lock(GroupId group, boolean locked) {
        sql.sql("update plan.session set locked = :locked where id = :group")
                .param("locked", locked)
                .param("group", group.value())
                .update();
    }

    void house(GroupId group, String room) {
        sql.sql("update plan.session set room = :room where id = :group")
                .param("group", group.value())
                .param("room", room)
                .update();
    }

    /** Whether a student's talk is called off; one that was held was held. */
    void callOff(PlanId plan, PersonId student, boolean off) {
        sql.sql(
                        """
                        update plan.talk
                           set called_off = :off
                         where plan = :plan
                           and student = :student
                           and held_at is null
                        """)
                .param("off", off)
                .param("plan", plan.value())
                .param("student", student.value())
                .update();
    }

    private static @Nullable String sureness(Place.Known known) {
        return known.sureness() == null ? null : known.sureness().name();
    }

    private static @Nullable String until(Place.Known known) {
        return known.until() == null ? null : known.until().toString();
    }

    private static @Nullable UUID value(@Nullable GroupId group) {
        return group == null ? null : group.value();
    }
}
