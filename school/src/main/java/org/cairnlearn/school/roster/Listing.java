package org.cairnlearn.school.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a source says about the records of one kind. An active record that no part of it names is
 * gone, if the listing is whole.
 *
 * @param entries the records as they are now
 * @param deleted ids of which the source says that they are to be deleted
 * @param unread ids that the source names but whose record could not be taken in: what the school
 *     knows of them stays as it is
 * @param whole whether the source names every record of this kind; false for a delta, for a file
 *     that breaks off and for a file that isn't there
 */
public record Listing<T extends RosterEntry>(
        List<T> entries, Set<String> deleted, Set<String> unread, boolean whole) {
    public Listing {
        entries = List.copyOf(entries);
        deleted = Set.copyOf(deleted);
        unread = Set.copyOf(unread);
        var seen = new HashSet<>(deleted);
        seen.addAll(unread);
        if (seen.size() < deleted.size() + unread.size()
                || entries.stream().anyMatch(entry -> !seen.add(entry.sourcedId()))) {
            throw new IllegalArgumentException("A listing names the same sourced id twice");
        }
    }

    /** Everything there is of this kind. */
    public static <T extends RosterEntry> Listing<T> of(List<T> entries) {
        return new Listing<>(entries, Set.of(), Set.of(), true);
    }

    /** Nothing is known of this kind: what the school has of it stays. */
    public static <T extends RosterEntry> Listing<T> unknown() {
        return new Listing<>(List.of(), Set.of(), Set.of(), false);
    }
}
