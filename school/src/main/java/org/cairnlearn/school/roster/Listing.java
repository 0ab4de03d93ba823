package org.cairnlearn.school.roster;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a source says about the records of one kind.
 *
 * @param entries the records as they are now
 * @param deleted ids of which the source says that they are to be deleted
 * @param unread ids that the source names but whose record could not be taken in: what the school
 *     knows of them stays as it is
 * @param extent what may be concluded from a record that is not named
 * @param times when the source last changed the records, by their ids, as far as it says so
 */
public record Listing<T extends RosterEntry>(
        List<T> entries,
        Set<String> deleted,
        Set<String> unread,
        Extent extent,
        Map<String, Instant> times) {
    /** How much of what there is a listing names. */
    public enum Extent {
        /** Every record of its kind: an active one that it doesn't name is gone. */
        WHOLE,
        /**
         * What changed, each with its time: what is older than what the school has is passed over.
         */
        CHANGES,
        /** Some of it, from a file that breaks off or isn't there: nothing else is known. */
        SOME
    }

    public Listing {
        entries = List.copyOf(entries);
        deleted = Set.copyOf(deleted);
        unread = Set.copyOf(unread);
        times = Map.copyOf(times);
        var seen = new HashSet<>(deleted);
        seen.addAll(unread);
        if (seen.size() < deleted.size() + unread.size()
                || entries.stream().anyMatch(entry -> !seen.add(entry.sourcedId()))) {
            throw new IllegalArgumentException("A listing names the same sourced id twice");
        }
    }

    /** A listing that says of no record when it changed. */
    public Listing(List<T> entries, Set<String> deleted, Set<String> unread, boolean whole) {
        this(entries, deleted, unread, whole ? Extent.WHOLE : Extent.SOME, Map.of());
    }

    /** Everything there is of this kind. */
    public static <T extends RosterEntry> Listing<T> of(List<T> entries) {
        return new Listing<>(entries, Set.of(), Set.of(), true);
    }

    /** Nothing is known of this kind: what the school has of it stays. */
    public static <T extends RosterEntry> Listing<T> unknown() {
        return new Listing<>(List.of(), Set.of(), Set.of(), false);
    }

    boolean whole() {
        return extent == Extent.WHOLE;
    }
}
