package org.cairnlearn.school.web.teacher;

import java.util.List;
import java.util.function.Function;
import org.cairnlearn.school.plan.PlanReasons.Other;
import org.cairnlearn.school.plan.PlanReasons.Paid;
import org.cairnlearn.school.plan.PlanReasons.Reasons;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Words;

/**
 * Why a student is not in another group, and what it would cost whom.
 *
 * @param names what students are called in short
 */
public record ElsewhereWords(Words words, Function<PersonId, String> names) {
    /** What the place and its group bring. */
    public String here(Reasons reasons) {
        var session = reasons.session();
        return words.say(
                "plan.why.here",
                "more",
                reasons.more(),
                "brings",
                session.brings(),
                "seats",
                session.seats(),
                "waiting",
                session.waiting());
    }

    /** Scale drawings: 120 less (Jonah P. −80, its company −40). */
    public String there(String group, Other other) {
        return switch (other) {
            case Other.Barred(var rule) ->
                    words.say("plan.why.barred", "group", group, "rule", rule);
            case Other.NoWay() -> words.say("plan.why.no_way", "group", group);
            case Other.Costs(var change, var paid) ->
                    words.say(
                            "plan.why.costs",
                            "group",
                            group,
                            "way",
                            change < 0 ? "less" : change > 0 ? "more" : "same",
                            "by",
                            Math.abs(change),
                            "paid",
                            words.list(paid(paid)));
        };
    }

    /** Jonah P. −80, each one so. */
    List<String> paid(List<Paid> paid) {
        return paid.stream()
                .map(one -> {
                    var student = one.student();
                    return words.say(
                            "plan.why.paid",
                            "who",
                            student == null ? "group" : "student",
                            "name",
                            student == null ? "" : names.apply(student),
                            "way",
                            one.change() < 0 ? "less" : "more",
                            "by",
                            Math.abs(one.change()));
                })
                .toList();
    }
}
