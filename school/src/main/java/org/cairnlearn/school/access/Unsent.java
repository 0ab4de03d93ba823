package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
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

    /** The field that says which form is sent now. */
    public static final String PARAMETER = "_unsent";

    /** So many of one person's; the oldest goes first. */
    public static final int EACH = 5;

    private static final Duration KEPT = Duration.ofMinutes(30);

    /** Of a form, in characters: more than any text that a page takes. */
    static final int LONGEST = 32_768;

    /** So many of all people's; the oldest goes first. */
    private static final int MOST = 400;

    /** The newest first; whoever reads or changes it holds it. */
    private final List<Form> forms = new ArrayList<>();

    private final AtomicLong last = new AtomicLong();
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
     * @param number no other form's
     * @param account whose it is
     * @param action where to
     * @param page on which page of this school it was filled in; empty where the browser says none
     */
    public record Form(
            long number, UUID account, String action, String page, List<Field> fields, Instant at) {
        public Form {
            fields = List.copyOf(fields);
        }

        private boolean isSame(UUID sender, String to, List<Field> sent) {
            return account.equals(sender) && action.equals(to) && fields.equals(sent);
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

    /**
     * Keeps a form that proves to come from a page of the session that is over; others not, and of
     * nobody's is anything read. A file is let go.
     */
    boolean keep(HttpServletRequest request) {
        var owner =
                isTyped(request)
                        ? cookies.find(request).flatMap(sessions::over)
                        : Optional.<Visitor>empty();
        return owner.isPresent() && keep(owner.get(), request);
    }

    private boolean keep(Visitor owner, HttpServletRequest request) {
        var token = request.getParameter(FormToken.PARAMETER);
        var fields = fields(request);
        var size =
                fields.stream().mapToInt(one -> one.name().length() + one.value().length()).sum();
        if (token == null
                || !Secret.equal(token, owner.csrfToken())
                || size > LONGEST
                || fields.stream().anyMatch(Unsent::isSecret)) {
            return false;
        }
        keep(
                new Form(
                        last.incrementAndGet(),
                        owner.account(),
                        request.getRequestURI(),
                        page(request),
                        fields,
                        time.now()));
        return true;
    }

    /** One that was pressed twice is kept once. */
    private void keep(Form form) {
        synchronized (forms) {
            forms.removeIf(one -> one.isSame(form.account(), form.action(), form.fields()));
            forms.addFirst(form);
            of(form.account()).stream().skip(EACH).forEach(forms::remove);
            if (forms.size() > MOST) {
                forms.removeLast();
            }
        }
    }

    private List<Form> of(UUID account) {
        return forms.stream().filter(form -> form.account().equals(account)).toList();
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
        var type =
                Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        return (type.startsWith("application/x-www-form-urlencoded")
                        || type.startsWith("multipart/form-data"))
                && !request.getRequestURI().startsWith("/account")
                && !request.getRequestURI().startsWith("/sign-");
    }

    private static List<Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<Field>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals(FormToken.PARAMETER) && !name.equals(PARAMETER)) {
                        List.of(values).forEach(value -> fields.add(new Field(name, value)));
                    }
                });
        return fields;
    }

    private static boolean isSecret(Field field) {
        var name = field.name().toLowerCase(Locale.ROOT);
        return name.contains("password") || name.equals("code");
    }

    /** How much of this visitor's waits. */
    public int waiting(Visitor visitor) {
        return find(visitor).size();
    }

    /** What waits of this visitor's, the newest first. */
    public List<Form> find(Visitor visitor) {
        synchronized (forms) {
            forms.removeIf(form -> !time.now().isBefore(form.at().plus(KEPT)));
            return of(visitor.account());
        }
    }

    /** Nobody wants it any more. */
    public void forget(Visitor visitor, long number) {
        remove(form -> form.account().equals(visitor.account()) && form.number() == number);
    }

    /**
     * Somebody sends a form: the one that waited, though its words may be others now, or the same
     * once more from the page that it is from.
     */
    void sent(Visitor visitor, HttpServletRequest request) {
        if (waiting(visitor) == 0) {
            return;
        }
        var number = request.getParameter(PARAMETER);
        var fields = fields(request);
        remove(form ->
                form.account().equals(visitor.account())
                        && (Long.toString(form.number()).equals(number)
                                || form.isSame(
                                        visitor.account(), request.getRequestURI(), fields)));
    }

    private void remove(Predicate<Form> which) {
        synchronized (forms) {
            forms.removeIf(which);
        }
    }
}
