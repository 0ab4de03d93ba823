package org.cairnlearn.school.competency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.standards.spool.Spool;

/**
 * A framework as its source tells it at one moment.
 *
 * @param sourceId the framework's id where it comes from; a later snapshot meets this one by it
 * @param subject what it is about ("Mathematics"); empty when not said
 * @param credit the line of credit or licence that has to be shown with it; may be empty
 * @param competencies in the framework's own order
 * @param prerequisites direct links, both ends among the competencies, leading in no circle
 * @param related pairs without an order, both ends among the competencies
 * @param whole whether it names every competency there is, so that one it doesn't name is no longer
 *     part of the framework; false when some could not be read, which stay as they are
 */
public record FrameworkSnapshot(
        String sourceId,
        String title,
        String subject,
        String credit,
        List<Entry> competencies,
        Set<Needs> prerequisites,
        Set<Pair> related,
        boolean whole) {
    public FrameworkSnapshot {
        if (sourceId.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("A framework needs a source id and a title");
        }
        competencies = Spool.copyOf(competencies);
        prerequisites = Set.copyOf(prerequisites);
        related = Set.copyOf(related);
        var known = new HashSet<String>();
        for (var entry : competencies) {
            if (!known.add(entry.sourceId())) {
                throw new IllegalArgumentException(
                        "The framework names competency %s twice".formatted(entry.sourceId()));
            }
        }
        for (var link : prerequisites) {
            mustKnow(known, link.competency());
            mustKnow(known, link.needs());
        }
        for (var pair : related) {
            mustKnow(known, pair.one());
            mustKnow(known, pair.other());
        }
        mustEnd(prerequisites);
    }

    /**
     * A competency.
     *
     * @param sourceId its id where it comes from, unique in the framework
     * @param code its human coding ("4.NF.B.3")
     * @param name a few words for a card; when empty, the beginning of the statement is taken
     * @param statement the whole sentence
     * @param strand the row of the map it stands in; may be empty
     * @param grade the grade it belongs to ("K", "4", "HS"); may be empty
     */
    public record Entry(
            String sourceId,
            String code,
            String name,
            String statement,
            String strand,
            String grade) {
        public Entry {
            if (sourceId.isBlank() || code.isBlank()) {
                throw new IllegalArgumentException("A competency needs a source id and a code");
            }
            if (name.isBlank()) {
                name = ShortName.of(statement, code);
            }
        }
    }

    /**
     * A prerequisite, by source ids.
     *
     * @param competency the one that builds on the other
     * @param needs the one to be known first
     */
    public record Needs(String competency, String needs) {}

    /** Two that help each other, by source ids; the same pair whichever stands first. */
    public record Pair(String one, String other) {
        public Pair {
            if (one.equals(other)) {
                throw new IllegalArgumentException(
                        "Competency %s is not related to itself".formatted(one));
            }
            if (one.compareTo(other) > 0) {
                var smaller = other;
                other = one;
                one = smaller;
            }
        }
    }

    private static void mustKnow(Set<String> known, String sourceId) {
        if (!known.contains(sourceId)) {
            throw new IllegalArgumentException(
                    "A link names %s, which is no competency of the framework".formatted(sourceId));
        }
    }

    private static void mustEnd(Set<Needs> links) {
        var before = new HashMap<String, Set<String>>();
        for (var link : links) {
            before.computeIfAbsent(link.competency(), _ -> new HashSet<>()).add(link.needs());
        }
        var circling = Circles.in(before);
        if (!circling.isEmpty()) {
            throw new IllegalArgumentException(
                    "Prerequisites lead in a circle through %s".formatted(circling));
        }
    }
}
