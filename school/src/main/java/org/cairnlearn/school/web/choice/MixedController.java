package org.cairnlearn.school.web.choice;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How one student's groups have mixed: each figure with the groups that it is counted from. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class MixedController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final MixedReader reader;
    private final Frames frames;

    MixedController(Work work, MixedReader reader, Frames frames) {
        this.work = work;
        this.reader = reader;
        this.frames = frames;
    }

    @GetMapping(path = MixedView.PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            @RequestParam UUID student) {
        // In one piece of work: what the frame counts stands on what the page has read already.
        return work.read(
                visitor.actor(), () -> page(request, visitor, new ClassId(schoolClass), student));
    }

    private String page(
            HttpServletRequest request, Visitor visitor, ClassId schoolClass, UUID student) {
        var words = frames.words(request);
        var facts = read(visitor, schoolClass, student);
        var mixed = new MixedView(facts, words).page();
        var page =
                frames.page(
                        request,
                        visitor,
                        facts.chosen().who(),
                        mixed.title(),
                        TeacherMenu.links(words, TeacherMenu.Place.CHOICES, schoolClass));
        return pages.teacherMixed(page, mixed).render();
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping({MixedView.PAGE + ".csv", MixedView.PAGE + ".xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            @RequestParam UUID student,
            @RequestParam(defaultValue = "") String of) {
        var words = frames.words(request);
        var facts = read(visitor, new ClassId(schoolClass), student);
        return SheetFiles.of(request, new MixedView(facts, words).file(of), words);
    }

    private MixedReader.Facts read(Visitor visitor, ClassId schoolClass, UUID student) {
        return work.read(
                visitor.actor(),
                () -> reader.read(visitor.person(), schoolClass, new PersonId(student)));
    }
}
