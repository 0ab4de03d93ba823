package org.cairnlearn.school.web.kit;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The pages' icons (Lucide, ISC), drawn into the page. They take the colour of the text around them
 * and are hidden from screen readers: a word always stands beside them.
 */
public final class Icons {
    private static final Pattern SHAPES = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public static final Content BACK = turning("arrow-left");
    public static final Content CHECK = icon("check");
    public static final Content CHEVRON = icon("chevron-down");
    public static final Content CLOSE = icon("x");
    public static final Content CLOCK = icon("clock");
    public static final Content DOOR = icon("door-open");
    public static final Content DOWNLOAD = icon("download");
    public static final Content FRESH = icon("refresh-cw");
    public static final Content GLOBE = icon("globe");

    /** What a finger takes hold of to drag. */
    public static final Content GRIP = drawn("i grip", "grip-vertical");

    public static final Content HELP = icon("hand-helping");
    public static final Content KEYBOARD = icon("keyboard");
    public static final Content LIFE_RING = icon("life-buoy");
    public static final Content PACE = icon("route");
    public static final Content LIST = icon("list-checks");
    public static final Content LOCK = icon("lock");
    public static final Content MAP = icon("map");
    public static final Content MATERIAL = icon("package");

    /** What does not take place. */
    public static final Content OFF = icon("calendar-off");

    public static final Content NEXT = turning("chevron-right");
    public static final Content PARTLY = icon("circle-dashed");
    public static final Content PEOPLE = icon("users-round");
    public static final Content PERSON = icon("user-round");
    public static final Content PRINTER = icon("printer");
    public static final Content PENCIL = icon("pencil-line");
    public static final Content SIGN_OUT = turning("log-out");
    public static final Content UNLOCK = icon("lock-open");
    public static final Content UNDO = turning("undo-2");

    public static final Content APPLE = icon("apple");
    public static final Content BIRD = icon("bird");
    public static final Content CAR = icon("car");
    public static final Content CAT = icon("cat");
    public static final Content FISH = icon("fish");
    public static final Content HEART = icon("heart");
    public static final Content KEY = icon("key");
    public static final Content MOON = icon("moon");
    public static final Content STAR = icon("star");
    public static final Content SUN = icon("sun");
    public static final Content TREE = icon("tree-pine");
    public static final Content UMBRELLA = icon("umbrella");

    private Icons() {}

    private static Content icon(String name) {
        return drawn("i", name);
    }

    /** An icon that points somewhere is mirrored where people read from right to left. */
    private static Content turning(String name) {
        return drawn("i turn", name);
    }

    private static Content drawn(String cssClass, String name) {
        var svg =
                ("<svg class=\"%s\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\""
                                + " stroke-width=\"2\" stroke-linecap=\"round\""
                                + " stroke-linejoin=\"round\" aria-hidden=\"true\">%s</svg>")
                        .formatted(cssClass, shapes(name));
        return output -> output.writeContent(svg);
    }

    private static String shapes(String name) {
        var path = "/META-INF/resources/webjars/lucide-static/0.468.0/icons/%s.svg".formatted(name);
        try (InputStream in = Icons.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Lucide has no icon " + name);
            }
            var file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var found = SHAPES.matcher(file);
            if (!found.find()) {
                throw new IllegalStateException(path + " holds no drawing");
            }
            return SPACE.matcher(found.group(1)).replaceAll(" ").strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
