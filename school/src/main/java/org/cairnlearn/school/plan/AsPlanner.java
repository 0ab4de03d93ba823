package org.cairnlearn.school.plan;

import java.util.function.Supplier;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/**
 * The planner at work inside somebody's piece of {@link Work}. It is a task of the program itself
 * and sees everybody it plans for; whoever asked reads what came of it with the own eyes again.
 */
@Component
class AsPlanner {
    private final Work work;

    AsPlanner(Work work) {
        this.work = work;
    }

    /** For what is only counted: the numbers go to who asked, and no row does. */
    <T> T sees(Supplier<T> what) {
        return work.read(Actor.Task.planning(work.tenant()), what);
    }

    <T> T does(Supplier<T> what) {
        return work.write(Actor.Task.planning(work.tenant()), what);
    }
}
