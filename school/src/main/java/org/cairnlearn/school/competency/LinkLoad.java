package org.cairnlearn.school.competency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.FrameworkChanges.Change;
import org.cairnlearn.school.competency.FrameworkSnapshot.Entry;
import org.cairnlearn.school.competency.FrameworkSnapshot.Needs;
import org.cairnlearn.school.competency.FrameworkSnapshot.Pair;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the links between the competencies of one framework in line with a snapshot. The ids are
 * looked up first and handed over: a statement that joins them itself takes minutes for a framework
 * that is much larger than the database has seen so far.
 */
final class LinkLoad {
    private final JdbcClient sql;

    LinkLoad(JdbcClient sql) {
        this.sql = sql;
    }

    /** What became of the prerequisites. */
    record NeedsChange(Change change, Set<UUID> touched) {
        /** Those of which others are needed first than before, except these. */
        Set<UUID> touchedBut(Set<UUID> these) {
            var touchedBut = new HashSet<>(touched);
            touchedBut.removeAll(these);
            return touchedBut;
        }
    }

    NeedsChange needs(FrameworkId framework, FrameworkSnapshot snapshot) {
        var given = List.copyOf(snapshot.prerequisites());
        var ids = ids(framework);
        var ones = uuids(ids, given, Needs::competency);
        var others = uuids(ids, given, Needs::needs);
        var of =
                snapshot.whole()
                        ? new String[0]
                        : uuids(ids, snapshot.competencies(), Entry::sourceId);
        var lost = removeNeeds(framework, ones, others, snapshot.whole(), of);
        var won = addNeeds(framework, ones, others);
        var touched = new HashSet<>(lost);
        touched.addAll(won);
        return new NeedsChange(
                new Change(won.size(), 0, given.size() - won.size(), lost.size()), touched);
    }

    /**
     * Takes away the links that the snapshot doesn't have; gives what needed something. What a
     * competency needs that could not be read stays: nothing new can lead to it, so no circle.
     */
    private List<UUID> removeNeeds(
            FrameworkId framework, String[] ones, String[] others, boolean whole, String[] of) {
        return links(
                        """
                        delete from competency.prerequisite p
                         where p.tenant = platform.current_tenant()
                           and p.framework = :framework
                           and (p.competency, p.needs) not in (
                               select s.one, s.other
                                 from unnest(cast(:ones as uuid[]), cast(:others as uuid[]))
                                      as s (one, other))
                           and (:whole or p.competency = any (cast(:of as uuid[])))
                        returning p.competency
                        """,
                        framework,
                        ones,
                        others)
                .param("whole", whole)
                .param("of", of)
                .query(LinkLoad::id)
                .list();
    }

    /** Adds the links that are new; gives what needs something. */
    private List<UUID> addNeeds(FrameworkId framework, String[] ones, String[] others) {
        return links(
                        """
                        insert into competency.prerequisite (framework, competency, needs)
                        select :framework, s.one, s.other
                          from unnest(cast(:ones as uuid[]), cast(:others as uuid[]))
                               as s (one, other)
                            on conflict do nothing
                        returning competency
                        """,
                        framework,
                        ones,
                        others)
                .query(LinkLoad::id)
                .list();
    }

    Change related(FrameworkId framework, FrameworkSnapshot snapshot) {
        var given = List.copyOf(snapshot.related());
        var ids = ids(framework);
        var ones = uuids(ids, given, Pair::one);
        var others = uuids(ids, given, Pair::other);
        var gone = removeRelated(framework, ones, others);
        var fresh = addRelated(framework, ones, others);
        return new Change(fresh, 0, given.size() - fresh, gone);
    }

    private long removeRelated(FrameworkId framework, String[] ones, String[] others) {
        return links(
                        """
                        delete from competency.related r
                         where r.tenant = platform.current_tenant()
                           and r.framework = :framework
                           and (r.one, r.other) not in (
                               select least(s.one, s.other), greatest(s.one, s.other)
                                 from unnest(cast(:ones as uuid[]), cast(:others as uuid[]))
                                      as s (one, other))
                        """,
                        framework,
                        ones,
                        others)
                .update();
    }

    private long addRelated(FrameworkId framework, String[] ones, String[] others) {
        return links(
                        """
                        insert into competency.related (framework, one, other)
                        select :framework, least(s.one, s.other), greatest(s.one, s.other)
                          from unnest(cast(:ones as uuid[]), cast(:others as uuid[]))
                               as s (one, other)
                            on conflict do nothing
                        """,
                        framework,
                        ones,
                        others)
                .update();
    }

    private JdbcClient.StatementSpec links(
            String statement, FrameworkId framework, String[] ones, String[] others) {
        return sql.sql(statement)
                .param("framework", framework.value())
                .param("ones", ones)
                .param("others", others);
    }

    /** Our ids by those of the source. */
    private Map<String, UUID> ids(FrameworkId framework) {
        return sql
                .sql(
                        """
                        select c.source_id, c.id
                          from competency.competency c
                         where c.tenant = platform.current_tenant()
                           and c.framework = :framework
                        """)
                .param("framework", framework.value())
                .query((row, _) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> String[] uuids(
            Map<String, UUID> ids, Collection<T> of, Function<T, String> sourceId) {
        return of.stream()
                .map(one -> Objects.requireNonNull(ids.get(sourceId.apply(one))).toString())
                .toArray(String[]::new);
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
