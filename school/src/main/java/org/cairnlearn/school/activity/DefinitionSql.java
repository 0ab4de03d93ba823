package org.cairnlearn.school.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement of SQL about what systems said of activities. */
@Component
final class DefinitionSql {
    private final JdbcClient sql;

    DefinitionSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One of them.
     *
     * @param body as JSON
     */
    record Row(UUID key, String activity, String body) {}

    Map<String, String> find(UUID client, Collection<UUID> keys) {
        var found = new HashMap<String, String>();
        sql.sql(
                        """
                        select activity, body
                          from activity.definition
                         where tenant = platform.current_tenant()
                           and client = :client
                           and key = any (cast(:keys as uuid[]))
                        """)
                .param("client", client)
                .param("keys", ReportedSql.texts(keys))
                .query(row -> {
                    found.put(row.getString("activity"), row.getString("body"));
                });
        return found;
    }

    void put(UUID client, List<Row> rows) {
        sql.sql(
                        """
                        insert into activity.definition (client, key, activity, body)
                        select :client, g.key, g.activity, g.body
                          from unnest(cast(:keys as uuid[]), cast(:activities as text[]), cast(:bodies as text[]))
                               as g (key, activity, body)
                            on conflict (tenant, client, key) do update set body = excluded.body
                        """)
                .param("client", client)
                .param("keys", ReportedSql.texts(rows.stream().map(Row::key).toList()))
                .param("activities", rows.stream().map(Row::activity).toArray(String[]::new))
                .param("bodies", rows.stream().map(Row::body).toArray(String[]::new))
                .update();
    }
}
