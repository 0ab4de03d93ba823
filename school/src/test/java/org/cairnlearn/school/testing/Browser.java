package org.cairnlearn.school.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Chromium for the whole test run: a test class that is extended with this takes a {@code
 * Browser} as parameter and opens {@link Screen}s. It is started when first asked for and closed
 * after the last test. Where no Chromium is installed the test is left out, loudly; in continuous
 * integration it fails.
 */
public final class Browser implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE =
            ExtensionContext.Namespace.create(Browser.class);
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser chromium;

    /** For JUnit, which makes the extension before there is a browser. */
    public Browser() {
        this.chromium = null;
    }

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /**
     * Opens a page in a window of its own, with no cookies of other tests.
     *
     * @param width in CSS pixels
     */
    public Screen open(String url, int width) {
        var screen = window(width);
        screen.show(url);
        return screen;
    }

    /** Opens a window that shows no page yet. */
    public Screen window(int width) {
        return Screen.open(chromium, width, true);
    }

    /** Opens a page as {@link #open(String, int)} does, where the school has turned scripts off. */
    public Screen openWithoutScript(String url, int width) {
        var screen = Screen.open(chromium, width, false);
        screen.show(url);
        return screen;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
                .browser();
    }

    /** A Chromium of its own, for a thread of its own: one browser serves one thread only. */
    public static Running another() {
        return Running.start();
    }

    /** A Chromium that runs until it is closed. */
    public record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        private static Running start() {
            var program =
                    Path.of(System.getenv().getOrDefault("CAIRN_CHROMIUM", "/usr/bin/chromium"));
            if (!Files.isExecutable(program)) {
                var message =
                        "LEFT OUT: looking at pages, because there is no %s (set CAIRN_CHROMIUM)"
                                .formatted(program);
                if ("true".equals(System.getenv("CI"))) {
                    throw new IllegalStateException(message);
                }
                System.err.println(message);
                Assumptions.abort(message);
            }
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var chromium =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(program)
                                            .setArgs(QUIET));
            return new Running(playwright, new Browser(chromium));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
