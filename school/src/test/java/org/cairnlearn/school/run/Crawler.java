package org.cairnlearn.school.run;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Browser;

/**
 * Goes through all pages of whoever is signed in: every link, every part that a page may swap in,
 * every table to keep, and every form as it stands there.
 */
final class Crawler {
    /** A request and its answer. */
    record Step(String method, String path, HttpResponse<String> answer) {}

    private static final int OF_A_KIND = 2;
    static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern LINK =
            Pattern.compile("(?:href|hx-get|data-why|src)=\"(/[^\"]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|button|select|textarea)\\b([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final Browser browser;
    private final Consumer<Step> each;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Queue<Runnable> forms = new ArrayDeque<>();
    private final Queue<Runnable> losing = new ArrayDeque<>();

    Crawler(Browser browser, Consumer<Step> each) {
        this.browser = browser;
        this.each = each;
    }

    /**
     * Goes through everything that can be reached from these addresses; the forms come last, and of
     * them those that take a block away: nothing of it is there afterwards.
     */
    void from(Collection<String> addresses) {
        addresses.forEach(this::later);
        while (!waiting.isEmpty() || !forms.isEmpty() || !losing.isEmpty()) {
            var next = forms.isEmpty() ? losing : forms;
            (waiting.isEmpty() ? next : waiting).remove().run();
        }
    }

    private void later(String path) {
        if (!path.startsWith("/assets/") && !path.startsWith("/language") && isNew("GET", path)) {
            waiting.add(() -> take("GET", path, browser.get(path)));
        }
    }

    private boolean isNew(String method, String path) {
        var kind = path.replaceAll(ID, "{}").replaceAll("\\d{4}-\\d\\d-\\d\\d", "{day}");
        return seen.merge(method + kind, 1, Integer::sum) <= OF_A_KIND
                && seen.merge(method + " " + path, 1, Integer::sum) == 1;
    }

    private void take(String method, String path, HttpResponse<String> answer) {
        each.accept(new Step(method, path, answer));
        answer.headers().firstValue("Location").map(Crawler::local).ifPresent(this::later);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            LINK.matcher(answer.body()).results().forEach(link -> later(plain(link.group(1))));
            FORM.matcher(answer.body())
                    .results()
                    .forEach(form -> form(path, form.group(1), form.group(2)));
        }
    }

    private void form(String page, String head, String body) {
        var action = attribute(head, "action", page);
        if (!attribute(head, "method", "get").equalsIgnoreCase("post")
                || action.contains("/sign-out")
                || !isNew("POST", action)) {
            return;
        }
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(body)
                .results()
                .filter(field -> !attribute(field.group(2), "name", "").isEmpty())
                .filter(field ->
                        !field.group(2).contains("type=\"radio\"")
                                || field.group(2).contains("checked"))
                .forEach(field ->
                        fields.putIfAbsent(
                                attribute(field.group(2), "name", ""),
                                value(field.group(1), field.group(2), body)));
        (action.startsWith("/teacher/today/lost") ? losing : forms)
                .add(() -> {
                    take("POST", action, browser.post(action, fields));
                    take("POST", action, browser.post(action, fields, "HX-Request", "true"));
                });
    }

    /** What a field holds; of a choice the last one, so that something is chosen. */
    private static String value(String kind, String attributes, String body) {
        return kind.equals("select")
                ? OPTION.matcher(body)
                        .results()
                        .map(option -> attribute(option.group(1), "value", ""))
                        .reduce("", (_, last) -> last)
                : attribute(attributes, "value", "");
    }

    private static String attribute(String attributes, String name, String otherwise) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? plain(found.group(1)) : otherwise;
    }

    private static String local(String location) {
        var uri = URI.create(location);
        return uri.getRawQuery() == null
                ? uri.getRawPath()
                : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String plain(String escaped) {
        return escaped.replace("&#34;", "\"").replace("&amp;", "&").replaceAll("#.*", "");
    }
}
