package org.cairnlearn.standards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what leads back to itself: prerequisites that require each other, schools that are their
 * own parents. The idea is Tarjan's (SIAM J. Computing 1(2), 1972): in one walk, each group of
 * names that all reach each other is found; time and memory grow with names plus links. Written
 * without recursion, since real chains can be deep.
 */
public final class Loops {
    private record Step(String name, Iterator<String> next) {}

    private final Map<String, ? extends Collection<String>> links;
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private Loops(Map<String, ? extends Collection<String>> links) {
        this.links = links;
    }

    /**
     * All groups of names that reach each other, each in the order of {@code links}' walk; a name
     * that links to itself is a group of one. Links to names without an entry end there.
     *
     * @param links for each name, the names it leads to; give a map with a fixed order where the
     *     order of the answer matters
     */
    public static List<List<String>> find(Map<String, ? extends Collection<String>> links) {
        var loops = new Loops(links);
        for (String name : links.keySet()) {
            if (!loops.number.containsKey(name)) {
                loops.walk(name);
            }
        }
        return List.copyOf(loops.found);
    }

    private void walk(String start) {
        var path = new ArrayDeque<Step>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            Step step = path.element();
            if (step.next().hasNext()) {
                String next = step.next().next();
                if (!number.containsKey(next)) {
                    path.push(enter(next));
                } else if (isOpen.contains(next)) {
                    lowest.merge(step.name(), of(number, next), Math::min);
                }
            } else {
                path.pop();
                leave(step.name());
                if (!path.isEmpty()) {
                    lowest.merge(path.element().name(), of(lowest, step.name()), Math::min);
                }
            }
        }
    }

    private Step enter(String name) {
        int order = number.size();
        number.put(name, order);
        lowest.put(name, order);
        open.push(name);
        isOpen.add(name);
        return new Step(name, next(name).iterator());
    }

    private void leave(String name) {
        if (of(lowest, name) != of(number, name)) {
            return;
        }
        var group = new ArrayList<String>();
        String member;
        do {
            member = open.pop();
            isOpen.remove(member);
            group.addFirst(member);
        } while (!member.equals(name));
        if (group.size() > 1 || next(name).contains(name)) {
            found.add(List.copyOf(group));
        }
    }

    private Collection<String> next(String name) {
        Collection<String> next = links.get(name);
        return next == null ? List.of() : next;
    }

    private static int of(Map<String, Integer> map, String name) {
        return map.getOrDefault(name, 0);
    }
}
