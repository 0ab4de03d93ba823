package org.cairnlearn.school.web.teacher;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Words;

/**
 * The groups to which a student can be moved, in words that tell them apart.
 *
 * @param title what a page calls a group
 * @param names what it calls a student; empty for whom the reader may not know
 */
public record MoveTargets(
        BlockPlan plan,
        Function<Group, String> title,
        Function<PersonId, String> names,
        Words words) {

    /** Those that somebody is in and that have room first, full ones last, else in their order. */
    public List<TodayPage.Target> of(List<Group> groups) {
        var alike =
                groups.stream()
                        .collect(
                                Collectors.groupingBy(
                                        group -> label(group, ""), Collectors.counting()));
        return groups.stream()
                .sorted(
                        Comparator.comparing(plan::hasItsNumber)
                                .thenComparing(group -> plan.in(group.id()).isEmpty()))
                .map(group -> {
                    var label = label(group, "");
                    return new TodayPage.Target(
                            group.id().toString(),
                            Objects.requireNonNull(alike.get(label)) == 1
                                    ? label
                                    : label(group, somebodyIn(group)));
                })
                .toList();
    }

    /** Unit rates · 5 students. */
    private String label(Group group, String with) {
        return words.say(
                "teacher.today.target",
                "title",
                title.apply(group),
                "count",
                plan.in(group.id()).size(),
                "named",
                with.isEmpty() ? "no" : "yes",
                "name",
                with,
                "full",
                plan.hasItsNumber(group) ? "yes" : "no");
    }

    /** Nobody is in two groups: one name tells them apart. */
    private String somebodyIn(Group group) {
        return plan.in(group.id()).stream()
                .map(place -> names.apply(place.student()))
                .filter(name -> !name.isEmpty())
                .sorted()
                .findFirst()
                .orElse("");
    }
}
