package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Decide;
import org.cairnlearn.school.access.Decision;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.access.Resource;
import org.cairnlearn.school.exchange.RestRequest;
import org.cairnlearn.school.exchange.RosterService;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.oneroster.rest.RestQuery;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Decides, asks the service in the system's own work, and puts its reply into an answer. */
@Component
class RosteringDesk {
    private final Work work;
    private final RosterService service;
    private final SchoolTime time;

    RosteringDesk(Work work, RosterService service, SchoolTime time) {
        this.work = work;
        this.service = service;
        this.time = time;
    }

    ResponseEntity<String> answer(
            HttpServletRequest request, Integrator system, List<String> path) {
        if (!isOpen(system, path)) {
            return RosterAnswers.no(StatusInfo.of(StatusInfo.Minor.FORBIDDEN.status()));
        }
        return switch (RestQuery.read(PartLinks.parameters(request))) {
            case RestQuery.Reading.Refused(var why) -> RosterAnswers.no(why);
            case RestQuery.Reading.Asked(var query) -> {
                var asked =
                        new RestRequest(
                                path,
                                query,
                                PartLinks.origin(request) + RosteringController.ADDRESS);
                yield RosterAnswers.of(
                        request, query, work.read(system.actor(), () -> service.answer(asked)));
            }
        };
    }

    private boolean isOpen(Integrator system, List<String> path) {
        var action =
                path.getFirst().equals(RosterService.DEMOGRAPHICS)
                        ? Action.SEE_DEMOGRAPHICS
                        : path.size() < 3 ? Action.SEE_ROSTER : Action.SEE_ROSTER_LISTS;
        return Decide.decide(
                        system.standing(), action, new Resource.Common(system.tenant()), time.now())
                instanceof Decision.Allowed;
    }
}
