package org.cairnlearn.school.web.teacher.entry;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.MyClasses.Chosen;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.cairnlearn.school.web.teacher.classmap.NearSkills;
import org.cairnlearn.school.web.teacher.classmap.NearSkills.ClassSkills;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Quick entry: choosing skills, filling in the sheet, and taking it back. A sheet is stored in one
 * transaction with the estimates that it moves, and the class map then says what it moved.
 */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class EntryController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final NearSkills skills;
    private final EntryBook book;
    private final Frames frames;

    EntryController(Work work, NearSkills skills, EntryBook book, Frames frames) {
        this.work = work;
        this.skills = skills;
        this.book = book;
        this.frames = frames;
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(path = "/teacher/class/{id}/entry", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(name = "skill", defaultValue = "") List<String> codes) {
        var words = frames.words(request);
        var own =
                work.read(
                        visitor.actor(),
                        () -> skills.of(visitor.person(), new ClassId(id), Action.RECORD_WORK));
        var view = new EntryView(own.chosen(), words);
        if (own.all().isEmpty() || own.chosen().roster().students().isEmpty()) {
            return render(request, visitor, own.chosen(), view.nothing());
        }
        if (codes.isEmpty() || codes.size() > Sheet.MOST_SKILLS) {
            return render(
                    request, visitor, own.chosen(), view.choice(own.near(), own.all(), codes));
        }
        var sheet = sheet(book.newForm(), own, codes);
        return render(
                request,
                visitor,
                own.chosen(),
                view.grid(sheet, Map.of(), List.of(), book.today()));
    }

    @PostMapping(path = "/teacher/class/{id}/entry", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> store(
            HttpServletRequest request, Visitor visitor, @PathVariable UUID id, Sent sent) {
        var fields = fields(request);
        return work.write(
                visitor.actor(),
                () -> {
                    var own = skills.of(visitor.person(), new ClassId(id), Action.RECORD_WORK);
                    var sheet = sheet(sent.form(), own, sent.skill());
                    var today = book.today();
                    return switch (new SheetReader(sheet, fields, today).read()) {
                        case Filled.Marks filled -> stored(sheet, book.store(sheet, filled));
                        case Filled.Refused(var problems) -> {
                            var words = frames.words(request);
                            var view =
                                    new EntryView(own.chosen(), words)
                                            .grid(sheet, fields, problems, today);
                            yield ResponseEntity.unprocessableContent()
                                    .body(render(request, visitor, own.chosen(), view));
                        }
                    };
                });
    }

    @PostMapping("/teacher/class/{id}/entry/undo")
    ResponseEntity<Void> undo(Visitor visitor, @PathVariable UUID id, Sent sent) {
        return work.write(
                visitor.actor(),
                () -> {
                    var own = skills.of(visitor.person(), new ClassId(id), Action.RECORD_WORK);
                    var count = book.undo(sheet(sent.form(), own, sent.skill()));
                    return seeOther(
                            "/teacher/class/%s/map?said=taken-back&marks=%d".formatted(id, count));
                });
    }

    /**
     * A sheet as its form names it.
     *
     * @param skill the codes of its skills
     */
    record Sent(UUID form, List<String> skill) {}

    private static Sheet sheet(UUID form, ClassSkills own, List<String> codes) {
        if (codes.isEmpty() || codes.size() > Sheet.MOST_SKILLS) {
            throw new NotThere();
        }
        return new Sheet(
                form,
                own.chosen(),
                codes.stream().distinct().map(code -> skill(own, code)).toList());
    }

    private static Competency skill(ClassSkills own, String code) {
        return own.all().stream()
                .filter(skill -> skill.code().equals(code))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** The first value of each field; the sheet's own fields have one. */
    private static Map<String, String> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> entry.getValue()[0]));
    }

    private static ResponseEntity<String> stored(Sheet sheet, EntryBook.Stored stored) {
        var address =
                new StringBuilder(
                        "/teacher/class/%s/map?said=entered&marks=%d&up=%d&down=%d&form=%s"
                                .formatted(
                                        sheet.chosen().roster().schoolClass().id(),
                                        stored.marks(),
                                        stored.up(),
                                        stored.down(),
                                        sheet.form()));
        sheet.skills()
                .forEach(skill ->
                        address.append("&entered=")
                                .append(URLEncoder.encode(skill.code(), StandardCharsets.UTF_8)));
        return seeOther(address.toString());
    }

    private static <T> ResponseEntity<T> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }

    private String render(
            HttpServletRequest request, Visitor visitor, Chosen chosen, EntryPage view) {
        Words words = frames.words(request);
        var page =
                frames.page(
                        request,
                        visitor,
                        chosen.who(),
                        words.say("teacher.entry.title"),
                        TeacherMenu.links(
                                words,
                                TeacherMenu.Place.QUICK_ENTRY,
                                chosen.roster().schoolClass().id()));
        return pages.teacherEntry(page, view).render();
    }
}
