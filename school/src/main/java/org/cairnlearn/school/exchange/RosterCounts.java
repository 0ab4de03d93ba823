package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.roster.RosterChanges;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.RestPages;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.oneroster.RosterRecord;
import org.cairnlearn.standards.oneroster.Row;
import org.cairnlearn.standards.oneroster.TableReading;

/**
 * What each file's rows became. One file may hold several kinds of records, and one kind may come
 * from several files. A row that only says that a record goes changes no other.
 */
final class RosterCounts {
    private final OneRosterPackage read;
    private final RosterChanges.Loaded loaded;
    private final Map<String, FileCount> files = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    RosterCounts(OneRosterPackage read, RosterChanges.Loaded loaded) {
        this.read = read;
        this.loaded = loaded;
        add(RosterFile.ORGS, read.orgs());
        add(RosterFile.ACADEMIC_SESSIONS, read.academicSessions());
        add(RosterFile.COURSES, read.courses());
        add(RosterFile.CLASSES, read.classes());
        read.find(RosterFile.ROLES).ifPresent(this::addRoles);
        add(RosterFile.USERS, read.users());
        add(RosterFile.RELATIONSHIPS, read.guardianships());
        add(RosterFile.ENROLLMENTS, read.enrollments());
    }

    List<FileCount> files() {
        return List.copyOf(files.values());
    }

    /** What became known only when the rows met what the school has. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Roles have no record of their own: they are part of the people's. */
    private void addRoles(TableReading roles) {
        roles.files()
                .forEach(count ->
                        add(FileCount.unchanged(count.file(), count.rows(), count.refused())));
    }

    private <R extends RosterRecord> void add(RosterFile table, List<Row<R>> rows) {
        var reading = read.find(table);
        if (reading.isEmpty()) {
            return;
        }
        var kind = kind(table);
        var change = loaded.of(kind);
        var named = loaded.named(kind);
        var tallies = new LinkedHashMap<String, Tally>();
        reading.get().files().forEach(count -> tallies.put(count.file(), new Tally()));
        var only = reading.get().files().size() == 1 ? reading.get().total().file() : "";
        var home = homes(rows, only);
        named.fresh().forEach(id -> tally(tallies, home, id).fresh++);
        named.changed().forEach(id -> tally(tallies, home, id).changed++);
        change.stray().forEach(id -> tally(tallies, home, id).stray++);
        tallies.firstEntry().getValue().gone = change.gone();
        reading.get()
                .files()
                .forEach(count -> add(count, tallies.getOrDefault(count.file(), new Tally())));
        problems.addAll(new Leftovers<>(rows, read.format()).problems(change));
    }

    /** In which file each record stands; nothing has to be looked up when there is but one. */
    private static <R extends RosterRecord> Map<String, String> homes(
            List<Row<R>> rows, String only) {
        var homes = new HashMap<String, String>();
        if (only.isEmpty()) {
            rows.forEach(row -> homes.put(row.value().sourcedId(), row.file()));
        }
        return homes;
    }

    private static Tally tally(Map<String, Tally> tallies, Map<String, String> home, String id) {
        var file = home.getOrDefault(id, "");
        return tallies.getOrDefault(file, tallies.values().iterator().next());
    }

    private void add(org.cairnlearn.standards.FileCount rows, Tally tally) {
        var refused = rows.refused() + tally.stray;
        add(
                new FileCount(
                        rows.file(),
                        rows.rows(),
                        tally.fresh,
                        tally.changed,
                        rows.rows() - refused - tally.fresh - tally.changed,
                        tally.gone,
                        refused));
    }

    private void add(FileCount count) {
        files.merge(count.file(), count, FileCount::plus);
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

    /** What one file's rows of one kind became. */
    private static final class Tally {
        private long fresh;
        private long changed;
        private long stray;
        private long gone;
    }

    /** Tells where the rows stand that were not taken in. */
    private record Leftovers<R extends RosterRecord>(List<Row<R>> rows, String format) {
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

        private Problem stray(Row<R> row) {
            return placed(Problem.error("roster.refers-to-deleted", row.file()), row)
                    .saying(
                            "A record that this row belongs to is not on the roster, is marked as"
                                    + " deleted, or is part of a closed year.",
                            "Send that record too, or mark this row as deleted.");
        }

        /** Where somebody finds it again: the pages of a service are not kept. */
        private Problem.Draft placed(Problem.Draft draft, Row<R> row) {
            return format.equals(RestPages.FORMAT)
                    ? draft.at(row.line()).pointer(RestPages.address(row.value()))
                    : draft.at(row.line());
        }

        private Problem older(Row<R> row) {
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
