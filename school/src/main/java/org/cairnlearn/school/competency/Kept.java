package org.cairnlearn.school.competency;

import java.util.List;
import org.cairnlearn.standards.spool.Spool;

/**
 * What a source says of a framework beside what is used: kept whole, so that nothing is lost.
 *
 * @param document everything that it says of the framework itself, as a JSON object
 * @param items what it says of the competencies, in their order; empty when it says nothing of any
 * @param associations all links, whatever they lead to, those that are used too
 */
public record Kept(
        String document,
        List<Item> items,
        List<Association> associations,
        List<Definition> definitions) {
    /** For a source that says nothing else. */
    public static final Kept NOTHING = new Kept("{}", List.of(), List.of(), List.of());

    private static final Item PLAIN = new Item(false, "{}");

    public Kept {
        items = Spool.copyOf(items);
        associations = Spool.copyOf(associations);
        definitions = Spool.copyOf(definitions);
    }

    /** What it says of the competency at this place of the snapshot. */
    Item of(int place) {
        return items.isEmpty() ? PLAIN : items.get(place);
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
