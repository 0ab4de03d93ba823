package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.SchoolTime;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What somebody sent after the own session had ended: kept for the same account, and shown to
 * nobody else, until it is sent or let go after the next sign-in. It is in this server's memory
 * only, never in a log or an address, for half an hour at most.
 */
@Component
public final class Unsent {
    /** Where it is read. */
    public static final String PAGE = "/unsent";

    private static final Duration KEPT = Duration.ofMinutes(30);

    /** Of a form, in characters: more than any text that a page takes. */
    static final int LONGEST = 32_768;

    /** So many people's; the oldest goes first. */
    private static final int MOST = 200;

    private final Map<UUID, Form> forms =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<UUID, Form> eldest) {
                            return size() > MOST;
                        }
                    });
    private final SessionCookies cookies;
    private final Sessions sessions;
    private final SchoolTime time;

    Unsent(SessionCookies cookies, Sessions sessions, SchoolTime time) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.time = time;
    }

    /**
     * A form as it was sent.
     *
     * @param action where to
     * @param page on which page of this school it was filled in; empty where the browser says none
     */
    public record Form(String action, String page, List<Field> fields, Instant at) {
        public Form {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Form[…]"; // what somebody typed is in no log
        }
    }

    /** One field, and what was in it. */
    public record Field(String name, String value) {
        @Override
        public String toString() {
            return "Field[…]";
        }
    }

    /** Keeps a form that proves to come from a page of the session that is over; others not. */
    boolean keep(HttpServletRequest request) {
        if (!isTyped(request)) {
            return false;
        }
        var token = request.getParameter(FormToken.PARAMETER);
        var fields = fields(request);
        var size =
                fields.stream().mapToInt(one -> one.name().length() + one.value().length()).sum();
        if (token == null || size > LONGEST || fields.stream().anyMatch(Unsent::isSecret)) {
            return false;
        }
        var owner =
                cookies.find(request)
                        .flatMap(sessions::over)
                        .filter(visitor -> Secret.equal(token, visitor.csrfToken()));
        owner.ifPresent(visitor -> {
            forms.remove(visitor.account());
            forms.put(
                    visitor.account(),
                    new Form(request.getRequestURI(), page(request), fields, time.now()));
        });
        return owner.isPresent();
    }

    /** Without the host, so that it leads nowhere else. */
    private static String page(HttpServletRequest request) {
        var from = request.getHeader(HttpHeaders.REFERER);
        var here = request.getHeader(HttpHeaders.ORIGIN);
        if (from == null || here == null || !from.startsWith(here + "/")) {
            return "";
        }
        var path = from.substring(here.length());
        return path.startsWith("//") ? "" : path;
    }

    private static boolean isTyped(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
                && !request.getRequestURI().startsWith("/account")
                && !request.getRequestURI().startsWith("/sign-");
    }

    private static List<Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<Field>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals(FormToken.PARAMETER)) {
                        List.of(values).forEach(value -> fields.add(new Field(name, value)));
                    }
                });
        return fields;
    }

    private static boolean isSecret(Field field) {
        var name = field.name().toLowerCase(Locale.ROOT);
        return name.contains("password") || name.equals("code");
    }

    /** Whether something of this visitor's waits. */
    public boolean waits(Visitor visitor) {
        forms.values().removeIf(form -> !time.now().isBefore(form.at().plus(KEPT)));
        return forms.containsKey(visitor.account());
    }

    /** What waits of this visitor's. */
    public Optional<Form> find(Visitor visitor) {
        return waits(visitor)
                ? Optional.ofNullable(forms.get(visitor.account()))
                : Optional.empty();
    }

    /** Nobody wants it any more. */
    public void forget(Visitor visitor) {
        forms.remove(visitor.account());
    }

    /** Somebody sends a form: what waited to go there has gone. */
    void sent(Visitor visitor, String action) {
        find(visitor).filter(form -> form.action().equals(action)).ifPresent(_ -> forget(visitor));
    }
}
