package org.cairnlearn.school.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.plan.PlanNotes.Adults;
import org.cairnlearn.school.plan.PlanNotes.Clash;
import org.cairnlearn.school.plan.PlanNotes.Kind;
import org.cairnlearn.school.plan.PlanNotes.Lack;
import org.cairnlearn.school.plan.PlanNotes.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about what plans say beside who is where, and about the prices of their days. */
@Component
class NotesSql {
    /** Of so many days the prices stay, so that a day that is planned again begins as it did. */
    private static final int DAYS = 30;

    private static final String BETWEEN = "\u001f";

    private final JdbcClient sql;

    NotesSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Puts what a plan says in place of what it said before. */
    void keep(PlanId plan, Beside beside) {
        sql.sql("delete from plan.clash where plan = :plan").param("plan", plan.value()).update();
        sql.sql("delete from plan.shortage where plan = :plan")
                .param("plan", plan.value())
                .update();
        if (!beside.clashes().isEmpty()) {
            insert(plan, beside.clashes());
        }
        if (!beside.lacks().isEmpty()) {
            insertLacks(plan, beside.lacks());
        }
    }

    private void insert(PlanId plan, List<Clash> clashes) {
        sql.sql(
                        """
                        insert into plan.clash (plan, position, rules, students, adults)
                        select :plan, number, string_to_array(rules, :between), students, adults
                          from unnest(:rules, :students, :adults) with ordinality
                               as t (rules, students, adults, number)
                        """)
                .param("plan", plan.value())
                .param("between", BETWEEN)
                .param("rules", texts(clashes.stream().map(one -> joined(one.rules()))))
                .param("students", clashes.stream().map(Clash::students).toArray(Integer[]::new))
                .param("adults", texts(clashes.stream().map(one -> one.adults().name())))
                .update();
    }

    private void insertLacks(PlanId plan, List<Lack> lacks) {
        sql.sql(
                        """
                        insert into plan.shortage (plan, position, kind, competency, frameworks,
                                                   features, worth, students)
                        select :plan, number, kind, competency,
                               cast(string_to_array(frameworks, :between) as uuid[]),
                               string_to_array(features, :between), worth, students
                          from unnest(:kinds, :skills, :frameworks, :features, :worths, :students)
                               with ordinality
                               as t (kind, competency, frameworks, features, worth, students, number)
                        """)
                .param("plan", plan.value())
                .param("between", BETWEEN)
                .param("kinds", texts(lacks.stream().map(one -> one.wanted().kind().name())))
                .param(
                        "skills",
                        lacks.stream()
                                .map(one -> one.wanted().skill())
                                .map(skill -> skill == null ? null : skill.value())
                                .toArray(UUID[]::new))
                .param("frameworks", texts(lacks.stream().map(NotesSql::frameworks)))
                .param("features", texts(lacks.stream().map(NotesSql::features)))
                .param("worths", lacks.stream().map(Lack::worth).toArray(Integer[]::new))
                .param("students", lacks.stream().map(Lack::students).toArray(Integer[]::new))
                .update();
    }

    private static String frameworks(Lack lack) {
        return joined(lack.wanted().leads().stream().map(FrameworkId::toString).sorted().toList());
    }

    private static String features(Lack lack) {
        return joined(lack.wanted().features().stream().sorted().toList());
    }

    private static String joined(List<String> parts) {
        return String.join(BETWEEN, parts);
    }

    private static String[] texts(Stream<String> parts) {
        return parts.toArray(String[]::new);
    }

    Map<PlanId, List<Clash>> clashes(Collection<PlanId> plans) {
        var clashes = new HashMap<PlanId, List<Clash>>();
        sql.sql(
                        """
                        select plan, rules, students, adults
                          from plan.clash
                         where plan = any(:plans)
                         order by plan, position
                        """)
                .param("plans", ids(plans))
                .query((row, _) ->
                        of(row, clashes)
                                .add(
                                        new Clash(
                                                List.of((String[]) array(row, "rules").getArray()),
                                                row.getInt("students"),
                                                Adults.valueOf(row.getString("adults")))))
                .list();
        return clashes;
    }

    Map<PlanId, List<Lack>> lacks(Collection<PlanId> plans) {
        var lacks = new HashMap<PlanId, List<Lack>>();
        sql.sql(
                        """
                        select plan, kind, competency, frameworks, features, worth, students
                          from plan.shortage
                         where plan = any(:plans)
                         order by plan, position
                        """)
                .param("plans", ids(plans))
                .query((row, _) ->
                        of(row, lacks)
                                .add(
                                        new Lack(
                                                wanted(row),
                                                row.getInt("worth"),
                                                row.getInt("students"))))
                .list();
        return lacks;
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        var skill = row.getObject("competency", UUID.class);
        return new Wanted(
                Kind.valueOf(row.getString("kind")),
                skill == null ? null : new CompetencyId(skill),
                Stream.of((UUID[]) array(row, "frameworks").getArray())
                        .map(FrameworkId::new)
                        .collect(Collectors.toSet()),
                Set.of((String[]) array(row, "features").getArray()));
    }

    private static Array array(ResultSet row, String column) throws SQLException {
        return row.getArray(column);
    }

    private static <T> List<T> of(ResultSet row, Map<PlanId, List<T>> all) throws SQLException {
        return all.computeIfAbsent(
                new PlanId(row.getObject("plan", UUID.class)), _ -> new ArrayList<>());
    }

    private static UUID[] ids(Collection<PlanId> plans) {
        return plans.stream().map(PlanId::value).toArray(UUID[]::new);
    }

    /** The prices of the last day before a block's, of the same period; none on the first. */
    Map<String, Double> pricesBefore(Block.Flex block) {
        var prices = new LinkedHashMap<String, Double>();
        sql.sql(
                        """
                        select name, worth
                          from (select names, worths
                                  from plan.price
                                 where school = :school and period = :period and on_date < :date
                                 order by on_date desc
                                 limit 1) as newest,
                               unnest(names, worths) as t (name, worth)
                        """)
                .param("school", block.school().value())
                .param("period", block.period())
                .param("date", block.date())
                .query((row, _) -> prices.put(row.getString("name"), row.getDouble("worth")))
                .list();
        return prices;
    }

    /** Keeps the prices of a block's day; those of long ago go. */
    void keepPrices(Block.Flex block, Map<String, Double> prices) {
        var names = prices.keySet().stream().sorted().toList();
        sql.sql(
                        """
                        insert into plan.price (school, period, on_date, names, worths)
                        values (:school, :period, :date, :names, :worths)
                            on conflict (tenant, school, period, on_date) do update
                           set names = excluded.names, worths = excluded.worths
                        """)
                .param("school", block.school().value())
                .param("period", block.period())
                .param("date", block.date())
                .param("names", names.toArray(String[]::new))
                .param("worths", names.stream().map(prices::get).toArray(Double[]::new))
                .update();
        sql.sql("delete from plan.price where school = :school and on_date < :old")
                .param("school", block.school().value())
                .param("old", block.date().minusDays(DAYS))
                .update();
    }
}
