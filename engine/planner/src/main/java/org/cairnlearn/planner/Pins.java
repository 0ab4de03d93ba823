package org.cairnlearn.planner;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pins that can be kept. A lesson that nobody can lead doesn't take place, pinned or not; so if
 * more lessons are pinned than there are teachers, those with the most pinned students stay.
 */
final class Pins {
    private Pins() {}

    static Map<StudentId, OfferingId> kept(Problem problem) {
        Listed listed = new Listed(problem);
        Set<OfferingId> led = ledOnes(problem);
        Map<StudentId, OfferingId> kept = new HashMap<>();
        for (Pin pin : problem.pins()) {
            if (listed.offering(pin.offering()).kind() != Kind.TL || led.contains(pin.offering())) {
                kept.put(pin.student(), pin.offering());
            }
        }
        return kept;
    }

    private static Set<OfferingId> ledOnes(Problem problem) {
        Map<OfferingId, Integer> pinned = new HashMap<>();
        problem.pins().forEach(pin -> pinned.merge(pin.offering(), 1, Integer::sum));
        Comparator<Offering> most =
                Comparator.comparing((Offering o) -> pinned.getOrDefault(o.id(), 0)).reversed();
        List<OfferingId> led =
                problem.offerings().stream()
                        .filter(o -> o.kind() == Kind.TL && pinned.containsKey(o.id()))
                        .sorted(most.thenComparing(Offering::id))
                        .limit(problem.teachers().size())
                        .map(Offering::id)
                        .toList();
        return new HashSet<>(led);
    }
}
