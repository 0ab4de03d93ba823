package org.cairnlearn.standards.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.Loops;

/**
 * Parts prerequisite links into good ones and those inside a loop. Which link of a loop is the
 * wrong one cannot be known, so all of them are left out.
 */
final class PrerequisiteLinks {
    private final List<Prerequisite> links;
    private final Map<String, List<String>> loopOf = new HashMap<>();

    PrerequisiteLinks(Collection<Prerequisite> links) {
        this.links = List.copyOf(links);
        var next = new LinkedHashMap<String, List<String>>();
        for (var link : this.links) {
            next.computeIfAbsent(link.from(), from -> new ArrayList<>()).add(link.to());
        }
        for (List<String> loop : Loops.find(next)) {
            loop.forEach(member -> loopOf.put(member, loop));
        }
    }

    List<Prerequisite> good() {
        return links.stream().filter(link -> loop(link).isEmpty()).toList();
    }

    List<Prerequisite> inLoops() {
        return links.stream().filter(link -> !loop(link).isEmpty()).toList();
    }

    int loopSize(Prerequisite link) {
        return loop(link).size();
    }

    /** The competencies that all lead to each other, of which the link joins two; else empty. */
    List<String> loop(Prerequisite link) {
        var from = loopOf.getOrDefault(link.from(), List.of());
        return from.contains(link.to()) ? from : List.of();
    }
}
