package org.cairnlearn.school.web.xapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.activity.DocumentKey.Resource;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a system keeps here for itself: how far somebody is in an activity, and what it knows of an
 * agent or of an activity (xAPI: State, Agent Profile and Activity Profile Resource).
 */
@RestController
@Allow(Audience.INTEGRATOR)
class DocumentsController {
    private static final String STATE = Xapi.ADDRESS + "/activities/state";
    private static final String AGENT = Xapi.ADDRESS + "/agents/profile";
    private static final String ACTIVITY = Xapi.ADDRESS + "/activities/profile";

    private final DocumentDesk desk;

    DocumentsController(DocumentDesk desk) {
        this.desk = desk;
    }

    private static DocumentDesk.Asked asked(HttpServletRequest request, Integrator system) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var resource =
                switch (String.valueOf(route)) {
                    case STATE -> Resource.STATE;
                    case AGENT -> Resource.AGENT_PROFILE;
                    case ACTIVITY -> Resource.ACTIVITY_PROFILE;
                    default -> throw new IllegalStateException("No document is kept there");
                };
        return new DocumentDesk.Asked(request, system, resource);
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping({STATE, AGENT, ACTIVITY})
    ResponseEntity<byte[]> get(HttpServletRequest request, Integrator system) {
        return desk.get(asked(request, system));
    }

    @PutMapping({STATE, AGENT, ACTIVITY})
    ResponseEntity<byte[]> put(HttpServletRequest request, Integrator system) throws IOException {
        return desk.put(asked(request, system));
    }

    @PostMapping({STATE, AGENT, ACTIVITY})
    ResponseEntity<byte[]> post(HttpServletRequest request, Integrator system) throws IOException {
        return desk.post(asked(request, system));
    }

    @DeleteMapping({STATE, AGENT, ACTIVITY})
    ResponseEntity<byte[]> delete(HttpServletRequest request, Integrator system) {
        return desk.delete(asked(request, system));
    }
}
