package org.cairnlearn.school.web.teacher;

import java.util.Locale;
import org.cairnlearn.school.plan.PlanNotes.Clash;
import org.cairnlearn.school.web.kit.Words;

/** What cannot all be kept, in words, with what would resolve it. */
public record ClashWords(Words words) {
    private static final String BY_HAND = "H9";

    /** 3 talks are long overdue; whoever may hold them is away, and nobody else may. */
    public String what(Clash clash) {
        var rules = clash.rules();
        return words.say(
                "plan.clash",
                "rule",
                rules.getFirst(),
                "other",
                rules.getLast(),
                "count",
                clash.students(),
                "adults",
                clash.adults().name().toLowerCase(Locale.ROOT));
    }

    /** Let another adult hold them. */
    public String remedy(Clash clash) {
        return words.say(
                "plan.clash_do",
                "rule",
                clash.rules().getFirst(),
                "hand",
                clash.rules().indexOf(BY_HAND) > 0 ? "yes" : "no");
    }
}
