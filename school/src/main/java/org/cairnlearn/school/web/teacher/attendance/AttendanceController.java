package org.cairnlearn.school.web.teacher.attendance;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.AttendanceFile;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is here: the page of a block, the taps on it, and what the school's record lacks of it. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class AttendanceController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final AttendanceReader reader;
    private final Frames frames;
    private final AttendanceFile files;
    private final SchoolTime time;

    AttendanceController(
            Work work,
            AttendanceReader reader,
            Frames frames,
            AttendanceFile files,
            SchoolTime time) {
        this.work = work;
        this.reader = reader;
        this.frames = frames;
        this.files = files;
        this.time = time;
    }

    /** The block that an address names. */
    record Query(
            @BindParam("class") @Nullable UUID schoolClass,
            @Nullable LocalDate date,
            @Nullable String period) {
        AttendanceReader.Named named() {
            return new AttendanceReader.Named(schoolClass, date, period);
        }
    }

    @GetMapping(path = AttendanceView.ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor, Query query, Before before) {
        var words = frames.words(request);
        var view = new AttendanceView(words, time);
        var shown =
                work.read(
                        visitor.actor(),
                        () -> reader.show(visitor.person(), query.named(), before, view));
        var schoolClass = query.schoolClass();
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("teacher.attendance.title"),
                        TeacherMenu.links(
                                words,
                                TeacherMenu.Place.ELSEWHERE,
                                schoolClass == null ? null : new ClassId(schoolClass)));
        var toast = shown.toast();
        return pages.teacherAttendance(toast == null ? page : page.with(toast), shown.page())
                .render();
    }

    /** One tap: late is late as of now. */
    @PostMapping(AttendanceView.ADDRESS + "/mark")
    ResponseEntity<Void> mark(Visitor visitor, Query query, Tap tap) {
        return change(
                visitor,
                query,
                tap,
                asked -> tap.said() instanceof Presence.Late ? reader.lateNow(asked) : tap.said());
    }

    /** What somebody knows better than the clock: how late, or as it was before. */
    @PostMapping(AttendanceView.ADDRESS + "/set")
    ResponseEntity<Void> set(Visitor visitor, Query query, Tap tap) {
        return change(visitor, query, tap, _ -> tap.said());
    }

    /** Of a block that was lost since, nothing is marked, and the page says so. */
    private ResponseEntity<Void> change(
            Visitor visitor, Query query, Tap tap, Function<Here.Asked, Presence> what) {
        return work.write(
                visitor.actor(),
                () -> {
                    var address =
                            reader.find(visitor.person(), query.named())
                                    .map(asked -> mark(visitor, asked, tap, what.apply(asked)))
                                    .orElseGet(() -> AttendanceView.address(query.named()));
                    return ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create(address))
                            .build();
                });
    }

    /** Marks somebody, and leads to the page that has the way back. */
    private String mark(Visitor visitor, Here.Asked asked, Tap tap, Presence presence) {
        var was = reader.mark(visitor.person(), asked, tap.person(), presence);
        return AttendanceView.address("", asked)
                + "&about=%s&%s".formatted(tap.student(), Tap.parameters(was));
    }

    /** What the school's own record lacks of a block. */
    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.ATTENDANCE})
    @GetMapping({AttendanceView.ADDRESS + "/marks.csv", AttendanceView.ADDRESS + "/marks.xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frames.words(request);
        return SheetFiles.of(
                request,
                work.read(
                        visitor.actor(),
                        () -> {
                            var asked =
                                    reader.find(visitor.person(), query.named())
                                            .orElseThrow(NotThere::new);
                            return files.of(
                                    reader.read(visitor.person(), asked).byHand(),
                                    words.say(
                                            "teacher.attendance.file",
                                            "day",
                                            asked.date().toString()));
                        }),
                words);
    }
}
