package org.cairnlearn.school.platform;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that opens a transaction. It names the tenant, who acts and the school's day for
 * row-level security, for this transaction only: a statement outside of it sees no row and fails.
 * Inside a piece of work, another one joins it and may name somebody else; when it is done, the
 * outer one's names hold again.
 */
@Component
public final class Work {
    private static final String PLANNED_ONCE = "force_generic_plan";

    private final PlatformTransactionManager transactions;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final JdbcClient sql;
    private final SchoolTime time;

    Work(PlatformTransactionManager transactions, JdbcClient sql, SchoolTime time) {
        this.transactions = transactions;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.sql = sql;
        this.time = time;
    }

    /** What the policies of the tables ask for; empty where there is none. */
    record Names(String tenant, String actor, String task, String client, String today) {}

    /** Reads in one read-only transaction, as this tenant and nobody in particular. */
    public <T> T read(TenantId tenant, Supplier<T> what) {
        return read(new Actor.Nobody(tenant), what);
    }

    /** Reads in one read-only transaction, as this actor. */
    public <T> T read(Actor actor, Supplier<T> what) {
        var page = page();
        return page == null || TransactionSynchronizationManager.isActualTransactionActive()
                ? in(reading, actor, what)
                : page.piece(names(actor), this::name, what);
    }

    /**
     * Reads and writes in one transaction, as this tenant and nobody in particular; an exception
     * undoes all of it.
     */
    public <T> T write(TenantId tenant, Supplier<T> what) {
        return write(new Actor.Nobody(tenant), what);
    }

    /** Reads and writes in one transaction, as this actor; an exception undoes all of it. */
    public <T> T write(Actor actor, Supplier<T> what) {
        var page = page();
        if (page != null && !page.isInside()) {
            page.end();
        }
        return in(writing, actor, what);
    }

    /** Does this once the piece of work at hand stands, and never when it is undone. */
    public void onceItStands(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        then.run();
                    }
                });
    }

    /**
     * From here to {@link #endPage} what this thread reads comes in one read-only transaction,
     * until it writes; its statements are planned once for each connection and not for each page.
     */
    public void beginPage() {
        if (page() == null) {
            TransactionSynchronizationManager.bindResource(
                    Reading.class, new Reading(transactions));
        }
    }

    /** The page has read all that it shows. */
    public void endPage() {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(Reading.class)
                instanceof Reading page) {
            page.end();
        }
    }

    private static @Nullable Reading page() {
        return (Reading) TransactionSynchronizationManager.getResource(Reading.class);
    }

    /** Whose work this is; to be asked inside a piece of work. */
    public TenantId tenant() {
        return new TenantId(UUID.fromString(named().tenant()));
    }

    private <T> T in(TransactionTemplate transaction, Actor actor, Supplier<T> what) {
        return transaction.execute(status -> as(names(actor), status, what));
    }

    /** After a failure nothing is named again: the whole transaction is undone. */
    private <T> T as(Names names, TransactionStatus status, Supplier<T> what) {
        if (status.isNewTransaction()) {
            name(names);
            TransactionSynchronizationManager.bindResource(Names.class, names);
            try {
                return what.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(Names.class);
            }
        }
        var before = named();
        if (before.equals(names)) {
            return what.get();
        }
        rename(names);
        var result = what.get();
        rename(before);
        return result;
    }

    private void rename(Names names) {
        name(names);
        TransactionSynchronizationManager.unbindResource(Names.class);
        TransactionSynchronizationManager.bindResource(Names.class, names);
    }

    /** Who is named in the transaction at hand. */
    static Names named() {
        if (TransactionSynchronizationManager.getResource(Names.class) instanceof Names names) {
            return names;
        }
        throw new IllegalStateException("This belongs inside a piece of work");
    }

    private Names names(Actor actor) {
        var tenant = actor.tenant().toString();
        var today = time.today().toString();
        return switch (actor) {
            case Actor.Nobody(var _) -> new Names(tenant, "", "", "", today);
            case Actor.Somebody(var _, var person) ->
                    new Names(tenant, person.toString(), "", "", today);
            case Actor.Task(var _, var name) -> new Names(tenant, "", name, "", today);
            case Actor.Client(var _, var client) ->
                    new Names(tenant, "", "", client.toString(), today);
        };
    }

    private void name(Names names) {
        var page = page();
        sql.sql(
                        """
                        select set_config('app.tenant', :tenant, true),
                               set_config('app.actor', :actor, true),
                               set_config('app.task', :task, true),
                               set_config('app.client', :client, true),
                               set_config('app.today', :today, true),
                               set_config('plan_cache_mode', :plans, true)
                        """)
                .param("tenant", names.tenant())
                .param("actor", names.actor())
                .param("task", names.task())
                .param("client", names.client())
                .param("today", names.today())
                .param("plans", page != null && page.isInside() ? PLANNED_ONCE : "auto")
                .query((_, _) -> true)
                .single();
    }
}
