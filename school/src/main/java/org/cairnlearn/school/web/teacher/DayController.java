package org.cairnlearn.school.web.teacher;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.choice.HelpDesk;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The teacher's day, to look at; {@link DayChangesController} changes it. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class DayController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final TeacherDay day;
    private final HelpDesk help;
    private final Frames frames;

    DayController(Work work, TeacherDay day, HelpDesk help, Frames frames) {
        this.help = help;
        this.work = work;
        this.day = day;
        this.frames = frames;
    }

    /**
     * What the address asks for.
     *
     * @param schoolClass the class; the reader's first one of the day when absent
     * @param date today when absent
     * @param period the class's first one when absent
     * @param student whose reasons are open
     * @param group which group's reasons are open
     * @param said what the request before did, to be said once
     * @param moved whom the request before was about
     * @param to which group it was about
     */
    record Query(
            @BindParam("class") @Nullable UUID schoolClass,
            @Nullable LocalDate date,
            @Nullable String period,
            @Nullable UUID student,
            @Nullable UUID group,
            @Nullable String said,
            @Nullable UUID moved,
            @Nullable UUID to) {
        @Nullable PersonId person() {
            return student == null ? null : new PersonId(student);
        }

        @Nullable GroupId opened() {
            return group == null ? null : new GroupId(group);
        }

        @Nullable PersonId about() {
            return moved == null ? null : new PersonId(moved);
        }
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(path = "/teacher/today", produces = MediaType.TEXT_HTML_VALUE)
    String today(HttpServletRequest request, Visitor visitor, Query query) {
        return work.write(visitor.actor(), () -> page(request, visitor, query)).render();
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping({"/teacher/today.csv", "/teacher/today.xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frames.words(request);
        var shown =
                work.write(visitor.actor(), () -> day.show(visitor.person(), query, words).page());
        var plan = shown.plan();
        if (plan == null) {
            throw new NotThere();
        }
        var table = TodayTable.of(plan, words);
        return SheetFiles.of(
                request,
                new Table(
                        "%s, %s".formatted(table.caption(), shown.head().date()),
                        table.heads(),
                        table.rows()),
                words);
    }

    /** One piece of work, so that who the reader is to whom is asked once. */
    private JteModel page(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frames.words(request);
        var shown = day.show(visitor.person(), query, words);
        var calls = help.queue(visitor.person(), words);
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        shown.page().head().date(),
                        menu(words, query));
        var toast = shown.toast();
        return pages.teacherToday(toast == null ? page : page.with(toast), shown.page(), calls);
    }

    private static List<Link> menu(Words words, Query query) {
        var schoolClass = query.schoolClass();
        return TeacherMenu.links(
                words,
                TeacherMenu.Place.TODAY,
                schoolClass == null ? null : new ClassId(schoolClass));
    }
}
