package org.cairnlearn.school.competency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about policy documents. */
@Component
final class PolicySql {
    private final JdbcClient sql;

    PolicySql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of each owner the version that holds at a moment, and those that come after it. */
    List<PolicyEdition> inForceFrom(Instant at) {
        return sql.sql(
                        """
                        select p.owner, p.number, p.begins, p.published_by, p.published_at, p.document
                          from competency.policy p
                         where p.tenant = platform.current_tenant()
                           and not exists (select
                                             from competency.policy later
                                            where later.tenant = p.tenant
                                              and later.owner = p.owner
                                              and later.number > p.number
                                              and later.begins <= :at)
                         order by p.owner, p.number desc
                        """)
                .param("at", at(at))
                .query(PolicySql::edition)
                .list();
    }

    List<PolicyEdition> history(List<PolicyOwner> owners) {
        return sql.sql(
                        """
                        select p.owner, p.number, p.begins, p.published_by, p.published_at, p.document
                          from competency.policy p
                         where p.tenant = platform.current_tenant()
                           and p.owner = any (cast(:owners as uuid[]))
                         order by p.owner, p.number desc
                        """)
                .param("owners", owners.stream().map(PolicyOwner::toString).toArray(String[]::new))
                .query(PolicySql::edition)
                .list();
    }

    /** Two who publish for one owner at once wait for each other. */
    void lock(PolicyOwner owner) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "policy " + owner)
                .query((_, _) -> true)
                .single();
    }

    /** Whether the owner's newest version says the same, in whatever order and spacing. */
    boolean sameAsNewest(PolicyEdition edition) {
        return sql.sql(
                        """
                        select p.document = cast(:document as jsonb)
                          from competency.policy p
                         where p.tenant = platform.current_tenant()
                           and p.owner = :owner
                         order by p.number desc
                         limit 1
                        """)
                .param("owner", edition.owner().value())
                .param("document", edition.document())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void add(PolicyEdition edition) {
        sql.sql(
                        """
                        insert into competency.policy
                               (owner, number, begins, published_by, published_at, document)
                        values (:owner, :number, :begins, :by, :at, cast(:document as jsonb))
                        """)
                .param("owner", edition.owner().value())
                .param("number", edition.number())
                .param("begins", at(edition.from()))
                .param("by", edition.by())
                .param("at", at(edition.published()))
                .param("document", edition.document())
                .update();
    }

    private static PolicyEdition edition(ResultSet row, int number) throws SQLException {
        return new PolicyEdition(
                new PolicyOwner(row.getObject("owner", UUID.class)),
                row.getInt("number"),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("document"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
