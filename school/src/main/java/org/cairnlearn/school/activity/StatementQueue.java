package org.cairnlearn.school.activity;

import java.util.Collection;
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
    private final NameSql names;

    StatementQueue(RuleSql sql, NameSql names) {
        this.sql = sql;
        this.names = names;
    }

    /**
     * Some of those that wait, as many of one system as of another: of each, four that came first
     * for one that came last. They are in the order in which they came, and for this piece of work
     * alone.
     */
    public List<Waiting> first(int most) {
        return sql.waiting(most);
    }

    /** Says what became of some. */
    public void settle(List<Settled> settled) {
        if (!settled.isEmpty()) {
            sql.settle(settled);
        }
    }

    /** What systems call students whom nobody knows, the most frequent first. */
    public List<UnknownName> unknown(int most) {
        return names.unknown(most);
    }

    /**
     * All statements that call their student so are to be looked at anew: those that wait for
     * somebody to say who that is, and those that count because somebody has said it.
     *
     * @return how many those are
     */
    public int lookAgain(Collection<String> named) {
        return named.isEmpty() ? 0 : names.lookAgain(named);
    }
}
