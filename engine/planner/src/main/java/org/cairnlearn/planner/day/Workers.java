package org.cairnlearn.planner.day;

import java.util.List;

/**
 * Does several pieces of work, side by side if the caller has threads for it. The planner has none
 * of its own; what comes out is the same either way.
 */
@FunctionalInterface
public interface Workers {
    /** One after another, in the caller's thread. */
    Workers ALONE = work -> work.forEach(Runnable::run);

    /** Returns when all is done. What one piece throws, this throws. */
    void all(List<Runnable> work);
}
