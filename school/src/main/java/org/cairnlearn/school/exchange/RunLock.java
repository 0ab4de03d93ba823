package org.cairnlearn.school.exchange;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;

/**
 * Held while an import runs: a lock of the database, which lets go of it the moment the program
 * that holds it dies, on whatever machine. A run that never ended and that nobody holds was stopped
 * in the middle.
 */
final class RunLock implements AutoCloseable {
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread holder;

    private RunLock(Work work, RunSql sql, Actor actor, UUID run) {
        this.holder =
                Thread.ofVirtual()
                        .name("import " + run)
                        .unstarted(() -> {
                            try {
                                work.read(actor, () -> hold(sql, run));
                            } finally {
                                held.countDown();
                            }
                        });
    }

    static RunLock take(Work work, RunSql sql, Actor actor, UUID run) {
        var lock = new RunLock(work, sql, actor, run);
        lock.holder.start();
        await(lock.held);
        return lock;
    }

    private boolean hold(RunSql sql, UUID run) {
        sql.hold(run);
        held.countDown();
        return await(over);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            holder.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
