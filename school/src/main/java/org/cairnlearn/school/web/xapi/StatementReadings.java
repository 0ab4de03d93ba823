package org.cairnlearn.school.web.xapi;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.activity.Kept;
import org.cairnlearn.school.activity.StatementBook;
import org.cairnlearn.school.exchange.ReportedPeople;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.xapi.Attachment;
import org.cairnlearn.standards.xapi.Moments;
import org.cairnlearn.standards.xapi.StatementQuery;
import org.cairnlearn.standards.xapi.Telling;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers who asks for statements. */
@Component
class StatementReadings {
    private static final String CONSISTENT = "X-Experience-API-Consistent-Through";
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Work work;
    private final StatementBook statements;
    private final StatementTeller teller;
    private final ReportedPeople people;
    private final SchoolTime time;
    private final UnitGate units;

    StatementReadings(
            Work work,
            StatementBook statements,
            StatementTeller teller,
            Told told,
            SchoolTime time) {
        this.work = work;
        this.people = told.people();
        this.units = told.units();
        this.statements = statements;
        this.teller = teller;
        this.time = time;
    }

    /** Who may be told, and who is written down as told of. */
    @Component
    record Told(ReportedPeople people, UnitGate units) {}

    /** An answer on its way: as of when, to whom, and how it is told. */
    private record Asked(
            HttpServletRequest request, Integrator system, StatementQuery.Form form, Instant at) {
        Telling telling() {
            var languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            return new Telling(
                    form.format(), Xapi.version(request), languages == null ? "" : languages);
        }
    }

    ResponseEntity<byte[]> get(HttpServletRequest request, Integrator system) {
        var now = time.now();
        if (!Xapi.may(system, Action.READ_OWN_STATEMENTS, now)) {
            return Xapi.notForYou();
        }
        if (!units.maySearch(system, Query.of(request.getQueryString()))) {
            return Xapi.no(
                    HttpStatus.FORBIDDEN, "A unit asks for the statements of its registration.");
        }
        var answer =
                switch (StatementQuery.read(Query.of(request.getQueryString()))) {
                    case StatementQuery.Reading.Refused(var why) -> Xapi.badRequest(why);
                    case StatementQuery.Reading.One(var id, var voided, var form) ->
                            one(new Asked(request, system, form, now), id, voided);
                    case StatementQuery.Reading.Several(var query) ->
                            several(new Asked(request, system, query.form(), now), query);
                };
        var headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.set(CONSISTENT, Moments.write(now));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    private ResponseEntity<byte[]> one(Asked asked, UUID id, boolean voided) {
        return work.read(
                asked.system().actor(),
                () ->
                        statements
                                .find(asked.system().client(), id)
                                .filter(kept -> kept.voided() == voided)
                                .map(kept -> {
                                    people.shown(List.of(kept));
                                    return told(asked, kept);
                                })
                                .orElseGet(() ->
                                        Xapi.no(
                                                HttpStatus.NOT_FOUND,
                                                "There is no such statement.")));
    }

    private ResponseEntity<byte[]> told(Asked asked, Kept kept) {
        var text = teller.tell(asked.system().client(), asked.telling(), List.of(kept)).getFirst();
        var answer = body(asked, text, List.of(kept));
        var headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.set(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(kept.place().stored()));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    private ResponseEntity<byte[]> several(Asked asked, StatementQuery query) {
        return work.read(
                asked.system().actor(),
                () -> {
                    var found = statements.search(asked.system().client(), query);
                    people.shown(found.statements());
                    var told =
                            teller.tell(
                                    asked.system().client(), asked.telling(), found.statements());
                    var more = found.more() ? more(asked.request(), found.statements()) : "";
                    return body(
                            asked,
                            "{\"statements\":[%s],\"more\":%s}"
                                    .formatted(String.join(",", told), JsonValues.write(more)),
                            found.statements());
                });
    }

    private ResponseEntity<byte[]> body(Asked asked, String text, List<Kept> kept) {
        if (!asked.form().attachments()) {
            return Xapi.ok(text);
        }
        var boundary = "cairn-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("multipart/mixed; boundary=" + boundary))
                .body(
                        Attachment.mixed(
                                text,
                                statements.attachments(asked.system().client(), kept),
                                boundary));
    }

    /** Where the next part of an answer is: the same question, from behind the last of this. */
    private static String more(HttpServletRequest request, List<Kept> part) {
        var parameters = new LinkedHashMap<>(Query.of(request.getQueryString()));
        parameters.put(StatementQuery.CURSOR, Long.toString(part.getLast().place().number()));
        return StatementsController.ADDRESS
                + "?"
                + parameters.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
