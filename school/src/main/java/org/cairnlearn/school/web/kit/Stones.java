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

    static int checked(int count) {
        if (count < 0 || count > FROM_BELOW.size()) {
            throw new IllegalArgumentException("A cairn has 0 to 4 stones, not " + count);
        }
        return count;
    }

    private static String drawing(int count) {
        var svg = new StringBuilder();
        svg.append(
                "<svg class=\"st s%d\" viewBox=\"0 2 20 19\" aria-hidden=\"true\">"
                        .formatted(count));
        for (var stone = 0; stone < FROM_BELOW.size(); stone++) {
            svg.append(stone < count ? "<rect class=\"on\" " : "<rect ")
                    .append(FROM_BELOW.get(stone))
                    .append("/>");
        }
        return svg.append("</svg>").toString();
    }
}
