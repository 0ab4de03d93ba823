package org.cairnlearn.school.roster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Ids;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Copies a listing into its temporary table, as a stream: PostgreSQL's fastest way in. */
@Component
final class RosterStage {
    private final JdbcTemplate jdbc;
    private final Ids ids;

    RosterStage(JdbcTemplate jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Makes the stage table of this kind and fills it. */
    <T extends RosterEntry> void fill(Staging<T> staging, Listing<T> listing) {
        var table = "stage_" + staging.kind().table();
        jdbc.execute(staging.create());
        copy(
                "copy %s (state, sourced_id, id, modified, %s) from stdin"
                        .formatted(table, staging.columns()),
                rows -> {
                    int place = 0;
                    for (var entry : listing.entries()) {
                        rows.text("here")
                                .text(entry.sourcedId())
                                .id(ids.next())
                                .moment(listing.times().at(place++));
                        staging.write().accept(rows, entry);
                        rows.end();
                    }
                });
        copy(
                "copy %s (state, sourced_id, modified) from stdin".formatted(table),
                rows -> {
                    int place = listing.entries().size();
                    for (var id : listing.deleted()) {
                        rows.text("deleted").text(id).moment(listing.times().at(place++)).end();
                    }
                    for (var id : listing.unread()) {
                        rows.text("unread").text(id).none().end();
                    }
                });
        jdbc.execute("analyze " + table); // nobody else does it for a temporary table
    }

    /** Lets a second load in the same transaction start anew. */
    void clear() {
        jdbc.execute(
                Arrays.stream(RosterKind.values())
                        .map(kind -> "stage_" + kind.table())
                        .collect(Collectors.joining(", ", "drop table going, ", "")));
    }

    private void copy(String command, Consumer<CopyRows> rows) {
        jdbc.execute(
                (ConnectionCallback<Boolean>)
                        connection -> {
                            var server = connection.unwrap(PGConnection.class);
                            try (var out =
                                    new BufferedWriter(
                                            new OutputStreamWriter(
                                                    new PGCopyOutputStream(server, command),
                                                    StandardCharsets.UTF_8))) {
                                rows.accept(new CopyRows(out));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                            return true;
                        });
    }
}
