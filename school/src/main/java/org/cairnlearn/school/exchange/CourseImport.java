package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipFile;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.course.CourseShelf;
import org.cairnlearn.school.materials.Licence;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.MaterialChanges;
import org.cairnlearn.school.materials.MaterialSnapshot;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.cmi5.Course;
import org.cairnlearn.standards.cmi5.CoursePackage;
import org.springframework.stereotype.Component;

/**
 * Brings a packaged course (cmi5) in, whole or not at all: its files onto the shelf, its units
 * among the materials, for the skills that their objectives name.
 */
@Component
class CourseImport {
    /** So far into a file one sees what it is, in bytes. */
    private static final int HEAD = 8192;

    private final Work work;
    private final CompetencyBook competencies;
    private final MaterialBook materials;
    private final CourseShelf shelf;

    CourseImport(
            Work work, CompetencyBook competencies, MaterialBook materials, CourseShelf shelf) {
        this.work = work;
        this.competencies = competencies;
        this.materials = materials;
        this.shelf = shelf;
    }

    /** Whether this is such a package, or its description alone. */
    static boolean isPackage(Path path) {
        if (Files.isDirectory(path)) {
            return false;
        }
        try (var zip = new ZipFile(path.toFile())) {
            return zip.getEntry("cmi5.xml") != null;
        } catch (IOException noZip) {
            return isStructure(path);
        }
    }

    private static boolean isStructure(Path path) {
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)
                    .contains("<courseStructure");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ImportReport run(MaterialWish wish) {
        var problems = new ArrayList<Problem>();
        var name = EvidenceImport.name(wish.wish().path());
        var count = Trial.write(work, wish.wish(), () -> load(wish, name, problems));
        var applied = count.refused() == 0 && !wish.wish().dryRun();
        if (applied) {
            wish.wish().committed().accept(count.rows());
        }
        return new ImportReport("cmi5 1.0", applied, List.of(count), problems);
    }

    private FileCount load(MaterialWish wish, String name, List<Problem> problems) {
        var shelved = new AtomicReference<CourseShelf.Shelved>();
        try {
            var course =
                    CoursePackage.read(
                            wish.wish().path(),
                            problems::add,
                            read -> {
                                var put = shelf.put(read);
                                shelved.set(put);
                                return (path, content) -> shelf.put(put.id(), path, content);
                            });
            if (course == null) {
                return FileCount.refused(name, 1);
            }
            var skills = MaterialSkills.of(competencies, wish.skills(), problems);
            var snapshot =
                    new MaterialSnapshot(
                            "cmi5:" + course.id(),
                            course.units().stream()
                                    .map(unit -> entry(unit, shelved.get(), skills))
                                    .toList(),
                            Set.of(),
                            true);
            return counted(name, snapshot, materials.load(snapshot, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileCount counted(
            String name, MaterialSnapshot snapshot, MaterialChanges changes) {
        var rows = snapshot.entries().size();
        return switch (changes) {
            case MaterialChanges.TooManyWouldGo(var going, var active) ->
                    throw new IllegalStateException("%d of %d may go".formatted(going, active));
            case MaterialChanges.Loaded(var fresh, var changed, var gone) ->
                    new FileCount(
                            name,
                            rows,
                            fresh.size(),
                            changed.size(),
                            rows - fresh.size() - changed.size(),
                            gone,
                            0);
        };
    }

    private static MaterialSnapshot.Entry entry(
            Course.Unit unit, CourseShelf.Shelved shelved, MaterialSkills skills) {
        var about = new HashSet<CompetencyId>();
        unit.objectives().forEach(objective -> about.addAll(skills.objective(objective)));
        var id = shelved.units().get(unit.id());
        return new MaterialSnapshot.Entry(
                unit.id(),
                new Material.About(unit.title(), "", "", "", ""),
                new Material.Use(
                        Mode.SCREEN,
                        null,
                        null,
                        "",
                        new Material.Place(Material.Place.UNIT + id, "")),
                new Material.Rights("", "", new Licence("", "")),
                new MaterialSnapshot.Content(about, List.of()));
    }
}
