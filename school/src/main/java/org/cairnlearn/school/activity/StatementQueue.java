package org.cairnlearn.school.activity;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The statements on their way to evidence. They wait in the database from the moment that they are
 * kept, so none is lost, whatever stops. To be called inside the work of the task that takes in
 * what other systems send.
 */
@Component
public final class StatementQueue {
    private final RuleSql sql;

    StatementQueue(RuleSql sql) {
        this.sql = sql;
    }

    /** The first that wait, in the order in which they came; for this piece of work alone. */
    public List<Waiting> first(int most) {
        return sql.waiting(most);
    }

    /** Says what became of some. */
    public void settle(List<Settled> settled) {
        if (!settled.isEmpty()) {
            sql.settle(settled);
        }
    }
}
