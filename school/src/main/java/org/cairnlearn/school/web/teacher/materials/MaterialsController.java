package org.cairnlearn.school.web.teacher.materials;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.materials.Wanted;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Page;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What there is to work with, one material, and what is missing. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class MaterialsController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final MaterialsReader reader;
    private final MyClasses mine;
    private final Frames frames;

    MaterialsController(Work work, MaterialsReader reader, MyClasses mine, Frames frames) {
        this.work = work;
        this.reader = reader;
        this.mine = mine;
        this.frames = frames;
    }

    /** What is looked for, as the address says it. */
    record Query(
            @Nullable String words,
            @Nullable Mode mode,
            @Nullable UUID skill,
            @Nullable Integer from) {
        Wanted wanted() {
            return new Wanted(
                    skill == null ? null : new CompetencyId(skill),
                    mode,
                    words == null ? "" : words.strip());
        }

        int start() {
            return from == null ? 0 : Math.max(0, from);
        }
    }

    @GetMapping(path = MaterialWords.ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String list(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frames.words(request);
        var found = work.read(visitor.actor(), () -> reader.find(query.wanted(), query.start()));
        var title = words.say("teacher.materials.title");
        return pages.teacherMaterials(
                        frame(request, visitor, title), new MaterialsView(words).page(found))
                .render();
    }

    /** All that was found, not only what is on one page. */
    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({MaterialWords.ADDRESS + ".csv", MaterialWords.ADDRESS + ".xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frames.words(request);
        var view = new MaterialsView(words);
        var table =
                work.read(
                        visitor.actor(),
                        () -> {
                            var rows = new ArrayList<List<String>>();
                            MaterialsView.Found found;
                            do {
                                found = reader.find(query.wanted(), rows.size());
                                rows.addAll(view.cells(found));
                            } while (!found.materials().isEmpty() && rows.size() < found.count());
                            return view.table(rows);
                        });
        return SheetFiles.of(request, table, words);
    }

    @GetMapping(path = MaterialWords.ADDRESS + "/missing", produces = MediaType.TEXT_HTML_VALUE)
    String missing(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "") String skills) {
        var words = frames.words(request);
        var title = words.say("teacher.materials.gaps");
        // In one piece of work: what the frame counts stands on what the page has read already.
        return work.read(
                visitor.actor(),
                () ->
                        pages.teacherMaterialGaps(
                                        frame(request, visitor, title),
                                        new GapsView(words).page(read(visitor, skills)))
                                .render());
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({MaterialWords.ADDRESS + "/missing.csv", MaterialWords.ADDRESS + "/missing.xlsx"})
    ResponseEntity<byte[]> missingFile(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "") String skills) {
        var words = frames.words(request);
        return SheetFiles.of(request, new GapsView(words).table(read(visitor, skills)), words);
    }

    private GapsView.Missing read(Visitor visitor, String skills) {
        return work.read(
                visitor.actor(), () -> reader.missing(visitor.person(), skills.equals("all")));
    }

    @GetMapping(path = MaterialWords.ADDRESS + "/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String open(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from) {
        var words = frames.words(request);
        var opened =
                work.read(
                        visitor.actor(),
                        () ->
                                reader.open(new MaterialId(id), Math.max(0, from))
                                        .orElseThrow(NotThere::new));
        return pages.teacherMaterial(
                        frame(request, visitor, opened.material().about().title()),
                        new MaterialView(words).page(opened))
                .render();
    }

    private Page frame(HttpServletRequest request, Visitor visitor, String title) {
        return frames.page(
                request,
                visitor,
                work.read(visitor.actor(), () -> who(visitor)),
                title,
                TeacherMenu.links(frames.words(request), TeacherMenu.Place.MATERIALS, null));
    }

    private Frames.Who who(Visitor visitor) {
        var school =
                mine.of(visitor.person()).stream()
                        .findFirst()
                        .map(SchoolClass::schoolName)
                        .orElse("");
        return new Frames.Who(school, mine.reader(visitor.person()).name().full());
    }
}
