package org.cairnlearn.school.competency;

import java.util.List;
import java.util.Map;

/**
 * What a source says of a framework beside what is used: kept whole, so that nothing is lost.
 *
 * @param document everything that it says of the framework itself, as a JSON object
 * @param items what it says of competencies, by their source ids
 * @param associations all links, whatever they lead to, those that are used too
 */
public record Kept(
        String document,
        Map<String, Item> items,
        List<Association> associations,
        List<Definition> definitions) {
    /** For a source that says nothing else. */
    public static final Kept NOTHING = new Kept("{}", Map.of(), List.of(), List.of());

    private static final Item PLAIN = new Item(false, "{}");

    public Kept {
        items = Map.copyOf(items);
        associations = List.copyOf(associations);
        definitions = List.copyOf(definitions);
    }

    Item of(FrameworkSnapshot.Entry entry) {
        return items.getOrDefault(entry.sourceId(), PLAIN);
    }

    /**
     * What the source says of one competency.
     *
     * @param area whether it only holds others together, which are what is learned
     * @param details everything that the source says of it, as a JSON object
     */
    public record Item(boolean area, String details) {}

    /**
     * A link of any kind.
     *
     * @param sourceId unique among the framework's associations
     * @param kind CASE's word for it
     * @param grouping source id of the grouping it belongs to; empty if none
     * @param details what else the source says of it, as a JSON object
     */
    public record Association(
            String sourceId,
            String kind,
            End origin,
            End destination,
            String grouping,
            String details) {}

    /** One end of a link: an item's source id, here or elsewhere, and its address or nothing. */
    public record End(String id, String uri) {}

    /** What items refer to: a concept, a licence, a rubric. */
    public record Definition(String kind, String sourceId, String details) {}
}
