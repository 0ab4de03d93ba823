package org.cairnlearn.school.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every statement about what a run keeps for a short time only, because students' data may stand in
 * it: refused rows and uploads.
 */
@Component
final class DetailSql {
    private final JdbcClient sql;

    DetailSql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID run, RefusedRow row) {
        sql.sql(
                        """
                        insert into exchange.refused_row (run, file, line, reason, cells)
                        values (:run, :file, :line, :reason, :cells)
                            on conflict do nothing
                        """)
                .param("run", run)
                .param("file", row.file())
                .param("line", row.line())
                .param("reason", row.reason())
                .param("cells", row.cells().toArray(String[]::new))
                .update();
    }

    /** Those that may still be kept now, by file and line. */
    List<RefusedRow> rows(UUID run, Instant now) {
        return sql.sql(
                        """
                        select w.file, w.line, w.reason, w.cells
                          from exchange.refused_row w
                          join exchange.import_run r on r.tenant = w.tenant and r.id = w.run
                         where w.tenant = platform.current_tenant()
                           and w.run = :run
                           and r.details_until > :now
                         order by w.file, w.line
                        """)
                .param("run", run)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new RefusedRow(
                                row.getString("file"),
                                row.getLong("line"),
                                row.getString("reason"),
                                cells(row)))
                .list();
    }

    void keep(UUID run, UploadedBytes upload) {
        sql.sql(
                        """
                        insert into exchange.upload (run, sha256, content)
                        values (:run, :sha256, :content)
                        """)
                .param("run", run)
                .param("sha256", upload.sha256())
                .param("content", upload.content())
                .update();
    }

    Optional<UploadedBytes> findUpload(UUID run, Instant now) {
        return sql.sql(
                        """
                        select u.sha256, u.content
                          from exchange.upload u
                          join exchange.import_run r on r.tenant = u.tenant and r.id = u.run
                         where u.tenant = platform.current_tenant()
                           and u.run = :run
                           and r.details_until > :now
                        """)
                .param("run", run)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        UploadedBytes.known(row.getBytes("content"), row.getString("sha256")))
                .optional();
    }

    void forgetRows(UUID run) {
        sql.sql(
                        """
                        delete from exchange.refused_row
                         where tenant = platform.current_tenant() and run = :run
                        """)
                .param("run", run)
                .update();
    }

    void forgetUpload(UUID run) {
        sql.sql(
                        """
                        delete from exchange.upload
                         where tenant = platform.current_tenant() and run = :run
                        """)
                .param("run", run)
                .update();
    }

    /** Refused rows of earlier runs of the same source: their corrections are in now. */
    void forgetRowsBefore(UUID run) {
        sql.sql(
                        """
                        delete from exchange.refused_row w
                         using exchange.import_run r, exchange.import_run good
                         where w.tenant = platform.current_tenant()
                           and r.tenant = w.tenant and r.id = w.run
                           and good.tenant = w.tenant and good.id = :run
                           and r.kind = good.kind
                           and r.source = good.source
                           and r.id <> good.id
                           and r.state <> 'preview'
                        """)
                .param("run", run)
                .update();
    }

    /** All whose time is over. */
    void forgetOld(Instant now) {
        var until = now.atOffset(ZoneOffset.UTC);
        sql.sql(
                        """
                        delete from exchange.refused_row w
                         using exchange.import_run r
                         where w.tenant = platform.current_tenant()
                           and r.tenant = w.tenant and r.id = w.run
                           and r.details_until <= :now
                        """)
                .param("now", until)
                .update();
        sql.sql(
                        """
                        delete from exchange.upload u
                         using exchange.import_run r
                         where u.tenant = platform.current_tenant()
                           and r.tenant = u.tenant and r.id = u.run
                           and r.details_until <= :now
                        """)
                .param("now", until)
                .update();
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        Array cells = row.getArray("cells");
        return List.of((String[]) cells.getArray());
    }
}
