package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.competency.Given.OfFramework;
import org.cairnlearn.school.exchange.CaseService;
import org.cairnlearn.school.exchange.CaseService.Reply;
import org.cairnlearn.school.exchange.FrameworkExport;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.framework.CaseEdition;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.oneroster.rest.RestQuery;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Decides, asks the service in the system's own work, and writes its reply; a package piece by
 * piece, however large it is.
 */
@Component
class CaseDesk {
    private final Work work;
    private final CaseService service;
    private final FrameworkExport export;
    private final SystemGate gate;
    private final OpenApi api;

    CaseDesk(Work work, CaseService service, FrameworkExport export, SystemGate gate, OpenApi api) {
        this.work = work;
        this.service = service;
        this.export = export;
        this.gate = gate;
        this.api = api;
    }

    /** A request with its answer. */
    record Exchange(HttpServletRequest request, HttpServletResponse response) {
        void write(String json) throws IOException {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write(json);
        }
    }

    void answer(Exchange exchange, Integrator system, List<String> path) throws IOException {
        if (!gate.opens(system, Action.SEE_FRAMEWORKS)) {
            no(exchange, StatusInfo.of(StatusInfo.Minor.FORBIDDEN.status()));
            return;
        }
        if (path.equals(discovery(exchange.request()))) {
            exchange.write(api.text());
            return;
        }
        switch (RestQuery.read(PartLinks.parameters(exchange.request()))) {
            case RestQuery.Reading.Refused(var why) -> no(exchange, why);
            case RestQuery.Reading.Asked(var query) -> {
                var edition = edition(exchange.request());
                var address =
                        PartLinks.origin(exchange.request())
                                + CaseController.ADDRESS
                                + edition.inAddress();
                answer(exchange, system, new CaseService.Request(path, query, edition, address));
            }
        }
    }

    /** Where the standard has the service's own description. */
    private static List<String> discovery(HttpServletRequest request) {
        return List.of(
                "discovery",
                "imscase%s_openapi3_v1p0.json".formatted(edition(request).inAddress()));
    }

    private static CaseEdition edition(HttpServletRequest request) {
        return Stream.of(CaseEdition.values())
                .filter(one ->
                        request.getRequestURI()
                                .startsWith(CaseController.ADDRESS + one.inAddress() + "/"))
                .findFirst()
                .orElseThrow();
    }

    private void answer(Exchange exchange, Integrator system, CaseService.Request asked)
            throws IOException {
        switch (work.read(system.actor(), () -> service.answer(asked))) {
            case Reply.One(var object) -> exchange.write(JsonValues.write(object));
            case Reply.Documents(var objects, var total) -> {
                exchange.response().setHeader("X-Total-Count", Long.toString(total));
                var links = PartLinks.of(exchange.request(), asked.query().span(), total);
                if (!links.isEmpty()) {
                    exchange.response().setHeader(HttpHeaders.LINK, links);
                }
                exchange.write(JsonValues.write(Map.of("CFDocuments", objects)));
            }
            case Reply.Whole(var framework) -> whole(exchange, system, framework, asked.edition());
            case Reply.No(var why) -> no(exchange, why);
        }
    }

    /** Who has it already, in this state, is told so. */
    private void whole(
            Exchange exchange, Integrator system, OfFramework framework, CaseEdition edition)
            throws IOException {
        var tag =
                "\"%s-%s-%d\""
                        .formatted(
                                edition.inAddress(),
                                framework.identifier(),
                                framework.state().version());
        if (new ServletWebRequest(exchange.request(), exchange.response())
                .checkNotModified(tag, framework.state().changedAt().toEpochMilli())) {
            return;
        }
        exchange.write("");
        try (var text = exchange.response().getWriter()) {
            work.read(
                    system.actor(),
                    () -> {
                        export.write(framework, edition, text);
                        return true;
                    });
        }
    }

    private static void no(Exchange exchange, StatusInfo why) throws IOException {
        exchange.response().setStatus(why.minor().status());
        exchange.write(why.bareJson());
    }
}
