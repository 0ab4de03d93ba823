package org.cairnlearn.school.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.Sureness;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans and their parts, read: five statements for however many plans. */
@Component
class PlanRows {
    private final JdbcClient sql;

    PlanRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The plans of which a condition holds, in the order in which they were first proposed. */
    List<BlockPlan> find(String condition, Map<String, ?> parameters) {
        var heads = heads(condition, parameters);
        if (heads.isEmpty()) {
            return heads;
        }
        var ids = heads.stream().map(plan -> plan.id().value()).toArray(UUID[]::new);
        var groups = groups(ids);
        var places = places(ids);
        var talks = talks(ids);
        var unmet = unmet(ids);
        return heads.stream()
                .map(head ->
                        new BlockPlan(
                                head.id(),
                                head.block(),
                                head.version(),
                                head.minutes(),
                                head.countedUntil(),
                                head.approvedAt(),
                                groups.getOrDefault(head.id(), List.of()),
                                places.getOrDefault(head.id(), List.of()),
                                talks.getOrDefault(head.id(), List.of()),
                                unmet.getOrDefault(head.id(), List.of()),
                                head.worth(),
                                head.moves()))
                .toList();
    }

    /** The same without their groups and who is in them. */
    List<BlockPlan> heads(String condition, Map<String, ?> parameters) {
        return sql.sql(
                        """
                        select id, class, school, on_date, period, version, minutes, counted_until, approved_at, objective, bound,
                               (select count(distinct c.student)
                                  from plan.change c
                                 where c.plan = p.id and c.kind in ('MOVED', 'TAKEN_IN') and c.undone_at is null)::int as moves
                          from plan.block_plan p
                        """
                                + " where "
                                + condition
                                + " order by id")
                .params(parameters)
                .query((row, _) -> head(row))
                .list();
    }

    private static BlockPlan head(ResultSet row) throws SQLException {
        return new BlockPlan(
                new PlanId(row.getObject("id", UUID.class)),
                block(row),
                row.getInt("version"),
                row.getInt("minutes"),
                instant(row, "counted_until"),
                instant(row, "approved_at"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new BlockPlan.Worth(row.getLong("objective"), row.getObject("bound", Long.class)),
                row.getInt("moves"));
    }

    static Block block(ResultSet row) throws SQLException {
        var schoolClass = row.getObject("class", UUID.class);
        var date = row.getObject("on_date", LocalDate.class);
        var period = row.getString("period");
        return schoolClass == null
                ? new Block.Flex(
                        new OrganisationId(row.getObject("school", UUID.class)), date, period)
                : new Block.Section(new ClassId(schoolClass), date, period);
    }

    private Map<PlanId, List<Group>> groups(UUID[] plans) {
        var groups = new HashMap<PlanId, List<Group>>();
        sql.sql(
                        """
                        select plan, id, kind, competency, leader, room, led_minutes, basis, built_on, opens,
                               topic, added, locked, approved_by, material, screen_minutes
                          from plan.session
                         where plan = any(:plans)
                         order by plan, kind = 'OWN_PACE', position
                        """)
                .param("plans", plans)
                .query((row, _) -> of(groups, row).add(group(row)))
                .list();
        return groups;
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                new GroupId(row.getObject("id", UUID.class)),
                Group.Kind.valueOf(row.getString("kind")),
                competency(row, "competency"),
                person(row, "leader"),
                row.getString("room"),
                row.getInt("led_minutes"),
                new Group.Basis(
                        Group.Reason.valueOf(row.getString("basis")),
                        competency(row, "built_on"),
                        competency(row, "opens")),
                new Group.With(material(row), row.getInt("screen_minutes")),
                new Group.Hand(
                        row.getString("topic"), row.getBoolean("added"), row.getBoolean("locked")),
                person(row, "approved_by"));
    }

    private Map<PlanId, List<Place>> places(UUID[] plans) {
        var places = new HashMap<PlanId, List<Place>>();
        sql.sql(
                        """
                        select plan, student, session, competency, pinned, also_fits, home, sureness, worked_until,
                               wished, wish_fate, wish_source
                          from plan.place
                         where plan = any(:plans)
                         order by plan, student
                        """)
                .param("plans", plans)
                .query((row, _) ->
                        of(places, row)
                                .add(
                                        new Place(
                                                new PersonId(row.getObject("student", UUID.class)),
                                                new GroupId(row.getObject("session", UUID.class)),
                                                competency(row, "competency"),
                                                row.getBoolean("pinned"),
                                                group(row, "also_fits"),
                                                new ClassId(row.getObject("home", UUID.class)),
                                                known(row),
                                                wished(row))))
                .list();
        return places;
    }

    private Map<PlanId, List<Talk>> talks(UUID[] plans) {
        var talks = new HashMap<PlanId, List<Talk>>();
        sql.sql(
                        """
                        select plan, student, teacher, start_minute, minutes, waited_days, held_at
                          from plan.talk
                         where plan = any(:plans)
                           and not called_off
                         order by plan, start_minute, student
                        """)
                .param("plans", plans)
                .query((row, _) ->
                        of(talks, row)
                                .add(
                                        new Talk(
                                                new PersonId(row.getObject("student", UUID.class)),
                                                new PersonId(row.getObject("teacher", UUID.class)),
                                                row.getInt("start_minute"),
                                                row.getInt("minutes"),
                                                row.getObject("waited_days", Integer.class),
                                                instant(row, "held_at"))))
                .list();
        return talks;
    }

    static Place.Known known(ResultSet row) throws SQLException {
        var sureness = row.getString("sureness");
        return new Place.Known(
                sureness == null ? null : Sureness.valueOf(sureness), instant(row, "worked_until"));
    }

    private static Place.@Nullable Wished wished(ResultSet row) throws SQLException {
        var skill = competency(row, "wished");
        return skill == null
                ? null
                : new Place.Wished(
                        skill,
                        Wish.Fate.valueOf(row.getString("wish_fate")),
                        Wish.Source.valueOf(row.getString("wish_source")));
    }

    private Map<PlanId, List<BlockPlan.Unmet>> unmet(UUID[] plans) {
        var unmet = new HashMap<PlanId, List<BlockPlan.Unmet>>();
        sql.sql(
                        """
                        select plan, rule, student
                          from plan.unmet
                         where plan = any(:plans)
                         order by plan, position
                        """)
                .param("plans", plans)
                .query((row, _) ->
                        of(unmet, row)
                                .add(
                                        new BlockPlan.Unmet(
                                                row.getString("rule"), person(row, "student"))))
                .list();
        return unmet;
    }

    private static <T> List<T> of(Map<PlanId, List<T>> parts, ResultSet row) throws SQLException {
        return parts.computeIfAbsent(
                new PlanId(row.getObject("plan", UUID.class)), _ -> new ArrayList<>());
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

    private static @Nullable MaterialId material(ResultSet row) throws SQLException {
        var value = row.getObject("material", UUID.class);
        return value == null ? null : new MaterialId(value);
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
