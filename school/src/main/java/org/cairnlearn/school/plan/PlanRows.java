package org.cairnlearn.school.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A plan and its parts, as rows and back. */
@Component
class PlanRows {
    private final JdbcClient sql;

    PlanRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one plan of which a condition holds. */
    Optional<BlockPlan> find(String condition, Map<String, ?> parameters) {
        return sql.sql(
                        """
                        select id, class, on_date, period, version, minutes, counted_until, approved_at,
                               (select count(distinct c.student)
                                  from plan.change c
                                 where c.plan = p.id and c.undone_at is null)::int as moves
                          from plan.block_plan p
                        """
                                + " where "
                                + condition)
                .params(parameters)
                .query((row, _) -> plan(row))
                .optional();
    }

    private BlockPlan plan(ResultSet row) throws SQLException {
        var id = new PlanId(row.getObject("id", UUID.class));
        return new BlockPlan(
                id,
                new Block(
                        new ClassId(row.getObject("class", UUID.class)),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("period")),
                row.getInt("version"),
                row.getInt("minutes"),
                instant(row, "counted_until"),
                instant(row, "approved_at"),
                groups(id),
                places(id),
                talks(id),
                row.getInt("moves"));
    }

    private List<Group> groups(PlanId plan) {
        return sql.sql(
                        """
                        select id, kind, competency, leader, room, led_minutes, basis, built_on, opens
                          from plan.session
                         where plan = :plan
                         order by position
                        """)
                .param("plan", plan.value())
                .query((row, _) ->
                        new Group(
                                new GroupId(row.getObject("id", UUID.class)),
                                Group.Kind.valueOf(row.getString("kind")),
                                competency(row, "competency"),
                                person(row, "leader"),
                                row.getString("room"),
                                row.getInt("led_minutes"),
                                new Group.Basis(
                                        Group.Reason.valueOf(row.getString("basis")),
                                        competency(row, "built_on"),
                                        competency(row, "opens"))))
                .list();
    }

    private List<Place> places(PlanId plan) {
        return sql.sql(
                        """
                        select student, session, competency, pinned, also_fits
                          from plan.place
                         where plan = :plan
                         order by student
                        """)
                .param("plan", plan.value())
                .query((row, _) ->
                        new Place(
                                new PersonId(row.getObject("student", UUID.class)),
                                new GroupId(row.getObject("session", UUID.class)),
                                competency(row, "competency"),
                                row.getBoolean("pinned"),
                                group(row, "also_fits")))
                .list();
    }

    private List<Talk> talks(PlanId plan) {
        return sql.sql(
                        """
                        select student, teacher, start_minute, minutes, waited_days, held_at
                          from plan.talk
                         where plan = :plan
                         order by start_minute, student
                        """)
                .param("plan", plan.value())
                .query((row, _) ->
                        new Talk(
                                new PersonId(row.getObject("student", UUID.class)),
                                new PersonId(row.getObject("teacher", UUID.class)),
                                row.getInt("start_minute"),
                                row.getInt("minutes"),
                                row.getObject("waited_days", Integer.class),
                                instant(row, "held_at")))
                .list();
    }

    /**
     * Puts a plan's groups, places and talks in place of the stored ones; a held talk is a fact and
     * stays.
     */
    void replace(BlockPlan plan) {
        var id = plan.id().value();
        sql.sql("delete from plan.talk where plan = :plan and held_at is null")
                .param("plan", id)
                .update();
        sql.sql("delete from plan.session where plan = :plan").param("plan", id).update();
        IntStream.range(0, plan.groups().size())
                .forEach(position -> insert(id, position, plan.groups().get(position)));
        insertPlaces(id, plan.places());
        plan.talks().forEach(talk -> insert(id, talk));
    }

    private void insert(UUID plan, int position, Group group) {
        sql.sql(
                        """
                        insert into plan.session
                               (id, plan, position, kind, competency, leader, room, led_minutes, basis, built_on, opens)
                        values (:id, :plan, :position, :kind, :competency, :leader, :room, :led, :basis, :builtOn, :opens)
                        """)
                .param("id", group.id().value())
                .param("plan", plan)
                .param("position", position)
                .param("kind", group.kind().name())
                .param("competency", uuid(group.competency()))
                .param("leader", group.leader() == null ? null : group.leader().value())
                .param("room", group.room())
                .param("led", group.ledMinutes())
                .param("basis", group.basis().reason().name())
                .param("builtOn", uuid(group.basis().builtOn()))
                .param("opens", uuid(group.basis().opens()))
                .update();
    }

    private void insertPlaces(UUID plan, List<Place> places) {
        sql.sql(
                        """
                        insert into plan.place (plan, student, session, competency, pinned, also_fits)
                        select :plan, student, session, competency, pinned, also_fits
                          from unnest(:students, :sessions, :competencies, :pinned, :alsoFits)
                               as t (student, session, competency, pinned, also_fits)
                        """)
                .param("plan", plan)
                .param(
                        "students",
                        places.stream().map(place -> place.student().value()).toArray(UUID[]::new))
                .param(
                        "sessions",
                        places.stream().map(place -> place.group().value()).toArray(UUID[]::new))
                .param(
                        "competencies",
                        places.stream().map(place -> uuid(place.competency())).toArray(UUID[]::new))
                .param("pinned", places.stream().map(Place::pinned).toArray(Boolean[]::new))
                .param(
                        "alsoFits",
                        places.stream().map(place -> uuid(place.alsoFits())).toArray(UUID[]::new))
                .update();
    }

    private void insert(UUID plan, Talk talk) {
        sql.sql(
                        """
                        insert into plan.talk (plan, student, teacher, start_minute, minutes, waited_days)
                        values (:plan, :student, :teacher, :start, :minutes, :waited)
                        """)
                .param("plan", plan)
                .param("student", talk.student().value())
                .param("teacher", talk.teacher().value())
                .param("start", talk.startMinute())
                .param("minutes", talk.minutes())
                .param("waited", talk.waitedDays())
                .update();
    }

    private static @Nullable UUID uuid(@Nullable CompetencyId competency) {
        return competency == null ? null : competency.value();
    }

    private static @Nullable UUID uuid(@Nullable GroupId group) {
        return group == null ? null : group.value();
    }

    private static @Nullable GroupId group(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new GroupId(value);
    }

    private static @Nullable CompetencyId competency(ResultSet row, String column)
            throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new CompetencyId(value);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new PersonId(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
