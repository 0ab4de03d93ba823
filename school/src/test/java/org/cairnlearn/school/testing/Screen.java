package org.cairnlearn.school.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A page as somebody sees it in a window of some width, with everything the browser complained
 * about.
 */
public final class Screen implements AutoCloseable {
    private static final int HEIGHT = 768;
    private static final String AXE = axe();

    /**
     * The violations alone: what axe says of the rest takes longer to carry over than to find. No
     * rule that is asked reads the style sheets, which axe would otherwise fetch once more.
     */
    private static final String BARRIERS =
            """
            () => axe.run({resultTypes: ['violations'], preload: false}).then(found => found.violations.map(
                rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(', ')))
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private String host = "";

    private Screen(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    static Screen open(com.microsoft.playwright.Browser chromium, int width, boolean script) {
        var context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setJavaScriptEnabled(script)
                                .setViewportSize(width, HEIGHT));
        var screen = new Screen(context, context.newPage());
        screen.listen();
        return screen;
    }

    /** Shows a page in this window; what went wrong on the one before is forgotten. */
    public void show(String url) {
        troubles.clear();
        host = URI.create(url).getAuthority();
        page.navigate(url);
        page.evaluate("() => document.fonts.ready");
    }

    /** The page itself, to press keys and to look for things. */
    public Page page() {
        return page;
    }

    /**
     * What went wrong since the page was opened: script errors, refused resources, requests that
     * left the host.
     */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /**
     * What a reader with a screen reader, a keyboard or weak eyes would stumble over, on the page
     * at rest: while a part of it is being fetched, that part is dimmed.
     */
    public List<String> barriers() {
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        if (Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'undefined'"))) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(BARRIERS)).stream().map(String::valueOf).toList();
    }

    /** Makes the window as wide as another reader's. */
    public void widen(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    /** How many pixels the page is wider than its window. */
    public int sideways() {
        return ((Number)
                        page.evaluate(
                                "() => Math.max(0, document.documentElement.scrollWidth -"
                                        + " window.innerWidth)"))
                .intValue();
    }

    /**
     * Keeps a picture of the whole page, in a window as high as the page: what sticks to the foot
     * then covers nothing.
     */
    public void picture(Path file) {
        var before = page.viewportSize();
        var height =
                ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(before.width, Math.max(HEIGHT, height));
        window(file);
        page.setViewportSize(before.width, before.height);
    }

    /**
     * Keeps a picture of what the window shows. A browser on a busy machine now and then takes
     * none: it is asked twice.
     */
    public void window(Path file) {
        var picture = new Page.ScreenshotOptions().setPath(file);
        try {
            page.screenshot(picture);
        } catch (PlaywrightException _) {
            page.screenshot(picture);
        }
    }

    /** Prints to A4 and to Letter, and tells how many sheets that takes at most. */
    public int print(Path file) {
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setMedia(com.microsoft.playwright.options.Media.PRINT));
        var letter =
                file.resolveSibling(file.getFileName().toString().replace(".pdf", "-letter.pdf"));
        return Math.max(sheets(letter, "Letter"), sheets(file, "A4"));
    }

    private int sheets(Path file, String paper) {
        var pdf = page.pdf(new Page.PdfOptions().setPath(file).setFormat(paper));
        var text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.split("/Type\\s*/Page[^s]", -1).length - 1;
    }

    @Override
    public void close() {
        context.close();
    }

    private void listen() {
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onRequest(request -> {
            var asked = URI.create(request.url());
            if (!"data".equals(asked.getScheme()) && !host.equals(asked.getAuthority())) {
                troubles.add("A request left the host: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add(response.status() + " for " + response.url());
            }
        });
    }

    private static String axe() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
