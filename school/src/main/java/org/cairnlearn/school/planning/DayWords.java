package org.cairnlearn.school.planning;

import java.util.Locale;
import org.cairnlearn.planner.day.Term;

/** A plan in a few lines. */
final class DayWords {
    private DayWords() {}

    static String of(PlanDocument document) {
        var plan = document.plan();
        var text = new StringBuilder();
        line(text, "%d sessions, %d talks", plan.sessions().size(), plan.talks().size());
        for (var term : Term.values()) {
            if (plan.objective().term(term) != 0) {
                line(text, "%-14s %,12d", term.label(), plan.objective().term(term));
            }
        }
        long total = plan.objective().total();
        line(text, "%-14s %,12d milli-mastery", "total", total);
        line(
                text,
                "%-14s %,12d no plan exceeds it; this one is %.2f %% below",
                "bound",
                plan.certificate().bound(),
                100 * plan.certificate().gap(total));
        line(
                text,
                "%,d steps, %.1f processor seconds",
                plan.provenance().iterations(),
                document.cpuSeconds());
        for (var unmet : plan.unmet()) {
            var student = unmet.student() == null ? "" : "student " + unmet.student() + ": ";
            line(text, "not met, %s: %s%s", unmet.rule(), student, unmet.sentence());
        }
        return text.toString();
    }

    static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
