package org.cairnlearn.school.web.teacher.classmap;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Page;
import org.cairnlearn.school.web.kit.SchoolPolicy;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The class map, one skill of it, the reasons behind one of its cells, and its files. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class ClassMapController {
    private static final String ALL = "all";

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final ClassMapReader reader;
    private final Frames frames;
    private final SchoolPolicy policy;
    private final SchoolTime time;

    ClassMapController(
            Work work, ClassMapReader reader, Frames frames, SchoolPolicy policy, SchoolTime time) {
        this.work = work;
        this.policy = policy;
        this.reader = reader;
        this.frames = frames;
        this.time = time;
    }

    /**
     * What the address asks for.
     *
     * @param skills all, or only what is near
     * @param said what the request before did, to be said once, with its numbers and its sheet
     */
    record Query(
            @Nullable String skills,
            @Nullable String said,
            @Nullable Integer marks,
            @Nullable Integer up,
            @Nullable Integer down,
            @Nullable UUID form,
            @Nullable List<String> entered) {
        boolean all() {
            return ALL.equals(skills);
        }

        MapSayings.Said told() {
            var sheet =
                    form == null || entered == null ? null : new MapSayings.SheetOf(form, entered);
            return new MapSayings.Said(said, orNone(marks), orNone(up), orNone(down), sheet);
        }

        private static int orNone(@Nullable Integer number) {
            return number == null ? 0 : number;
        }
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(path = "/teacher/class/{id}/map", produces = MediaType.TEXT_HTML_VALUE)
    String map(HttpServletRequest request, Visitor visitor, @PathVariable UUID id, Query query) {
        // In one piece of work: what the frame counts stands on what the page has read already.
        return work.read(visitor.actor(), () -> mapPage(request, visitor, id, query));
    }

    private String mapPage(HttpServletRequest request, Visitor visitor, UUID id, Query query) {
        var words = frames.words(request);
        var facts = read(visitor, id);
        var view = new ClassMapView(facts, query.all(), words).page();
        var page = frame(request, visitor, facts, words.say("teacher.map.title"));
        var toast = MapSayings.toast(query.told(), new ClassId(id), words);
        return pages.teacherClassMap(toast == null ? page : page.with(toast), view).render();
    }

    @GetMapping(path = "/teacher/class/{id}/skill", produces = MediaType.TEXT_HTML_VALUE)
    String skill(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam String skill) {
        var facts = read(visitor, id);
        var view = new ClassSkillView(facts, facts.skill(skill), frames.words(request)).page();
        return pages.teacherClassSkill(frame(request, visitor, facts, view.skill().name()), view)
                .render();
    }

    @GetMapping(path = "/teacher/class/{id}/why", produces = MediaType.TEXT_HTML_VALUE)
    String why(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam UUID student,
            @RequestParam String skill) {
        var opened =
                work.read(
                        visitor.actor(),
                        () ->
                                reader.open(
                                        reader.read(
                                                visitor.person(), new ClassId(id), Action.SEE_WORK),
                                        new PersonId(student),
                                        skill));
        var view = new WhyView(opened, frames.words(request), time).page();
        return pages.teacherWhyLevel(
                        frame(request, visitor, opened.facts(), view.about().skill()), view)
                .render();
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping({"/teacher/class/{id}/map.csv", "/teacher/class/{id}/map.xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String skills) {
        var file =
                new ClassMapFile(
                        read(visitor, id),
                        skills.equals(ALL),
                        frames.words(request),
                        new ClassMapFile.Made(time.today(), policy.of(visitor).version().name()));
        return SheetFiles.of(request, file.table(), file.about(), frames.words(request));
    }

    private ClassMapFacts read(Visitor visitor, UUID id) {
        return work.read(
                visitor.actor(),
                () -> reader.read(visitor.person(), new ClassId(id), Action.SEE_WORK));
    }

    private Page frame(
            HttpServletRequest request, Visitor visitor, ClassMapFacts facts, String title) {
        return frames.page(
                request,
                visitor,
                facts.chosen().who(),
                title,
                TeacherMenu.links(
                        frames.words(request),
                        TeacherMenu.Place.CLASS_MAP,
                        facts.chosen().roster().schoolClass().id()));
    }
}
