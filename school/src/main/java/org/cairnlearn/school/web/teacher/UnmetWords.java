package org.cairnlearn.school.web.teacher;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.web.kit.Words;

/** The rules that a plan could not keep: how often, and never for whom, as few may know of that. */
public final class UnmetWords {
    private UnmetWords() {}

    /** One sentence for each rule; none where all are kept. */
    public static List<String> of(BlockPlan plan, Words words) {
        var services =
                plan.groups().stream()
                        .filter(group -> group.basis().reason() == Group.Reason.SERVICE)
                        .toList();
        var full = !services.isEmpty() && services.stream().allMatch(plan::isFull);
        return plan.unmet().stream()
                .collect(
                        Collectors.groupingBy(
                                BlockPlan.Unmet::rule, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one ->
                        words.say(
                                "flex.unmet",
                                "rule",
                                one.getKey(),
                                "count",
                                one.getValue(),
                                "full",
                                full ? "yes" : "no"))
                .toList();
    }
}
