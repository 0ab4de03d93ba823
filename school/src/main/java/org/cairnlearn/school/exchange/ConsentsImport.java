package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.standards.consents.ConsentsReading;
import org.cairnlearn.standards.consents.ConsentsTable;
import org.springframework.stereotype.Component;

/**
 * Brings a table of what families allow and refuse into the module that keeps it. Answers are only
 * ever added: what the file does not name stays as it is, and the same row twice is there once.
 */
@Component
public final class ConsentsImport implements Uploadable {
    private final Work work;
    private final RosterBook roster;
    private final ConsentBook consents;
    private final SchoolTime time;

    ConsentsImport(Work work, RosterBook roster, ConsentBook consents, SchoolTime time) {
        this.work = work;
        this.roster = roster;
        this.consents = consents;
        this.time = time;
    }

    /** What one transaction did, with what it found wrong on the way. */
    private record Loaded(int fresh, ConsentsMapping mapping) {}

    @Override
    public ImportKind kind() {
        return ImportKind.CONSENTS;
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
        var report = new TableReport(ConsentsReading.FORMAT, read.file(), read.problems());
        if (count == null) {
            return report.refused();
        }
        var loaded = Trial.write(work, wish, () -> load(read, wish));
        var refused = count.refused() + loaded.mapping().refused();
        var file =
                new FileCount(
                        read.file(),
                        count.rows(),
                        loaded.fresh(),
                        0,
                        count.rows() - refused - loaded.fresh(),
                        0,
                        refused);
        return report.done(wish, file, loaded.mapping().problems());
    }

    private static ConsentsReading read(ImportWish wish) {
        try {
            return ConsentsTable.read(wish.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded load(ConsentsReading read, ImportWish wish) {
        var mapping = new ConsentsMapping(read, roster.studentIds(), time.now());
        var answers = mapping.answers();
        var fresh = work.write(ConsentBook.importing(wish.tenant()), () -> consents.add(answers));
        return new Loaded(fresh, mapping);
    }
}
