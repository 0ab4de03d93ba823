package org.cairnlearn.school.roster;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairnlearn.standards.spool.Spool;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about the records of one kind.
 *
 * @param entries the records as they are now
 * @param deleted ids of which the source says that they are to be deleted
 * @param unread ids that the source names but whose record could not be taken in: what the school
 *     knows of them stays as it is
 * @param extent what may be concluded from a record that is not named
 * @param times when the source last changed the records, as far as it says so
 */
public record Listing<T extends RosterEntry>(
        List<T> entries, List<String> deleted, List<String> unread, Extent extent, Times times) {
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

    /** When the source last changed each record. */
    @FunctionalInterface
    public interface Times {
        /** It says so of no record. */
        Times UNKNOWN = _ -> null;

        /**
         * The time of one record, or null.
         *
         * @param place among the entries, and after the last of them among those deleted
         */
        @Nullable Instant at(int place);
    }

    public Listing {
        entries = Spool.copyOf(entries);
        deleted = Spool.copyOf(deleted);
        unread = Spool.copyOf(unread);
        var ids = Spool.mapped(entries, RosterEntry::sourcedId);
        if (namesOneTwice(Spool.joined(ids, Spool.joined(deleted, unread)))) {
            throw new IllegalArgumentException("A listing names the same sourced id twice");
        }
    }

    /** Only ids with equal hash codes are compared: four bytes for each, and no text is kept. */
    private static boolean namesOneTwice(List<String> ids) {
        int[] hashes = new int[ids.size()];
        Arrays.setAll(hashes, i -> ids.get(i).hashCode());
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        var several =
                IntStream.range(1, sorted.length)
                        .filter(i -> sorted[i] == sorted[i - 1])
                        .mapToObj(i -> sorted[i])
                        .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        return IntStream.range(0, hashes.length)
                .filter(i -> several.contains(hashes[i]))
                .anyMatch(i -> !seen.add(ids.get(i)));
    }

    /** A listing that says of no record when it changed. */
    public Listing(
            List<T> entries, Collection<String> deleted, Collection<String> unread, boolean whole) {
        this(
                entries,
                List.copyOf(deleted),
                List.copyOf(unread),
                whole ? Extent.WHOLE : Extent.SOME,
                Times.UNKNOWN);
    }

    /** Everything there is of this kind. */
    public static <T extends RosterEntry> Listing<T> of(List<T> entries) {
        return new Listing<>(entries, List.of(), List.of(), true);
    }

    /** Nothing is known of this kind: what the school has of it stays. */
    public static <T extends RosterEntry> Listing<T> unknown() {
        return new Listing<>(List.of(), List.of(), List.of(), false);
    }

    boolean whole() {
        return extent == Extent.WHOLE;
    }
}
