package org.cairnlearn.standards.oneroster;

import java.util.HashMap;
import java.util.Map;

/** What the rows of one table share while it is read. */
final class TableContext {
    private final Roll<?> roll;
    private final boolean delta;
    private final RosterCheck check;
    private final RosterDates dates;
    private final Map<String, String> pool;

    private TableContext(Roll<?> roll, boolean delta, TableContext shared) {
        this.roll = roll;
        this.delta = delta;
        this.check = shared.check;
        this.dates = shared.dates;
        this.pool = shared.pool;
    }

    private TableContext(RosterCheck check) {
        this.delta = false;
        this.roll = new Roll<Org>(RosterFile.ORGS);
        this.check = check;
        this.dates = new RosterDates();
        this.pool = new HashMap<>();
    }

    static TableContext shared(RosterCheck check) {
        return new TableContext(check);
    }

    TableContext of(Roll<?> table, boolean onlyChanges) {
        return new TableContext(table, onlyChanges, this);
    }

    /** Whether the table holds only what changed. */
    boolean delta() {
        return delta;
    }

    RosterCheck check() {
        return check;
    }

    RosterDates dates() {
        return dates;
    }

    /** One object for equal texts: a million enrollments name the same few thousand ids. */
    String pool(String text) {
        String known = pool.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** As {@link #pool}; but nothing ever refers to an enrollment's own id. */
    String poolId(String column, String id) {
        boolean never = roll.file() == RosterFile.ENROLLMENTS && column.equals("sourcedId");
        return never ? id : pool(id);
    }

    boolean firstTime(String column) {
        return roll.firstTime(column);
    }

    void noteColumn(String column, String asWritten) {
        roll.written(column, asWritten);
    }
}
