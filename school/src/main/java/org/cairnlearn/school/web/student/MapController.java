package org.cairnlearn.school.web.student;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The student's own map. */
@RestController
@Allow(Audience.STUDENT)
class MapController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final StudentMap map;
    private final Frames frames;

    MapController(Work work, StudentMap map, Frames frames) {
        this.work = work;
        this.map = map;
        this.frames = frames;
    }

    /**
     * What the address asks for.
     *
     * @param view map or list; what fits the screen when absent or something else
     * @param said what the request before did, to be said once
     */
    record Query(
            @Nullable UUID skill,
            @BindParam("of") @Nullable UUID framework,
            @Nullable Integer part,
            @Nullable String view,
            @Nullable String said) {
        StudentMap.Asked asked() {
            return new StudentMap.Asked(
                    skill == null ? null : new CompetencyId(skill),
                    framework == null ? null : new FrameworkId(framework),
                    part,
                    shown());
        }

        private MapPage.View shown() {
            return switch (view == null ? "" : view.toLowerCase(Locale.ROOT)) {
                case "map" -> MapPage.View.MAP;
                case "list" -> MapPage.View.LIST;
                default -> MapPage.View.AUTO;
            };
        }
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(path = "/student/map", produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frames.words(request);
        var shown =
                work.read(visitor.actor(), () -> map.show(visitor.person(), query.asked(), words));
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        shown.page().head().title(),
                        StudentMenu.links(words, StudentMenu.Place.MAP));
        var said = CheckSaid.of(query.said(), words);
        return pages.studentMap(said == null ? page : page.with(said), shown.page()).render();
    }
}
