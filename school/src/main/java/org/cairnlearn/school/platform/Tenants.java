package org.cairnlearn.school.platform;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tenants of this installation. The one table without row-level security: it holds names of
 * schools, no people.
 */
@Component
public final class Tenants {
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;

    Tenants(JdbcClient sql, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** All, by name. */
    public List<Tenant> all() {
        return sql.sql(
                        """
                        select id, name
                          from platform.tenant
                         order by name, id
                        """)
                .query((row, _) ->
                        new Tenant(
                                new TenantId(row.getObject("id", UUID.class)),
                                row.getString("name")))
                .list();
    }

    /** Makes a tenant. */
    public Tenant add(String name) {
        var tenant = new Tenant(new TenantId(ids.next()), name);
        sql.sql(
                        """
                        insert into platform.tenant (id, name, created_at)
                        values (:id, :name, :at)
                        """)
                .param("id", tenant.id().value())
                .param("name", name)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return tenant;
    }

    /** Gives a tenant another name. */
    public void rename(TenantId tenant, String name) {
        sql.sql(
                        """
                        update platform.tenant
                           set name = :name
                         where id = :id
                        """)
                .param("name", name)
                .param("id", tenant.value())
                .update();
    }
}
