package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.support.SupportChanges;
import org.cairnlearn.school.support.SupportSnapshot;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.services.ServicesReading;
import org.cairnlearn.standards.services.ServicesTable;
import org.springframework.stereotype.Component;

/**
 * Brings a table of services, accommodations and case managers into the module that keeps them. The
 * file is the whole: what an earlier one brought and this one no longer names is gone, unless it is
 * over already or somebody has entered or changed it by hand.
 */
@Component
public final class ServicesImport implements Uploadable {
    private final Work work;
    private final RosterBook roster;
    private final SupportBook support;

    ServicesImport(Work work, RosterBook roster, SupportBook support) {
        this.work = work;
        this.roster = roster;
        this.support = support;
    }

    /** What one transaction did, with what it found wrong on the way. */
    private record Loaded(SupportChanges changes, ServiceMapping mapping) {}

    @Override
    public ImportKind kind() {
        return ImportKind.SERVICES;
    }

    /**
     * Imports the table in one transaction: every good row is taken in, every other one is named.
     *
     * @throws UncheckedIOException when the file cannot be read from the disk
     */
    @Override
    public ImportReport run(ImportWish wish) {
        var read = read(wish);
        var count = read.count();
        if (count == null) {
            return new ImportReport(
                    ServicesReading.FORMAT,
                    false,
                    List.of(FileCount.refused(read.file(), 0)),
                    read.problems());
        }
        var loaded =
                Trial.write(
                        work,
                        wish,
                        SupportBook.importing(wish.tenant()),
                        () -> load(read, wish.acceptRemovals()));
        return report(wish, read, count, loaded);
    }

    private static ImportReport report(
            ImportWish wish,
            ServicesReading read,
            org.cairnlearn.standards.FileCount count,
            Loaded loaded) {
        var problems = new ArrayList<>(read.problems());
        problems.addAll(loaded.mapping().problems());
        return switch (loaded.changes()) {
            case SupportChanges.TooManyWouldGo tooMany -> {
                problems.addFirst(tooMany(read.file(), tooMany));
                var refused = FileCount.refused(read.file(), count.rows());
                yield new ImportReport(ServicesReading.FORMAT, false, List.of(refused), problems);
            }
            case SupportChanges.Loaded done -> {
                done.kept().forEach(line -> problems.add(kept(read.file(), line)));
                var file = count(count, done, loaded.mapping().refused());
                if (!wish.dryRun()) {
                    wish.committed().accept(file.rows() - file.refused());
                }
                yield new ImportReport(
                        ServicesReading.FORMAT, !wish.dryRun(), List.of(file), problems);
            }
        };
    }

    private static FileCount count(
            org.cairnlearn.standards.FileCount read, SupportChanges.Loaded done, long unmapped) {
        var refused = read.refused() + unmapped;
        return new FileCount(
                read.file(),
                read.rows(),
                done.fresh(),
                done.changed(),
                read.rows() - refused - done.fresh() - done.changed(),
                done.gone(),
                refused);
    }

    private static ServicesReading read(ImportWish wish) {
        try {
            return ServicesTable.read(wish.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded load(ServicesReading read, boolean acceptRemovals) {
        var mapping = new ServiceMapping(read, roster);
        SupportSnapshot snapshot = mapping.snapshot();
        return new Loaded(support.load(snapshot, acceptRemovals), mapping);
    }

    private static Problem tooMany(String file, SupportChanges.TooManyWouldGo tooMany) {
        return Problem.error("services.too-many-would-go", file)
                .saying(
                        "%,d of %,d entries in force would go. More than a tenth going at once is often a half-empty export, so nothing was imported."
                                .formatted(tooMany.going(), tooMany.active()),
                        "Check that the export is whole. If they shall really go, import again with --accept-removals.");
    }

    private static Problem kept(String file, long line) {
        return Problem.warning("services.kept-by-hand", file)
                .at(line)
                .saying(
                        "The case manager has changed this entry by hand; that was kept.",
                        "Nothing to do. If the file is right, the case manager changes it.");
    }
}
