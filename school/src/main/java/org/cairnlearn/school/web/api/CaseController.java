package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Integrator;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * CASE 1.1 and 1.0: what can be learned, for other systems. Nobody is in it. Which names stand for
 * something is known to {@link org.cairnlearn.school.exchange.CaseService}.
 */
@RestController
@Allow(Audience.INTEGRATOR)
class CaseController {
    /** The address of the service; its edition follows. */
    static final String ADDRESS = "/ims/case/";

    private final CaseDesk desk;

    CaseController(CaseDesk desk) {
        this.desk = desk;
    }

    @GetMapping(
            path = {ADDRESS + "v1p1/{collection}", ADDRESS + "v1p0/{collection}"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    void all(
            HttpServletRequest request,
            HttpServletResponse response,
            Integrator system,
            @PathVariable String collection)
            throws IOException {
        desk.answer(new CaseDesk.Exchange(request, response), system, List.of(collection));
    }

    @GetMapping(
            path = {ADDRESS + "v1p1/{collection}/{id}", ADDRESS + "v1p0/{collection}/{id}"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    void one(
            HttpServletRequest request,
            HttpServletResponse response,
            Integrator system,
            @PathVariable String collection,
            @PathVariable String id)
            throws IOException {
        desk.answer(new CaseDesk.Exchange(request, response), system, List.of(collection, id));
    }
}
