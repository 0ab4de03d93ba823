package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.exchange.GradebookKeeping;
import org.cairnlearn.school.exchange.GradebookService;
import org.cairnlearn.school.exchange.RestReply;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads and keeps the gradebook for another system. */
@Component
class GradebookDesk {
    /** Far more than one object of a gradebook needs. */
    private static final int MOST_BYTES = 256 * 1024;

    private final OneRosterDesk desk;
    private final GradebookService service;
    private final GradebookKeeping keeping;

    GradebookDesk(OneRosterDesk desk, GradebookService service, GradebookKeeping keeping) {
        this.desk = desk;
        this.service = service;
        this.keeping = keeping;
    }

    ResponseEntity<String> answer(
            HttpServletRequest request, Integrator system, List<String> path) {
        var ask = new OneRosterDesk.Ask(Action.SEE_GRADEBOOK, GradebookController.ADDRESS, path);
        var rostering = PartLinks.origin(request) + RosteringController.ADDRESS;
        return desk.read(request, system, ask, asked -> service.answer(asked, rostering));
    }

    ResponseEntity<String> put(HttpServletRequest request, Integrator system, List<String> path)
            throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return desk.write(
                request,
                system,
                Action.KEEP_GRADEBOOK,
                () ->
                        body.length > MOST_BYTES
                                ? tooLong()
                                : keeping.put(path, new String(body, StandardCharsets.UTF_8)));
    }

    private static RestReply tooLong() {
        return new RestReply.No(
                new StatusInfo(
                        StatusInfo.Minor.INVALID_DATA,
                        "An object here has up to %d bytes.".formatted(MOST_BYTES)));
    }

    ResponseEntity<String> delete(
            HttpServletRequest request, Integrator system, List<String> path) {
        return desk.write(request, system, Action.CLEAR_GRADEBOOK, () -> keeping.delete(path));
    }
}
