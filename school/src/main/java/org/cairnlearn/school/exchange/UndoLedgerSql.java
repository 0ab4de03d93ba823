package org.cairnlearn.school.exchange;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about which import took back which, and what evidence came with one. */
@Component
final class UndoLedgerSql {
    private final JdbcClient sql;

    UndoLedgerSql(JdbcClient sql) {
        this.sql = sql;
    }

    void addBatch(UUID run, UUID batch) {
        sql.sql("insert into exchange.import_batch (run, batch) values (:run, :batch)")
                .param("run", run)
                .param("batch", batch)
                .update();
    }

    List<UUID> batches(UUID run) {
        return sql.sql(
                        """
                        select batch
                          from exchange.import_batch
                         where tenant = platform.current_tenant() and run = :run
                        """)
                .param("run", run)
                .query((row, _) -> row.getObject("batch", UUID.class))
                .list();
    }

    /** Says of a run what it takes back. */
    void undoes(UUID run, UUID earlier) {
        sql.sql(
                        """
                        update exchange.import_run
                           set undoes = :earlier
                         where tenant = platform.current_tenant() and id = :run
                        """)
                .param("run", run)
                .param("earlier", earlier)
                .update();
    }

    boolean undone(UUID run) {
        return sql.sql(
                        """
                        select exists (
                            select from exchange.import_run
                             where tenant = platform.current_tenant()
                               and undoes = :run and state = 'applied')
                        """)
                .param("run", run)
                .query(Boolean.class)
                .single();
    }
}
