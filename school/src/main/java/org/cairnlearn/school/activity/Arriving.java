package org.cairnlearn.school.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.standards.xapi.Statement;

/** Statements on their way into the database, column by column. */
record Arriving(UUID client, Instant stored, List<Row> rows) {
    Arriving {
        rows = List.copyOf(rows);
    }

    /** One of them. */
    record Row(UUID id, Statement statement, String fingerprint) {
        static Row of(Statement statement) {
            return new Row(
                    statement.id().orElseThrow(),
                    statement,
                    HexFormat.of().formatHex(statement.fingerprint()));
        }
    }

    String[] ids() {
        return texts(row -> row.id().toString());
    }

    String[] references() {
        return rows.stream()
                .map(row -> row.statement().reference().map(UUID::toString).orElse(null))
                .toArray(String[]::new);
    }

    Boolean[] voids() {
        return rows.stream().map(row -> row.statement().isVoiding()).toArray(Boolean[]::new);
    }

    String[] fingerprints() {
        return texts(Row::fingerprint);
    }

    String[] attachments() {
        return texts(row ->
                row.statement().attachments().stream()
                        .map(Statement.Attached::sha2)
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    String[] bodies() {
        return texts(row -> row.statement().text());
    }

    private String[] texts(Function<Row, String> what) {
        return rows.stream().map(what).toArray(String[]::new);
    }

    String[] keys() {
        return parts((_, part) -> part.key().value().toString()).toArray(String[]::new);
    }

    String[] keysOf() {
        return parts((row, _) -> row.id().toString()).toArray(String[]::new);
    }

    Boolean[] related() {
        return parts((_, part) -> part.related()).toArray(Boolean[]::new);
    }

    private <T> List<T> parts(
            java.util.function.BiFunction<Row, org.cairnlearn.standards.xapi.Part, T> what) {
        var all = new ArrayList<T>();
        for (var row : rows) {
            row.statement().parts().forEach(part -> all.add(what.apply(row, part)));
        }
        return all;
    }
}
