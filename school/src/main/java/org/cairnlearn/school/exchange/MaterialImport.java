package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.MaterialChanges;
import org.cairnlearn.school.materials.MaterialSnapshot;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.materials.MaterialFiles;
import org.cairnlearn.standards.materials.MaterialReading;
import org.springframework.stereotype.Component;

/**
 * Brings materials into the module that keeps them: courses of OATutor, each in one transaction, a
 * packaged course (cmi5), or a school's own table. A file is the whole of its source.
 */
@Component
public final class MaterialImport implements Uploadable {
    private final Work work;
    private final CompetencyBook competencies;
    private final MaterialBook materials;
    private final CourseImport packages;

    MaterialImport(
            Work work, CompetencyBook competencies, MaterialBook materials, CourseImport packages) {
        this.packages = packages;
        this.work = work;
        this.competencies = competencies;
        this.materials = materials;
    }

    /** What one transaction did, with what it found wrong on the way. */
    private record Loaded(MaterialChanges changes, MaterialMapping mapping) {}

    @Override
    public ImportKind kind() {
        return ImportKind.MATERIALS;
    }

    /** Imports the files by the school's own codes, a table as the school's one. */
    @Override
    public ImportReport run(ImportWish wish) {
        return run(MaterialWish.of(wish));
    }

    /**
     * Imports the files: every good row is taken in, every other one is named.
     *
     * @throws UncheckedIOException when a file cannot be read from the disk
     */
    public ImportReport run(MaterialWish wish) {
        if (CourseImport.isPackage(wish.wish().path())) {
            return packages.run(wish);
        }
        var read = read(wish);
        var problems = new ArrayList<>(read.problems());
        var files = new ArrayList<FileCount>();
        var applied = false;
        for (int at = 0; at < read.counts().size(); at++) {
            var one = part(read, at, wish.source());
            var loaded = load(wish, one);
            problems.addAll(loaded.mapping().problems());
            switch (loaded.changes()) {
                case MaterialChanges.TooManyWouldGo tooMany -> {
                    problems.addFirst(tooMany(one.count().file(), tooMany));
                    files.add(FileCount.refused(one.count().file(), one.count().rows()));
                }
                case MaterialChanges.Loaded done -> {
                    files.add(loaded.mapping().count(done));
                    applied = !wish.wish().dryRun();
                }
            }
            if (applied) {
                wish.wish().committed().accept(FileCount.accepted(files));
            }
        }
        return new ImportReport(read.format(), applied, files, problems);
    }

    /** One file of the input; a file is either a course or the table. */
    private static MaterialMapping.Part part(MaterialReading read, int at, String source) {
        return new MaterialMapping.Part(
                read.counts().get(at),
                read.courses().isEmpty() ? null : read.courses().get(at),
                read.rows(),
                read.refusedIds(),
                source);
    }

    private static MaterialReading read(MaterialWish wish) {
        try {
            return MaterialFiles.read(wish.wish().path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded load(MaterialWish wish, MaterialMapping.Part part) {
        return Trial.write(
                work,
                wish.wish(),
                () -> {
                    var problems = new ArrayList<Problem>();
                    var mapping = new MaterialMapping(part, skills(wish, problems), problems);
                    MaterialSnapshot snapshot = mapping.snapshot();
                    return new Loaded(
                            materials.load(snapshot, wish.wish().acceptRemovals()), mapping);
                });
    }

    private MaterialSkills skills(MaterialWish wish, List<Problem> problems) {
        try {
            return MaterialSkills.of(competencies, wish.skills(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem tooMany(String file, MaterialChanges.TooManyWouldGo tooMany) {
        return Problem.error("materials.too-many-would-go", file)
                .saying(
                        "%,d of %,d materials of this source would go. More than a tenth going at once is often a half-empty export, so nothing was imported."
                                .formatted(tooMany.going(), tooMany.active()),
                        "Check that the file is whole, or name another --source if it is another table. If they shall really go, import again with --accept-removals.");
    }
}
