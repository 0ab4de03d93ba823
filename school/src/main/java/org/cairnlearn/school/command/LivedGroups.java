package org.cairnlearn.school.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.simulation.SourcedId;
import org.cairnlearn.simulation.learning.SkillCode;
import org.cairnlearn.simulation.learning.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How adults of a simulated school put their students into groups, day by day: one lesson on what
 * most need, tables on what students chose or share, the others at their own pace. Whoever had
 * least lessons comes first, and nobody is in lessons of one subject, or in groups on one skill,
 * for longer than the school's rule says.
 */
final class LivedGroups {
    private static final int LESSON_MOST = 6;
    private static final int TABLE_MOST = 5;
    private static final int FEWEST = 3;
    private static final int TABLES = 4;

    /** Over so many school days the groups on one skill are counted. */
    private static final int LOOKED_BACK = 20;

    private final int limit;
    private final Map<Taught, Set<Integer>> lessons = new HashMap<>();
    private final Map<Grouped, Set<Integer>> purposes = new HashMap<>();

    private record Taught(SourcedId student, Subject subject) {}

    private record Grouped(SourcedId student, SkillCode skill) {}

    /**
     * A student who is there.
     *
     * @param near the skills in hand, the one shown least first
     * @param chosen what the student would like; null for nothing
     */
    record Wanting(SourcedId student, List<SkillCode> near, @Nullable SkillCode chosen) {
        Wanting {
            near = List.copyOf(near);
        }

        /** What the student works on alone. */
        @Nullable SkillCode own() {
            return chosen != null ? chosen : near.isEmpty() ? null : near.getFirst();
        }

        private boolean would(SkillCode skill) {
            return chosen == null ? near.contains(skill) : chosen.equals(skill);
        }
    }

    /** A group and who is in it. */
    record Made(Group.Kind kind, @Nullable SkillCode about, List<Wanting> students) {}

    /** Nobody is in groups yet; a run may last as many school days as the limit says. */
    LivedGroups(int limit) {
        this.limit = limit;
    }

    /**
     * The groups of one room.
     *
     * @param led whether an adult is there to lead a lesson
     * @param day the number of the school day
     * @param subjectOf which subject a skill is of
     */
    List<Made> of(List<Wanting> there, boolean led, int day, Map<SkillCode, Subject> subjectOf) {
        var left = new ArrayList<>(there);
        var made = new ArrayList<Made>();
        if (led) {
            lesson(left, day, subjectOf).ifPresent(made::add);
        }
        for (var table = 0; table < TABLES; table++) {
            table(left, day).ifPresent(made::add);
        }
        if (!left.isEmpty()) {
            made.add(new Made(Group.Kind.OWN_PACE, null, left));
        }
        return made;
    }

    private Optional<Made> lesson(List<Wanting> left, int day, Map<SkillCode, Subject> subjectOf) {
        var skill =
                most(
                        left,
                        (one, about) ->
                                needs(one, about)
                                        && may(one, about, day)
                                        && mayBeTaught(one, subjectOf.get(about), day));
        return skill.map(about -> {
            var subject = subjectOf.get(about);
            var first =
                    Comparator.comparing((Wanting one) -> one.chosen() != null && !one.would(about))
                            .thenComparing(one -> taught(one, subject).size());
            var group =
                    left.stream()
                            .filter(one -> needs(one, about) && may(one, about, day))
                            .filter(one -> mayBeTaught(one, subject, day))
                            .sorted(first)
                            .limit(LESSON_MOST)
                            .toList();
            group.forEach(one -> taught(one, subject).add(day));
            return make(Group.Kind.LESSON, about, group, left, day);
        });
    }

    private Optional<Made> table(List<Wanting> left, int day) {
        return most(left, (one, about) -> one.would(about) && may(one, about, day))
                .map(about ->
                        make(
                                Group.Kind.PEERS,
                                about,
                                left.stream()
                                        .filter(one -> one.would(about) && may(one, about, day))
                                        .limit(TABLE_MOST)
                                        .toList(),
                                left,
                                day));
    }

    private Made make(
            Group.Kind kind, SkillCode about, List<Wanting> group, List<Wanting> left, int day) {
        left.removeAll(group);
        group.forEach(one -> days(one, about).add(day));
        return new Made(kind, about, group);
    }

    private interface Fits {
        boolean test(Wanting one, SkillCode about);
    }

    /** The skill for which most fit, if enough do. */
    private static Optional<SkillCode> most(List<Wanting> left, Fits fits) {
        var count = new HashMap<SkillCode, Integer>();
        for (var one : left) {
            one.near().stream()
                    .filter(about -> fits.test(one, about))
                    .forEach(about -> count.merge(about, 1, Integer::sum));
        }
        return count.entrySet().stream()
                .filter(one -> one.getValue() >= FEWEST)
                .max(
                        Map.Entry.<SkillCode, Integer>comparingByValue()
                                .thenComparing(one -> one.getKey().value()))
                .map(Map.Entry::getKey);
    }

    /** One of the two that the student has shown least of. */
    private static boolean needs(Wanting one, SkillCode about) {
        return one.near().indexOf(about) <= 1 && one.near().contains(about);
    }

    private boolean may(Wanting one, SkillCode about, int day) {
        Predicate<Integer> counts = before -> before > day - LOOKED_BACK && before != day;
        return days(one, about).stream().filter(counts).count() < limit;
    }

    private boolean mayBeTaught(Wanting one, @Nullable Subject subject, int day) {
        var days = taught(one, subject);
        var run = 0;
        while (days.contains(day - run - 1)) {
            run++;
        }
        return run < limit;
    }

    private Set<Integer> taught(Wanting one, @Nullable Subject subject) {
        return subject == null
                ? new HashSet<>()
                : lessons.computeIfAbsent(new Taught(one.student(), subject), _ -> new HashSet<>());
    }

    private Set<Integer> days(Wanting one, SkillCode about) {
        return purposes.computeIfAbsent(new Grouped(one.student(), about), _ -> new HashSet<>());
    }
}
