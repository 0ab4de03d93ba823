package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.access.Tokens;
import org.cairnlearn.standards.json.JsonValues;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where other systems get their tokens: OAuth 2 with client credentials (RFC 6749, section 4.4).
 * Who they are they say by HTTP Basic, or with client_id and client_secret in the form.
 */
@RestController
@Allow(Audience.ANYONE)
class TokenController {
    private static final String BASIC = "Basic ";

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Who somebody says to be. */
    private record Credentials(String id, String secret) {}

    @PostMapping(
            path = Tokens.ADDRESS,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> token(
            HttpServletRequest request,
            @RequestParam(name = "grant_type", defaultValue = "") String grant,
            @RequestParam(defaultValue = "") String scope) {
        var header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
        var credentials = header.isPresent() ? basic(header.get()) : form(request);
        if (credentials.isEmpty()) {
            return unknown();
        }
        if (!grant.equals("client_credentials")) {
            return refused(grant.isEmpty() ? "invalid_request" : "unsupported_grant_type");
        }
        return switch (tokens.issue(credentials.get().id(), credentials.get().secret(), scope)) {
            case Tokens.Result.Issued(var token, var scopes) -> issued(token, scopes);
            case Tokens.Result.UnknownClient() -> unknown();
            case Tokens.Result.NoScope() -> refused("invalid_scope");
        };
    }

    private static Optional<Credentials> basic(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            var text =
                    new String(
                            Base64.getDecoder().decode(header.substring(BASIC.length()).strip()),
                            StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Credentials(
                                    plain(text.substring(0, colon)),
                                    plain(text.substring(colon + 1))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Both parts are form-encoded before they are put together (RFC 6749, section 2.3.1). */
    private static String plain(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static Optional<Credentials> form(HttpServletRequest request) {
        var id = request.getParameter("client_id");
        var secret = request.getParameter("client_secret");
        return id == null || secret == null
                ? Optional.empty()
                : Optional.of(new Credentials(id, secret));
    }

    private static ResponseEntity<String> issued(String token, Set<Scope> scopes) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", token);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", BigDecimal.valueOf(Tokens.LIFE.toSeconds()));
        answer.put(
                "scope",
                scopes.stream().sorted().map(Scope::address).collect(Collectors.joining(" ")));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.PRAGMA, "no-cache")
                .body(JsonValues.write(answer));
    }

    /** The same for whoever does not exist, is not who it says, or opens nothing any more. */
    private static ResponseEntity<String> unknown() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"cairn\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(error("invalid_client"));
    }

    private static ResponseEntity<String> refused(String error) {
        return ResponseEntity.badRequest()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(error(error));
    }

    private static String error(String word) {
        return JsonValues.write(Map.of("error", word));
    }
}
