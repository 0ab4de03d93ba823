package org.cairnlearn.school.competency;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds what leads back to itself: takes away what nothing is needed for, again and again, and then
 * what nothing leads to; circles, and what lies between two of them, are what stays. Linear in the
 * links.
 */
final class Circles {
    private Circles() {}

    /** Everything that lies on a circle of these links, or between two circles. */
    static <T> Set<T> in(Map<T, Set<T>> links) {
        var staying = peeled(links);
        var backwards = new HashMap<T, Set<T>>();
        staying.forEach((from, ends) ->
                ends.forEach(to -> backwards.computeIfAbsent(to, _ -> new HashSet<>()).add(from)));
        return peeled(backwards).keySet();
    }

    /** The links that are left when what leads nowhere is taken away, again and again. */
    private static <T> Map<T, Set<T>> peeled(Map<T, Set<T>> links) {
        var open = new HashMap<T, Set<T>>();
        var arriving = new HashMap<T, Set<T>>();
        links.forEach((from, ends) -> {
            if (!ends.isEmpty()) {
                open.put(from, new HashSet<>(ends));
            }
            ends.forEach(to -> arriving.computeIfAbsent(to, _ -> new HashSet<>()).add(from));
        });
        var ended = new ArrayDeque<T>(arriving.keySet());
        ended.removeIf(open::containsKey);
        while (!ended.isEmpty()) {
            var end = ended.pop();
            for (var from : arriving.getOrDefault(end, Set.of())) {
                var ends = open.getOrDefault(from, new HashSet<>());
                if (ends.remove(end) && ends.isEmpty()) {
                    open.remove(from);
                    ended.push(from);
                }
            }
        }
        return open;
    }
}
