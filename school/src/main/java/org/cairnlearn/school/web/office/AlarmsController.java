package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts that opened too many students, and the days on which more may be read. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class AlarmsController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final Alarms alarms;

    AlarmsController(Work work, OfficeFrame frame, Alarms alarms) {
        this.work = work;
        this.frame = frame;
        this.alarms = alarms;
    }

    @GetMapping(path = OfficeFrame.ALARMS, produces = MediaType.TEXT_HTML_VALUE)
    String alarms(HttpServletRequest request, Visitor visitor) {
        frame.enter(visitor, Action.LIFT_STOP);
        return page(request, visitor, Alarms.Wrong.NOTHING, null);
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({OfficeFrame.ALARMS + ".csv", OfficeFrame.ALARMS + ".xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest request, Visitor visitor) {
        frame.enter(visitor, Action.LIFT_STOP);
        var words = frame.words(request);
        var view = read(visitor, Alarms.Wrong.NOTHING, null, words);
        return SheetFiles.of(request, OfficeTables.days(view, words), words);
    }

    @PostMapping(path = OfficeFrame.ALARMS + "/{stop}/lift", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> lift(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID stop,
            @RequestParam(required = false) @Nullable String why) {
        frame.enter(visitor, Action.LIFT_STOP);
        var wrong = work.write(visitor.actor(), () -> alarms.lift(stop, visitor.person(), why));
        return answer(request, visitor, wrong, null);
    }

    @PostMapping(path = OfficeFrame.ALARMS + "/days", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> open(HttpServletRequest request, Visitor visitor, Alarms.DaysWish wish) {
        frame.enter(visitor, Action.LIFT_STOP);
        var wrong = work.write(visitor.actor(), () -> alarms.open(wish, visitor.person()));
        return answer(request, visitor, wrong, wish);
    }

    @PostMapping(OfficeFrame.ALARMS + "/days/{days}/remove")
    ResponseEntity<String> remove(Visitor visitor, @PathVariable UUID days) {
        frame.enter(visitor, Action.LIFT_STOP);
        work.write(
                visitor.actor(),
                () -> {
                    alarms.remove(days);
                    return true;
                });
        return seeOther();
    }

    private ResponseEntity<String> answer(
            HttpServletRequest request,
            Visitor visitor,
            Alarms.Wrong wrong,
            Alarms.@Nullable DaysWish typed) {
        return wrong == Alarms.Wrong.NOTHING
                ? seeOther()
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(page(request, visitor, wrong, typed));
    }

    private String page(
            HttpServletRequest request,
            Visitor visitor,
            Alarms.Wrong wrong,
            Alarms.@Nullable DaysWish typed) {
        var words = frame.words(request);
        var page = frame.page(request, visitor, words.say("office.alarms.title"));
        return pages.officeAlarms(page, read(visitor, wrong, typed, words)).render();
    }

    private AlarmsPage read(
            Visitor visitor, Alarms.Wrong wrong, Alarms.@Nullable DaysWish typed, Words words) {
        return work.read(visitor.actor(), () -> alarms.page(visitor.person(), wrong, typed, words));
    }

    private static ResponseEntity<String> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.ALARMS))
                .build();
    }
}
