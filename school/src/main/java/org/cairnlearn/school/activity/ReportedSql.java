package org.cairnlearn.school.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.standards.xapi.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement of SQL about what other programs reported. */
@Component
final class ReportedSql {
    private static final String KEPT =
            """
            select s.number, s.id, s.stored, s.voided, s.body, s.attachments, s.student
              from activity.statement s
            """;

    private final JdbcClient sql;

    ReportedSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One delivery of a system at a time: the order of its numbers is that in which they are seen.
     */
    void lock(UUID client) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "activity " + client)
                .query((_, _) -> true)
                .single();
    }

    /** The digests of those of these statements that are kept. */
    Map<UUID, byte[]> known(Collection<UUID> ids) {
        var known = new HashMap<UUID, byte[]>();
        sql.sql(
                        """
                        select id, fingerprint
                          from activity.statement
                         where tenant = platform.current_tenant()
                           and id = any (cast(:ids as uuid[]))
                        """)
                .param("ids", texts(ids))
                .query(row -> {
                    known.put(row.getObject("id", UUID.class), row.getBytes("fingerprint"));
                });
        return known;
    }

    void add(Arriving arriving) {
        sql.sql(
                        """
                        with fresh as (
                            insert into activity.statement
                                   (id, client, stored, refers_to, voids, fingerprint, attachments, body)
                            select g.id, :client, :stored, g.refers_to, g.voids, decode(g.fingerprint, 'hex'),
                                   string_to_array(g.attachments, ' '), g.body
                              from unnest(cast(:ids as uuid[]), cast(:refers as uuid[]), cast(:voids as boolean[]),
                                          cast(:fingerprints as text[]), cast(:attachments as text[]),
                                          cast(:bodies as text[]))
                                   with ordinality as g (id, refers_to, voids, fingerprint, attachments, body, position)
                             order by g.position
                            returning id, number
                        )
                        insert into activity.statement_part (key, number, client, related)
                        select p.key, fresh.number, :client, p.related
                          from unnest(cast(:keys as uuid[]), cast(:of as uuid[]), cast(:related as boolean[]))
                               as p (key, statement, related)
                          join fresh on fresh.id = p.statement
                        """)
                .param("client", arriving.client())
                .param("stored", arriving.stored().atOffset(ZoneOffset.UTC))
                .param("ids", arriving.ids())
                .param("refers", arriving.references())
                .param("voids", arriving.voids())
                .param("fingerprints", arriving.fingerprints())
                .param("attachments", arriving.attachments())
                .param("bodies", arriving.bodies())
                .param("keys", arriving.keys())
                .param("of", arriving.keysOf())
                .param("related", arriving.related())
                .update();
    }

    /** Whether some of these statements are about others, or others about them. */
    boolean refer(Collection<UUID> ids) {
        return sql.sql(
                        """
                        select exists (select
                                         from activity.statement
                                        where tenant = platform.current_tenant()
                                          and refers_to = any (cast(:ids as uuid[])))
                        """)
                .param("ids", texts(ids))
                .query(Boolean.class)
                .single();
    }

    /** A statement about a statement is found by what that one is found by. */
    void follow(Collection<UUID> ids) {
        sql.sql(
                        """
                        with recursive follows (number, client, target) as (
                            select s.number, s.client, s.refers_to
                              from activity.statement s
                             where s.tenant = platform.current_tenant()
                               and s.refers_to is not null
                               and (s.id = any (cast(:ids as uuid[])) or s.refers_to = any (cast(:ids as uuid[])))
                             union
                            select x.number, x.client, f.target
                              from follows f
                              join activity.statement s
                                on s.tenant = platform.current_tenant() and s.number = f.number
                              join activity.statement x
                                on x.tenant = platform.current_tenant() and x.refers_to = s.id
                        )
                        insert into activity.statement_part (key, number, client, related)
                        select p.key, f.number, f.client, bool_and(p.related)
                          from follows f
                          join activity.statement t
                            on t.tenant = platform.current_tenant() and t.id = f.target and t.client = f.client
                          join activity.statement_part p
                            on p.tenant = platform.current_tenant() and p.number = t.number
                         group by p.key, f.number, f.client
                            on conflict do nothing
                        """)
                .param("ids", texts(ids))
                .update();
    }

    /** Takes back what a statement of the same system takes back; it is to be looked at anew. */
    void takeBack(Collection<UUID> ids) {
        sql.sql(
                        """
                        update activity.statement t
                           set voided = true, state = 'WAITING'
                          from activity.statement v
                         where t.tenant = platform.current_tenant()
                           and v.tenant = platform.current_tenant()
                           and v.voids
                           and v.refers_to = t.id
                           and v.client = t.client
                           and not t.voids
                           and not t.voided
                           and (v.id = any (cast(:ids as uuid[])) or t.id = any (cast(:ids as uuid[])))
                        """)
                .param("ids", texts(ids))
                .update();
    }

    Optional<Kept> find(UUID id, UUID client) {
        return sql.sql(
                        KEPT
                                + """
                                 where s.tenant = platform.current_tenant()
                                   and s.id = :id
                                   and s.client = :client
                                """)
                .param("id", id)
                .param("client", client)
                .query(ReportedSql::kept)
                .optional();
    }

    /** Only what is asked for stands in the statement, so that its index is used. */
    List<Kept> search(Search search) {
        var statement = sql.sql(KEPT + search.condition());
        return search.fill(statement).query(ReportedSql::kept).list();
    }

    void keep(UUID client, Attachment attachment) {
        sql.sql(
                        """
                        insert into activity.attachment (client, sha2, content_type, content)
                        values (:client, :sha2, :type, :content)
                            on conflict do nothing
                        """)
                .param("client", client)
                .param("sha2", attachment.sha2())
                .param("type", attachment.contentType())
                .param("content", attachment.content())
                .update();
    }

    List<Attachment> attachments(UUID client, Collection<String> sha2) {
        return sql.sql(
                        """
                        select sha2, content_type, content
                          from activity.attachment
                         where tenant = platform.current_tenant()
                           and client = :client
                           and sha2 = any (:sha2)
                         order by sha2
                        """)
                .param("client", client)
                .param("sha2", sha2.toArray(String[]::new))
                .query((row, _) ->
                        new Attachment(
                                row.getString("sha2"),
                                row.getString("content_type"),
                                row.getBytes("content")))
                .list();
    }

    static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    static Kept kept(ResultSet row, int number) throws SQLException {
        var student = row.getObject("student", UUID.class);
        return new Kept(
                new Kept.Place(
                        row.getLong("number"),
                        row.getObject("id", UUID.class),
                        row.getObject("stored", OffsetDateTime.class).toInstant()),
                row.getBoolean("voided"),
                row.getString("body"),
                Arrays.asList((String[]) row.getArray("attachments").getArray()),
                student == null ? null : new PersonId(student));
    }
}
