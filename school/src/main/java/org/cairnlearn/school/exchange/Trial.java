package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;

/** One transaction of an import: kept, or undone after it has shown what it would do. */
final class Trial {
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undone() {
            super("A dry run is undone", null, false, false);
        }
    }

    private Trial() {}

    /** Writes as this tenant; with a dry run everything is undone when the result is there. */
    static <T> T write(Work work, ImportWish wish, Supplier<T> what) {
        return write(work, wish, Actor.Task.importing(wish.tenant()), what);
    }

    /** The same, as this actor. */
    static <T> T write(Work work, ImportWish wish, Actor actor, Supplier<T> what) {
        return wish.dryRun() ? undone(work, actor, what) : work.write(actor, what);
    }

    private static <T> T undone(Work work, Actor actor, Supplier<T> what) {
        var result = new ArrayList<T>(1);
        try {
            work.<T>write(
                    actor,
                    () -> {
                        result.add(what.get());
                        throw new Undone();
                    });
        } catch (Undone _) {
            return result.getFirst();
        }
        throw new IllegalStateException("A dry run was not undone");
    }
}
