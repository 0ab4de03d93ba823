package org.cairnlearn.school.web.xapi;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.exchange.KeptAnswers;
import org.cairnlearn.school.exchange.KeptAnswers.Outcome;
import org.cairnlearn.school.exchange.KeptAnswers.Reply;
import org.cairnlearn.school.platform.Work;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes for a system, and what it posts under a key only once (the header Idempotency-Key of the
 * IETF's draft-ietf-httpapi-idempotency-key-header): the same request again is answered as before.
 * Without the header nothing of it is asked or kept.
 */
@Component
class Once {
    static final String KEY = "Idempotency-Key";

    /** Is there when an answer is one of before. */
    static final String AGAIN = "Idempotency-Replayed";

    private static final Pattern READABLE = Pattern.compile("[!-~]{1,255}");

    private final Work work;
    private final KeptAnswers answers;

    Once(Work work, KeptAnswers answers) {
        this.work = work;
        this.answers = answers;
    }

    /** Does something in a piece of work of the system, for a request with this body. */
    ResponseEntity<byte[]> write(
            HttpServletRequest request,
            Integrator system,
            byte[] body,
            Supplier<ResponseEntity<byte[]>> what) {
        var key = request.getHeader(KEY);
        if (key == null || !request.getMethod().equals("POST")) {
            return work.write(system.actor(), what);
        }
        if (!READABLE.matcher(key).matches()) {
            return Xapi.badRequest(KEY + " is 1 to 255 visible letters of ASCII, without spaces.");
        }
        var asked = new KeptAnswers.Asked(key, digest(request, body));
        return told(work.write(system.actor(), () -> answers.once(asked, () -> reply(what.get()))));
    }

    private static ResponseEntity<byte[]> told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var reply) -> answer(ResponseEntity.status(reply.status()), reply);
            case Outcome.DoneBefore(var reply) ->
                    answer(ResponseEntity.status(reply.status()).header(AGAIN, "true"), reply);
            case Outcome.OfAnother() ->
                    Xapi.no(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "This "
                                    + KEY
                                    + " came with another request in the last 24 hours. Nothing was done: choose a new one.");
        };
    }

    private static Reply reply(ResponseEntity<byte[]> answer) {
        var body = answer.getBody();
        return new Reply(
                answer.getStatusCode().value(),
                Objects.toString(answer.getHeaders().getContentType(), ""),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, Reply reply) {
        return reply.type().isEmpty()
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, reply.type())
                        .body(reply.content().getBytes(StandardCharsets.UTF_8));
    }

    /** All that the request says; no part of its head holds a line break. */
    private static String digest(HttpServletRequest request, byte[] body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var said =
                    String.join(
                            "\n",
                            request.getRequestURI(),
                            request.getQueryString(),
                            request.getContentType(),
                            Xapi.version(request).text(),
                            request.getHeader(HttpHeaders.IF_MATCH),
                            request.getHeader(HttpHeaders.IF_NONE_MATCH),
                            "");
            sha256.update(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
