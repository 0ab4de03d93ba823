package org.cairnlearn.school.fitting;

import java.util.Locale;
import org.cairnlearn.learner.accuracy.Accuracy;
import org.cairnlearn.learner.accuracy.Reliability;
import org.jspecify.annotations.Nullable;

/** A diagnosis as one HTML page that needs nothing beside it. */
final class DiagnosisPage {
    private static final int SIDE = 320;
    private static final int MARGIN = 40;
    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>How well the learner model predicts</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1c1b1a; background: #fff }
            table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto }
            th, td { text-align: left; padding: .25rem .75rem; border-bottom: 1px solid #ccc }
            td.n { text-align: right; font-variant-numeric: tabular-nums }
            svg { max-width: 100%; height: auto }
            </style>
            </head>
            <body>
            <main>
            <h1>How well the learner model predicts</h1>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final Diagnosis diagnosis;

    private DiagnosisPage(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    static String of(Diagnosis diagnosis) {
        return new DiagnosisPage(diagnosis).write();
    }

    private String write() {
        numbers();
        var reliability = diagnosis.reliability();
        if (reliability != null) {
            reliability(reliability);
        }
        groups();
        items();
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void numbers() {
        var data = diagnosis.evaluation().data();
        var accuracy = diagnosis.evaluation().accuracy();
        page.append(
                "<p>%s, %s. Tested on %,d answers of %,d students, one answer ahead.</p>\n"
                        .formatted(
                                text(data.file()),
                                data.model(),
                                data.testResponses(),
                                data.testStudents()));
        page.append("<table>\n<tr><th scope=\"col\">measure</th><th scope=\"col\">value</th>")
                .append("<th scope=\"col\">95&nbsp;% interval</th></tr>\n");
        var reliability = diagnosis.reliability();
        row("Area under the curve", accuracy.auc(), diagnosis.evaluation().aucInterval());
        row("Log-loss", accuracy.logLoss(), reliability == null ? null : reliability.logLoss());
        row(
                "Calibration error",
                accuracy.ece15(),
                reliability == null ? null : reliability.ece15());
        page.append("</table>\n");
    }

    private void row(String name, @Nullable Double value, Accuracy.@Nullable Interval interval) {
        page.append(
                "<tr><th scope=\"row\">%s</th><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>\n"
                        .formatted(
                                name,
                                number(value),
                                interval == null
                                        ? "–"
                                        : number(interval.low())
                                                + " to "
                                                + number(interval.high())));
    }

    private void reliability(Reliability reliability) {
        page.append("<h2>Do predicted shares come true?</h2>\n")
                .append(
                        "<p>Each point is one fifteenth of the scale. On the line, predictions are ")
                .append("right on average; the bars are 95&nbsp;% intervals.</p>\n");
        int size = SIDE + 2 * MARGIN;
        page.append(
                "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"Share of right answers by predicted share; the table below has the numbers\">\n"
                        .formatted(size, size, size, size));
        page.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#767676\"/>\n"
                        .formatted(MARGIN, MARGIN, SIDE, SIDE));
        page.append(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#767676\" stroke-dasharray=\"4 4\"/>\n"
                        .formatted(x(0), y(0), x(1), y(1)));
        for (var bin : reliability.bins()) {
            page.append(
                    "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#1f5fa8\"/>\n"
                            .formatted(
                                    x(bin.predicted()),
                                    y(bin.interval().low()),
                                    x(bin.predicted()),
                                    y(bin.interval().high())));
            page.append(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"#1f5fa8\"/>\n"
                            .formatted(x(bin.predicted()), y(bin.right())));
        }
        page.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"14\">predicted share</text>\n"
                        .formatted(size / 2, size - 10));
        page.append("</svg>\n");
        bins(reliability);
    }

    private void bins(Reliability reliability) {
        page.append("<table>\n<tr><th scope=\"col\">predicted</th><th scope=\"col\">right</th>")
                .append(
                        "<th scope=\"col\">95&nbsp;% interval</th><th scope=\"col\">answers</th></tr>\n");
        for (var bin : reliability.bins()) {
            page.append(
                    "<tr><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s to %s</td><td class=\"n\">%,d</td></tr>\n"
                            .formatted(
                                    number(bin.predicted()),
                                    number(bin.right()),
                                    number(bin.interval().low()),
                                    number(bin.interval().high()),
                                    bin.responses()));
        }
        page.append("</table>\n");
    }

    private void groups() {
        if (diagnosis.groups().isEmpty()) {
            return;
        }
        page.append("<h2>Is it as good for every group?</h2>\n")
                .append(
                        "<p>Bias is the mean prediction less the share right: above 0, the group is ")
                .append(
                        "thought to do better than it does. Groups below %d students are not shown in numbers.</p>\n"
                                .formatted(Diagnosing.FEWEST));
        page.append("<table>\n<tr><th scope=\"col\">group</th><th scope=\"col\">students</th>")
                .append(
                        "<th scope=\"col\">area</th><th scope=\"col\">log-loss</th><th scope=\"col\">bias</th></tr>\n");
        for (var group : diagnosis.groups()) {
            var accuracy = group.accuracy();
            page.append(
                    "<tr><th scope=\"row\">%s</th><td class=\"n\">%,d</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>\n"
                            .formatted(
                                    text(group.name()),
                                    group.students(),
                                    number(accuracy == null ? null : accuracy.auc()),
                                    number(accuracy == null ? null : accuracy.logLoss()),
                                    number(group.bias())));
        }
        page.append("</table>\n");
    }

    private void items() {
        page.append("<h2>Items to look at</h2>\n");
        if (diagnosis.oddItems().isEmpty()) {
            page.append("<p>None is odd among those with at least 30 answers.</p>\n");
            return;
        }
        page.append(
                "<table>\n<tr><th scope=\"col\">item</th><th scope=\"col\">answers</th><th scope=\"col\">why</th></tr>\n");
        for (var odd : diagnosis.oddItems()) {
            var why = new StringBuilder();
            if (odd.why().contains("NEGATIVE_DISCRIMINATION")) {
                why.append(
                        "Students who know more fail it more often (correlation %s). Is the key right? "
                                .formatted(number(odd.discrimination())));
            }
            if (odd.why().contains("DRIFT")) {
                why.append(
                        "Its later answers differ by %s from what its earlier ones promised."
                                .formatted(number(odd.drift())));
            }
            page.append(
                    "<tr><th scope=\"row\">%s</th><td class=\"n\">%,d</td><td>%s</td></tr>\n"
                            .formatted(text(odd.item()), odd.responses(), why));
        }
        page.append("</table>\n");
    }

    private static String x(double share) {
        return String.format(Locale.ROOT, "%.1f", MARGIN + share * SIDE);
    }

    private static String y(double share) {
        return String.format(Locale.ROOT, "%.1f", MARGIN + (1 - share) * SIDE);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
