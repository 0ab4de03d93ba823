package org.cairnlearn.school.web.kit;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;

/**
 * How many stand on each level, as one bar of five parts: the surest first, as people read. What
 * CSS cannot turn around is drawn the other way for right-to-left. It is hidden from screen
 * readers, since the numbers stand beside it.
 */
public final class LevelBar {
    private static final double WIDTH = 100;
    private static final int HEIGHT = 10;

    private LevelBar() {}

    /**
     * The bar.
     *
     * @param counts how many stand on each level, lowest first; a bar of nobody is empty
     */
    public static Content of(List<Integer> counts, boolean rightToLeft) {
        if (counts.size() != Stones.LEVELS || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("A bar needs five counts, not " + counts);
        }
        var drawing = drawing(counts, rightToLeft);
        return output -> output.writeContent(drawing);
    }

    private static String drawing(List<Integer> counts, boolean rightToLeft) {
        var all = counts.stream().mapToInt(Integer::intValue).sum();
        var svg =
                new StringBuilder(
                        "<svg class=\"lb\" viewBox=\"0 0 100 %d\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                                .formatted(HEIGHT));
        var at = 0.0;
        for (var level = Stones.LEVELS - 1; level >= 0 && all > 0; level--) {
            var width = WIDTH * counts.get(level) / all;
            if (width > 0) {
                var from = rightToLeft ? WIDTH - at - width : at;
                svg.append(
                        "<rect class=\"l%d\" x=\"%s\" width=\"%s\" height=\"%d\"/>"
                                .formatted(level, number(from), number(width), HEIGHT));
            }
            at += width;
        }
        return svg.append("</svg>").toString();
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
