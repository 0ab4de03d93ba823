package org.cairnlearn.standards.framework;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.Loops;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.spool.Spool;

/**
 * The associations of a framework: all of them, and what those with both ends inside say about
 * order, wholes and parts. Which link of a loop is the wrong one cannot be known, so that all links
 * of one are refused; the items stand.
 */
final class CaseLinks {
    private static final String PART = "isChildOf";
    private static final String BEFORE = "precedes";
    private static final String RELATED = "isRelatedTo";
    private static final Set<String> USED = Set.of(PART, BEFORE, RELATED);

    private final Tally tally;
    private final ProblemList problems;
    private final Spool<Link> links =
            new Spool<>(
                    Link::texts,
                    texts ->
                            new Link(
                                    Association.of(texts),
                                    Double.parseDouble(texts.get(8)),
                                    Where.of(texts.subList(9, texts.size()))));
    private final List<Tie> ties = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    CaseLinks(Tally tally, ProblemList problems) {
        this.tally = tally;
        this.problems = problems;
    }

    /** An association, with where it stands and the number to sort parts by. */
    record Link(Association association, double sequence, Where where) {
        List<String> texts() {
            var texts = new ArrayList<>(association.texts());
            texts.add(String.valueOf(sequence));
            texts.addAll(where.texts());
            return texts;
        }
    }

    /** What of a link has to be known of all links at once, for those that Cairn uses. */
    private record Tie(int place, String kind, String from, String to, double sequence) {}

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
        var place = links.add(link);
        var one = link.association();
        if (USED.contains(one.kind())) {
            ties.add(
                    new Tie(
                            place,
                            name(one.kind()),
                            name(one.origin().id()),
                            name(one.destination().id()),
                            link.sequence()));
        }
    }

    /** One object for equal texts. */
    private String name(String text) {
        var known = names.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** Takes the loops out, names them, and tells what the rest says about these items. */
    Sound sound(Set<String> items) {
        names.clear();
        var looped = new BitSet();
        loops(PART, "part-loop", "would be a part of itself", looped);
        loops(BEFORE, "prerequisite-loop", "would be its own prerequisite", looped);
        var branches = new ArrayList<CaseTree.Branch>();
        var before = new LinkedHashSet<Prerequisite>();
        var related = new LinkedHashMap<Set<String>, Related>();
        for (var link : ties) {
            if (looped.get(link.place())) {
                continue;
            }
            var inside = items.contains(link.from()) && items.contains(link.to());
            switch (link.kind()) {
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
                associations(looped), branches, List.copyOf(before), List.copyOf(related.values()));
    }

    private List<Association> associations(BitSet looped) {
        if (looped.isEmpty()) {
            return Spool.mapped(links.all(), Link::association);
        }
        var good = Association.spool();
        for (var place = 0; place < links.all().size(); place++) {
            if (!looped.get(place)) {
                good.add(links.get(place).association());
            }
        }
        return good.all();
    }

    /** Finds the links of loops of one kind, names them and marks their places. */
    private void loops(String kind, String code, String what, BitSet looped) {
        var ofKind = ties.stream().filter(tie -> tie.kind().equals(kind)).toList();
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
        for (var tie : ofKind) {
            if (!loopOf.containsKey(tie.from())
                    || !loopOf.get(tie.from()).equals(loopOf.get(tie.to()))) {
                continue;
            }
            looped.set(tie.place());
            tally.refuse();
            problems.add(
                    links.get(tie.place())
                            .where()
                            .error(code, "")
                            .saying(
                                    "With this link an item %s. The links of this loop were left"
                                                    .formatted(what)
                                            + " out.",
                                    "Decide which comes first, and remove the link back."));
        }
    }
}
