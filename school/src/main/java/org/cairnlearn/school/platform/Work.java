package org.cairnlearn.school.platform;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that opens a transaction. It names the tenant (and who acts) for row-level
 * security, for this transaction only: a statement outside of it sees no row and fails. Inside a
 * piece of work, another one joins it.
 */
@Component
public final class Work {
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final JdbcClient sql;

    Work(PlatformTransactionManager transactions, JdbcClient sql) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.sql = sql;
    }

    /** Reads in one read-only transaction, as this tenant. */
    public <T> T read(TenantId tenant, Supplier<T> what) {
        return in(reading, tenant, what);
    }

    /** Reads and writes in one transaction, as this tenant; an exception undoes all of it. */
    public <T> T write(TenantId tenant, Supplier<T> what) {
        return in(writing, tenant, what);
    }

    private <T> T in(TransactionTemplate transaction, TenantId tenant, Supplier<T> what) {
        return transaction.execute(_ -> {
            sql.sql("select set_config('app.tenant', :tenant, true)")
                    .param("tenant", tenant.toString())
                    .query(String.class)
                    .single();
            return what.get();
        });
    }
}
