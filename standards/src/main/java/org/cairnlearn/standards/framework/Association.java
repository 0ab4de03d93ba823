package org.cairnlearn.standards.framework;

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

    /**
     * One end of a link.
     *
     * @param id source id of an item, here or elsewhere
     * @param uri its address; empty if not given
     */
    public record End(String id, String uri) {}
}
