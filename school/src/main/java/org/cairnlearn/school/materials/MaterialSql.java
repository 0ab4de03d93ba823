package org.cairnlearn.school.materials;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on materials themselves. */
@Component
final class MaterialSql {
    private static final String MATERIAL =
            """
            select m.id, m.title, m.subject, m.grades, m.language, m.reading, m.mode, m.minutes,
                   m.copies, m.device, m.link, m.shelf, m.origin, m.author, m.licence,
                   m.licence_link,
                   array(select a.competency
                           from materials.alignment a
                          where a.tenant = m.tenant
                            and a.material = m.id) as competencies
              from materials.material m
             where m.tenant = platform.current_tenant()
            """;

    private static final String WANTED =
            """
               and not m.gone
               and (cast(:mode as text) is null or m.mode = :mode)
               and (cast(:competency as uuid) is null
                    or exists (select from materials.alignment a
                                where a.tenant = m.tenant
                                  and a.material = m.id
                                  and a.competency = :competency))
               and position(lower(:words) in lower(m.title || ' ' || m.subject || ' ' || m.origin)) > 0
            """;

    private final JdbcClient sql;
    private final SchoolTime time;

    MaterialSql(JdbcClient sql, SchoolTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** A moment as fine as other systems are told it. */
    private OffsetDateTime now() {
        return time.now().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    /** Whoever loads materials of a tenant waits here until the one before is done. */
    void lock() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended('materials ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    /** What a source brought before. */
    record Known(MaterialId id, String externalId, String fingerprint, boolean gone) {}

    List<Known> known(String source) {
        return sql.sql(
                        """
                        select id, external_id, fingerprint, gone
                          from materials.material
                         where tenant = platform.current_tenant()
                           and source = :source
                        """)
                .param("source", source)
                .query((row, _) ->
                        new Known(
                                new MaterialId(row.getObject("id", UUID.class)),
                                row.getString("external_id"),
                                row.getString("fingerprint"),
                                row.getBoolean("gone")))
                .list();
    }

    List<Material> at(Collection<String> links) {
        return sql.sql(MATERIAL + " and not m.gone and m.link = any (:links)")
                .param("links", links.toArray(String[]::new))
                .query((row, _) -> material(row))
                .list();
    }

    /** Those that are offered for any of these skills, by title. */
    List<Material> of(Collection<CompetencyId> competencies) {
        return sql.sql(
                        MATERIAL
                                + """
                                   and not m.gone
                                   and m.id = any (array(
                                       select a.material
                                         from materials.alignment a
                                        where a.tenant = platform.current_tenant()
                                          and a.competency = any (:competencies)))
                                 order by m.title, m.id
                                """)
                .param("competencies", uuids(competencies))
                .query((row, _) -> material(row))
                .list();
    }

    /** How many there are for each of these skills that has any. */
    Map<CompetencyId, Gap> counts(Collection<CompetencyId> competencies) {
        return sql
                .sql(
                        """
                        select a.competency, count(*) as materials,
                               count(*) filter (where m.mode <> 'screen') as without_screen
                          from materials.alignment a
                          join materials.material m on m.tenant = a.tenant and m.id = a.material
                         where a.tenant = platform.current_tenant()
                           and a.competency = any (:competencies)
                           and not m.gone
                         group by a.competency
                        """)
                .param("competencies", uuids(competencies))
                .query((row, _) ->
                        new Gap(
                                new CompetencyId(row.getObject("competency", UUID.class)),
                                row.getInt("materials"),
                                row.getInt("without_screen")))
                .list()
                .stream()
                .collect(Collectors.toMap(Gap::competency, gap -> gap));
    }

    Set<CompetencyId> skills() {
        return Set.copyOf(
                sql.sql(
                                """
                                select distinct a.competency
                                  from materials.alignment a
                                  join materials.material m on m.tenant = a.tenant and m.id = a.material
                                 where a.tenant = platform.current_tenant()
                                   and not m.gone
                                """)
                        .query((row, _) ->
                                new CompetencyId(row.getObject("competency", UUID.class)))
                        .list());
    }

    Optional<Material> find(MaterialId id) {
        return sql.sql(MATERIAL + " and m.id = :id")
                .param("id", id.value())
                .query((row, _) -> material(row))
                .optional();
    }

    List<Material> byId(Collection<MaterialId> ids) {
        return sql.sql(MATERIAL + " and m.id = any (:ids)")
                .param("ids", ids.stream().map(MaterialId::value).toArray(UUID[]::new))
                .query((row, _) -> material(row))
                .list();
    }

    List<Material> list(Wanted wanted, int most, int from) {
        return sql.sql(MATERIAL + WANTED + " order by m.title, m.id limit :most offset :from")
                .params(params(wanted))
                .param("most", most)
                .param("from", from)
                .query((row, _) -> material(row))
                .list();
    }

    long count(Wanted wanted) {
        return sql.sql(
                        """
                        select count(*)
                          from materials.material m
                         where m.tenant = platform.current_tenant()
                        """
                                + WANTED)
                .params(params(wanted))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> params(Wanted wanted) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("mode", wanted.mode() == null ? null : wanted.mode().text());
        params.put("competency", wanted.competency() == null ? null : wanted.competency().value());
        params.put("words", wanted.words().strip());
        return params;
    }

    /** Marks materials as no longer named by their source. */
    void retire(Collection<MaterialId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        update materials.material
                           set gone = true, changed_at = :now
                         where tenant = platform.current_tenant()
                           and id = any (:ids)
                        """)
                .param("ids", ids.stream().map(MaterialId::value).toArray(UUID[]::new))
                .param("now", now())
                .update();
    }

    /** A material to be written. */
    record Row(MaterialId id, MaterialSnapshot.Entry entry, String fingerprint) {}

    /** Writes materials and their skills, in place of what stood there; a few hundred at most. */
    void put(String source, List<Row> rows) {
        for (var row : rows) {
            put(source, row);
        }
        sql.sql(
                        """
                        delete from materials.alignment
                         where tenant = platform.current_tenant()
                           and material = any (:ids)
                        """)
                .param("ids", rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .update();
        for (var row : rows) {
            sql.sql(
                            """
                            insert into materials.alignment (material, competency)
                            select :id, unnest(cast(:competencies as uuid[]))
                            """)
                    .param("id", row.id().value())
                    .param("competencies", uuids(row.entry().content().competencies()))
                    .update();
        }
    }

    private void put(String source, Row row) {
        sql.sql(
                        """
                        insert into materials.material
                               (id, source, external_id, title, subject, grades, language, reading,
                                mode, minutes, copies, device, link, shelf, origin, author,
                                licence, licence_link, fingerprint, changed_at)
                        values (:id, :source, :externalId, :title, :subject, :grades, :language, :reading,
                                :mode, :minutes, :copies, :device, :link, :shelf, :origin, :author,
                                :licence, :licenceLink, :fingerprint, :now)
                            on conflict (tenant, source, external_id) do update
                           set title = excluded.title, subject = excluded.subject,
                               grades = excluded.grades, language = excluded.language,
                               reading = excluded.reading, mode = excluded.mode,
                               minutes = excluded.minutes, copies = excluded.copies,
                               device = excluded.device, link = excluded.link,
                               shelf = excluded.shelf, origin = excluded.origin,
                               author = excluded.author, licence = excluded.licence,
                               licence_link = excluded.licence_link,
                               fingerprint = excluded.fingerprint, gone = false,
                               changed_at = excluded.changed_at
                        """)
                .param("id", row.id().value())
                .param("source", source)
                .param("externalId", row.entry().externalId())
                .param("fingerprint", row.fingerprint())
                .param("now", now())
                .params(about(row.entry().about()))
                .params(use(row.entry().use()))
                .params(rights(row.entry().rights()))
                .update();
    }

    private static Map<String, @Nullable Object> about(Material.About about) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("title", about.title());
        params.put("subject", about.subject());
        params.put("grades", about.grades());
        params.put("language", about.language());
        params.put("reading", about.reading());
        return params;
    }

    private static Map<String, @Nullable Object> use(Material.Use use) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("mode", use.mode().text());
        params.put("minutes", use.minutes());
        params.put("copies", use.copies());
        params.put("device", use.device());
        params.put("link", use.place().link());
        params.put("shelf", use.place().shelf());
        return params;
    }

    private static Map<String, @Nullable Object> rights(Material.Rights rights) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("origin", rights.source());
        params.put("author", rights.author());
        params.put("licence", rights.licence().name());
        params.put("licenceLink", rights.licence().link());
        return params;
    }

    private static Material material(ResultSet row) throws SQLException {
        return new Material(
                new MaterialId(row.getObject("id", UUID.class)),
                new Material.About(
                        row.getString("title"),
                        row.getString("subject"),
                        row.getString("grades"),
                        row.getString("language"),
                        row.getString("reading")),
                new Material.Use(
                        Mode.of(row.getString("mode")),
                        row.getObject("minutes", Integer.class),
                        row.getObject("copies", Integer.class),
                        row.getString("device"),
                        new Material.Place(row.getString("link"), row.getString("shelf"))),
                new Material.Rights(
                        row.getString("origin"),
                        row.getString("author"),
                        new Licence(row.getString("licence"), row.getString("licence_link"))),
                competencies(row.getArray("competencies")));
    }

    private static Set<CompetencyId> competencies(Array ids) throws SQLException {
        var all = new HashSet<CompetencyId>();
        Arrays.stream((UUID[]) ids.getArray()).map(CompetencyId::new).forEach(all::add);
        return all;
    }

    private static UUID[] uuids(Collection<CompetencyId> competencies) {
        return competencies.stream().map(CompetencyId::value).toArray(UUID[]::new);
    }
}
