package org.cairnlearn.school.evidence;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.roster.PersonId;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement of evidence. */
@Component
class EvidenceSql {
    private static final String COLUMNS =
            """
            select o.student, o.occurred_at, s.name as source, o.external_id, o.competencies, o.item,
                   o.points, o.points_max
              from evidence.observation o
              join evidence.source s on s.tenant = o.tenant and s.id = o.source
            """;

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    EvidenceSql(JdbcClient sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    Optional<EvidenceSource> findSource(String name) {
        return sql.sql(
                        """
                        select id, name, starts_at
                          from evidence.source
                         where name = :name
                        """)
                .param("name", name)
                .query((row, _) ->
                        new EvidenceSource(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                instant(row, "starts_at")))
                .optional();
    }

    void add(EvidenceSource source, Instant at) {
        sql.sql(
                        """
                        insert into evidence.source (id, name, starts_at, created_at)
                        values (:id, :name, :startsAt, :at)
                        """)
                .param("id", source.id())
                .param("name", source.name())
                .param("startsAt", utc(source.startsAt()))
                .param("at", utc(at))
                .update();
    }

    /**
     * One deliverer of a tenant at a time, so that a conflict with a delivery under way is seen.
     */
    void lock() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended('evidence ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    /** Copies a batch into a table of this transaction. */
    void stage(List<NewObservation> observations, Ids ids) {
        sql.sql(
                        """
                        create temporary table if not exists arriving (
                            position     integer,
                            id           uuid,
                            external_id  text,
                            fingerprint  bigint,
                            student      uuid,
                            occurred_at  timestamptz,
                            competencies uuid[],
                            item         text,
                            points       integer,
                            points_max   integer
                        ) on commit delete rows
                        """)
                .update();
        sql.sql("delete from arriving").update();
        var lines = new StringBuilder(observations.size() * 160);
        for (var position = 0; position < observations.size(); position++) {
            line(lines, position, ids.next(), observations.get(position));
        }
        jdbc.execute((java.sql.Connection connection) -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy arriving from stdin", new StringReader(lines.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void line(StringBuilder to, int position, UUID id, NewObservation of) {
        to.append(position).append('\t').append(id).append('\t');
        escape(to, of.externalId()).append('\t').append(of.fingerprint()).append('\t');
        to.append(of.student()).append('\t').append(of.occurredAt()).append('\t');
        to.append(
                of.competencies().stream()
                        .map(CompetencyId::toString)
                        .collect(Collectors.joining(",", "{", "}")));
        to.append('\t');
        if (of.item() == null) {
            to.append("\\N");
        } else {
            escape(to, of.item());
        }
        to.append('\t').append(of.points()).append('\t').append(of.max()).append('\n');
    }

    private static StringBuilder escape(StringBuilder to, String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(c);
            }
        }
        return to;
    }

    /**
     * External ids of the staged batch that are stored, or staged before in it, saying something
     * else.
     */
    List<String> conflicting(EvidenceSource source) {
        return sql.sql(
                        """
                        select a.external_id
                          from arriving a
                          join evidence.receipt r on r.source = :source and r.external_id = a.external_id
                         where r.fingerprint <> a.fingerprint
                         union all
                        select a.external_id
                          from arriving a
                          join (select distinct on (external_id) external_id, fingerprint
                                  from arriving
                                 order by external_id, position) first using (external_id)
                         where first.fingerprint <> a.fingerprint
                           and not exists (select 1
                                             from evidence.receipt r
                                            where r.source = :source and r.external_id = a.external_id)
                        """)
                .param("source", source.id())
                .query((row, _) -> row.getString("external_id"))
                .list();
    }

    /** Stores what is new of the staged batch; returns how many. */
    int take(EvidenceSource source, UUID batch, Instant at) {
        return sql.sql(
                        """
                        with fresh as (
                            insert into evidence.receipt (source, external_id, fingerprint, observation)
                            select distinct on (external_id) :source, external_id, fingerprint, id
                              from arriving
                             order by external_id, position
                                on conflict do nothing
                            returning observation
                        )
                        insert into evidence.observation
                               (id, student, source, external_id, batch, occurred_at, recorded_at,
                                competencies, item, points, points_max)
                        select a.id, a.student, :source, a.external_id, :batch, a.occurred_at, :at,
                               a.competencies, a.item, a.points, a.points_max
                          from arriving a
                          join fresh on fresh.observation = a.id
                        """)
                .param("source", source.id())
                .param("batch", batch)
                .param("at", utc(at))
                .update();
    }

    List<Observation> ofBatch(UUID batch) {
        return sql.sql(COLUMNS + " where o.batch = :batch")
                .param("batch", batch)
                .query(EvidenceSql::observation)
                .list();
    }

    List<Observation> of(Collection<PersonId> students) {
        return sql.sql(COLUMNS + " where o.student = any(:students)")
                .param("students", uuids(students))
                .query(EvidenceSql::observation)
                .list();
    }

    List<PersonId> students() {
        return sql.sql("select distinct student from evidence.observation order by student")
                .query((row, _) -> new PersonId(row.getObject("student", UUID.class)))
                .list();
    }

    Optional<Instant> freshest(Collection<PersonId> students) {
        return sql.sql(
                        """
                        select max(recorded_at) as freshest
                          from evidence.observation
                         where student = any(:students)
                        """)
                .param("students", uuids(students))
                .query((row, _) ->
                        Optional.ofNullable(row.getObject("freshest", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        var competencies = (UUID[]) row.getArray("competencies").getArray();
        return new Observation(
                new PersonId(row.getObject("student", UUID.class)),
                instant(row, "occurred_at"),
                row.getString("source"),
                row.getString("external_id"),
                Arrays.stream(competencies).map(CompetencyId::new).toList(),
                row.getString("item"),
                row.getInt("points"),
                row.getInt("points_max"));
    }

    private static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
