package org.cairnlearn.school.platform;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairnlearn.school.platform.Work.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one read-only transaction of a page, in which its pieces of reading come one after another:
 * what the first has found holds in all. Between two pieces it is out of reach, so that a statement
 * outside of any still sees no row. A failure ends it, and whoever writes; the next piece begins it
 * anew.
 */
final class Reading {
    private final PlatformTransactionManager transactions;
    private @Nullable TransactionStatus open;
    private @Nullable TransactionStatus paused;
    private @Nullable Names named;
    private boolean inside;

    Reading(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Whether a piece is at work, which others join. */
    boolean isInside() {
        return inside;
    }

    /** One piece; names are told to the database where they are not those of the piece before. */
    <T> T piece(Names names, Consumer<Names> naming, Supplier<T> what) {
        var transaction = begin();
        inside = true;
        var whole = false;
        try {
            if (!names.equals(named)) {
                naming.accept(names);
                named = names;
            }
            var found = under(names, what);
            whole = !transaction.isRollbackOnly();
            if (!whole) {
                end(); // says so
            }
            return found;
        } finally {
            inside = false;
            leave(whole);
        }
    }

    private static <T> T under(Names names, Supplier<T> what) {
        TransactionSynchronizationManager.bindResource(Names.class, names);
        try {
            return what.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(Names.class);
        }
    }

    /** The transaction, where it was left or new. */
    private TransactionStatus begin() {
        if (open != null) {
            resume();
            return open;
        }
        var definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        open = transactions.getTransaction(definition);
        return open;
    }

    private void resume() {
        if (paused != null) {
            transactions.commit(paused);
            paused = null;
        }
    }

    private void leave(boolean whole) {
        if (whole) {
            paused =
                    transactions.getTransaction(
                            new DefaultTransactionDefinition(
                                    TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
        } else if (open != null) {
            var failed = open;
            forget();
            transactions.rollback(failed);
        }
    }

    private void forget() {
        open = null;
        named = null;
    }

    /** Ends it, if it has begun. */
    void end() {
        if (open != null) {
            resume();
            var ending = open;
            forget();
            transactions.commit(ending);
        }
    }
}
