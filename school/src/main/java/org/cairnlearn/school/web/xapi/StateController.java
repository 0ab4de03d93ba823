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

/** How far somebody is in an activity, kept here by the system for itself. */
@RestController
@Allow(Audience.INTEGRATOR)
class StateController {
    private static final String ADDRESS = Xapi.ADDRESS + "/activities/state";

    private final DocumentDesk desk;

    StateController(DocumentDesk desk) {
        this.desk = desk;
    }

    private static DocumentDesk.Asked asked(HttpServletRequest request, Integrator system) {
        return new DocumentDesk.Asked(request, system, Resource.STATE);
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> get(HttpServletRequest request, Integrator system) {
        return desk.get(asked(request, system));
    }

    @PutMapping(ADDRESS)
    ResponseEntity<byte[]> put(HttpServletRequest request, Integrator system) throws IOException {
        return desk.put(asked(request, system));
    }

    @PostMapping(ADDRESS)
    ResponseEntity<byte[]> post(HttpServletRequest request, Integrator system) throws IOException {
        return desk.post(asked(request, system));
    }

    @DeleteMapping(ADDRESS)
    ResponseEntity<byte[]> delete(HttpServletRequest request, Integrator system) {
        return desk.delete(asked(request, system));
    }
}
