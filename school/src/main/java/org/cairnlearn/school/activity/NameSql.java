package org.cairnlearn.school.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about what senders call students whom no roster knows. */
@Component
final class NameSql {
    private final JdbcClient sql;

    NameSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<UnknownName> unknown(int most) {
        return sql.sql(
                        """
                        select u.named, u.times, u.first, u.last, u.clients, u.every, s.body
                          from (select named, count(*) as times, min(stored) as first, max(stored) as last,
                                       array_agg(distinct client) as clients, min(number) as number,
                                       count(*) over () as every
                                  from activity.statement
                                 where tenant = platform.current_tenant()
                                   and state = 'UNKNOWN_PERSON'
                                   and named is not null
                                 group by named
                                 order by times desc, named
                                 limit :most) u
                          join activity.statement s
                            on s.tenant = platform.current_tenant() and s.number = u.number
                         order by u.times desc, u.named
                        """)
                .param("most", most)
                .query(NameSql::unknown)
                .list();
    }

    int lookAgain(Collection<String> named) {
        return sql.sql(
                        """
                        update activity.statement
                           set state = 'WAITING', student = null
                         where tenant = platform.current_tenant()
                           and named = any (:named)
                           and state in ('UNKNOWN_PERSON', 'EVIDENCE', 'REFUSED')
                        """)
                .param("named", named.toArray(String[]::new))
                .update();
    }

    private static UnknownName unknown(ResultSet row, int number) throws SQLException {
        return new UnknownName(
                row.getString("named"),
                row.getLong("times"),
                row.getObject("first", OffsetDateTime.class).toInstant(),
                row.getObject("last", OffsetDateTime.class).toInstant(),
                Set.of((UUID[]) row.getArray("clients").getArray()),
                row.getString("body"),
                row.getLong("every"));
    }
}
