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
import org.cairnlearn.school.competency.FrameworkSnapshot.Needs;
import org.cairnlearn.school.competency.FrameworkSnapshot.Pair;
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
    private final KeptLoad rest;
    private final RevisionSql revisions;

    FrameworkLoad(JdbcClient sql, Ids ids, SchoolTime time, KeptLoad rest, RevisionSql revisions) {
        this.revisions = revisions;
        this.sql = sql;
        this.ids = ids;
        this.time = time;
        this.rest = rest;
    }

    FrameworkChanges load(FrameworkSnapshot snapshot, Kept kept) {
        lock();
        var said = said(snapshot.sourceId());
        var framework = framework(snapshot, kept);
        var entries = snapshot.competencies();
        var revised = new ArrayList<>(revisions.of(framework, snapshot));
        var gone = snapshot.whole() ? retire(framework, entries) : Set.<UUID>of();
        var fresh = add(framework, entries, kept);
        var changed = change(framework, entries, kept);
        var needs = List.copyOf(snapshot.prerequisites());
        var lost = removeNeeds(framework, snapshot, needs);
        var won = addNeeds(framework, needs);
        changed.addAll(lost);
        changed.addAll(won);
        revised.addAll(revisions.links(linked(lost, won, fresh)));
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
                        new Change(won.size(), 0, needs.size() - won.size(), lost.size()),
                        related(framework, List.copyOf(snapshot.related())),
                        rest.associations(framework, kept.associations(), snapshot.whole()),
                        rest.definitions(framework, kept.definitions(), snapshot.whole()),
                        revised);
        if (changes.any() || !said.equals(said(snapshot.sourceId()))) {
            touch(framework);
        }
        return changes;
    }

    private static Set<UUID> linked(List<UUID> lost, List<UUID> won, Set<UUID> fresh) {
        var linked = new HashSet<>(lost);
        linked.addAll(won);
        linked.removeAll(fresh);
        return linked;
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

    private Set<UUID> add(FrameworkId framework, List<Entry> entries, Kept kept) {
        return given(
                        """
                        insert into competency.competency
                               (id, framework, source_id, code, name, statement,
                                strand, grade, area, details, position, changed_at)
                        select s.id, :framework, s.source_id, s.code, s.name, s.statement,
                               s.strand, s.grade, s.area, s.details, s.place - 1, :now
                        """
                                + GIVEN
                                + """
                                    on conflict (tenant, framework, source_id) do nothing
                                returning id
                                """,
                        framework,
                        entries,
                        kept)
                .query(FrameworkLoad::id)
                .set();
    }

    private Set<UUID> change(FrameworkId framework, List<Entry> entries, Kept kept) {
        return new HashSet<>(
                given(
                                """
                                update competency.competency c
                                   set code = s.code, name = s.name, statement = s.statement,
                                       strand = s.strand, grade = s.grade,
                                       area = s.area, details = s.details,
                                       position = s.place - 1, active = true,
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
                                                s.area, s.details, (s.place - 1)::int, true)
                                        returning c.id
                                        """,
                                framework,
                                entries,
                                kept)
                        .query(FrameworkLoad::id)
                        .set());
    }

    private JdbcClient.StatementSpec given(
            String statement, FrameworkId framework, List<Entry> entries, Kept kept) {
        return sql.sql(statement)
                .param("framework", framework.value())
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
                .param("areas", texts(entries, entry -> String.valueOf(kept.of(entry).area())))
                .param("details", texts(entries, entry -> kept.of(entry).details()));
    }

    /**
     * Takes away the links that the snapshot doesn't have; gives what needed something. What a
     * competency needs that could not be read stays: nothing new can lead to it, so no circle.
     */
    private List<UUID> removeNeeds(
            FrameworkId framework, FrameworkSnapshot snapshot, List<Needs> links) {
        return links(
                        """
                        delete from competency.prerequisite p
                         using competency.competency c, competency.competency n
                         where p.tenant = platform.current_tenant()
                           and p.framework = :framework
                           and c.tenant = p.tenant and c.id = p.competency
                           and n.tenant = p.tenant and n.id = p.needs
                           and (c.source_id, n.source_id) not in (
                               select s.competency, s.needs
                                 from unnest(cast(:ones as text[]), cast(:others as text[]))
                                      as s (competency, needs))
                           and (:whole or c.source_id = any (:sourceIds))
                        returning p.competency
                        """,
                        framework,
                        texts(links, Needs::competency),
                        texts(links, Needs::needs))
                .param("whole", snapshot.whole())
                .param("sourceIds", texts(snapshot.competencies(), Entry::sourceId))
                .query(FrameworkLoad::id)
                .list();
    }

    /** Adds the links that are new; gives what needs something. */
    private List<UUID> addNeeds(FrameworkId framework, List<Needs> links) {
        return links(
                        """
                        insert into competency.prerequisite (framework, competency, needs)
                        select c.framework, c.id, n.id
                          from unnest(cast(:ones as text[]), cast(:others as text[]))
                               as s (competency, needs)
                          join competency.competency c
                            on c.tenant = platform.current_tenant()
                           and c.framework = :framework and c.source_id = s.competency
                          join competency.competency n
                            on n.tenant = c.tenant
                           and n.framework = c.framework and n.source_id = s.needs
                            on conflict do nothing
                        returning competency
                        """,
                        framework,
                        texts(links, Needs::competency),
                        texts(links, Needs::needs))
                .query(FrameworkLoad::id)
                .list();
    }

    private Change related(FrameworkId framework, List<Pair> pairs) {
        var gone = removeRelated(framework, pairs);
        var fresh = addRelated(framework, pairs);
        return new Change(fresh, 0, pairs.size() - fresh, gone);
    }

    private long removeRelated(FrameworkId framework, List<Pair> pairs) {
        return links(
                        """
                        delete from competency.related r
                         using competency.competency c, competency.competency o
                         where r.tenant = platform.current_tenant()
                           and r.framework = :framework
                           and c.tenant = r.tenant and c.id = r.one
                           and o.tenant = r.tenant and o.id = r.other
                           and (least(c.source_id collate "C", o.source_id collate "C"),
                                greatest(c.source_id collate "C", o.source_id collate "C"))
                               not in (
                               select least(s.a collate "C", s.b collate "C"),
                                      greatest(s.a collate "C", s.b collate "C")
                                 from unnest(cast(:ones as text[]), cast(:others as text[]))
                                      as s (a, b))
                        """,
                        framework,
                        texts(pairs, Pair::one),
                        texts(pairs, Pair::other))
                .update();
    }

    private long addRelated(FrameworkId framework, List<Pair> pairs) {
        return links(
                        """
                        insert into competency.related (framework, one, other)
                        select c.framework, least(c.id, o.id), greatest(c.id, o.id)
                          from unnest(cast(:ones as text[]), cast(:others as text[]))
                               as s (one, other)
                          join competency.competency c
                            on c.tenant = platform.current_tenant()
                           and c.framework = :framework and c.source_id = s.one
                          join competency.competency o
                            on o.tenant = c.tenant
                           and o.framework = c.framework and o.source_id = s.other
                            on conflict do nothing
                        """,
                        framework,
                        texts(pairs, Pair::one),
                        texts(pairs, Pair::other))
                .update();
    }

    private JdbcClient.StatementSpec links(
            String statement, FrameworkId framework, String[] ones, String[] others) {
        return sql.sql(statement)
                .param("framework", framework.value())
                .param("ones", ones)
                .param("others", others);
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static <T> String[] texts(Collection<T> of, Function<T, String> what) {
        return of.stream().map(what).toArray(String[]::new);
    }
}
