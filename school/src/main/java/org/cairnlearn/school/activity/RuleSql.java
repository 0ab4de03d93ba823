package org.cairnlearn.school.activity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.standards.xapi.RuleTable.Score;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement of SQL about the rules, and about statements on their way to evidence. */
@Component
final class RuleSql {
    private static final String NEXT =
            """
            with recursive reporting (client) as (
                (select s.client
                   from activity.statement s
                  where s.tenant = platform.current_tenant()
                    and s.state = 'WAITING'
                  order by s.client
                  limit 1)
                union all
                select (select s.client
                          from activity.statement s
                         where s.tenant = platform.current_tenant()
                           and s.state = 'WAITING'
                           and s.client > r.client
                         order by s.client
                         limit 1)
                  from reporting r
                 where r.client is not null
            ), next as (
                select w.number
                  from reporting r
                 cross join lateral (
                       (select f.number, row_number() over (order by f.number) as turn
                          from (select s.number
                                  from activity.statement s
                                 where s.tenant = platform.current_tenant()
                                   and s.state = 'WAITING'
                                   and s.client = r.client
                                 order by s.number
                                 limit :most) f)
                        union all
                       (select l.number, 4 * row_number() over (order by l.number desc) - 3
                          from (select s.number
                                  from activity.statement s
                                 where s.tenant = platform.current_tenant()
                                   and s.state = 'WAITING'
                                   and s.client = r.client
                                 order by s.number desc
                                 limit :most / 4 + 1) l)) w (number, turn)
                 group by w.number
                 order by min(w.turn), w.number desc
                 limit :most
            )
            select s.number, s.id, s.client, s.voided, s.body, s.named
              from activity.statement s
             where s.tenant = platform.current_tenant()
               and s.state = 'WAITING'
               and s.number = any (array(select n.number from next n))
             order by s.number
               for update skip locked
            """;

    private final JdbcClient sql;

    RuleSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Rule> rules() {
        return sql.sql(
                        """
                        select verb, activity, competency, score
                          from activity.rule
                         where tenant = platform.current_tenant()
                         order by position
                        """)
                .query((row, _) ->
                        new Rule(
                                row.getString("verb"),
                                row.getString("activity"),
                                new CompetencyId(row.getObject("competency", UUID.class)),
                                Score.valueOf(row.getString("score"))))
                .list();
    }

    Set<String> accountHomes() {
        return new HashSet<>(
                sql.sql(
                                """
                                select home_page
                                  from activity.account_home
                                 where tenant = platform.current_tenant()
                                """)
                        .query(String.class)
                        .list());
    }

    void clear() {
        sql.sql("delete from activity.rule where tenant = platform.current_tenant()").update();
        sql.sql("delete from activity.account_home where tenant = platform.current_tenant()")
                .update();
    }

    void add(List<Rule> rules) {
        sql.sql(
                        """
                        insert into activity.rule (position, verb, activity, competency, score)
                        select g.position, g.verb, g.activity, g.competency, g.score
                          from unnest(cast(:verbs as text[]), cast(:activities as text[]),
                                      cast(:competencies as uuid[]), cast(:scores as text[]))
                               with ordinality as g (verb, activity, competency, score, position)
                        """)
                .param("verbs", rules.stream().map(Rule::verb).toArray(String[]::new))
                .param("activities", rules.stream().map(Rule::activity).toArray(String[]::new))
                .param(
                        "competencies",
                        ReportedSql.texts(rules.stream().map(Rule::competency).toList()))
                .param("scores", ReportedSql.texts(rules.stream().map(Rule::score).toList()))
                .update();
    }

    void addHomes(Collection<String> homes) {
        sql.sql(
                        """
                        insert into activity.account_home (home_page)
                        select unnest(cast(:homes as text[]))
                        """)
                .param("homes", homes.toArray(String[]::new))
                .update();
    }

    int lookAgain() {
        return sql.sql(
                        """
                        update activity.statement
                           set state = 'WAITING'
                         where tenant = platform.current_tenant()
                           and state in ('NO_RULE', 'NO_SCORE', 'UNKNOWN_PERSON')
                        """)
                .update();
    }

    /**
     * Systems have turns: whoever reports little waits for nobody who reports much. Of each system
     * four that came first and the one that came last, and so on: what is done now does not wait
     * for what the same system sent all at once. Another worker's are left to it.
     */
    List<Waiting> waiting(int most) {
        return sql.sql(NEXT)
                .param("most", most)
                .query((row, _) ->
                        new Waiting(
                                row.getLong("number"),
                                row.getObject("id", UUID.class),
                                row.getObject("client", UUID.class),
                                row.getBoolean("voided"),
                                row.getString("body"),
                                row.getString("named")))
                .list();
    }

    void settle(List<Settled> settled) {
        sql.sql(
                        """
                        update activity.statement s
                           set state = g.state, student = coalesce(g.student, s.student), named = g.named
                          from unnest(cast(:numbers as bigint[]), cast(:states as text[]), cast(:students as uuid[]),
                                      cast(:names as text[]))
                               as g (number, state, student, named)
                         where s.tenant = platform.current_tenant()
                           and s.number = g.number
                        """)
                .param("numbers", settled.stream().map(Settled::number).toArray(Long[]::new))
                .param("states", ReportedSql.texts(settled.stream().map(Settled::as).toList()))
                .param(
                        "students",
                        settled.stream()
                                .map(one -> one.student() == null ? null : one.student().toString())
                                .toArray(String[]::new))
                .param("names", settled.stream().map(Settled::named).toArray(String[]::new))
                .update();
    }
}
