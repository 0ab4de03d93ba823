package org.cairnlearn.school.web.teacher.sheets;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Page;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sheets of a teacher's day, each a page of its own to look at and to print. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class SheetsController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final Sheets sheets;
    private final Frames frames;

    SheetsController(Work work, Sheets sheets, Frames frames) {
        this.work = work;
        this.sheets = sheets;
        this.frames = frames;
    }

    /**
     * Which block of the reader's.
     *
     * @param schoolClass null for what the reader hosts in a flex block without an own class then
     * @param names off: how many instead of who
     */
    record Query(
            @BindParam("class") @Nullable UUID schoolClass,
            LocalDate date,
            @Nullable String period,
            @Nullable String names) {
        boolean named() {
            return !"off".equals(names);
        }

        /** Where the reader comes from, and where the other sheets of the block are. */
        String of(String page) {
            return "/teacher/%s?%sdate=%s&period=%s"
                    .formatted(
                            schoolClass == null && page.equals("today") ? "flex" : page,
                            schoolClass == null ? "" : "class=" + schoolClass + "&",
                            date,
                            URLEncoder.encode(
                                    period == null ? "" : period, StandardCharsets.UTF_8));
        }
    }

    @WayOut(purpose = Purpose.DISPLAY, data = DataKind.NAME)
    @GetMapping(path = "/teacher/today/door", produces = MediaType.TEXT_HTML_VALUE)
    String door(HttpServletRequest request, Visitor visitor, Query query) {
        return places(request, visitor, query, "today/door");
    }

    @WayOut(purpose = Purpose.DISPLAY, data = DataKind.NAME)
    @GetMapping(path = "/teacher/today/board", produces = MediaType.TEXT_HTML_VALUE)
    String board(HttpServletRequest request, Visitor visitor, Query query) {
        return places(request, visitor, query, "today/board");
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.NAME)
    @GetMapping(path = "/teacher/today/slips", produces = MediaType.TEXT_HTML_VALUE)
    String slips(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frames.words(request);
        return one(
                visitor,
                () -> {
                    var shown = sheets.slips(visitor.person(), query, words);
                    var page =
                            page(request, visitor, shown.who(), words.say("teacher.sheet.slips"));
                    return pages.teacherSlips(page, shown.page()).render();
                });
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.SERVICES})
    @GetMapping(path = "/teacher/today/substitute", produces = MediaType.TEXT_HTML_VALUE)
    String substitute(HttpServletRequest request, Visitor visitor, @RequestParam LocalDate date) {
        return substitute(request, visitor, date, Sheets.Refused.NOTHING);
    }

    @PostMapping(path = "/teacher/today/routines", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> routines(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam("class") UUID schoolClass,
            @RequestParam LocalDate date,
            @RequestParam String routines) {
        var id = new ClassId(schoolClass);
        var said = routines.replace("\r\n", "\n");
        var written =
                work.write(visitor.actor(), () -> sheets.write(visitor.person(), id, date, said));
        return written
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/teacher/today/substitute?date=" + date))
                        .build()
                : ResponseEntity.unprocessableContent()
                        .body(substitute(request, visitor, date, new Sheets.Refused(id, said)));
    }

    private String substitute(
            HttpServletRequest request, Visitor visitor, LocalDate date, Sheets.Refused refused) {
        var words = frames.words(request);
        var title = words.say("teacher.sheet.substitute");
        return one(
                visitor,
                () -> {
                    var shown = sheets.substitute(visitor.person(), date, refused, words);
                    var page = page(request, visitor, shown.who(), title);
                    return pages.teacherSubstitute(page, shown.page()).render();
                });
    }

    private String places(HttpServletRequest request, Visitor visitor, Query query, String which) {
        var words = frames.words(request);
        var board = which.endsWith("board");
        var title = words.say(board ? "teacher.sheet.board" : "teacher.sheet.door");
        return one(
                visitor,
                () -> {
                    var shown = sheets.places(visitor.person(), query, which, words);
                    var page = page(request, visitor, shown.who(), title);
                    return pages.teacherPlaces(page, shown.page(), board).render();
                });
    }

    /** In one piece of work: what the frame counts stands on what the sheet has read already. */
    private String one(Visitor visitor, Supplier<String> sheet) {
        return work.read(visitor.actor(), sheet);
    }

    private Page page(HttpServletRequest request, Visitor visitor, Frames.Who who, String title) {
        Words words = frames.words(request);
        return frames.page(
                request,
                visitor,
                who,
                title,
                TeacherMenu.links(words, TeacherMenu.Place.ELSEWHERE, null));
    }
}
