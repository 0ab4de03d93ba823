package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.cairnlearn.school.testing.Browser;
import org.cairnlearn.school.testing.Screen;

/** Somebody who has signed in, in a browser window of his or her own. */
final class Visit implements AutoCloseable {
    private static final int CHROMEBOOK = 1366;
    private static final int MOST_STOPS = 80;

    /**
     * Counts what somebody does, from page to page: what is pressed, by a finger or a key, and what
     * is filled in or ticked.
     */
    private static final String COUNT =
            """
            window.addEventListener("click", (e) => {
              if (e.target.closest("a, button, summary")) sessionStorage.deeds = Number(sessionStorage.deeds ?? 0) + 1;
            }, true);
            window.addEventListener("change", () => {
              sessionStorage.deeds = Number(sessionStorage.deeds ?? 0) + 1;
            }, true);
            """;

    private final Screen screen;
    private final String root;

    private Visit(Screen screen, String root) {
        this.screen = screen;
        this.root = root;
    }

    /** Comes in through the sign-in page, choosing the school by its name. */
    static Visit signIn(Browser browser, int port, Town town, String login) {
        var root = "http://localhost:" + port;
        var visit = new Visit(browser.open(root + "/", CHROMEBOOK), root);
        visit.isFine();
        return visit.comeIn(town, login);
    }

    /** Comes in as somebody whose first page is no day, such as the office. */
    static Visit signInTo(Browser browser, int port, Town town, String login) {
        var root = "http://localhost:" + port;
        var visit = new Visit(browser.open(root + "/", CHROMEBOOK), root);
        visit.give(town, login);
        visit.page().waitForURL(address -> !address.endsWith("/sign-in"));
        visit.find("h1").waitFor();
        return visit;
    }

    /** Comes in the same way where the school has turned scripts off. */
    static Visit signInWithoutScript(Browser browser, int port, Town town, String login) {
        var root = "http://localhost:" + port;
        return new Visit(browser.openWithoutScript(root + "/", CHROMEBOOK), root)
                .comeIn(town, login);
    }

    private Visit comeIn(Town town, String login) {
        give(town, login);
        page().waitForURL(address -> address.endsWith("/today"));
        return this;
    }

    /** Fills in the sign-in page, wherever that leads. */
    void give(Town town, String login) {
        give(page(), town, login);
    }

    /** The same in another tab. */
    static void give(Page page, Town town, String login) {
        page.getByLabel("School").selectOption(town.tenant().name());
        page.getByLabel("Name for signing in").fill(login);
        page.getByLabel("Password").fill(Town.PASSWORD);
        page.keyboard().press("Enter");
    }

    Page page() {
        return screen.page();
    }

    Locator find(String selector) {
        return page().locator(selector);
    }

    /**
     * Nothing keeps anybody out, nothing failed, nothing left the host, nothing is wider than the
     * window.
     */
    void isFine() {
        Assertions.assertThat(screen.barriers()).isEmpty();
        Assertions.assertThat(screen.troubles()).isEmpty();
        Assertions.assertThat(screen.sideways()).isZero();
    }

    void press(String... keys) {
        for (var key : keys) {
            page().keyboard().press(key);
        }
    }

    /** Counts from here on what is done. */
    void counts() {
        page().addInitScript(COUNT);
        page().evaluate(COUNT);
    }

    /** How many things were done since the counting began. */
    int deeds() {
        return ((Number) page().evaluate("Number(sessionStorage.deeds ?? 0)")).intValue();
    }

    /** Comes there with the tab key alone, and presses it. */
    void goesAndPresses(String selector) {
        tabTo(selector);
        press("Enter");
    }

    /** Goes on with the tab key alone until the focus is on what is looked for. */
    void tabTo(String selector) {
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            press("Tab");
            if (find(selector + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("The tab key never comes to " + selector);
    }

    void reload() {
        page().reload();
        page().evaluate("() => document.fonts.ready");
    }

    void goTo(String path) {
        page().navigate(root + path);
        page().evaluate("() => document.fonts.ready");
    }

    /** What the server answers to this visitor's browser for an address. */
    int status(String path) {
        return page().request().get(root + path).status();
    }

    /**
     * What the server answers when this visitor's browser posts a form to an address, with the own
     * token.
     */
    int post(String path) {
        var token = find("meta[name=csrf-token]").getAttribute("content");
        var form = FormData.create().set("_csrf", token);
        return page().request()
                .post(root + path, RequestOptions.create().setForm(form).setMaxRedirects(0))
                .status();
    }

    /** A form as a browser sends it. */
    record Form(String action, Map<String, String> fields) {}

    /** Where the server sends this visitor's browser after a form. */
    String answer(Form form) {
        var data = FormData.create();
        form.fields().forEach(data::set);
        var answer =
                page().request()
                        .post(
                                root + form.action(),
                                RequestOptions.create().setForm(data).setMaxRedirects(0));
        return answer.headers().getOrDefault("location", "");
    }

    void sees(String selector, String text) {
        assertThat(find(selector).first()).containsText(text);
    }

    @Override
    public void close() {
        screen.close();
    }

    /** The first other group for the student at hand that has room for one more. */
    Locator groupWithRoom() {
        sees("#why", "Move to");
        return find("#move-to option").all().stream()
                .filter(option -> !isFull(option))
                .findFirst()
                .orElseThrow();
    }

    static boolean isFull(Locator option) {
        return option.textContent().endsWith(" · full");
    }
}
