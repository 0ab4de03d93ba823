package org.cairnlearn.school.web.teacher;

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
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Changed;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.TakeIn;
import org.cairnlearn.school.plan.TakeInBook;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One more for a full group: what it takes is shown first, and taken only as it was shown. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class FullController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final DayChanges changes;
    private final TakeInBook takeIns;
    private final FullReader reader;
    private final Frames frames;

    FullController(
            Work work, DayChanges changes, TakeInBook takeIns, FullReader reader, Frames frames) {
        this.work = work;
        this.changes = changes;
        this.takeIns = takeIns;
        this.reader = reader;
        this.frames = frames;
    }

    /**
     * Who is to go where.
     *
     * @param sure yes when what was said against it has been read
     * @param said what the request before came to
     */
    record Wanted(UUID moved, UUID to, @Nullable String sure, @Nullable String said) {
        PersonId student() {
            return new PersonId(moved);
        }

        GroupId group() {
            return new GroupId(to);
        }

        private boolean isKnown(Changed.Reason reason) {
            return reason != Changed.Reason.FULL && isSure();
        }

        private boolean isSure() {
            return "yes".equals(sure);
        }

        /** As addresses say it. */
        String about() {
            return "&moved=%s&to=%s%s".formatted(moved, to, isSure() ? "&sure=yes" : "");
        }
    }

    /** Where there is a seat by now, or nobody to move, the day itself says how things stand. */
    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(path = "/teacher/today/full", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> full(
            HttpServletRequest request, Visitor visitor, DayChanges.Seen seen, Wanted wanted) {
        return work.write(
                visitor.actor(),
                () ->
                        changes.own(
                                visitor,
                                seen,
                                plan ->
                                        takeIns.look(plan, wanted.student(), wanted.group())
                                                .map(one ->
                                                        page(request, visitor, plan, one, wanted))
                                                .map(ResponseEntity::ok)
                                                .orElseGet(
                                                        () -> DayChanges.to(plan, "out-of-date"))));
    }

    private String page(
            HttpServletRequest request,
            Visitor visitor,
            BlockPlan plan,
            TakeIn takeIn,
            Wanted wanted) {
        var words = frames.words(request);
        var shown = reader.read(visitor.person(), plan, takeIn, words);
        var view =
                shown.words()
                        .page(plan, takeIn, wanted.about(), "out-of-date".equals(wanted.said()));
        var menu = TeacherMenu.links(words, TeacherMenu.Place.TODAY, plan.section().schoolClass());
        return pages.teacherFull(
                        frames.page(request, visitor, shown.who(), view.title(), menu), view)
                .render();
    }

    @PostMapping("/teacher/today/full")
    ResponseEntity<Void> take(
            Visitor visitor, DayChanges.Seen seen, Wanted wanted, @RequestParam String shown) {
        return changes.intoFull(
                visitor,
                seen,
                wanted.about(),
                change ->
                        takeIns.take(
                                change, wanted.student(), wanted.group(), shown, wanted::isKnown));
    }

    @PostMapping("/teacher/today/full/beyond")
    ResponseEntity<Void> beyond(
            Visitor visitor,
            DayChanges.Seen seen,
            Wanted wanted,
            @RequestParam TakeIn.Reason reason) {
        return changes.intoFull(
                visitor,
                seen,
                wanted.about(),
                change ->
                        takeIns.beyond(
                                change, wanted.student(), wanted.group(), reason, wanted::isKnown));
    }
}
