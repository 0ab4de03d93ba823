package org.cairnlearn.school.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read once in a piece of {@link Work} and is asked for again in the same one, such as a
 * school's calendar: it holds until the work ends or somebody says that it changed. Never longer,
 * so that no page is older than its own reading.
 */
@Component
public final class WorkMemory {
    /** What was found under this key before in this piece of work, else what is found now. */
    @SuppressWarnings("unchecked") // a key stands for one kind of thing
    public <T> T once(Object key, Supplier<T> find) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return find.get();
        }
        var known = memory();
        if (!known.containsKey(key)) {
            known.put(key, find.get());
        }
        return (T) known.get(key);
    }

    /**
     * The same for what not everybody sees: found anew when the piece of work goes on as somebody
     * else.
     */
    public <T> T onceSeen(Object key, Supplier<T> find) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? once(new Seen(Work.named(), key), find)
                : find.get();
    }

    /**
     * The same of many, each remembered by itself: those that were not found before are found in
     * one go. What is not found is absent, and looked for again.
     *
     * @param key under which one of them is remembered
     */
    public <K, T> Map<K, T> eachSeen(
            Collection<K> all, Function<K, Object> key, Function<List<K>, Map<K, T>> find) {
        var found = new HashMap<K, T>();
        var missing = new ArrayList<K>();
        for (var one : new LinkedHashSet<>(all)) {
            this.<T>findSeen(key.apply(one))
                    .ifPresentOrElse(known -> found.put(one, known), () -> missing.add(one));
        }
        if (!missing.isEmpty()) {
            find.apply(missing)
                    .forEach((one, now) -> found.put(one, onceSeen(key.apply(one), () -> now)));
        }
        return found;
    }

    /** What was found so before by whoever acts, if it was. */
    @SuppressWarnings("unchecked") // a key stands for one kind of thing
    public <T> Optional<T> findSeen(Object key) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? Optional.ofNullable((T) memory().get(new Seen(Work.named(), key)))
                : Optional.empty();
    }

    private record Seen(Work.Names by, Object key) {}

    /** Forgets all of this piece of work: something was changed. */
    public void forget() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            memory().clear();
        }
    }

    @SuppressWarnings("unchecked") // nobody else binds to this object
    private Map<Object, Object> memory() {
        var bound = (Map<Object, Object>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var fresh = new HashMap<Object, Object>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        TransactionSynchronizationManager.unbindResource(WorkMemory.this);
                    }
                });
        return fresh;
    }
}
