package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.exchange.RestReply;
import org.cairnlearn.school.exchange.RestRequest;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.oneroster.rest.RestQuery;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What is the same for OneRoster's services: decides, lets the service work as the system that
 * asks, and puts its reply into an answer.
 */
@Component
class OneRosterDesk {
    private final Work work;
    private final SystemGate gate;

    OneRosterDesk(Work work, SystemGate gate) {
        this.work = work;
        this.gate = gate;
    }

    /**
     * What is asked.
     *
     * @param needs what the system must be allowed to do
     * @param service the address of the service
     * @param path behind it, part by part
     */
    record Ask(Action needs, String service, List<String> path) {
        Ask {
            path = List.copyOf(path);
        }
    }

    /** Reads. */
    ResponseEntity<String> read(
            HttpServletRequest request,
            Integrator system,
            Ask ask,
            Function<RestRequest, RestReply> service) {
        if (!gate.opens(system, ask.needs())) {
            return forbidden();
        }
        return switch (RestQuery.read(PartLinks.parameters(request))) {
            case RestQuery.Reading.Refused(var why) -> RosterAnswers.no(why);
            case RestQuery.Reading.Asked(var query) -> {
                var asked =
                        new RestRequest(
                                ask.path(), query, PartLinks.origin(request) + ask.service());
                yield RosterAnswers.of(
                        request, query, work.read(system.actor(), () -> service.apply(asked)));
            }
        };
    }

    /** Writes. */
    ResponseEntity<String> write(
            HttpServletRequest request,
            Integrator system,
            Action needs,
            Supplier<RestReply> service) {
        return gate.opens(system, needs)
                ? RosterAnswers.of(
                        request, RestQuery.everything(), work.write(system.actor(), service))
                : forbidden();
    }

    private static ResponseEntity<String> forbidden() {
        return RosterAnswers.no(StatusInfo.of(StatusInfo.Minor.FORBIDDEN.status()));
    }
}
