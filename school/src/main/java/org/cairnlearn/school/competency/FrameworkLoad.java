package org.cairnlearn.school.competency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.FrameworkChanges.Change;
import org.cairnlearn.school.competency.FrameworkSnapshot.Entry;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings a framework in line with a snapshot, in sets. Ids stay for ever: evidence hangs on them,
 * so a competency that its source drops becomes inactive and never disappears.
 */
@Component
final class FrameworkLoad {
    private static final String GIVEN =
            """
              from unnest(cast(:ids as uuid[]), cast(:sourceIds as text[]), cast(:codes as text[]),
                          cast(:names as text[]), cast(:statements as text[]),
                          cast(:strands as text[]), cast(:grades as text[]),
                          cast(:areas as boolean[]), cast(:details as jsonb[]))
                   with ordinality
                   as s (id, source_id, code, name, statement, strand, grade, area, details, place)
            """;

    private final JdbcClient sql;
    private final Ids ids;
    private final SchoolTime time;
    private final LinkLoad links;
    private final KeptLoad rest;
    private final RevisionSql revisions;

    FrameworkLoad(JdbcClient sql, Ids ids, SchoolTime time, KeptLoad rest, RevisionSql revisions) {
        this.sql = sql;
        this.ids = ids;
        this.time = time;
        this.links = new LinkLoad(sql);
        this.rest = rest;
        this.revisions = revisions;
    }

    FrameworkChanges load(FrameworkSnapshot snapshot, Kept kept) {
        lock();
        var said = said(snapshot.sourceId());
        var framework = framework(snapshot, kept);
        var entries = snapshot.competencies();
        var revised = new ArrayList<>(revisions.of(framework, snapshot));
        var gone = snapshot.whole() ? retire(framework, entries) : Set.<UUID>of();
        var parts = Part.of(framework, entries, kept);
        var fresh = all(parts, this::add);
        var changed = all(parts, this::change);
        var needs = links.needs(framework, snapshot);
        changed.addAll(needs.touched());
        revised.addAll(revisions.links(needs.touchedBut(fresh)));
        changed.removeAll(gone);
        changed.removeAll(fresh);
        var changes =
                new FrameworkChanges(
                        framework,
                        new Change(
                                fresh.size(),
                                changed.size(),
                                entries.size() - fresh.size() - changed.size(),
                                gone.size()),
                        needs.change(),
                        links.related(framework, snapshot),
                        rest.associations(framework, kept.associations(), snapshot.whole()),
                        rest.definitions(framework, kept.definitions(), snapshot.whole()),
                        revised);
        if (changes.any() || !said.equals(said(snapshot.sourceId()))) {
            touch(framework);
        }
        return changes;
    }

    /** What the framework says of itself. */
    private List<String> said(String sourceId) {
        return sql.sql(
                        """
                        select (f.title, f.subject, f.credit, f.document)::text
                          from competency.framework f
                         where f.tenant = platform.current_tenant()
                           and f.source_id = :sourceId
                        """)
                .param("sourceId", sourceId)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void touch(FrameworkId framework) {
        sql.sql(
                        """
                        update competency.framework f
                           set changed_at = :now, version = f.version + 1
                         where f.tenant = platform.current_tenant()
                           and f.id = :framework
                        """)
                .param("framework", framework.value())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return time.now().atOffset(ZoneOffset.UTC);
    }

    private void lock() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended('competency ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    private FrameworkId framework(FrameworkSnapshot snapshot, Kept kept) {
        var id =
                sql.sql(
                                """
                                insert into competency.framework as f
                                       (id, source_id, title, subject, credit, document,
                                        changed_at)
                                values (:id, :sourceId, :title, :subject, :credit,
                                        cast(:document as jsonb), :now)
                                    on conflict (tenant, source_id) do update
                                   set title = excluded.title, subject = excluded.subject,
                                       credit = excluded.credit,
                                       document = excluded.document
                                returning f.id
                                """)
                        .param("id", ids.next())
                        .param("sourceId", snapshot.sourceId())
                        .param("title", snapshot.title())
                        .param("subject", snapshot.subject())
                        .param("credit", snapshot.credit())
                        .param("document", kept.document())
                        .param("now", now())
                        .query(UUID.class)
                        .single();
        return new FrameworkId(id);
    }

    private Set<UUID> retire(FrameworkId framework, List<Entry> entries) {
        return sql.sql(
                        """
                        update competency.competency c
                           set active = false, changed_at = :now
                         where c.tenant = platform.current_tenant()
                           and c.framework = :framework
                           and c.active
                           and c.source_id <> all (:sourceIds)
                        returning c.id
                        """)
                .param("framework", framework.value())
                .param("sourceIds", texts(entries, Entry::sourceId))
                .param("now", now())
                .query(FrameworkLoad::id)
                .set();
    }

    /** What one statement is given: so many entries that it needs little memory. */
    private record Part(FrameworkId framework, List<Entry> entries, int first, Kept kept) {
        private static final int MOST = 2_000;

        static List<Part> of(FrameworkId framework, List<Entry> entries, Kept kept) {
            return IntStream.iterate(0, first -> first < entries.size(), first -> first + MOST)
                    .mapToObj(first -> {
                        var end = Math.min(first + MOST, entries.size());
                        return new Part(framework, entries.subList(first, end), first, kept);
                    })
                    .toList();
        }

        String[] items(Function<Kept.Item, String> what) {
            return IntStream.range(first, first + entries.size())
                    .mapToObj(place -> what.apply(kept.of(place)))
                    .toArray(String[]::new);
        }
    }

    private static Set<UUID> all(List<Part> parts, Function<Part, Set<UUID>> each) {
        var all = new HashSet<UUID>();
        parts.forEach(part -> all.addAll(each.apply(part)));
        return all;
    }

    private Set<UUID> add(Part part) {
        return given(
                        """
                        insert into competency.competency
                               (id, framework, source_id, code, name, statement,
                                strand, grade, area, details, position, changed_at)
                        select s.id, :framework, s.source_id, s.code, s.name, s.statement,
                               s.strand, s.grade, s.area, s.details, :first + s.place - 1, :now
                        """
                                + GIVEN
                                + """
                                    on conflict (tenant, framework, source_id) do nothing
                                returning id
                                """,
                        part)
                .query(FrameworkLoad::id)
                .set();
    }

    private Set<UUID> change(Part part) {
        return given(
                        """
                        update competency.competency c
                           set code = s.code, name = s.name, statement = s.statement,
                               strand = s.strand, grade = s.grade,
                               area = s.area, details = s.details,
                               position = :first + s.place - 1, active = true,
                               changed_at = :now
                        """
                                + GIVEN
                                + """
                                 where c.tenant = platform.current_tenant()
                                   and c.framework = :framework
                                   and c.source_id = s.source_id
                                   and (c.code, c.name, c.statement, c.strand, c.grade,
                                        c.area, c.details, c.position, c.active)
                                       is distinct from
                                       (s.code, s.name, s.statement, s.strand, s.grade,
                                        s.area, s.details, (:first + s.place - 1)::int, true)
                                returning c.id
                                """,
                        part)
                .query(FrameworkLoad::id)
                .set();
    }

    private JdbcClient.StatementSpec given(String statement, Part part) {
        var entries = List.copyOf(part.entries());
        return sql.sql(statement)
                .param("framework", part.framework().value())
                .param("first", part.first())
                .param("now", now())
                .param(
                        "ids",
                        IntStream.range(0, entries.size())
                                .mapToObj(_ -> ids.next().toString())
                                .toArray(String[]::new))
                .param("sourceIds", texts(entries, Entry::sourceId))
                .param("codes", texts(entries, Entry::code))
                .param("names", texts(entries, Entry::name))
                .param("statements", texts(entries, Entry::statement))
                .param("strands", texts(entries, Entry::strand))
                .param("grades", texts(entries, Entry::grade))
                .param("areas", part.items(item -> String.valueOf(item.area())))
                .param("details", part.items(Kept.Item::details));
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static <T> String[] texts(Collection<T> of, Function<T, String> what) {
        return of.stream().map(what).toArray(String[]::new);
    }
}
