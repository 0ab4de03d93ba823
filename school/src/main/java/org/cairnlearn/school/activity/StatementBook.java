package org.cairnlearn.school.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.StudentsRead;
import org.cairnlearn.standards.json.JsonDocument;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.xapi.Attachment;
import org.cairnlearn.standards.xapi.Definitions;
import org.cairnlearn.standards.xapi.Delivery;
import org.cairnlearn.standards.xapi.Key;
import org.cairnlearn.standards.xapi.Statement;
import org.cairnlearn.standards.xapi.StatementQuery;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.springframework.stereotype.Component;

/**
 * The front door of statements. Every call is made inside a piece of {@link Work} of the system
 * that sent them or reads them back.
 */
@Component
public final class StatementBook {
    private final ReportedSql sql;
    private final DefinitionSql definitions;
    private final Work work;
    private final Ids ids;
    private final SchoolTime time;

    StatementBook(ReportedSql sql, DefinitionSql definitions, Work work, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.definitions = definitions;
        this.work = work;
        this.ids = ids;
        this.time = time;
    }

    /** What came of a delivery. */
    public sealed interface Result {
        /** All of it is kept, now or since before; the ids are in the order of the statements. */
        record Stored(List<UUID> ids) implements Result {
            public Stored {
                ids = List.copyOf(ids);
            }
        }

        /**
         * A statement is kept under one of its ids that says something else; nothing was stored.
         */
        record Conflict() implements Result {}
    }

    /**
     * Who sends a delivery.
     *
     * @param authority who vouches for its statements, as the standard's agent
     */
    public record Sender(UUID client, Map<String, Object> authority, XapiVersion version) {
        public Sender {
            authority = Map.copyOf(authority);
        }
    }

    /** Keeps a delivery, all of it or nothing. The same statement again changes nothing. */
    public Result store(Sender sender, Delivery delivery) {
        sql.lock(sender.client());
        var stored = time.now();
        var rows = new ArrayList<Arriving.Row>();
        for (var statement : delivery.statements()) {
            rows.add(
                    Arriving.Row.of(
                            statement.stamped(
                                    new Statement.Stamp(
                                            ids.next(),
                                            stored,
                                            sender.authority(),
                                            sender.version()))));
        }
        var known = known(rows);
        var fresh = rows.stream().filter(row -> !known.containsKey(row.id())).toList();
        if (!rows.stream().allMatch(row -> isSame(row, known))) {
            return new Result.Conflict();
        }
        if (!fresh.isEmpty()) {
            delivery.attachments().forEach(one -> sql.keep(sender.client(), one));
            sql.add(new Arriving(sender.client(), stored, fresh));
            define(sender.client(), fresh);
            follow(fresh);
        }
        return new Result.Stored(rows.stream().map(Arriving.Row::id).toList());
    }

    /** Also what another system sent under such an id: the same statement counts once. */
    private Map<UUID, byte[]> known(List<Arriving.Row> rows) {
        return known(rows.stream().map(Arriving.Row::id).toList());
    }

    /** Which of these ids are those of statements that are kept, whoever sent them. */
    public Set<UUID> kept(Collection<UUID> all) {
        return known(all).keySet();
    }

    private Map<UUID, byte[]> known(Collection<UUID> all) {
        return work.read(Actor.Task.importing(work.tenant()), () -> sql.known(all));
    }

    private static boolean isSame(Arriving.Row row, Map<UUID, byte[]> known) {
        var kept = known.get(row.id());
        return kept == null || Arrays.equals(kept, row.statement().fingerprint());
    }

    private void follow(List<Arriving.Row> fresh) {
        var all = fresh.stream().map(Arriving.Row::id).toList();
        var refer = fresh.stream().anyMatch(row -> row.statement().reference().isPresent());
        work.write(
                Actor.Task.importing(work.tenant()),
                () -> {
                    if (refer || sql.refer(all)) {
                        sql.follow(all);
                        sql.takeBack(all);
                    }
                    return true;
                });
    }

    private void define(UUID client, List<Arriving.Row> fresh) {
        var said = new LinkedHashMap<String, Map<String, Object>>();
        fresh.forEach(row ->
                row.statement()
                        .definitions()
                        .forEach((id, more) -> {
                            if (!more.isEmpty()) {
                                said.merge(id, more, Definitions::merged);
                            }
                        }));
        if (said.isEmpty()) {
            return;
        }
        var known = definitions.find(client, keys(said.keySet()));
        var rows = new ArrayList<DefinitionSql.Row>();
        said.forEach((id, more) -> {
            var before = known.getOrDefault(id, "{}");
            var now = JsonValues.write(Definitions.merged(object(before), more));
            if (!now.equals(before)) {
                rows.add(new DefinitionSql.Row(Key.ofActivity(id).value(), id, now));
            }
        });
        if (!rows.isEmpty()) {
            definitions.put(client, rows);
        }
    }

    private static List<UUID> keys(Collection<String> activities) {
        return activities.stream().map(id -> Key.ofActivity(id).value()).toList();
    }

    private static Map<String, Object> object(String json) {
        return JsonDocument.read(json) instanceof JsonDocument.Reading.Read(var value)
                        && value instanceof Map<?, ?> map
                ? new Statement(cast(map)).json()
                : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** One statement of a system. */
    public Optional<Kept> find(UUID client, UUID id) {
        return sql.find(id, client).map(StatementBook::noted);
    }

    /**
     * A part of what a search finds.
     *
     * @param more whether there are others behind
     */
    public record Found(List<Kept> statements, boolean more) {
        public Found {
            statements = List.copyOf(statements);
        }
    }

    /** The statements of a system that a query asks for; those taken back are left out. */
    public Found search(UUID client, StatementQuery query) {
        var found = sql.search(new Search(client, query));
        var most = query.span().limit();
        var part = found.size() > most ? found.subList(0, most) : found;
        part.forEach(StatementBook::noted);
        return new Found(part, found.size() > most);
    }

    private static Kept noted(Kept kept) {
        if (kept.student() != null) {
            StudentsRead.note(kept.student());
        }
        return kept;
    }

    /** The bytes that belong to some statements of a system. */
    public List<Attachment> attachments(UUID client, List<Kept> statements) {
        var sha2 = new HashSet<String>();
        statements.forEach(one -> sha2.addAll(one.attachments()));
        return sha2.isEmpty() ? List.of() : sql.attachments(client, sha2);
    }

    /** What a system has said of some activities, by their ids. */
    public Map<String, Map<String, Object>> definitions(UUID client, Set<String> activities) {
        var found = new HashMap<String, Map<String, Object>>();
        if (!activities.isEmpty()) {
            definitions
                    .find(client, keys(activities))
                    .forEach((id, body) -> found.put(id, object(body)));
        }
        return found;
    }
}
