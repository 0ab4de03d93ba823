package org.cairnlearn.standards.oneroster;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.Verdict;

/** Reads the tables in the order in which they depend on each other. */
final class RosterReader {
    private final Bundle bundle;
    private final Manifest manifest;
    private final ProblemList problems;
    private final RosterCheck check;
    private final TableContext shared;
    private final Rolls rolls = Rolls.empty();

    RosterReader(Bundle bundle, Manifest manifest, ProblemList problems) {
        this.bundle = bundle;
        this.manifest = manifest;
        this.problems = problems;
        this.check = new RosterCheck(problems);
        this.shared = TableContext.shared(check);
    }

    OneRosterPackage read() throws IOException {
        var maker = new RosterMaker(rolls);
        boolean withRoles = bundle.find(RosterFile.ROLES.fileName()).isPresent();
        read(rolls.orgs(), RosterFormats.ORGS, maker::org);
        check.tree(rolls.orgs(), Org::parentSourcedId);
        read(rolls.sessions(), RosterFormats.ACADEMIC_SESSIONS, maker::session);
        check.tree(rolls.sessions(), AcademicSession::parentSourcedId);
        read(rolls.courses(), RosterFormats.COURSES, maker::course);
        read(rolls.classes(), RosterFormats.CLASSES, maker::schoolClass);
        read(rolls.roles(), RosterFormats.ROLES, maker::role);
        maker.roles(rolls.roles());
        read(rolls.users(), RosterFormats.users(withRoles), maker::user);
        check.users(rolls.roles(), rolls.users());
        read(rolls.enrollments(), RosterFormats.ENROLLMENTS, maker::enrollment);
        check.tellUnread();
        return result();
    }

    private <T extends RosterRecord> void read(
            Roll<T> roll, TableFormat format, Function<RosterCells, Optional<T>> make)
            throws IOException {
        var source = bundle.find(roll.file().fileName());
        if (!manifest.allows(roll.file(), source, problems) || source.isEmpty()) {
            return;
        }
        String file = source.get().name();
        roll.named(file);
        var context = shared.of(roll);
        Table.read(
                        source.get(),
                        format,
                        problems,
                        row -> {
                            var cells = new Cells(row, file, RosterFormats.PREFIX, problems);
                            var made = make.apply(new RosterCells(cells, context));
                            return made.isPresent()
                                    ? add(roll, cells, made.get())
                                    : refuse(roll, cells);
                        })
                .ifPresent(count -> finish(roll, count));
    }

    private static Verdict refuse(Roll<?> roll, Cells cells) {
        roll.refuse(cells.row().text("sourcedId"), cells.row().line());
        return Verdict.REFUSED;
    }

    private static <T extends RosterRecord> Verdict add(Roll<T> roll, Cells cells, T value) {
        var earlier = roll.find(value.sourcedId());
        if (earlier.isEmpty()) {
            roll.keep(new Row<>(cells.row().line(), value));
            return Verdict.KEPT;
        }
        long line = earlier.get().line();
        if (earlier.get().value().equals(value)) {
            cells.warn(
                    "sourcedId",
                    "repeated-row",
                    "The row says the same as line %d.".formatted(line),
                    "Remove one of the two.");
            return Verdict.REPEATED;
        }
        cells.refuse(
                "sourcedId",
                "duplicate-id",
                "Line %d has the same id, but says something else. That line was kept, this one"
                                .formatted(line)
                        + " refused.",
                "Give each record an id of its own, or remove the wrong one of the two lines.");
        return Verdict.REFUSED;
    }

    private <T extends RosterRecord> void finish(Roll<T> roll, FileCount count) {
        roll.read(count);
        check.alike(roll);
        if (count.rows() == 0) {
            problems.add(
                    Problem.warning("oneroster.no-rows", roll.name())
                            .at(1)
                            .saying(
                                    "The file has a header, but no rows.",
                                    "If there should be records, check the filter of the export."));
        }
    }

    private OneRosterPackage result() {
        Map<RosterFile, FileCount> files = new EnumMap<>(RosterFile.class);
        Map<RosterFile, Set<String>> refused = new EnumMap<>(RosterFile.class);
        for (Roll<?> roll : rolls.all()) {
            roll.count()
                    .ifPresent(count -> {
                        files.put(roll.file(), count);
                        refused.put(roll.file(), roll.refusedIds());
                    });
        }
        return new OneRosterPackage(
                manifest.version(),
                rolls.orgs().rows(),
                rolls.sessions().rows(),
                rolls.courses().rows(),
                rolls.classes().rows(),
                rolls.users().rows(),
                rolls.enrollments().rows(),
                files,
                refused,
                problems.all());
    }
}
