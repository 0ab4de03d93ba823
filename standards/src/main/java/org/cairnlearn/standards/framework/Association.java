package org.cairnlearn.standards.framework;

import java.util.List;
import org.cairnlearn.standards.spool.Spool;

/**
 * One link of a framework, as its source gives it: of any kind, with ends that may lie in other
 * frameworks or nowhere known (CASE: CFAssociation).
 *
 * @param sourceId unique among the framework's associations
 * @param kind CASE's word for it, such as {@code precedes} or {@code isChildOf}
 * @param grouping source id of the grouping it belongs to; empty if none
 * @param details everything that the source says of it, as a JSON object
 */
public record Association(
        String sourceId,
        String kind,
        End origin,
        End destination,
        String grouping,
        String details) {

    /** A list of them that may be longer than the memory. */
    static Spool<Association> spool() {
        return new Spool<>(Association::texts, Association::of);
    }

    List<String> texts() {
        return List.of(
                sourceId,
                kind,
                origin.id,
                origin.uri,
                destination.id,
                destination.uri,
                grouping,
                details);
    }

    static Association of(List<String> texts) {
        return new Association(
                texts.get(0),
                texts.get(1),
                new End(texts.get(2), texts.get(3)),
                new End(texts.get(4), texts.get(5)),
                texts.get(6),
                texts.get(7));
    }

    /**
     * One end of a link.
     *
     * @param id source id of an item, here or elsewhere
     * @param uri its address; empty if not given
     */
    public record End(String id, String uri) {}
}
