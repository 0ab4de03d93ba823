package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.cairnlearn.school.exchange.RestReply;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.oneroster.rest.RestQuery;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Puts what one of OneRoster's services replies into an answer of HTTP. */
final class RosterAnswers {
    private RosterAnswers() {}

    static ResponseEntity<String> of(HttpServletRequest request, RestQuery query, RestReply reply) {
        return switch (reply) {
            case RestReply.One(var name, var object) ->
                    ok().body(JsonValues.write(Map.of(name, object)));
            case RestReply.Several(var name, var objects, var total) -> {
                var answer = ok().header("X-Total-Count", Long.toString(total));
                var links = PartLinks.of(request, query.span(), total);
                if (!links.isEmpty()) {
                    answer.header(HttpHeaders.LINK, links);
                }
                yield answer.body(JsonValues.write(Map.of(name, objects)));
            }
            case RestReply.Kept(var created) ->
                    ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK).build();
            case RestReply.Gone() -> ResponseEntity.noContent().build();
            case RestReply.No(var why) -> no(why);
        };
    }

    private static ResponseEntity.BodyBuilder ok() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
    }

    static ResponseEntity<String> no(StatusInfo why) {
        return ResponseEntity.status(why.minor().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(why.json());
    }
}
