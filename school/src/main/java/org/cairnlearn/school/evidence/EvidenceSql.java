package org.cairnlearn.school.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Circumstances.Remarks;
import org.cairnlearn.school.evidence.EvidenceBook.Version;
import org.cairnlearn.school.platform.WorkMemory;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement that reads evidence, and those of its sources. */
@Component
class EvidenceSql {
    private static final String COLUMNS =
            """
            select o.id, o.student, o.occurred_at, o.recorded_at, s.name as source, o.external_id,
                   o.competencies, o.weights, o.item, o.points, o.points_max, o.kind, o.with_help,
                   o.rater, o.occasion, o.rubric, o.artefact, o.note
              from evidence.observation o
              join evidence.source s on s.tenant = o.tenant and s.id = o.source
            """;

    /** Of the observations those that no revision has replaced. */
    private static final String STANDING =
            COLUMNS
                    + """
                     where not exists (select 1
                                         from evidence.revision r
                                        where r.tenant = o.tenant and r.replaces = o.id)
                    """;

    private final JdbcClient sql;
    private final WorkMemory memory;

    EvidenceSql(JdbcClient sql, WorkMemory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    /** Something has arrived, or was corrected: what was read of one student is read anew. */
    void forget() {
        memory.forget();
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

    List<Observation> ofBatch(UUID batch) {
        return sql.sql(STANDING + " and o.batch = :batch")
                .param("batch", batch)
                .query(EvidenceSql::observation)
                .list();
    }

    private static final String UNTOUCHED =
            """
              from evidence.observation o
             where o.tenant = platform.current_tenant()
               and o.source = :source
               and o.batch = any(:batches)
               and not exists (select from evidence.revision v
                                where v.tenant = o.tenant and v.source = o.source
                                  and v.external_id = o.external_id)
            """;

    long untouched(EvidenceSource source, Collection<UUID> batches) {
        return sql.sql("select count(*) " + UNTOUCHED)
                .param("source", source.id())
                .param("batches", batches.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    List<String> untouched(EvidenceSource source, Collection<UUID> batches, int most) {
        return sql.sql("select o.external_id " + UNTOUCHED + " order by o.id limit :most")
                .param("source", source.id())
                .param("batches", batches.toArray(UUID[]::new))
                .param("most", most)
                .query((row, _) -> row.getString("external_id"))
                .list();
    }

    List<String> saidOf(EvidenceSource source, PersonId student, String beginning) {
        return sql.sql(
                        """
                        select distinct o.external_id
                          from evidence.observation o
                         where o.tenant = platform.current_tenant()
                           and o.student = :student
                           and o.source = :source
                           and starts_with(o.external_id, :beginning)
                        """)
                .param("student", student.value())
                .param("source", source.id())
                .param("beginning", beginning)
                .query((row, _) -> row.getString("external_id"))
                .list();
    }

    /** What is remembered within a piece of work; of one student at a time, for that is a page. */
    private record Of(PersonId student) {}

    List<Observation> of(Collection<PersonId> students) {
        return students.size() == 1
                ? memory.onceSeen(
                        new Of(students.iterator().next()), () -> List.copyOf(read(students)))
                : read(students);
    }

    private List<Observation> read(Collection<PersonId> students) {
        return sql.sql(STANDING + " and o.student = any(:students)")
                .param("students", uuids(students))
                .query(EvidenceSql::observation)
                .list();
    }

    List<Observation> since(Collection<PersonId> students, Instant from) {
        return sql.sql(STANDING + " and o.student = any(:students) and o.occurred_at >= :from")
                .param("students", uuids(students))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(EvidenceSql::observation)
                .list();
    }

    List<Observation> about(Collection<PersonId> students, Collection<CompetencyId> competencies) {
        return sql.sql(
                        STANDING
                                + " and o.student = any(:students) and o.competencies && :competencies")
                .param("students", uuids(students))
                .param(
                        "competencies",
                        competencies.stream().map(CompetencyId::value).toArray(UUID[]::new))
                .query(EvidenceSql::observation)
                .list();
    }

    Set<PersonId> revisedIn(UUID batch) {
        return sql.sql(
                        """
                        select student
                          from evidence.revision
                         where batch = :batch
                         union
                        select given_to
                          from evidence.revision
                         where batch = :batch
                           and given_to is not null
                        """)
                .param("batch", batch)
                .query((row, _) -> new PersonId(row.getObject("student", UUID.class)))
                .set();
    }

    List<Version> history(String source, String externalId) {
        return sql.sql(
                        """
                        with version as (
                            select 1 as number, r.observation, null::timestamptz as revised_at,
                                   null::uuid as made_by, null as reason
                              from evidence.receipt r
                              join evidence.source f on f.tenant = r.tenant and f.id = r.source
                             where f.name = :source and r.external_id = :externalId
                             union all
                            select v.number, v.observation, v.recorded_at, v.made_by, v.reason
                              from evidence.revision v
                              join evidence.source f on f.tenant = v.tenant and f.id = v.source
                             where f.name = :source and v.external_id = :externalId
                        )
                        select version.number, version.revised_at, version.made_by, version.reason, said.*
                          from version
                          left join (
                        """
                                + COLUMNS
                                + """
                                  ) said on said.id = version.observation
                                 order by version.number
                                """)
                .param("source", source)
                .param("externalId", externalId)
                .query(EvidenceSql::version)
                .list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        var said = row.getObject("id") == null ? null : observation(row, number);
        var why = row.getString("reason");
        if (why == null) {
            return new Version(row.getInt("number"), said, instant(row, "recorded_at"), null);
        }
        var reason = new Reason(person(row, "made_by"), why);
        return new Version(row.getInt("number"), said, instant(row, "revised_at"), reason);
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
        return new Observation(
                new Filing(
                        row.getObject("id", UUID.class),
                        row.getString("source"),
                        row.getString("external_id"),
                        instant(row, "recorded_at")),
                new PersonId(row.getObject("student", UUID.class)),
                instant(row, "occurred_at"),
                new Shown(
                        shares(row),
                        row.getString("item"),
                        row.getInt("points"),
                        row.getInt("points_max")),
                new Circumstances(
                        EvidenceKind.valueOf(row.getString("kind")),
                        row.getBoolean("with_help"),
                        row.getString("occasion"),
                        person(row, "rater"),
                        new Remarks(
                                row.getString("rubric"),
                                row.getString("artefact"),
                                row.getString("note"))));
    }

    private static List<Share> shares(ResultSet row) throws SQLException {
        var competencies = (UUID[]) row.getArray("competencies").getArray();
        var stored = row.getArray("weights");
        var weights = stored == null ? null : (Double[]) stored.getArray();
        var shares = new ArrayList<Share>(competencies.length);
        for (var i = 0; i < competencies.length; i++) {
            shares.add(
                    new Share(new CompetencyId(competencies[i]), weights == null ? 1 : weights[i]));
        }
        return shares;
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
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
