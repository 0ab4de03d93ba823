package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.FrameworkChanges;
import org.cairnlearn.school.competency.FrameworkChanges.Change;
import org.cairnlearn.school.competency.FrameworkSnapshot;
import org.cairnlearn.school.competency.FrameworkSnapshot.Entry;
import org.cairnlearn.school.competency.FrameworkSnapshot.Needs;
import org.cairnlearn.school.competency.FrameworkSnapshot.Pair;
import org.cairnlearn.school.competency.Kept;
import org.cairnlearn.school.competency.Kept.Association;
import org.cairnlearn.school.competency.Kept.Definition;
import org.cairnlearn.school.competency.Kept.End;
import org.cairnlearn.school.competency.Kept.Item;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.framework.CaseFramework;
import org.cairnlearn.standards.framework.Competency;
import org.cairnlearn.standards.framework.Framework;
import org.cairnlearn.standards.framework.FrameworkFiles;
import org.cairnlearn.standards.framework.FrameworkReading;
import org.cairnlearn.standards.spool.Spool;
import org.springframework.stereotype.Component;

/**
 * Brings a framework (a CASE package, the Coherence Map, a table of standards) into what can be
 * learned.
 */
@Component
public final class FrameworkImport implements Uploadable {
    private static final String CASE = "case-";

    private final Work work;
    private final CompetencyBook competencies;

    FrameworkImport(Work work, CompetencyBook competencies) {
        this.work = work;
        this.competencies = competencies;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.FRAMEWORK;
    }

    /**
     * Imports what the file holds, each framework in one transaction: every good competency and
     * link is taken in, every other one is named.
     *
     * @throws UncheckedIOException when the file cannot be read from the disk
     */
    @Override
    public ImportReport run(ImportWish wish) {
        var read = read(wish.path());
        if (read.frameworks().isEmpty()) {
            var files =
                    read.files().stream()
                            .map(count -> FileCount.refused(count.file(), count.rows()))
                            .toList();
            return new ImportReport(read.format(), false, files, read.problems());
        }
        var whole =
                Stream.of(read.files(), read.counts().associations(), read.counts().definitions())
                        .flatMap(List::stream)
                        .allMatch(file -> file.whole() && file.refused() == 0);
        var changes = new ArrayList<FrameworkChanges>();
        var stored = 0L;
        for (var found : read.frameworks()) {
            var framework = read.format().startsWith(CASE) ? CaseFramework.inForm(found) : found;
            var snapshot = snapshot(framework, whole);
            var kept = kept(framework);
            changes.add(Trial.write(work, wish, () -> competencies.load(snapshot, kept)));
            stored += framework.competencies().size();
            if (!wish.dryRun()) {
                wish.committed().accept(stored);
            }
        }
        return new ImportReport(
                read.format(),
                !wish.dryRun(),
                counts(read, changes),
                read.problems(),
                changes.stream().flatMap(one -> one.revisions().stream()).toList());
    }

    private static List<FileCount> counts(FrameworkReading read, List<FrameworkChanges> changes) {
        var links = read.counts().associations();
        var definitions = read.counts().definitions();
        return Stream.of(
                        count(read.files(), changes, FrameworkChanges::competencies),
                        count(links, changes, FrameworkChanges::associations),
                        count(definitions, changes, FrameworkChanges::definitions))
                .flatMap(Optional::stream)
                .toList();
    }

    private static FrameworkReading read(Path path) {
        try {
            return FrameworkFiles.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileCount> count(
            List<org.cairnlearn.standards.FileCount> files,
            List<FrameworkChanges> changes,
            Function<FrameworkChanges, Change> part) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        var of = changes.stream().map(part).toList();
        var rows = files.stream().mapToLong(file -> file.rows()).sum();
        var refused = files.stream().mapToLong(file -> file.refused()).sum();
        var fresh = of.stream().mapToLong(Change::fresh).sum();
        var changed = of.stream().mapToLong(Change::changed).sum();
        return Optional.of(
                new FileCount(
                        files.stream().map(file -> file.file()).collect(Collectors.joining(", ")),
                        rows,
                        fresh,
                        changed,
                        rows - refused - fresh - changed,
                        of.stream().mapToLong(Change::gone).sum(),
                        refused));
    }

    private static FrameworkSnapshot snapshot(Framework from, boolean whole) {
        return new FrameworkSnapshot(
                from.sourceId(),
                from.title(),
                from.subject(),
                Stream.of(from.credit(), from.licence())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" ")),
                entries(from),
                from.prerequisites().stream()
                        .map(link -> new Needs(link.to(), link.from()))
                        .collect(Collectors.toSet()),
                from.related().stream()
                        .map(pair -> new Pair(pair.one(), pair.other()))
                        .collect(Collectors.toSet()),
                whole);
    }

    private static Kept kept(Framework from) {
        return new Kept(
                from.kept().document(),
                Spool.mapped(from.competencies(), one -> new Item(one.area(), one.details())),
                Spool.mapped(from.kept().associations(), FrameworkImport::association),
                Spool.mapped(
                        from.kept().definitions(),
                        one -> new Definition(one.kind(), one.sourceId(), one.details())));
    }

    private static Association association(org.cairnlearn.standards.framework.Association from) {
        return new Association(
                from.sourceId(),
                from.kind(),
                new End(from.origin().id(), from.origin().uri()),
                new End(from.destination().id(), from.destination().uri()),
                from.grouping(),
                from.details());
    }

    private static List<Entry> entries(Framework from) {
        var entries =
                new Spool<Entry>(
                        one ->
                                List.of(
                                        one.sourceId(),
                                        one.code(),
                                        one.name(),
                                        one.statement(),
                                        one.strand(),
                                        one.grade()),
                        texts ->
                                new Entry(
                                        texts.get(0),
                                        texts.get(1),
                                        texts.get(2),
                                        texts.get(3),
                                        texts.get(4),
                                        texts.get(5)));
        from.competencies().forEach(one -> entries.add(entry(one)));
        return entries.all();
    }

    private static Entry entry(Competency from) {
        var name = from.shortName();
        return new Entry(
                from.sourceId(),
                from.code(),
                name == null ? "" : name,
                from.statement(),
                from.strand(),
                from.grade());
    }
}
