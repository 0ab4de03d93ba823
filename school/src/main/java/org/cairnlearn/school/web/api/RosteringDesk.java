package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.exchange.RosterService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Asks the rostering service for another system. */
@Component
class RosteringDesk {
    private final OneRosterDesk desk;
    private final RosterService service;

    RosteringDesk(OneRosterDesk desk, RosterService service) {
        this.desk = desk;
        this.service = service;
    }

    ResponseEntity<String> answer(
            HttpServletRequest request, Integrator system, List<String> path) {
        var ask = new OneRosterDesk.Ask(needs(path), RosteringController.ADDRESS, path);
        return desk.read(request, system, ask, service::answer);
    }

    private static Action needs(List<String> path) {
        if (path.getFirst().equals(RosterService.DEMOGRAPHICS)) {
            return Action.SEE_DEMOGRAPHICS;
        }
        return path.size() < 3 ? Action.SEE_ROSTER : Action.SEE_ROSTER_LISTS;
    }
}
