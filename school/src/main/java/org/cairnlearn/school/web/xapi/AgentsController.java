package org.cairnlearn.school.web.xapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.activity.StatementBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.exchange.ReportedPeople;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.xapi.AgentReader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of an agent and of an activity: what the system that asks has said itself. */
@RestController
@Allow(Audience.INTEGRATOR)
class AgentsController {
    private final Work work;
    private final StatementBook statements;
    private final ReportedPeople people;
    private final SchoolTime time;
    private final UnitGate units;

    AgentsController(
            Work work, StatementBook statements, StatementReadings.Told told, SchoolTime time) {
        this.work = work;
        this.people = told.people();
        this.units = told.units();
        this.statements = statements;
        this.time = time;
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.NAME)
    @GetMapping(Xapi.ADDRESS + "/agents")
    ResponseEntity<byte[]> agent(HttpServletRequest request, Integrator system) {
        if (!Xapi.may(system, Action.READ_OWN_STATEMENTS, time.now())) {
            return Xapi.notForYou();
        }
        var given = Query.of(request.getQueryString());
        return given.keySet().equals(Set.of("agent"))
                ? AgentReader.read(given.getOrDefault("agent", ""), false)
                        .map(agent ->
                                units.mayAsk(system, agent)
                                        ? told(system, agent)
                                        : Xapi.notForYou())
                        .orElseGet(() -> Xapi.badRequest("agent is an agent, as JSON."))
                : Xapi.badRequest("One parameter is expected: agent.");
    }

    private ResponseEntity<byte[]> told(Integrator system, Map<String, Object> agent) {
        return work.read(
                system.actor(),
                () -> {
                    people.shown(agent);
                    return Xapi.json(AgentReader.person(agent));
                });
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.NAME)
    @GetMapping(Xapi.ADDRESS + "/activities")
    ResponseEntity<byte[]> activity(HttpServletRequest request, Integrator system) {
        if (!Xapi.may(system, Action.READ_OWN_STATEMENTS, time.now())) {
            return Xapi.notForYou();
        }
        var given = Query.of(request.getQueryString());
        var id = given.getOrDefault("activityId", "");
        if (!given.keySet().equals(Set.of("activityId")) || !DocumentParameters.isIri(id)) {
            return Xapi.badRequest("One parameter is expected: activityId, an IRI.");
        }
        var known =
                work.read(
                        system.actor(), () -> statements.definitions(system.client(), Set.of(id)));
        var activity = new LinkedHashMap<String, Object>();
        activity.put("objectType", "Activity");
        activity.put("id", id);
        var definition = known.getOrDefault(id, Map.of());
        if (!definition.isEmpty()) {
            activity.put("definition", definition);
        }
        return Xapi.json(activity);
    }
}
