package org.cairnlearn.school.web.trail;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a map shows.
 *
 * @param label what a screen reader says it is
 * @param rows from top to bottom, the stops of each in reading order
 * @param links from an earlier skill to one that builds on it, leading in no circle
 */
public record Trail(String label, List<Row> rows, Set<Link> links) {
    public Trail {
        rows = List.copyOf(rows);
        links = Set.copyOf(links);
        var known = new HashSet<String>();
        for (var row : rows) {
            for (var stop : row.stops()) {
                if (!known.add(stop.id())) {
                    throw new IllegalArgumentException("A map has stop %s twice".formatted(stop));
                }
            }
        }
        for (var link : links) {
            if (!known.contains(link.from()) || !known.contains(link.to())) {
                throw new IllegalArgumentException("%s leads off the map".formatted(link));
            }
        }
    }

    /** All stops, in reading order. */
    public List<Stop> stops() {
        return rows.stream().flatMap(row -> row.stops().stream()).toList();
    }

    /**
     * Skills that belong together.
     *
     * @param label may be empty
     */
    public record Row(String label, List<Stop> stops) {
        public Row {
            stops = List.copyOf(stops);
        }
    }

    /**
     * One skill.
     *
     * @param id unique on the map, fit for an HTML id
     * @param saying what a screen reader says: the name, the level and the marks
     * @param stones of the student's level, 0 to 4
     */
    public record Stop(
            String id, String name, String saying, String href, int stones, Set<Mark> marks) {
        public Stop {
            marks = Set.copyOf(marks);
        }

        boolean is(Mark mark) {
            return marks.contains(mark);
        }
    }

    /** What stands out about a skill. */
    public enum Mark {
        /** The student could begin on it now. */
        READY,
        /** Its newest evidence is old. */
        FRESH_LOOK,
        /** Something that it builds on is still missing. */
        LATER,
        /** Its panel is open. */
        CHOSEN
    }

    /** A skill and one that builds on it. */
    public record Link(String from, String to, Walked walked) {}

    /** How far the student has gone on a link. */
    public enum Walked {
        /** Work on the later skill has been seen. */
        DONE,
        /** The later skill is ready to begin. */
        READY,
        /** Neither. */
        LATER
    }
}
