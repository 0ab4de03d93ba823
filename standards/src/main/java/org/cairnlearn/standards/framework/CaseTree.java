package org.cairnlearn.standards.framework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The tree that {@code isChildOf} makes of items: their order, the strand of each, and which only
 * hold others together. An item in two places stands in the first. What no link leads to is a root.
 */
final class CaseTree {
    private static final Pattern STRAND =
            Pattern.compile("domain|strand|category", Pattern.CASE_INSENSITIVE);
    private static final Pattern GRADE =
            Pattern.compile("grade|level|course|claim", Pattern.CASE_INSENSITIVE);

    private final Map<String, Place> items;
    private final Function<Place, String> heading;
    private final Map<Place, String> headings = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Double> roots = new HashMap<>();
    private final Map<String, List<Child>> children = new LinkedHashMap<>();

    private record Child(Place item, double sequence, int place) {}

    /**
     * What of an item the tree is made of.
     *
     * @param at where the whole item is found
     * @param type what its source calls this kind of item
     * @param rank by which it is sorted among the parts of the same whole
     */
    record Place(int at, String id, String type, double rank) {}

    /**
     * The tree of these links, which lead in no circle.
     *
     * @param heading what an item is called as a row of a map
     */
    CaseTree(Map<String, Place> items, List<Branch> branches, Function<Place, String> heading) {
        this.items = items;
        this.heading = heading;
        for (var branch : branches) {
            var item = items.get(branch.child());
            if (item == null) {
                continue;
            }
            if (!items.containsKey(branch.parent())) {
                roots.putIfAbsent(branch.child(), branch.sequence());
            } else if (parents.putIfAbsent(branch.child(), branch.parent()) == null) {
                var siblings = children.computeIfAbsent(branch.parent(), _ -> new ArrayList<>());
                siblings.add(new Child(item, branch.sequence(), siblings.size()));
            }
        }
    }

    /** One link from a part to its whole, with the number to sort by. */
    record Branch(String child, String parent, double sequence) {}

    /** All items, each whole before its parts. */
    List<Place> inOrder() {
        var ordered = new ArrayList<Place>(items.size());
        var seen = new HashSet<String>();
        var open = new ArrayDeque<Place>();
        sorted(top()).reversed().forEach(open::push);
        while (!open.isEmpty()) {
            var item = open.pop();
            if (seen.add(item.id())) {
                ordered.add(item);
                sorted(children.getOrDefault(item.id(), List.of())).reversed().forEach(open::push);
            }
        }
        return ordered;
    }

    private List<Child> top() {
        var top = new ArrayList<Child>();
        for (var item : items.values()) {
            if (!parents.containsKey(item.id())) {
                top.add(
                        new Child(
                                item,
                                roots.getOrDefault(item.id(), Double.POSITIVE_INFINITY),
                                top.size()));
            }
        }
        return top;
    }

    private static List<Place> sorted(List<Child> siblings) {
        return siblings.stream()
                .sorted(
                        Comparator.comparingDouble(Child::sequence)
                                .thenComparingDouble(child -> child.item().rank())
                                .thenComparingInt(Child::place))
                .map(Child::item)
                .toList();
    }

    boolean hasParts(String id) {
        return children.containsKey(id);
    }

    /**
     * The row of a map in which an item stands: the highest whole around it that its source calls a
     * domain, a strand or a category, else the highest that is no grade.
     */
    String strand(String id) {
        var around = around(id);
        return around.stream()
                .filter(whole -> STRAND.matcher(whole.type()).find())
                .findFirst()
                .or(() -> firstThatIsNoGrade(around))
                .map(whole -> headings.computeIfAbsent(whole, heading))
                .orElse("");
    }

    private static Optional<Place> firstThatIsNoGrade(List<Place> around) {
        return around.stream().filter(whole -> !GRADE.matcher(whole.type()).find()).findFirst();
    }

    /** The wholes around an item, the highest first. */
    private List<Place> around(String id) {
        var around = new ArrayDeque<Place>();
        Set<String> seen = new HashSet<>(Set.of(id));
        for (var next = parents.get(id); next != null && seen.add(next); next = parents.get(next)) {
            Optional.ofNullable(items.get(next)).ifPresent(around::addFirst);
        }
        return List.copyOf(around);
    }
}
