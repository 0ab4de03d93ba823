package org.cairnlearn.school.plan;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.competency.CompetencyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that write a plan's groups, places and talks: sets, not loops. */
@Component
class PartsSql {
    private final JdbcClient sql;

    PartsSql(JdbcClient sql) {
        this.sql = sql;
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
        insertGroups(plan.id(), plan.groups(), 0);
        insertPlaces(plan.id(), plan.places());
        insertTalks(plan);
        insertUnmet(plan);
    }

    private void insertUnmet(BlockPlan plan) {
        sql.sql("delete from plan.unmet where plan = :plan")
                .param("plan", plan.id().value())
                .update();
        sql.sql(
                        """
                        insert into plan.unmet (plan, position, rule, student)
                        select :plan, number, rule, student
                          from unnest(:rules, :students) with ordinality as t (rule, student, number)
                        """)
                .param("plan", plan.id().value())
                .param("rules", texts(plan.unmet(), BlockPlan.Unmet::rule))
                .param(
                        "students",
                        uuids(
                                plan.unmet(),
                                one -> one.student() == null ? null : one.student().value()))
                .update();
    }

    /** Writes groups from a position of the page on. */
    void insertGroups(PlanId plan, List<Group> groups, int position) {
        sql.sql(
                        """
                        insert into plan.session
                               (id, plan, position, kind, competency, leader, room, led_minutes,
                                basis, built_on, opens, topic, added, locked, material, screen_minutes)
                        select id, :plan, :position + number, kind, competency, leader, room, led,
                               basis, built_on, opens, topic, added, locked, material, screen
                          from unnest(:ids, :kinds, :competencies, :leaders, :rooms, :led, :basis, :builtOn,
                                      :opens, :topics, :added, :locked, :materials, :screens)
                               with ordinality
                               as t (id, kind, competency, leader, room, led, basis, built_on,
                                     opens, topic, added, locked, material, screen, number)
                        """)
                .param("plan", plan.value())
                .param("position", position)
                .param("ids", uuids(groups, group -> group.id().value()))
                .param("kinds", texts(groups, group -> group.kind().name()))
                .param("competencies", uuids(groups, group -> uuid(group.competency())))
                .param(
                        "leaders",
                        uuids(
                                groups,
                                group -> group.leader() == null ? null : group.leader().value()))
                .param("rooms", texts(groups, Group::room))
                .param("led", groups.stream().map(Group::ledMinutes).toArray(Integer[]::new))
                .param("basis", texts(groups, group -> group.basis().reason().name()))
                .param("builtOn", uuids(groups, group -> uuid(group.basis().builtOn())))
                .param("opens", uuids(groups, group -> uuid(group.basis().opens())))
                .param("topics", texts(groups, group -> group.hand().topic()))
                .param("added", flags(groups, group -> group.hand().added()))
                .param("locked", flags(groups, group -> group.hand().locked()))
                .param("materials", uuids(groups, PartsSql::material))
                .param(
                        "screens",
                        groups.stream()
                                .map(group -> group.with().screenMinutes())
                                .toArray(Integer[]::new))
                .update();
    }

    void insertPlaces(PlanId plan, List<Place> places) {
        sql.sql(
                        """
                        insert into plan.place (plan, student, session, competency, pinned, also_fits, home, sureness, worked_until,
                                                wished, wish_fate, wish_source)
                        select :plan, student, session, competency, pinned, also_fits, home, sureness,
                               cast(worked_until as timestamptz), wished, wish_fate, wish_source
                          from unnest(:students, :sessions, :competencies, :pinned, :alsoFits, :homes,
                                      :sureness, :until, :wished, :fates, :sources)
                               as t (student, session, competency, pinned, also_fits, home, sureness, worked_until,
                                     wished, wish_fate, wish_source)
                        """)
                .param("plan", plan.value())
                .param("students", uuids(places, place -> place.student().value()))
                .param("sessions", uuids(places, place -> place.group().value()))
                .param("competencies", uuids(places, place -> uuid(place.competency())))
                .param("pinned", flags(places, Place::pinned))
                .param("alsoFits", uuids(places, PartsSql::alsoFits))
                .param("homes", uuids(places, place -> place.home().value()))
                .param("sureness", texts(places, PartsSql::sureness))
                .param("until", texts(places, PartsSql::until))
                .param("wished", uuids(places, PartsSql::wished))
                .param("fates", texts(places, PartsSql::fate))
                .param("sources", texts(places, PartsSql::source))
                .update();
    }

    private static @Nullable UUID alsoFits(Place place) {
        return place.alsoFits() == null ? null : place.alsoFits().value();
    }

    private static @Nullable String sureness(Place place) {
        return place.known().sureness() == null ? null : place.known().sureness().name();
    }

    private static @Nullable String until(Place place) {
        return place.known().until() == null ? null : place.known().until().toString();
    }

    private static @Nullable UUID wished(Place place) {
        return place.wished() == null ? null : place.wished().skill().value();
    }

    private static @Nullable String fate(Place place) {
        return place.wished() == null ? null : place.wished().fate().name();
    }

    private static @Nullable String source(Place place) {
        return place.wished() == null ? null : place.wished().source().name();
    }

    private void insertTalks(BlockPlan plan) {
        var talks = plan.talks();
        sql.sql(
                        """
                        insert into plan.talk (plan, student, teacher, start_minute, minutes, waited_days)
                        select :plan, student, teacher, start_minute, minutes, waited_days
                          from unnest(:students, :teachers, :starts, :minutes, :waited)
                               as t (student, teacher, start_minute, minutes, waited_days)
                            on conflict (tenant, plan, student) do nothing
                        """)
                .param("plan", plan.id().value())
                .param("students", uuids(talks, talk -> talk.student().value()))
                .param("teachers", uuids(talks, talk -> talk.teacher().value()))
                .param("starts", talks.stream().map(Talk::startMinute).toArray(Integer[]::new))
                .param("minutes", talks.stream().map(Talk::minutes).toArray(Integer[]::new))
                .param("waited", talks.stream().map(Talk::waitedDays).toArray(Integer[]::new))
                .update();
    }

    private static <T> @Nullable UUID[] uuids(List<T> parts, Function<T, @Nullable UUID> of) {
        return parts.stream().map(of).toArray(UUID[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> parts, Function<T, @Nullable String> of) {
        return parts.stream().map(of).toArray(String[]::new);
    }

    private static <T> Boolean[] flags(List<T> parts, Function<T, Boolean> of) {
        return parts.stream().map(of).toArray(Boolean[]::new);
    }

    private static @Nullable UUID material(Group group) {
        var material = group.with().material();
        return material == null ? null : material.value();
    }

    private static @Nullable UUID uuid(@Nullable CompetencyId competency) {
        return competency == null ? null : competency.value();
    }
}
