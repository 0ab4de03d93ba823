package org.cairnlearn.school.web.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The files a page needs beside its HTML: one style sheet, htmx, one script, the icon and four
 * fonts, and what only some pages need. They are read once at start. Each address holds a hash of
 * the content, so that a browser may keep the file for ever and a new version has a new address.
 */
@Component
public final class Assets {
    private static final String HTMX =
            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final List<String> FONTS =
            List.of(
                    "atkinson-hyperlegible-next-latin-wght-normal.woff2",
                    "atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
                    "atkinson-hyperlegible-next-latin-wght-italic.woff2",
                    "source-serif-4-latin-wght-normal.woff2");

    /** Style sheets and scripts of a family of pages, linked by those pages only. */
    private static final List<String> FAMILIES =
            List.of(
                    "account.css",
                    "alarms.css",
                    "attendance.css",
                    "calendar.css",
                    "checks.css",
                    "class-map.css",
                    "door.css",
                    "class-map.js",
                    "conference.css",
                    "conference.js",
                    "drag.js",
                    "entry.css",
                    "evidence.css",
                    "entry.js",
                    "flex.css",
                    "goals.css",
                    "held.js",
                    "choice.css",
                    "map.css",
                    "map.js",
                    "looked.css",
                    "materials.css",
                    "office.css",
                    "office-home.css",
                    "passkey.js",
                    "year.css",
                    "profile.css",
                    "research.css",
                    "sheets.css",
                    "signup.css",
                    "weights.css",
                    "sharing.css",
                    "upkeep.css",
                    "start.css",
                    "supports.css",
                    "systems.css",
                    "today.css",
                    "written.css");

    private final String css;
    private final String htmx;
    private final String script;
    private final String icon;
    private final Map<String, Asset> files = new LinkedHashMap<>();
    private final Map<String, String> families;

    /** Reads the files of this build. */
    public Assets() {
        var sheet = new String(read("/static/cairn.css"), StandardCharsets.UTF_8);
        for (var font : FONTS) {
            var asset = Asset.of(font, read("/static/fonts/" + font));
            keep(asset);
            sheet = sheet.replace("fonts/" + font, asset.file());
        }
        css = keep(Asset.of("cairn.css", sheet.getBytes(StandardCharsets.UTF_8)));
        htmx = keep(Asset.of("htmx.js", read(HTMX)));
        script = keep(Asset.of("cairn.js", read("/static/cairn.js")));
        icon = keep(Asset.of("cairn.svg", read("/static/cairn.svg")));
        families =
                FAMILIES.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        name -> name,
                                        name -> keep(Asset.of(name, read("/static/" + name)))));
    }

    /**
     * The address of a style sheet or script that only some pages need.
     *
     * @param name its file's name, as {@code class-map.css}
     */
    public String of(String name) {
        var address = families.get(name);
        if (address == null) {
            throw new IllegalArgumentException(
                    "No page family has the file %s\nMaybe it is missing in Assets"
                            .formatted(name));
        }
        return address;
    }

    /** The style sheet's address. */
    public String css() {
        return css;
    }

    /** The address of htmx. */
    public String htmx() {
        return htmx;
    }

    /** The address of the pages' own script, an ES module. */
    public String script() {
        return script;
    }

    /** The address of the icon in the browser's tab. */
    public String icon() {
        return icon;
    }

    Optional<Asset> find(String file) {
        return Optional.ofNullable(files.get(file));
    }

    private String keep(Asset asset) {
        files.put(asset.file(), asset);
        return "/assets/" + asset.file();
    }

    private static byte[] read(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The build has no " + path);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
