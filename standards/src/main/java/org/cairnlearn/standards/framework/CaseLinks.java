package org.cairnlearn.standards.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.Loops;
import org.cairnlearn.standards.ProblemList;

/**
 * The associations of a framework: all of them, and what those with both ends inside say about
 * order, wholes and parts. Which link of a loop is the wrong one cannot be known, so that all links
 * of one are refused; the items stand.
 */
final class CaseLinks {
    private static final String PART = "isChildOf";
    private static final String BEFORE = "precedes";
    private static final String RELATED = "isRelatedTo";

    private final Tally tally;
    private final ProblemList problems;
    private final List<Link> links = new ArrayList<>();

    CaseLinks(Tally tally, ProblemList problems) {
        this.tally = tally;
        this.problems = problems;
    }

    /** An association, with where it stands and the number to sort parts by. */
    record Link(Association association, double sequence, Where where) {
        String from() {
            return association.origin().id();
        }

        String to() {
            return association.destination().id();
        }
    }

    /** What is left when loops are taken out. */
    record Sound(
            List<Association> associations,
            List<CaseTree.Branch> branches,
            List<Prerequisite> prerequisites,
            List<Related> related) {}

    /** Reads one; empty when it cannot be used, which is told. */
    Optional<Link> take(CaseFields fields) {
        var behind = CaseEdition.kindBehind(fields.fields());
        var kind = behind.isEmpty() ? kind(fields.text("associationType")) : behind;
        var origin = fields.end("originNodeURI");
        var destination = fields.end("destinationNodeURI");
        var missing =
                kind.isEmpty()
                        ? "associationType"
                        : origin.isEmpty()
                                ? "originNodeURI"
                                : destination.isEmpty() ? "destinationNodeURI" : "";
        if (origin.isEmpty() || destination.isEmpty() || !missing.isEmpty()) {
            tally.refuse();
            problems.add(
                    fields.where()
                            .error("broken-association", missing)
                            .saying(
                                    "An association needs a type and two ends.",
                                    "Export it again from the system that keeps it."));
            return Optional.empty();
        }
        return Optional.of(
                new Link(
                        association(fields, kind, origin.get(), destination.get()),
                        fields.number("sequenceNumber"),
                        fields.where()));
    }

    private static Association association(
            CaseFields fields, String kind, Association.End origin, Association.End destination) {
        var id = fields.identifier();
        return new Association(
                id.isEmpty() ? "%s %s %s".formatted(origin.id(), kind, destination.id()) : id,
                kind,
                origin,
                destination,
                fields.end("CFAssociationGroupingURI").map(Association.End::id).orElse(""),
                fields.json());
    }

    /** CASE's word for a kind, also where people wrote it as words. */
    static String kind(String written) {
        if (!written.contains(" ")) {
            return written;
        }
        var kind = new StringBuilder();
        for (var word : written.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            kind.append(
                    kind.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return kind.toString();
    }

    void add(Link link) {
        links.add(link);
    }

    /** Takes the loops out, names them, and tells what the rest says about these items. */
    Sound sound(Map<String, CaseItem> items) {
        var looped = new HashSet<Link>();
        looped.addAll(loops(PART, "part-loop", "would be a part of itself"));
        looped.addAll(loops(BEFORE, "prerequisite-loop", "would be its own prerequisite"));
        var good = links.stream().filter(link -> !looped.contains(link)).toList();
        var branches = new ArrayList<CaseTree.Branch>();
        var before = new LinkedHashSet<Prerequisite>();
        var related = new LinkedHashMap<Set<String>, Related>();
        for (var link : good) {
            var inside = items.containsKey(link.from()) && items.containsKey(link.to());
            switch (link.association().kind()) {
                case PART ->
                        branches.add(new CaseTree.Branch(link.from(), link.to(), link.sequence()));
                case BEFORE -> {
                    if (inside) {
                        before.add(new Prerequisite(link.from(), link.to()));
                    }
                }
                case RELATED -> {
                    if (inside && !link.from().equals(link.to())) {
                        related.putIfAbsent(
                                Set.of(link.from(), link.to()),
                                new Related(link.from(), link.to()));
                    }
                }
                default -> {}
            }
        }
        return new Sound(
                good.stream().map(Link::association).toList(),
                branches,
                List.copyOf(before),
                List.copyOf(related.values()));
    }

    private List<Link> loops(String kind, String code, String what) {
        var ofKind = links.stream().filter(link -> link.association().kind().equals(kind)).toList();
        var next = new LinkedHashMap<String, List<String>>();
        ofKind.forEach(
                link -> next.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to()));
        var loopOf = new HashMap<String, Integer>();
        var found = Loops.find(next);
        for (var i = 0; i < found.size(); i++) {
            for (var member : found.get(i)) {
                loopOf.put(member, i);
            }
        }
        var looped =
                ofKind.stream()
                        .filter(link ->
                                loopOf.containsKey(link.from())
                                        && loopOf.get(link.from()).equals(loopOf.get(link.to())))
                        .toList();
        for (var link : looped) {
            tally.refuse();
            problems.add(
                    link.where()
                            .error(code, "")
                            .saying(
                                    "With this link an item %s. The links of this loop were left"
                                                    .formatted(what)
                                            + " out.",
                                    "Decide which comes first, and remove the link back."));
        }
        return looped;
    }
}
