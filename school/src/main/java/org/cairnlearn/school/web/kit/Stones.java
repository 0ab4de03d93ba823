package org.cairnlearn.school.web.kit;

import gg.jte.Content;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Mastery as a cairn of 0 to 4 stones: the count, the darkness and (beside it) the word say the
 * same. Not started is drawn with dashes. The drawing is hidden from screen readers because the
 * word stands beside it.
 */
public final class Stones {
    /** Not started, and one for each stone. */
    static final int LEVELS = 5;

    private static final List<String> FROM_BELOW =
            List.of(
                    "x=\"2\" y=\"15.4\" width=\"16\" height=\"4.6\" rx=\"2.3\"",
                    "x=\"4\" y=\"10.9\" width=\"12\" height=\"4.2\" rx=\"2.1\"",
                    "x=\"5.8\" y=\"6.9\" width=\"8.4\" height=\"3.8\" rx=\"1.9\"",
                    "x=\"7.4\" y=\"3.4\" width=\"5.2\" height=\"3.2\" rx=\"1.6\"");
    private static final List<String> DRAWN =
            IntStream.rangeClosed(0, FROM_BELOW.size()).mapToObj(Stones::drawing).toList();

    private Stones() {}

    /**
     * The drawing for a level.
     *
     * @param count stones laid, 0 to 4
     */
    public static Content of(int count) {
        var drawing = DRAWN.get(checked(count));
        return output -> output.writeContent(drawing);
    }

    /**
     * The five drawings once, out of sight, for a page that shows hundreds: each {@link #ref} then
     * shows one of them.
     */
    public static Content sheet() {
        var sheet = new StringBuilder("<svg class=\"vh\" aria-hidden=\"true\">");
        for (var count = 0; count < LEVELS; count++) {
            sheet.append("<symbol id=\"st%d\" viewBox=\"0 2 20 19\">".formatted(count))
                    .append("<g class=\"st s%d\">".formatted(count))
                    .append(stones(count))
                    .append("</g></symbol>");
        }
        var drawn = sheet.append("</svg>").toString();
        return output -> output.writeContent(drawn);
    }

    /** A drawing of the page's {@link #sheet}. */
    public static Content ref(int count) {
        var drawing = "<svg class=\"st\"><use href=\"#st%d\"/></svg>".formatted(checked(count));
        return output -> output.writeContent(drawing);
    }

    static int checked(int count) {
        if (count < 0 || count > FROM_BELOW.size()) {
            throw new IllegalArgumentException("A cairn has 0 to 4 stones, not " + count);
        }
        return count;
    }

    private static String drawing(int count) {
        return "<svg class=\"st s%d\" viewBox=\"0 2 20 19\" aria-hidden=\"true\">%s</svg>"
                .formatted(count, stones(count));
    }

    private static String stones(int count) {
        var stones = new StringBuilder();
        for (var stone = 0; stone < FROM_BELOW.size(); stone++) {
            stones.append(stone < count ? "<rect class=\"on\" " : "<rect ")
                    .append(FROM_BELOW.get(stone))
                    .append("/>");
        }
        return stones.toString();
    }
}
