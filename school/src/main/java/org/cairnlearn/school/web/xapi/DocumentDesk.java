package org.cairnlearn.school.web.xapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.activity.Document;
import org.cairnlearn.school.activity.DocumentBook;
import org.cairnlearn.school.activity.DocumentBook.Demand;
import org.cairnlearn.school.activity.DocumentKey.Resource;
import org.cairnlearn.school.exchange.ReportedPeople;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers for all three resources of documents, which differ in their parameters alone. */
@Component
class DocumentDesk {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Work work;
    private final DocumentBook documents;
    private final ReportedPeople people;
    private final SchoolTime time;
    private final Once once;
    private final UnitGate units;

    DocumentDesk(
            Work work,
            DocumentBook documents,
            StatementReadings.Told told,
            SchoolTime time,
            Once once) {
        this.work = work;
        this.once = once;
        this.people = told.people();
        this.units = told.units();
        this.documents = documents;
        this.time = time;
    }

    /** A request for documents. */
    record Asked(HttpServletRequest request, Integrator system, Resource resource) {
        private Action action() {
            return resource == Resource.STATE ? Action.KEEP_STATE : Action.KEEP_PROFILES;
        }

        private String header(String name) {
            var header = request.getHeader(name);
            return header == null ? "" : header;
        }

        private DocumentBook.Belief belief(Demand demand) {
            return new DocumentBook.Belief(
                    header(HttpHeaders.IF_MATCH), header(HttpHeaders.IF_NONE_MATCH), demand);
        }

        /** 1.0.3 asks it of every profile that is put and of no state, 2.0 to replace any. */
        private Demand demand() {
            return switch (Xapi.version(request)) {
                case V2 -> Demand.TO_REPLACE;
                case V1 -> resource == Resource.STATE ? Demand.NEVER : Demand.ALWAYS;
            };
        }
    }

    private ResponseEntity<byte[]> on(
            Asked asked, Function<DocumentParameters, ResponseEntity<byte[]>> what) {
        if (!Xapi.may(asked.system(), asked.action(), time.now())) {
            return Xapi.notForYou();
        }
        return DocumentParameters.read(asked.resource(), Query.of(asked.request().getQueryString()))
                .map(wanted ->
                        units.mayTouch(
                                        asked.system(),
                                        wanted,
                                        !asked.request().getMethod().equals("GET"))
                                ? what.apply(wanted)
                                : Xapi.notForYou())
                .orElseGet(() ->
                        Xapi.badRequest(
                                "The parameters are not those of this resource, or one of them cannot be read."));
    }

    ResponseEntity<byte[]> get(Asked asked) {
        return on(
                asked,
                wanted -> {
                    units.read(asked.system(), wanted.key());
                    return work.read(asked.system().actor(), () -> told(asked, wanted));
                });
    }

    private ResponseEntity<byte[]> told(Asked asked, DocumentParameters wanted) {
        var answer = wanted.isOne() ? one(asked, wanted) : all(asked, wanted);
        if (answer.getStatusCode().is2xxSuccessful()) {
            people.shown(wanted.agent());
        }
        return answer;
    }

    private ResponseEntity<byte[]> one(Asked asked, DocumentParameters wanted) {
        return documents
                .find(asked.system().client(), wanted.key())
                .map(DocumentDesk::document)
                .orElseGet(() -> Xapi.no(HttpStatus.NOT_FOUND, "There is no such document."));
    }

    private static ResponseEntity<byte[]> document(Document document) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, document.kind().type())
                .header(HttpHeaders.ETAG, "\"" + document.kind().etag() + "\"")
                .header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(document.kind().updated()))
                .header("Content-Disposition", "attachment")
                .body(document.content());
    }

    private ResponseEntity<byte[]> all(Asked asked, DocumentParameters wanted) {
        return Xapi.json(documents.ids(asked.system().client(), wanted.key(), wanted.since()));
    }

    ResponseEntity<byte[]> put(Asked asked) throws IOException {
        return change(
                asked,
                Query.bytes(asked.request()),
                (wanted, document) ->
                        documents.put(
                                asked.system().client(),
                                wanted.key(),
                                document,
                                asked.belief(asked.demand())));
    }

    ResponseEntity<byte[]> post(Asked asked) throws IOException {
        return change(
                asked,
                Query.bytes(asked.request()),
                (wanted, document) ->
                        documents.merge(
                                asked.system().client(),
                                wanted.key(),
                                document,
                                asked.belief(Demand.NEVER)));
    }

    /** What is done with a document. */
    @FunctionalInterface
    private interface Change {
        DocumentBook.Result make(DocumentParameters wanted, DocumentBook.Sent document);
    }

    private ResponseEntity<byte[]> change(Asked asked, Optional<byte[]> body, Change change) {
        if (body.isEmpty()) {
            return Xapi.no(HttpStatus.CONTENT_TOO_LARGE, "The document is too large.");
        }
        var type =
                Objects.requireNonNullElse(
                        asked.request().getContentType(), "application/octet-stream");
        var sent = new DocumentBook.Sent(type, body.get());
        return on(
                asked,
                wanted -> {
                    if (!units.isFit(asked.system(), wanted, type, body.get())) {
                        return Xapi.no(
                                HttpStatus.FORBIDDEN,
                                "cmi5LearnerPreferences has languagePreference and audioPreference, as JSON.");
                    }
                    return wanted.isOne()
                            ? once.write(
                                    asked.request(),
                                    asked.system(),
                                    body.get(),
                                    () -> answer(change.make(wanted, sent)))
                            : Xapi.badRequest("One document is expected, by its id.");
                });
    }

    ResponseEntity<byte[]> delete(Asked asked) {
        return on(
                asked,
                wanted ->
                        wanted.isOne() || asked.resource() == Resource.STATE
                                ? work.write(
                                        asked.system().actor(),
                                        () ->
                                                answer(
                                                        documents.remove(
                                                                asked.system().client(),
                                                                wanted.key(),
                                                                asked.belief(Demand.NEVER))))
                                : Xapi.badRequest("One document is expected, by its id."));
    }

    private static ResponseEntity<byte[]> answer(DocumentBook.Result result) {
        return switch (result) {
            case DONE -> Xapi.nothing(HttpStatus.NO_CONTENT);
            case CONFLICT ->
                    Xapi.no(
                            HttpStatus.CONFLICT,
                            "There is a document already. Read it, then send its ETag as If-Match to replace it.");
            case CHANGED_MEANWHILE ->
                    Xapi.no(
                            HttpStatus.PRECONDITION_FAILED,
                            "The document is not in the state that the request names. Read it again.");
            case NOTHING_SAID ->
                    Xapi.badRequest(
                            "Say with If-Match or If-None-Match which state of the document is known.");
            case NOT_MERGEABLE ->
                    Xapi.badRequest("Both documents have to be JSON objects to be put together.");
        };
    }
}
