package org.cairnlearn.school.roster;

import java.util.function.BiConsumer;

/**
 * How the entries of one kind come into the database: copied into a temporary table {@code
 * stage_…}, then from there in sets.
 *
 * @param create makes the stage table; it starts with {@code state} (here, deleted, unread or
 *     stray), {@code sourced_id} and {@code id}, the id that a new record would get
 * @param columns the stage table's columns after those three
 * @param write writes an entry's values of these columns
 * @param change brings the known records up to date, only where something differs
 * @param add inserts the new ones
 */
record Staging<T extends RosterEntry>(
        RosterKind kind,
        String create,
        String columns,
        BiConsumer<CopyRows, T> write,
        String change,
        String add) {}
