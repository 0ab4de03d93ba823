package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.gradebook.GradebookBook;
import org.cairnlearn.school.gradebook.LineItem;
import org.cairnlearn.school.gradebook.LineItemChanges;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.gradebook.LineItemRow;
import org.cairnlearn.standards.gradebook.LineItemsReading;
import org.cairnlearn.standards.gradebook.LineItemsTable;
import org.springframework.stereotype.Component;

/**
 * Brings what is due in another system into the module that keeps it. What the file does not name
 * stays as it is: each system sends its own file.
 */
@Component
public final class LineItemsImport implements Uploadable {
    private final Work work;
    private final RosterBook roster;
    private final GradebookBook gradebook;

    LineItemsImport(Work work, RosterBook roster, GradebookBook gradebook) {
        this.work = work;
        this.roster = roster;
        this.gradebook = gradebook;
    }

    /** What one transaction did, and the rows whose class nobody knows. */
    private record Loaded(LineItemChanges changes, List<Problem> unknown) {}

    @Override
    public ImportKind kind() {
        return ImportKind.LINE_ITEMS;
    }

    /**
     * Imports the file in one transaction: every good row is taken in, every other one is named.
     *
     * @throws UncheckedIOException when the file cannot be read from the disk
     */
    @Override
    public ImportReport run(ImportWish wish) {
        var read = read(wish);
        var count = read.count();
        var report = new TableReport(LineItemsReading.FORMAT, read.file(), read.problems());
        if (count == null) {
            return report.refused();
        }
        var loaded = Trial.write(work, wish, () -> load(read));
        var changes = loaded.changes();
        var refused = count.refused() + loaded.unknown().size();
        var changed = changes.added() + changes.updated() + changes.removed();
        var file =
                new FileCount(
                        read.file(),
                        count.rows(),
                        changes.added(),
                        changes.updated(),
                        count.rows() - refused - changed,
                        changes.removed(),
                        refused);
        return report.done(wish, file, loaded.unknown());
    }

    private static LineItemsReading read(ImportWish wish) {
        try {
            return LineItemsTable.read(wish.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded load(LineItemsReading read) {
        var classes = new HashMap<String, Optional<ClassId>>();
        var items = new ArrayList<LineItem>();
        var gone = new ArrayList<String>();
        var unknown = new ArrayList<Problem>();
        for (var row : read.rows()) {
            if (row.deleted()) {
                gone.add(row.sourcedId());
            } else {
                schoolClass(row, classes)
                        .ifPresentOrElse(
                                found -> items.add(item(row, found)),
                                () -> unknown.add(unknown(read, row)));
            }
        }
        return new Loaded(gradebook.takeIn(items, gone), unknown);
    }

    private Optional<ClassId> schoolClass(LineItemRow row, Map<String, Optional<ClassId>> classes) {
        return classes.computeIfAbsent(
                row.schoolClass(),
                sourcedId -> roster.findClassBySourcedId(sourcedId).map(SchoolClass::id));
    }

    private static LineItem item(LineItemRow row, ClassId schoolClass) {
        return new LineItem(
                row.sourcedId(),
                schoolClass,
                row.title(),
                new LineItem.Dates(row.dates().assigned(), row.dates().due()));
    }

    private static Problem unknown(LineItemsReading read, LineItemRow row) {
        return Problem.error("lineitems.unknown-class", read.file())
                .at(row.line())
                .column("classSourcedId")
                .field("classSourcedId")
                .saying(
                        "No class of the roster has this id.",
                        "Write the id that the roster gives the class, or import the roster first.");
    }
}
