package org.cairnlearn.school.web.office;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.exchange.Beat;
import org.cairnlearn.school.exchange.RunState;
import org.cairnlearn.school.exchange.SourceBook;
import org.cairnlearn.school.platform.SchoolTime;

/**
 * How a source went over the last days: for each day with an import a bar as long as there was
 * change (in steps of ten, since a first import is a thousand times a daily one), and above it a
 * mark where something was left out or nothing came in. Drawn the other way for right-to-left; a
 * sentence beside it says the same.
 */
final class SourceLine {
    private static final int STEP = 4;
    private static final int WIDTH = SourceBook.DAYS * STEP;
    private static final int HEIGHT = 28;
    private static final int FOOT = HEIGHT - 2;
    private static final int TALLEST = 18;
    private static final double ROWS_OF_TALLEST = 100_000;

    private final SchoolTime time;
    private final boolean rightToLeft;

    SourceLine(SchoolTime time, boolean rightToLeft) {
        this.time = time;
        this.rightToLeft = rightToLeft;
    }

    /** What one day was like. */
    private static final class Day {
        private long moved;
        private boolean came;
        private boolean look;

        void take(Beat beat) {
            moved += beat.moved();
            came |= beat.state() == RunState.APPLIED;
            look |= !beat.whole() && beat.state() != RunState.RUNNING;
        }
    }

    Content of(List<Beat> beats) {
        var days = new Day[SourceBook.DAYS];
        for (var beat : beats) {
            var at = place(time.at(beat.at()).toLocalDate());
            if (at >= 0 && at < days.length) {
                var day = days[at] == null ? new Day() : days[at];
                day.take(beat);
                days[at] = day;
            }
        }
        var drawing = new StringBuilder();
        for (var at = 0; at < days.length; at++) {
            if (days[at] != null) {
                draw(drawing, rightToLeft ? days.length - 1 - at : at, days[at]);
            }
        }
        var svg =
                "<svg class=\"line\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\"><path class=\"zero\" d=\"M0 %d.5H%d\"/>%s</svg>"
                        .formatted(WIDTH, HEIGHT, FOOT, WIDTH, drawing);
        return output -> output.writeContent(svg);
    }

    /** 0 is the oldest day. */
    private int place(LocalDate day) {
        return SourceBook.DAYS - 1 - (int) ChronoUnit.DAYS.between(day, time.today());
    }

    private static void draw(StringBuilder into, int at, Day day) {
        var left = at * STEP + 0.5;
        if (day.came) {
            var share = Math.log10(1 + day.moved) / Math.log10(1 + ROWS_OF_TALLEST);
            var tall = 2 + Math.min(1, share) * (TALLEST - 2);
            into.append(
                    String.format(
                            Locale.ROOT,
                            "<rect x=\"%.1f\" y=\"%.1f\" width=\"3\" height=\"%.1f\"/>",
                            left,
                            FOOT - tall,
                            tall));
        }
        if (day.look) {
            into.append(
                    String.format(
                            Locale.ROOT, "<path class=\"look\" d=\"M%.1f 1h3v3h-3z\"/>", left));
        }
    }
}
