package org.cairnlearn.school.evidence;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement that adds evidence. Nothing here changes or removes a row. */
@Component
class ArrivalSql {
    /**
     * What the staged batch says of known observations, where it differs: the last version and what
     * the source itself said last. Of two staged rows with one external id the first counts.
     */
    private static final String DIFFERING =
            """
            with arrived as (
                select distinct on (external_id) *
                  from arriving
                 order by external_id, position
            ), differing as (
                select a.external_id, a.position, a.id, a.fingerprint, a.student, a.occurred_at,
                       coalesce(v.number, 1) as number,
                       case when v.number is null then r.observation else v.observation end as standing,
                       case when v.number is null then r.fingerprint else v.fingerprint end as stands,
                       v.made_by
                  from arrived a
                  join evidence.receipt r on r.source = :source and r.external_id = a.external_id
                  left join lateral (select number, observation, fingerprint, made_by
                                       from evidence.revision
                                      where source = :source and external_id = a.external_id
                                      order by number desc
                                      limit 1) v on true
                  left join lateral (select number, fingerprint
                                       from evidence.revision
                                      where source = :source and external_id = a.external_id
                                        and made_by is null
                                      order by number desc
                                      limit 1) s on true
                 where :person::uuid is not null
                    or a.fingerprint is distinct from
                       case when s.number is null then r.fingerprint else s.fingerprint end
            )
            """;

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    ArrivalSql(JdbcClient sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    /**
     * What every row of one correction says.
     *
     * @param batch the delivery that brings it
     */
    record Entry(UUID batch, Instant at, Reason reason) {}

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
        makeRoom();
        var lines = new CopyLine(observations.size());
        for (var position = 0; position < observations.size(); position++) {
            lines.add(position, ids.next(), observations.get(position));
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

    private void makeRoom() {
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
                            weights      double precision[],
                            item         text,
                            points       integer,
                            points_max   integer,
                            kind         text,
                            with_help    boolean,
                            rater        uuid,
                            occasion     text,
                            rubric       text,
                            artefact     text,
                            note         text
                        ) on commit delete rows
                        """)
                .update();
        sql.sql("delete from arriving").update();
    }

    /**
     * External ids of the staged batch that are stored, or staged before in it, saying something
     * else than they ever said.
     */
    List<String> conflicting(EvidenceSource source) {
        return sql.sql(
                        """
                        select a.external_id
                          from arriving a
                          join evidence.receipt r on r.source = :source and r.external_id = a.external_id
                         where r.fingerprint <> a.fingerprint
                           and not exists (select 1
                                             from evidence.revision v
                                            where v.source = :source
                                              and v.external_id = a.external_id
                                              and v.fingerprint = a.fingerprint)
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

    /**
     * External ids of the staged batch that cannot be corrected: a source says something new where
     * a person has the last word, or a row in the batch contradicts one before it.
     */
    List<String> withstanding(EvidenceSource source, Reason reason) {
        return sql.sql(
                        DIFFERING
                                + """
                                select external_id
                                  from differing
                                 where :person::uuid is null
                                   and made_by is not null
                                   and fingerprint is distinct from stands
                                 union all
                                select a.external_id
                                  from arriving a
                                  join arrived first using (external_id)
                                 where first.fingerprint <> a.fingerprint
                                """)
                .param("source", source.id())
                .param("person", person(reason))
                .query((row, _) -> row.getString("external_id"))
                .list();
    }

    /** Corrects what is known saying something else; returns how many. */
    int revise(EvidenceSource source, Entry entry) {
        return sql.sql(
                        DIFFERING
                                + """
                                , noted as (
                                    insert into evidence.revision
                                           (source, external_id, number, replaces, observation,
                                            student, given_to,
                                            fingerprint, batch, recorded_at, made_by, reason)
                                    select :source, d.external_id, d.number + 1, d.standing, d.id,
                                           coalesce(o.student, d.student),
                                           nullif(d.student, coalesce(o.student, d.student)),
                                           d.fingerprint, :batch, :at, :person::uuid, :reason
                                      from differing d
                                      left join evidence.observation o on o.id = d.standing
                                     where (:person::uuid is not null or d.made_by is null)
                                       and (d.fingerprint is distinct from d.stands
                                            or (:person::uuid is not null
                                                and o.occurred_at is distinct from d.occurred_at))
                                    returning observation
                                )
                                """
                                + inserting("noted"))
                .param("source", source.id())
                .param("batch", entry.batch())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("person", person(entry.reason()))
                .param("reason", entry.reason().why())
                .update();
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
                        """
                                + inserting("fresh"))
                .param("source", source.id())
                .param("batch", batch)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String inserting(String those) {
        return """
        insert into evidence.observation
               (id, student, source, external_id, batch, occurred_at, recorded_at,
                competencies, weights, item, points, points_max, kind, with_help, rater,
                occasion, rubric, artefact, note)
        select a.id, a.student, :source, a.external_id, :batch, a.occurred_at, :at,
               a.competencies, a.weights, a.item, a.points, a.points_max, a.kind,
               a.with_help, a.rater, a.occasion, a.rubric, a.artefact, a.note
          from arriving a
          join %s on %<s.observation = a.id
        """
                .formatted(those);
    }

    /** Takes back what still counts of these; returns how many. */
    int retract(EvidenceSource source, Collection<String> externalIds, Entry entry) {
        return sql.sql(
                        """
                        insert into evidence.revision
                               (source, external_id, number, replaces, student, batch, recorded_at,
                                made_by, reason)
                        select :source, r.external_id, coalesce(v.number, 1) + 1, o.id, o.student,
                               :batch, :at, :person::uuid, :reason
                          from evidence.receipt r
                          left join lateral (select number, observation
                                               from evidence.revision
                                              where source = :source and external_id = r.external_id
                                              order by number desc
                                              limit 1) v on true
                          join evidence.observation o
                            on o.id = case when v.number is null then r.observation else v.observation end
                         where r.source = :source
                           and r.external_id = any(:externalIds)
                        """)
                .param("source", source.id())
                .param("externalIds", externalIds.toArray(String[]::new))
                .param("batch", entry.batch())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("person", person(entry.reason()))
                .param("reason", entry.reason().why())
                .update();
    }

    private static @Nullable UUID person(Reason reason) {
        PersonId by = reason.by();
        return by == null ? null : by.value();
    }
}
