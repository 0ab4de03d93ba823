package org.cairnlearn.school.web.xapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.activity.StatementBook;
import org.cairnlearn.school.activity.StatementsKept;
import org.cairnlearn.school.course.UnitTalk;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.standards.xapi.Delivery;
import org.cairnlearn.standards.xapi.Statement;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes statements in: reads them outside of any transaction, and keeps them in one. */
@Component
class StatementInbox {
    private static final String ID = "statementId";

    private final Once once;
    private final StatementBook statements;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;
    private final UnitGate units;

    StatementInbox(
            Once once,
            StatementBook statements,
            SchoolTime time,
            ApplicationEventPublisher events,
            UnitGate units) {
        this.units = units;
        this.events = events;
        this.once = once;
        this.statements = statements;
        this.time = time;
    }

    ResponseEntity<byte[]> post(HttpServletRequest request, Integrator system) throws IOException {
        if (!Query.of(request.getQueryString()).isEmpty()) {
            return Xapi.badRequest("Statements are posted without parameters.");
        }
        return take(request, system, Optional.empty());
    }

    ResponseEntity<byte[]> put(HttpServletRequest request, Integrator system) throws IOException {
        var given = Query.of(request.getQueryString());
        var id = given.getOrDefault(ID, "");
        if (given.size() != 1 || !isUuid(id)) {
            return Xapi.badRequest("A statement is put under its statementId, a UUID, alone.");
        }
        return take(request, system, Optional.of(UUID.fromString(id)));
    }

    private static boolean isUuid(String text) {
        return text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    }

    private ResponseEntity<byte[]> take(
            HttpServletRequest request, Integrator system, Optional<UUID> id) throws IOException {
        if (!Xapi.may(system, Action.SEND_STATEMENTS, time.now())) {
            return Xapi.notForYou();
        }
        var body = Query.bytes(request);
        if (body.isEmpty()) {
            return Xapi.no(HttpStatus.CONTENT_TOO_LARGE, "Send fewer statements at once.");
        }
        var type = request.getContentType();
        var sent =
                new Delivery.Sent(type == null ? "" : type, Xapi.version(request), id.isPresent());
        return switch (Delivery.read(body.get(), sent)) {
            case Delivery.Reading.Refused(var findings) ->
                    Xapi.no(HttpStatus.BAD_REQUEST, findings);
            case Delivery.Reading.Read(var delivery) -> {
                var named = id.flatMap(one -> named(delivery, one));
                yield id.isPresent() && named.isEmpty()
                        ? Xapi.badRequest("The statement has another id than the request.")
                        : kept(
                                system,
                                again(() ->
                                        once.write(
                                                request,
                                                system,
                                                body.get(),
                                                () ->
                                                        heard(
                                                                request,
                                                                system,
                                                                named.orElse(delivery),
                                                                id.isPresent()))));
            }
        };
    }

    /** Two systems may send one id at the same moment: by the second time the other's is kept. */
    private static <T> T again(Supplier<T> what) {
        try {
            return what.get();
        } catch (DuplicateKeyException keptMeanwhile) {
            return what.get();
        }
    }

    /** A statement that is put has the id of its request; empty when it has another. */
    private static Optional<Delivery> named(Delivery delivery, UUID id) {
        var statement = delivery.statements().getFirst();
        if (statement.id().filter(one -> !one.equals(id)).isPresent()) {
            return Optional.empty();
        }
        var named = new java.util.LinkedHashMap<String, Object>();
        named.put("id", id.toString());
        named.putAll(statement.json());
        return Optional.of(new Delivery(List.of(new Statement(named)), delivery.attachments()));
    }

    /** Of a unit, what is in order alone is kept, and what follows from it is said. */
    private ResponseEntity<byte[]> heard(
            HttpServletRequest request, Integrator system, Delivery delivery, boolean put) {
        var heard = units.hear(system, delivery.statements());
        if (heard instanceof UnitTalk.Hearing.Refused(var why)) {
            return Xapi.no(HttpStatus.FORBIDDEN, why);
        }
        var result = store(request, system, delivery);
        if (result instanceof StatementBook.Result.Stored) {
            units.follow(heard);
        }
        return answer(result, put);
    }

    private StatementBook.Result store(
            HttpServletRequest request, Integrator system, Delivery delivery) {
        var sender =
                new StatementBook.Sender(
                        system.client(), authority(request, system), Xapi.version(request));
        return statements.store(sender, delivery);
    }

    /** Says, when the work is over, that there may be something to be made into evidence. */
    private ResponseEntity<byte[]> kept(Integrator system, ResponseEntity<byte[]> answer) {
        if (answer.getStatusCode().is2xxSuccessful()) {
            events.publishEvent(new StatementsKept(system.tenant()));
        }
        return answer;
    }

    /** Cairn vouches for what comes in: by the system's own account here. */
    private static Map<String, Object> authority(HttpServletRequest request, Integrator system) {
        return Map.of(
                "objectType",
                "Agent",
                "account",
                Map.of(
                        "homePage",
                        request.getScheme() + "://" + request.getServerName(),
                        "name",
                        system.client().toString()));
    }

    private static ResponseEntity<byte[]> answer(StatementBook.Result result, boolean put) {
        return switch (result) {
            case StatementBook.Result.Conflict() ->
                    Xapi.no(
                            HttpStatus.CONFLICT,
                            "A statement is kept under one of these ids that says something else.");
            case StatementBook.Result.Stored(var ids) ->
                    put
                            ? Xapi.nothing(HttpStatus.NO_CONTENT)
                            : Xapi.json(ids.stream().map(UUID::toString).toList());
        };
    }
}
