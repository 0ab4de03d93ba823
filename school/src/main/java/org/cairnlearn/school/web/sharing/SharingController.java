package org.cairnlearn.school.web.sharing;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.student.StudentMenu;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the own data, or that of the own children, is used for. */
@RestController
@Allow({Audience.STUDENT, Audience.FAMILY})
class SharingController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final SharingReader reader;
    private final MineFile mine;
    private final Frames frames;

    SharingController(Work work, SharingReader reader, MineFile mine, Frames frames) {
        this.mine = mine;
        this.work = work;
        this.reader = reader;
        this.frames = frames;
    }

    /** What the student may take along, one table at a time. */
    @Allow(Audience.STUDENT)
    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping({StudentMenu.DATA + ".csv", StudentMenu.DATA + ".xlsx"})
    ResponseEntity<byte[]> take(
            HttpServletRequest request, Visitor visitor, @RequestParam MineFile.What what) {
        var words = frames.words(request);
        return SheetFiles.of(
                request,
                work.read(visitor.actor(), () -> mine.of(visitor.person(), what, words)),
                words);
    }

    @GetMapping(path = StudentMenu.DATA, produces = MediaType.TEXT_HTML_VALUE)
    String sharing(HttpServletRequest request, Visitor visitor) {
        var words = frames.words(request);
        var shown = work.read(visitor.actor(), () -> reader.show(visitor, words));
        var links =
                visitor.role() == Role.STUDENT
                        ? StudentMenu.links(words, StudentMenu.Place.DATA)
                        : StudentMenu.ofFamily(words, StudentMenu.Place.DATA);
        var page = frames.page(request, visitor, shown.who(), shown.page().title(), links);
        return pages.sharingMine(page, shown.page()).render();
    }
}
