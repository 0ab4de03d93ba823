package org.cairnlearn.school.web.kit;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;

/**
 * How a count went over some weeks: steps over a zero line, drawn the other way for right-to-left.
 * It is hidden from screen readers, since a table says the same.
 */
public final class StepLine {
    private static final double WIDTH = 200;
    private static final double HEIGHT = 56;
    private static final double MARGIN = 5;

    private StepLine() {}

    /**
     * The line.
     *
     * @param values the oldest first, each from 0 to {@code most}; at least one
     * @param most the highest that is possible: the top of the drawing
     */
    public static Content of(List<Integer> values, int most, boolean rightToLeft) {
        if (values.isEmpty() || values.stream().anyMatch(value -> value < 0 || value > most)) {
            throw new IllegalArgumentException(
                    "A step line needs values from 0 to %d, not %s".formatted(most, values));
        }
        var step = WIDTH / values.size();
        var path = new StringBuilder();
        for (var at = 0; at < values.size(); at++) {
            var height = y(values.get(at), most);
            path.append(at == 0 ? "M" : "L").append(point(at * step, height, rightToLeft));
            path.append('L').append(point((at + 1) * step, height, rightToLeft));
        }
        var drawing =
                String.format(
                        Locale.ROOT,
                        "<svg class=\"sl\" viewBox=\"0 0 %.0f %.0f\" aria-hidden=\"true\"><path"
                                + " class=\"zero\" d=\"M0 %.1fH%.0f\"/><path d=\"%s\"/></svg>",
                        WIDTH,
                        HEIGHT,
                        HEIGHT - MARGIN,
                        WIDTH,
                        path);
        return output -> output.writeContent(drawing);
    }

    private static double y(int value, int most) {
        var share = most == 0 ? 0 : (double) value / most;
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
    }

    private static String point(double x, double y, boolean rightToLeft) {
        return String.format(Locale.ROOT, "%.1f %.1f", rightToLeft ? WIDTH - x : x, y);
    }
}
