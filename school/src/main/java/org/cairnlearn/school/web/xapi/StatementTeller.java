package org.cairnlearn.school.web.xapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.activity.Kept;
import org.cairnlearn.school.activity.StatementBook;
import org.cairnlearn.standards.json.JsonDocument;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.xapi.Statement;
import org.cairnlearn.standards.xapi.Telling;
import org.springframework.stereotype.Component;

/** Tells statements in the format that was asked for; most are told as they are kept. */
@Component
class StatementTeller {
    private final StatementBook statements;

    StatementTeller(StatementBook statements) {
        this.statements = statements;
    }

    /** The statements as JSON; inside a piece of work of the system. */
    List<String> tell(UUID client, Telling telling, List<Kept> kept) {
        if (telling.isAsKept()) {
            return kept.stream().map(Kept::body).toList();
        }
        var all = kept.stream().map(one -> read(one.body())).toList();
        var known =
                telling.format() == Telling.Format.CANONICAL
                        ? statements.definitions(client, activities(all))
                        : Map.<String, Map<String, Object>>of();
        var told = new ArrayList<String>();
        for (var one : all) {
            told.add(
                    JsonValues.write(
                            telling.tell(one.json(), id -> known.getOrDefault(id, Map.of()))));
        }
        return told;
    }

    private static Set<String> activities(List<Statement> all) {
        var ids = new HashSet<String>();
        all.forEach(one -> ids.addAll(one.definitions().keySet()));
        return ids;
    }

    @SuppressWarnings("unchecked")
    private static Statement read(String body) {
        return switch (JsonDocument.read(body)) {
            case JsonDocument.Reading.Read(var value) -> new Statement((Map<String, Object>) value);
            case JsonDocument.Reading.Broken(var line, var why) ->
                    throw new IllegalStateException(
                            "A statement was kept that cannot be read: %s (line %d)"
                                    .formatted(why, line));
        };
    }
}
