package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Decide;
import org.cairnlearn.school.access.Decision;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.access.Resource;
import org.cairnlearn.school.exchange.GradebookKeeping;
import org.cairnlearn.school.exchange.GradebookService;
import org.cairnlearn.school.exchange.RestReply;
import org.cairnlearn.school.exchange.RestRequest;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.oneroster.rest.RestQuery;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Decides, asks the gradebook in the system's own work, and puts its reply into an answer. */
@Component
class GradebookDesk {
    /** Far more than one object of a gradebook needs. */
    private static final int MOST_BYTES = 256 * 1024;

    private final Work work;
    private final GradebookService service;
    private final GradebookKeeping keeping;
    private final SchoolTime time;

    GradebookDesk(Work work, GradebookService service, GradebookKeeping keeping, SchoolTime time) {
        this.work = work;
        this.service = service;
        this.keeping = keeping;
        this.time = time;
    }

    ResponseEntity<String> answer(
            HttpServletRequest request, Integrator system, List<String> path) {
        if (!isOpen(system, Action.SEE_GRADEBOOK)) {
            return forbidden();
        }
        return switch (RestQuery.read(PartLinks.parameters(request))) {
            case RestQuery.Reading.Refused(var why) -> RosterAnswers.no(why);
            case RestQuery.Reading.Asked(var query) -> {
                var origin = PartLinks.origin(request);
                var asked = new RestRequest(path, query, origin + GradebookController.ADDRESS);
                var rostering = origin + RosteringController.ADDRESS;
                yield RosterAnswers.of(
                        request,
                        query,
                        work.read(system.actor(), () -> service.answer(asked, rostering)));
            }
        };
    }

    ResponseEntity<String> put(HttpServletRequest request, Integrator system, List<String> path)
            throws IOException {
        if (!isOpen(system, Action.KEEP_GRADEBOOK)) {
            return forbidden();
        }
        var body = body(request);
        return body.isEmpty()
                ? RosterAnswers.no(
                        new StatusInfo(
                                StatusInfo.Minor.INVALID_DATA,
                                "An object here has up to %d bytes.".formatted(MOST_BYTES)))
                : write(request, system, () -> keeping.put(path, body.get()));
    }

    ResponseEntity<String> delete(
            HttpServletRequest request, Integrator system, List<String> path) {
        return isOpen(system, Action.CLEAR_GRADEBOOK)
                ? write(request, system, () -> keeping.delete(path))
                : forbidden();
    }

    private ResponseEntity<String> write(
            HttpServletRequest request, Integrator system, Supplier<RestReply> what) {
        return RosterAnswers.of(request, RestQuery.everything(), work.write(system.actor(), what));
    }

    private static Optional<String> body(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES
                ? Optional.empty()
                : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private boolean isOpen(Integrator system, Action action) {
        return Decide.decide(
                        system.standing(), action, new Resource.Common(system.tenant()), time.now())
                instanceof Decision.Allowed;
    }

    private static ResponseEntity<String> forbidden() {
        return RosterAnswers.no(StatusInfo.of(StatusInfo.Minor.FORBIDDEN.status()));
    }
}
