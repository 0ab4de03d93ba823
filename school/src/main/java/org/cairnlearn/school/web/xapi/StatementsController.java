package org.cairnlearn.school.web.xapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statements: sent in, and read back by the system that sent them. */
@RestController
@Allow(Audience.INTEGRATOR)
class StatementsController {
    static final String ADDRESS = Xapi.ADDRESS + "/statements";

    private final StatementInbox inbox;
    private final StatementReadings readings;

    StatementsController(StatementInbox inbox, StatementReadings readings) {
        this.inbox = inbox;
        this.readings = readings;
    }

    @DutyList
    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> get(HttpServletRequest request, Integrator system) {
        return readings.get(request, system);
    }

    @PutMapping(ADDRESS)
    ResponseEntity<byte[]> put(HttpServletRequest request, Integrator system) throws IOException {
        return inbox.put(request, system);
    }

    @PostMapping(ADDRESS)
    ResponseEntity<byte[]> post(HttpServletRequest request, Integrator system) throws IOException {
        return inbox.post(request, system);
    }
}
