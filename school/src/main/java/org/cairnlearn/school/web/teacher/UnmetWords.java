package org.cairnlearn.school.web.teacher;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Wish;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Words;

/**
 * The rules that a plan could not keep: how often, and for whom. Who is owed a service, and who is
 * kept apart, is not said, as few may know of that.
 *
 * @param names what the page calls a student
 */
public record UnmetWords(BlockPlan plan, Function<PersonId, String> names, Words words) {
    private static final Set<String> OF_FEW = Set.of("H6", "H7");
    private static final String OWN_CHOICE = "H15";

    /** One line for each rule; none where all are kept. */
    public List<String> lines() {
        return plan.unmet().stream()
                .collect(
                        Collectors.groupingBy(
                                BlockPlan.Unmet::rule, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .toList();
    }

    private String line(String rule, List<BlockPlan.Unmet> all) {
        var said =
                words.say(
                        "flex.unmet",
                        "rule",
                        rule,
                        "count",
                        (long) all.size(),
                        "full",
                        areServicesFull() ? "yes" : "no");
        var who = all.stream().flatMap(one -> Optional.ofNullable(one.student()).stream()).toList();
        if (OF_FEW.contains(rule) || who.isEmpty()) {
            return said;
        }
        return said + who(who, rule.equals(OWN_CHOICE));
    }

    /** Their names; of those who lack own choice first who could not have it for a service. */
    private String who(List<PersonId> who, boolean ofChoice) {
        var byService =
                who.stream().collect(Collectors.partitioningBy(one -> ofChoice && isServed(one)));
        return byService.entrySet().stream()
                .sorted((one, other) -> Boolean.compare(other.getKey(), one.getKey()))
                .filter(one -> !one.getValue().isEmpty())
                .map(one ->
                        " "
                                + words.say(
                                        "flex.unmet_who",
                                        "about",
                                        one.getKey() ? "service" : "all",
                                        "names",
                                        words.list(
                                                one.getValue().stream()
                                                        .map(names)
                                                        .sorted()
                                                        .toList())))
                .collect(Collectors.joining());
    }

    private boolean isServed(PersonId student) {
        return plan.placeOf(student)
                .flatMap(plan::fate)
                .filter(fate -> fate == Wish.Fate.SERVICE)
                .isPresent();
    }

    private boolean areServicesFull() {
        var services =
                plan.groups().stream()
                        .filter(group -> group.basis().reason() == Group.Reason.SERVICE)
                        .toList();
        return !services.isEmpty() && services.stream().allMatch(plan::isFull);
    }
}
