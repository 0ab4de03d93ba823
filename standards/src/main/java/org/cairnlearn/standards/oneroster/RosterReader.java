package org.cairnlearn.standards.oneroster;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.oneroster.RosterTables.Part;
import org.cairnlearn.standards.oneroster.TableReading.Extent;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.Verdict;

/** Reads the tables in the order in which they depend on each other. */
public final class RosterReader {
    private final RosterTables tables;
    private final ProblemList problems;
    private final RosterCheck check;
    private final TableContext shared;
    private final Map<RosterFile, List<String>> files = new EnumMap<>(RosterFile.class);
    private final Rolls rolls = Rolls.empty();
    private boolean changes;

    private RosterReader(RosterTables tables, ProblemList problems) {
        this.tables = tables;
        this.problems = problems;
        this.check = new RosterCheck(tables.prefix(), problems);
        this.shared = TableContext.shared(check);
    }

    /**
     * Reads a roster. All good rows are kept, all problems are named; nothing is thrown because of
     * what stands in the files.
     *
     * @param problems what was found so far; what is found now comes after it
     */
    public static OneRosterPackage read(RosterTables tables, ProblemList problems)
            throws IOException {
        return new RosterReader(tables, problems).read();
    }

    /** Reads nothing but the organisations. */
    static OneRosterPackage readOrgs(RosterTables tables, ProblemList problems) throws IOException {
        var reader = new RosterReader(tables, problems);
        reader.orgs(new RosterMaker(reader.rolls));
        return reader.result();
    }

    private void orgs(RosterMaker maker) throws IOException {
        for (RosterFile table : RosterFile.values()) {
            changes |= tables.isDelta(table);
        }
        read(rolls.orgs(), RosterFormats.ORGS, maker::org);
        check.tree(rolls.orgs(), Org::parentSourcedId);
    }

    private OneRosterPackage read() throws IOException {
        var maker = new RosterMaker(rolls);
        orgs(maker);
        read(rolls.sessions(), RosterFormats.ACADEMIC_SESSIONS, maker::session);
        check.tree(rolls.sessions(), AcademicSession::parentSourcedId);
        read(rolls.courses(), RosterFormats.COURSES, maker::course);
        read(rolls.classes(), RosterFormats.CLASSES, maker::schoolClass);
        read(rolls.roles(), RosterFormats.ROLES, maker::role);
        maker.roles(rolls.roles());
        boolean withoutRoles =
                !files.getOrDefault(RosterFile.ROLES, List.of()).isEmpty()
                        || tables.isDelta(RosterFile.USERS);
        read(rolls.users(), RosterFormats.users(withoutRoles), maker::user);
        check.users(rolls.roles(), rolls.users());
        read(rolls.relationships(), RosterFormats.RELATIONSHIPS, maker::relationship);
        new Agents(rolls, check).find();
        read(rolls.enrollments(), RosterFormats.ENROLLMENTS, maker::enrollment);
        check.tellUnread();
        return result();
    }

    private <T extends RosterRecord> void read(
            Roll<T> roll, TableFormat bulk, Function<RosterCells, Optional<T>> make)
            throws IOException {
        var opened = tables.open(roll.file(), problems);
        files.put(roll.file(), opened);
        boolean delta = tables.isDelta(roll.file());
        if (delta || (changes && opened.isEmpty())) {
            roll.openEnded();
        }
        var format = delta ? RosterFormats.delta(bulk) : bulk;
        for (String file : opened) {
            if (!roll.isRead()) {
                roll.named(file);
            }
            tables.read(
                            new Part(roll.file(), file),
                            format,
                            problems,
                            row -> take(roll, file, row, make))
                    .ifPresent(roll::read);
        }
        if (roll.isRead()) {
            finish(roll, delta);
        }
    }

    private <T extends RosterRecord> Verdict take(
            Roll<T> roll, String file, TableRow row, Function<RosterCells, Optional<T>> make) {
        var cells =
                new Cells(
                        row, tables.fileOf(new Part(roll.file(), file)), tables.prefix(), problems);
        var context = shared.of(roll, tables.isDelta(roll.file()));
        var reading = new RosterCells(cells, context);
        var modified = reading.modified();
        var made = make.apply(reading);
        if (made.isEmpty()) {
            roll.refuse(row.text("sourcedId"), row.line());
            return Verdict.REFUSED;
        }
        return add(roll, cells, new Row<>(file, row.line(), made.get(), modified));
    }

    private <T extends RosterRecord> Verdict add(Roll<T> roll, Cells cells, Row<T> row) {
        var found = roll.find(row.value().sourcedId());
        if (found.isEmpty()) {
            roll.keep(row);
            return Verdict.KEPT;
        }
        var earlier = found.get();
        if (earlier.value().equals(row.value())) {
            cells.warn(
                    "sourcedId",
                    "repeated-row",
                    "The row says the same as line %d.".formatted(earlier.line()),
                    "Remove one of the two.");
            return Verdict.REPEATED;
        }
        if (tables.isDelta(roll.file()) && differInTime(earlier, row)) {
            return newer(roll, cells, earlier, row);
        }
        cells.refuse(
                "sourcedId",
                "duplicate-id",
                "Line %d has the same id, but says something else. That line was kept, this one"
                                .formatted(earlier.line())
                        + " refused.",
                "Give each record an id of its own, or remove the wrong one of the two lines.");
        return Verdict.REFUSED;
    }

    private static boolean differInTime(Row<?> one, Row<?> other) {
        return one.modified() != null
                && other.modified() != null
                && !one.modified().equals(other.modified());
    }

    /** Two changes of one record are both right: the later one is how it is now. */
    private static <T extends RosterRecord> Verdict newer(
            Roll<T> roll, Cells cells, Row<T> earlier, Row<T> row) {
        boolean later =
                row.modified() != null
                        && earlier.modified() != null
                        && row.modified().isAfter(earlier.modified());
        if (later) {
            roll.keep(row);
        }
        cells.warn(
                "sourcedId",
                "older-row",
                "This row and line %d are changes of one record; only the later one was taken."
                        .formatted(earlier.line()),
                "Nothing to do.");
        return Verdict.REPEATED;
    }

    private <T extends RosterRecord> void finish(Roll<T> roll, boolean delta) {
        check.alike(roll);
        for (FileCount count : roll.counts()) {
            if (count.rows() == 0 && count.whole() && !delta) {
                problems.add(
                        Problem.warning(tables.prefix() + ".no-rows", count.file())
                                .at(1)
                                .saying(
                                        "The file has a header, but no rows.",
                                        "If there should be records, check the filter of the"
                                                + " export."));
            }
        }
    }

    private OneRosterPackage result() {
        Map<RosterFile, TableReading> readings = new EnumMap<>(RosterFile.class);
        for (Roll<?> roll : rolls.all()) {
            if (roll.isRead()) {
                readings.put(
                        roll.file(),
                        new TableReading(roll.counts(), roll.refusedIds(), extent(roll)));
            }
        }
        return new OneRosterPackage(
                tables.format(),
                rolls.orgs().rows(),
                rolls.sessions().rows(),
                rolls.courses().rows(),
                rolls.classes().rows(),
                rolls.users().rows(),
                rolls.relationships().rows(),
                rolls.enrollments().rows(),
                readings,
                problems.all());
    }

    /** Bonds that stand in the users table are as complete as that table. */
    private Extent extent(Roll<?> roll) {
        boolean own = !files.getOrDefault(roll.file(), List.of()).isEmpty();
        var table = own ? roll.file() : RosterFile.USERS;
        if (tables.isDelta(table)) {
            return Extent.CHANGES;
        }
        int opened = files.getOrDefault(table, List.of()).size();
        boolean cut = roll.isCut() || (own && roll.counts().size() < opened);
        return tables.isComplete(table) && !cut ? Extent.ALL : Extent.PART;
    }
}
