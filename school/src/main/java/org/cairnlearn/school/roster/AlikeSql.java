package org.cairnlearn.school.roster;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statement that finds students who are called alike; by indexes, for many at a time. */
@Component
final class AlikeSql {
    private static final String FOUND =
            """
            with asked as (
                select g.asked::integer, g.mail, g.key, g.given, g.family, g.first, g.rest
                  from unnest(cast(:mails as text[]), cast(:keys as text[]), cast(:givens as text[]),
                              cast(:families as text[]), cast(:firsts as text[]), cast(:rests as text[]))
                       with ordinality as g (mail, key, given, family, first, rest, asked)
            ), alike as (
                select a.asked, p.id, 'MAIL' as why
                  from asked a
                  join roster.person p
                    on p.tenant = platform.current_tenant() and p.active and p.role = 'student'
                   and p.email_found = a.mail
                 where a.mail <> ''
                 union all
                select a.asked, p.id, 'NUMBER'
                  from asked a
                  join roster.person p
                    on p.tenant = platform.current_tenant() and p.active and p.role = 'student'
                   and p.sourced_id_found = a.key
                 where a.key <> ''
                 union all
                select a.asked, p.id, 'NUMBER'
                  from asked a
                  join roster.person p
                    on p.tenant = platform.current_tenant() and p.active and p.role = 'student'
                   and p.identifier_found = a.key
                 where a.key <> ''
                 union all
                select a.asked, p.id, 'USERNAME'
                  from asked a
                  join roster.person p
                    on p.tenant = platform.current_tenant() and p.active and p.role = 'student'
                   and p.username_found = a.key
                 where a.key <> ''
                 union all
                select a.asked, p.id, 'NAME'
                  from asked a
                  join roster.person p
                    on p.tenant = platform.current_tenant() and p.active and p.role = 'student'
                   and p.given_name_found = a.given and p.family_name_found = a.family
                 where a.family <> ''
                 union all
                select a.asked, p.id, 'NAME'
                  from asked a
                  join roster.person p
                    on p.tenant = platform.current_tenant() and p.active and p.role = 'student'
                   and p.given_name_found = a.first and p.family_name_found = a.rest
                 where a.rest <> '' and (a.first, a.rest) <> (a.given, a.family)
            )
            select distinct a.asked, a.why, p.id, p.sourced_id, p.given_name, p.family_name, p.role, p.active
              from alike a
              join roster.person p on p.tenant = platform.current_tenant() and p.id = a.id
             order by a.asked, a.why, p.family_name, p.given_name, p.id
            """;

    private final JdbcClient sql;

    AlikeSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Alike> find(List<Called> asked) {
        return sql.sql(FOUND)
                .param("mails", texts(asked, Called::mail))
                .param("keys", texts(asked, Called::key))
                .param("givens", texts(asked, one -> one.halves(true).given()))
                .param("families", texts(asked, one -> one.halves(true).family()))
                .param("firsts", texts(asked, one -> one.halves(false).given()))
                .param("rests", texts(asked, one -> one.halves(false).family()))
                .query((row, number) ->
                        new Alike(
                                row.getInt("asked") - 1,
                                RosterSql.person(row, number),
                                Alike.Why.valueOf(row.getString("why"))))
                .list();
    }

    private static String[] texts(List<Called> asked, Function<Called, String> what) {
        return asked.stream().map(what).toArray(String[]::new);
    }
}
