package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * Finds a group of a standing plan for somebody who needs a place: the one that brings most among
 * those about something the student is ready for, with a seat left and nobody in it to be kept apart
 * from; else own pace at home.
 */
@Component
class Joining {
    private static final int MOST = 6;

    private final CompetencyBook competencies;
    private final NeedsReader needs;
    private final PairSql pairs;

    Joining(CompetencyBook competencies, NeedsReader needs, PairSql pairs) {
        this.competencies = competencies;
        this.needs = needs;
        this.pairs = pairs;
    }

    /**
     * A group for each of these students, one after the other.
     *
     * @param open the groups that take somebody
     */
    Map<PersonId, GroupId> join(BlockPlan plan, List<Group> open, Collection<PersonId> students) {
        var seats = new HashMap<GroupId, Integer>();
        plan.places().forEach(place -> seats.merge(place.group(), 1, Integer::sum));
        var apart = apart(plan, students);
        var ready = ready(open, students);
        var joined = new LinkedHashMap<PersonId, GroupId>();
        for (var student : students) {
            var own = ready.getOrDefault(student, List.of());
            own.stream()
                    .flatMap(need -> open.stream().filter(one -> need.equals(one.competency())))
                    .filter(one -> seats.getOrDefault(one.id(), 0) < MOST)
                    .filter(one -> plan.in(one.id()).stream()
                            .noneMatch(place -> apart.contains(Set.of(student, place.student()))))
                    .findFirst()
                    .or(() -> ownPace(plan, student))
                    .ifPresent(group -> {
                        seats.merge(group.id(), 1, Integer::sum);
                        joined.put(student, group.id());
                    });
        }
        return joined;
    }

    private Set<Set<PersonId>> apart(BlockPlan plan, Collection<PersonId> students) {
        var all = new HashSet<>(students);
        plan.places().forEach(place -> all.add(place.student()));
        return pairs.among(all).stream()
                .filter(pair -> pair.kind() == Pair.Kind.APART)
                .map(pair -> Set.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
    }

    /** What each is ready for among what the open groups are about, the worthiest first. */
    private Map<PersonId, List<CompetencyId>> ready(
            List<Group> open, Collection<PersonId> students) {
        var about =
                open.stream()
                        .flatMap(group -> Optional.ofNullable(group.competency()).stream())
                        .toList();
        if (about.isEmpty() || students.isEmpty()) {
            return Map.of();
        }
        var ready = new HashMap<PersonId, List<CompetencyId>>();
        competencies.byId(about).values().stream()
                .map(Competency::framework)
                .distinct()
                .sorted(Comparator.comparing(FrameworkId::value))
                .map(framework -> needs.read(List.of(framework), students))
                .forEach(read ->
                        students.forEach(student ->
                                ready.computeIfAbsent(student, _ -> new ArrayList<>())
                                        .addAll(
                                                read.of(student).stream()
                                                        .map(Need::competency)
                                                        .toList())));
        return ready;
    }

    /** The own-pace place of the student's class; of the plan, where the class has none. */
    private static Optional<Group> ownPace(BlockPlan plan, PersonId student) {
        var home = plan.placeOf(student).map(Place::home);
        var own =
                plan.groups().stream()
                        .filter(group -> group.kind() == Group.Kind.OWN_PACE)
                        .toList();
        return own.stream()
                .filter(group -> plan.in(group.id()).stream()
                        .anyMatch(place -> home.filter(place.home()::equals).isPresent()))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /** With how many a group is one. */
    static int fewest(Group.Kind kind) {
        return switch (kind) {
            case LESSON -> 3;
            case PEERS -> 2;
            case SUPPORT, PROJECT -> 1;
            case OWN_PACE -> 0;
        };
    }
}
