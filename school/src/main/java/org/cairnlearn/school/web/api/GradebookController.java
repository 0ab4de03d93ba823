package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * OneRoster 1.2, gradebook service: categories, line items and results. Which lists there are is
 * known to {@link org.cairnlearn.school.exchange.GradebookService}. Of whose results a system is
 * told depends on its own purpose, which is sharing at the most; the database leaves out the
 * others.
 */
@RestController
@Allow(Audience.INTEGRATOR)
class GradebookController {
    /** The address of the service, as the standard has it. */
    static final String ADDRESS = "/ims/oneroster/gradebook/v1p2";

    private final GradebookDesk desk;

    GradebookController(GradebookDesk desk) {
        this.desk = desk;
    }

    @DutyList
    @WayOut(
            purpose = Purpose.SHARING,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(path = ADDRESS + "/{collection}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> all(
            HttpServletRequest request, Integrator system, @PathVariable String collection) {
        return desk.answer(request, system, List.of(collection));
    }

    @WayOut(
            purpose = Purpose.SHARING,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(path = ADDRESS + "/{collection}/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> one(
            HttpServletRequest request,
            Integrator system,
            @PathVariable String collection,
            @PathVariable String id) {
        return desk.answer(request, system, List.of(collection, id));
    }

    @DutyList
    @WayOut(
            purpose = Purpose.SHARING,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(
            path = ADDRESS + "/{collection}/{id}/{list}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> list(
            HttpServletRequest request,
            Integrator system,
            @PathVariable String collection,
            @PathVariable String id,
            @PathVariable String list) {
        return desk.answer(request, system, List.of(collection, id, list));
    }

    @DutyList
    @WayOut(
            purpose = Purpose.SHARING,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(
            path = ADDRESS + "/classes/{id}/{of}/{one}/results",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> ofClass(
            HttpServletRequest request,
            Integrator system,
            @PathVariable String id,
            @PathVariable String of,
            @PathVariable String one) {
        return desk.answer(request, system, List.of("classes", id, of, one, "results"));
    }

    @PutMapping(path = ADDRESS + "/{collection}/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> put(
            HttpServletRequest request,
            Integrator system,
            @PathVariable String collection,
            @PathVariable String id)
            throws IOException {
        return desk.put(request, system, List.of(collection, id));
    }

    @DeleteMapping(
            path = ADDRESS + "/{collection}/{id}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> delete(
            HttpServletRequest request,
            Integrator system,
            @PathVariable String collection,
            @PathVariable String id) {
        return desk.delete(request, system, List.of(collection, id));
    }
}
