package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cairnlearn.school.exchange.FrameworkPull.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about what was fetched from other servers. */
@Component
final class PullSql {
    private final JdbcClient sql;

    PullSql(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Stamp> find(String address) {
        return sql.sql(
                        """
                        select p.tag, p.changed
                          from exchange.pulled p
                         where p.tenant = platform.current_tenant()
                           and p.address = :address
                        """)
                .param("address", address)
                .query((row, _) -> new Stamp(row.getString("tag"), row.getString("changed")))
                .optional();
    }

    void remember(String address, Stamp stamp, Instant now) {
        sql.sql(
                        """
                        insert into exchange.pulled (address, tag, changed, taken_at)
                        values (:address, :tag, :changed, :now)
                            on conflict (tenant, address) do update
                           set tag = excluded.tag, changed = excluded.changed,
                               taken_at = excluded.taken_at
                        """)
                .param("address", address)
                .param("tag", stamp.tag())
                .param("changed", stamp.changed())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
