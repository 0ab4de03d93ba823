package org.cairnlearn.school.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements by which plans of before come in: three for however many. */
@Component
class PlansBeforeSql {
    private final JdbcClient sql;

    PlansBeforeSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A plan with the ids that it gets. */
    record Kept(PlanId id, PlanBefore plan, Told told, List<KeptPart> parts) {}

    /** With what it came in, and a fingerprint of what was said. */
    record Told(UUID batch, UUID told) {
        static UUID fingerprint(String told) {
            return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * A group with its id and its place on the page.
     *
     * @param led for how many minutes its host leads it
     * @param approval as it counts
     */
    record KeptPart(
            GroupId id,
            int position,
            PlanBefore.Part part,
            int led,
            PlanBefore.@Nullable Approval approval) {}

    private record OfPlan<T>(PlanId plan, T what) {}

    private record InPart(KeptPart part, PlanBefore.Seat seat) {}

    /**
     * The blocks of these days that have a plan, and what was told of each; empty where it was
     * planned.
     */
    Map<Block, Optional<UUID>> told(List<LocalDate> days) {
        var told = new HashMap<Block, Optional<UUID>>();
        sql.sql(
                        """
                        select class, school, on_date, period, told
                          from plan.block_plan
                         where on_date = any(cast(:days as date[]))
                        """)
                .param("days", texts(days, LocalDate::toString))
                .query(row -> {
                    told.put(
                            PlanRows.block(row),
                            Optional.ofNullable(row.getObject("told", UUID.class)));
                });
        return told;
    }

    int untouched(List<UUID> batches) {
        return sql.sql(
                        """
                        select count(*)
                          from plan.block_plan
                         where batch = any(:batches) and version = 1
                        """)
                .param("batches", batches.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    int takeBack(List<UUID> batches) {
        return sql.sql("delete from plan.block_plan where batch = any(:batches) and version = 1")
                .param("batches", batches.toArray(UUID[]::new))
                .update();
    }

    void add(List<Kept> plans) {
        addPlans(plans);
        var parts =
                plans.stream()
                        .flatMap(plan ->
                                plan.parts().stream().map(part -> new OfPlan<>(plan.id(), part)))
                        .toList();
        addParts(parts);
        addPlaces(
                parts.stream()
                        .flatMap(part ->
                                part.what().part().places().stream()
                                        .map(seat ->
                                                new OfPlan<>(
                                                        part.plan(),
                                                        new InPart(part.what(), seat))))
                        .toList());
    }

    private void addPlans(List<Kept> plans) {
        sql.sql(
                        """
                        insert into plan.block_plan
                               (id, class, school, on_date, period, version, minutes, proposed_at,
                                approved_at, approved_by, planner, seed, iterations, objective, batch, told)
                        select id, class, school, cast(on_date as date), period, 1, minutes,
                               cast(made as timestamptz), cast(approved as timestamptz), approver,
                               'before', 0, 0, 0, batch, told
                          from unnest(:ids, :classes, :schools, :days, :periods, :minutes, :made,
                                      :approved, :approvers, :batches, :told)
                               as t (id, class, school, on_date, period, minutes, made, approved, approver,
                                     batch, told)
                        """)
                .param("ids", uuids(plans, one -> one.id().value()))
                .param("classes", uuids(plans, PlansBeforeSql::schoolClass))
                .param("schools", uuids(plans, PlansBeforeSql::school))
                .param("days", texts(plans, one -> one.plan().block().date().toString()))
                .param("periods", texts(plans, one -> one.plan().block().period()))
                .param(
                        "minutes",
                        plans.stream().map(one -> one.plan().minutes()).toArray(Integer[]::new))
                .param("made", texts(plans, one -> one.plan().made().toString()))
                .param("approved", texts(plans, one -> at(one.plan().approval())))
                .param("approvers", uuids(plans, one -> by(one.plan().approval())))
                .param("batches", uuids(plans, one -> one.told().batch()))
                .param("told", uuids(plans, one -> one.told().told()))
                .update();
    }

    private void addParts(List<OfPlan<KeptPart>> parts) {
        sql.sql(
                        """
                        insert into plan.session
                               (id, plan, position, kind, competency, topic, leader, room, led_minutes, basis,
                                approved_at, approved_by)
                        select id, plan, position, kind, about, topic, host, room, led, basis,
                               cast(approved as timestamptz), approver
                          from unnest(:ids, :plans, :positions, :kinds, :about, :topics, :hosts, :rooms, :led,
                                      :basis, :approved, :approvers)
                               as t (id, plan, position, kind, about, topic, host, room, led, basis, approved,
                                     approver)
                        """)
                .param("ids", uuids(parts, one -> one.what().id().value()))
                .param("plans", uuids(parts, one -> one.plan().value()))
                .param(
                        "positions",
                        parts.stream().map(one -> one.what().position()).toArray(Integer[]::new))
                .param("kinds", texts(parts, one -> one.what().part().work().kind().name()))
                .param("about", uuids(parts, one -> skill(one.what().part().work().about())))
                .param("topics", texts(parts, one -> one.what().part().work().topic()))
                .param("hosts", uuids(parts, one -> person(one.what().part().host())))
                .param("rooms", texts(parts, one -> one.what().part().room()))
                .param("led", parts.stream().map(one -> one.what().led()).toArray(Integer[]::new))
                .param("basis", texts(parts, one -> one.what().part().work().reason().name()))
                .param("approved", texts(parts, one -> at(one.what().approval())))
                .param("approvers", uuids(parts, one -> by(one.what().approval())))
                .update();
    }

    private void addPlaces(List<OfPlan<InPart>> places) {
        sql.sql(
                        """
                        insert into plan.place
                               (plan, student, session, competency, pinned, home, wished, wish_fate, wish_source)
                        select plan, student, session, competency, false, home, wished, fate,
                               case when wished is not null then 'CHOICE' end
                          from unnest(:plans, :students, :sessions, :competencies, :homes, :wished, :fates)
                               as t (plan, student, session, competency, home, wished, fate)
                        """)
                .param("plans", uuids(places, one -> one.plan().value()))
                .param("students", uuids(places, one -> one.what().seat().student().value()))
                .param("sessions", uuids(places, one -> one.what().part().id().value()))
                .param("competencies", uuids(places, one -> skill(one.what().seat().own())))
                .param("homes", uuids(places, one -> one.what().seat().home().value()))
                .param("wished", uuids(places, one -> skill(one.what().seat().chosen())))
                .param("fates", texts(places, one -> fate(one.what())))
                .update();
    }

    private static @Nullable UUID schoolClass(Kept one) {
        return one.plan().block() instanceof Block.Section(var id, _, _) ? id.value() : null;
    }

    private static @Nullable UUID school(Kept one) {
        return one.plan().block() instanceof Block.Flex(var id, _, _) ? id.value() : null;
    }

    private static @Nullable String at(PlanBefore.@Nullable Approval approval) {
        return approval == null ? null : approval.at().toString();
    }

    private static @Nullable UUID by(PlanBefore.@Nullable Approval approval) {
        return approval == null ? null : approval.by().value();
    }

    private static @Nullable String fate(InPart one) {
        var fate = one.seat().fate(one.part().part().work());
        return fate == null ? null : fate.name();
    }

    private static @Nullable UUID skill(@Nullable CompetencyId skill) {
        return skill == null ? null : skill.value();
    }

    private static @Nullable UUID person(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static <T> @Nullable UUID[] uuids(List<T> all, Function<T, @Nullable UUID> of) {
        return all.stream().map(of).toArray(UUID[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }
}
