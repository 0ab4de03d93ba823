package org.cairnlearn.standards.oneroster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the rows of one table share while it is read. */
final class TableContext {
    private final Roll<?> roll;
    private final RosterCheck check;
    private final RosterDates dates;
    private final Map<String, String> pool;
    private final Set<String> warned = new HashSet<>();

    private TableContext(Roll<?> roll, TableContext shared) {
        this.roll = roll;
        this.check = shared.check;
        this.dates = shared.dates;
        this.pool = shared.pool;
    }

    private TableContext(RosterCheck check) {
        this.roll = new Roll<Org>(RosterFile.ORGS);
        this.check = check;
        this.dates = new RosterDates();
        this.pool = new HashMap<>();
    }

    static TableContext shared(RosterCheck check) {
        return new TableContext(check);
    }

    TableContext of(Roll<?> table) {
        return new TableContext(table, this);
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
        return warned.add(column);
    }

    void noteColumn(String column, String asWritten) {
        roll.written(column, asWritten);
    }
}
