package org.cairnlearn.school.planning;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Shortage;
import org.cairnlearn.planner.day.Term;

/** A plan in a few lines. */
final class DayWords {
    private static final int MOST_SHORTAGES = 8;
    private static final int MOST_CLASHES = 20;

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

    /** What cannot all be kept, and what would resolve it. */
    static String clashing(List<Clash> clashes) {
        var text = new StringBuilder();
        for (var clash : clashes.subList(0, Math.min(MOST_CLASHES, clashes.size()))) {
            var rules =
                    clash.rules().stream().map(Rule::name).collect(Collectors.joining(" with "));
            line(text, "clash, %s: %s", rules, clash.sentence());
            clash.remedies().forEach(remedy -> line(text, "  %s", remedy));
        }
        if (clashes.size() > MOST_CLASHES) {
            line(text, "and %,d clashes more", clashes.size() - MOST_CLASHES);
        }
        return text.toString();
    }

    /** The dearest few of what a day lacks. */
    static String of(List<Shortage> shortages) {
        var text = new StringBuilder();
        for (var one : shortages.subList(0, Math.min(MOST_SHORTAGES, shortages.size()))) {
            var what =
                    switch (one) {
                        case Shortage.Role role ->
                                "an hour of a teacher like %s, worth at most"
                                        .formatted(role.like());
                        case Shortage.Space space ->
                                "a room%s, worth at most".formatted(having(space.features()));
                        case Shortage.Hour hour ->
                                "one more group of %s in block %s, worth"
                                        .formatted(hour.offering(), hour.block());
                    };
            line(text, "lacking: %s %,d; %d students need it", what, one.worth(), one.unmet());
        }
        return text.toString();
    }

    private static String having(Set<String> features) {
        return features.isEmpty() ? "" : " with " + String.join(", ", features);
    }

    static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
