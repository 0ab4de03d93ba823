package org.cairnlearn.standards.oneroster;

/** What the rows of one table share while it is read. */
final class TableContext {
    private final Roll<?> roll;
    private final boolean delta;
    private final RosterCheck check;
    private final RosterDates dates;

    private TableContext(Roll<?> roll, boolean delta, TableContext shared) {
        this.roll = roll;
        this.delta = delta;
        this.check = shared.check;
        this.dates = shared.dates;
    }

    private TableContext(RosterCheck check) {
        this.delta = false;
        this.roll = new Roll<>(RosterFile.ORGS, Org.class);
        this.check = check;
        this.dates = new RosterDates();
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

    boolean firstTime(String column) {
        return roll.firstTime(column);
    }

    void noteColumn(String column, String asWritten) {
        roll.written(column, asWritten);
    }
}
