package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.exchange.ResourceService;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * OneRoster 1.2, resource service: what students can work with. Nobody is in it; whose classes have
 * it is asked by a person's id, and only of those of whom the system may know.
 */
@RestController
@Allow(Audience.INTEGRATOR)
class ResourceController {
    /** The address of the service, as the standard has it. */
    static final String ADDRESS = "/ims/oneroster/resources/v1p2";

    private final OneRosterDesk desk;
    private final ResourceService service;

    ResourceController(OneRosterDesk desk, ResourceService service) {
        this.desk = desk;
        this.service = service;
    }

    @GetMapping(path = ADDRESS + "/resources", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> all(HttpServletRequest request, Integrator system) {
        return answer(request, system, List.of(ResourceService.RESOURCES));
    }

    @GetMapping(path = ADDRESS + "/resources/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> one(
            HttpServletRequest request, Integrator system, @PathVariable String id) {
        return answer(request, system, List.of(ResourceService.RESOURCES, id));
    }

    @WayOut(
            purpose = Purpose.SHARING,
            data = {DataKind.NAME})
    @GetMapping(
            path = ADDRESS + "/{collection}/{id}/resources",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> of(
            HttpServletRequest request,
            Integrator system,
            @PathVariable String collection,
            @PathVariable String id) {
        return answer(request, system, List.of(collection, id, ResourceService.RESOURCES));
    }

    private ResponseEntity<String> answer(
            HttpServletRequest request, Integrator system, List<String> path) {
        var ask = new OneRosterDesk.Ask(Action.SEE_RESOURCES, ADDRESS, path);
        return desk.read(request, system, ask, service::answer);
    }
}
