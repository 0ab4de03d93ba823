package org.cairnlearn.school.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.PersonId;

/** The few students of a class whose best other group is nearly as good as their own. */
final class AlsoFits {
    /** A teacher is asked to decide about two students at most. */
    private static final int DECISIONS = 2;

    /** Less than this, as a share of what is missing, is no difference that can be known. */
    private static final double SMALL = 0.06;

    private final DayProblem asked;
    private final List<Group> groups;
    private final Map<PersonId, Group> in;

    AlsoFits(DayProblem asked, List<Group> groups, Map<PersonId, Group> in) {
        this.asked = asked;
        this.groups = groups;
        this.in = in;
    }

    private record Close(PersonId student, GroupId other, double worse) {}

    Map<PersonId, GroupId> find() {
        if (asked.facts().block() instanceof Block.Flex) {
            return Map.of();
        }
        var sizes = new HashMap<Group, Long>();
        in.values().forEach(group -> sizes.merge(group, 1L, Long::sum));
        return in.entrySet().stream()
                .filter(entry -> isFree(entry.getKey(), entry.getValue(), sizes))
                .flatMap(entry -> closest(entry.getKey(), entry.getValue(), sizes).stream())
                .sorted(
                        Comparator.comparingDouble(Close::worse)
                                .thenComparing(close -> asked.roll().student(close.student())))
                .limit(DECISIONS)
                .collect(Collectors.toMap(Close::student, Close::other));
    }

    /** Nobody's hand has decided, and the own group can spare the student. */
    private boolean isFree(PersonId student, Group own, Map<Group, Long> sizes) {
        return !asked.kept().pinned().containsKey(student)
                && own.kind() != Group.Kind.OWN_PACE
                && !own.hand().locked()
                && sizes.getOrDefault(own, 0L) > Sizes.LESSON_MIN;
    }

    private Optional<Close> closest(PersonId student, Group own, Map<Group, Long> sizes) {
        var now = worth(student, own);
        return groups.stream()
                .filter(other -> !other.equals(own) && !other.hand().locked())
                .filter(other -> other.competency() != null)
                .filter(other -> sizes.getOrDefault(other, 0L) < Sizes.PEERS_MAX)
                .filter(other -> isWelcome(student, other))
                .map(other -> new Close(student, other.id(), now - worth(student, other)))
                .filter(close -> close.worse() <= SMALL)
                .min(Comparator.comparingDouble(Close::worse));
    }

    private boolean isWelcome(PersonId student, Group other) {
        var about = other.competency();
        return about != null
                && asked.facts().terms().allow(student, about, other.kind())
                && asked.facts().needs().findToShare(student, about).isPresent()
                && in.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(other))
                        .noneMatch(entry -> asked.facts().areApart(student, entry.getKey()));
    }

    private double worth(PersonId student, Group group) {
        var about = group.competency();
        var need =
                about == null
                        ? Optional.<Need>empty()
                        : asked.facts().needs().findToShare(student, about);
        var effect = group.kind() == Group.Kind.LESSON ? 1.0 : 0.75;
        return need.map(one -> one.worth() * effect).orElse(0.0);
    }
}
