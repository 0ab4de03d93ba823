package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.roster.RosterChanges;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.school.roster.RosterWatch;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.RestPages;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.oneroster.RosterRecord;
import org.cairnlearn.standards.oneroster.Row;
import org.cairnlearn.standards.oneroster.TableReading;

/**
 * What each file's rows became: it counts while they are loaded. One file may hold several kinds of
 * records, and one kind may come from several files. A row that only says that a record goes
 * changes no other.
 */
final class RosterCounts implements RosterWatch {
    private final OneRosterPackage read;
    private final Map<RosterKind, Tallies> tallies = new EnumMap<>(RosterKind.class);

    RosterCounts(OneRosterPackage read) {
        this.read = read;
        for (var table : RosterFile.values()) {
            if (table != RosterFile.ROLES) {
                read.find(table)
                        .ifPresent(reading ->
                                tallies.put(kind(table), Tallies.of(reading, rows(table))));
            }
        }
    }

    @Override
    public void fresh(RosterKind kind, String sourcedId) {
        of(kind).of(sourcedId).fresh++;
    }

    @Override
    public void changed(RosterKind kind, String sourcedId) {
        of(kind).of(sourcedId).changed++;
    }

    /** What became of each file, with what the load itself says of it. */
    List<FileCount> files(RosterChanges.Loaded loaded) {
        var files = new LinkedHashMap<String, FileCount>();
        for (var table : RosterFile.values()) {
            var reading = read.find(table);
            if (reading.isPresent()) {
                counts(table, reading.get(), loaded)
                        .forEach(count -> files.merge(count.file(), count, FileCount::plus));
            }
        }
        return List.copyOf(files.values());
    }

    /** Roles have no record of their own: they are part of the people's. */
    private List<FileCount> counts(
            RosterFile table, TableReading reading, RosterChanges.Loaded loaded) {
        return table == RosterFile.ROLES
                ? reading.files().stream()
                        .map(one -> FileCount.unchanged(one.file(), one.rows(), one.refused()))
                        .toList()
                : of(kind(table)).counts(reading, loaded.of(kind(table)));
    }

    /** What became known only when the rows met what the school has. */
    List<Problem> problems(RosterChanges.Loaded loaded) {
        var problems = new ArrayList<Problem>();
        for (var table : RosterFile.values()) {
            if (table != RosterFile.ROLES && read.find(table).isPresent()) {
                var leftovers = new Leftovers(rows(table), read.format());
                problems.addAll(leftovers.problems(loaded.of(kind(table))));
            }
        }
        return List.copyOf(problems);
    }

    private Tallies of(RosterKind kind) {
        return tallies.getOrDefault(kind, Tallies.NONE);
    }

    private List<? extends Row<? extends RosterRecord>> rows(RosterFile table) {
        return switch (table) {
            case ORGS -> read.orgs();
            case ACADEMIC_SESSIONS -> read.academicSessions();
            case COURSES -> read.courses();
            case CLASSES -> read.classes();
            case ROLES -> List.of();
            case USERS -> read.users();
            case RELATIONSHIPS -> read.guardianships();
            case ENROLLMENTS -> read.enrollments();
        };
    }

    private static RosterKind kind(RosterFile file) {
        return switch (file) {
            case ORGS -> RosterKind.ORGANISATION;
            case ACADEMIC_SESSIONS -> RosterKind.TERM;
            case COURSES -> RosterKind.COURSE;
            case CLASSES -> RosterKind.CLASS;
            case ROLES, USERS -> RosterKind.PERSON;
            case RELATIONSHIPS -> RosterKind.GUARDIANSHIP;
            case ENROLLMENTS -> RosterKind.ENROLLMENT;
        };
    }

    /** What the rows of one kind became, by file. */
    private record Tallies(Map<String, Tally> byFile, Map<String, String> homes) {
        static final Tallies NONE = new Tallies(Map.of("", new Tally()), Map.of());

        static Tallies of(TableReading reading, List<? extends Row<? extends RosterRecord>> rows) {
            var byFile = new LinkedHashMap<String, Tally>();
            reading.files().forEach(count -> byFile.put(count.file(), new Tally()));
            return new Tallies(byFile, byFile.size() == 1 ? Map.of() : homes(rows));
        }

        /** In which file each record stands; nothing is looked up when there is but one. */
        private static Map<String, String> homes(List<? extends Row<? extends RosterRecord>> rows) {
            var homes = new HashMap<String, String>();
            rows.forEach(row -> homes.put(row.value().sourcedId(), row.file()));
            return homes;
        }

        Tally of(String sourcedId) {
            var tally = byFile.get(homes.getOrDefault(sourcedId, ""));
            return tally == null ? byFile.values().iterator().next() : tally;
        }

        List<FileCount> counts(TableReading reading, RosterChanges.Change change) {
            change.stray().forEach(id -> of(id).stray++);
            of("").gone = change.gone();
            return reading.files().stream()
                    .map(count -> byFile.getOrDefault(count.file(), new Tally()).of(count))
                    .toList();
        }
    }

    /** What one file's rows of one kind became. */
    private static final class Tally {
        private long fresh;
        private long changed;
        private long stray;
        private long gone;

        FileCount of(org.cairnlearn.standards.FileCount rows) {
            var refused = rows.refused() + stray;
            return new FileCount(
                    rows.file(),
                    rows.rows(),
                    fresh,
                    changed,
                    rows.rows() - refused - fresh - changed,
                    gone,
                    refused);
        }
    }

    /** Tells where the rows stand that were not taken in. */
    private record Leftovers(List<? extends Row<? extends RosterRecord>> rows, String format) {
        List<Problem> problems(RosterChanges.Change change) {
            var found = new ArrayList<Problem>();
            var stray = new HashSet<>(change.stray());
            var older = new HashSet<>(change.older());
            if (stray.isEmpty() && older.isEmpty()) {
                return found;
            }
            for (var row : rows) {
                if (stray.contains(row.value().sourcedId())) {
                    found.add(stray(row));
                } else if (older.contains(row.value().sourcedId())) {
                    found.add(older(row));
                }
            }
            return found;
        }

        private Problem stray(Row<? extends RosterRecord> row) {
            return placed(Problem.error("roster.refers-to-deleted", row.file()), row)
                    .saying(
                            "A record that this row belongs to is not on the roster, is marked as"
                                    + " deleted, or is part of a closed year.",
                            "Send that record too, or mark this row as deleted.");
        }

        /** Where somebody finds it again: the pages of a service are not kept. */
        private Problem.Draft placed(Problem.Draft draft, Row<? extends RosterRecord> row) {
            return format.equals(RestPages.FORMAT)
                    ? draft.at(row.line()).pointer(RestPages.address(row.value()))
                    : draft.at(row.line());
        }

        private Problem older(Row<? extends RosterRecord> row) {
            return placed(Problem.warning("roster.older-change", row.file()), row)
                    .column("dateLastModified")
                    .field("dateLastModified")
                    .saying(
                            "The school has a later change of this record, so that this one was"
                                    + " passed over.",
                            "Nothing to do, unless the order of the files is wrong.");
        }
    }
}
