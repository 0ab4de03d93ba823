package org.cairnlearn.school.competency;

import java.time.Instant;

/** What of a framework is given out to others: everything that its source said, as it was kept. */
public sealed interface Given {
    /**
     * A framework (CASE: CFDocument).
     *
     * @param identifier the UUID under which it is given out, the same for ever
     * @param document everything that its source says of it, as a JSON object; empty if it came
     *     without
     * @param linked whether its source gave links of its own
     * @param state of it here
     */
    record OfFramework(
            Framework framework, String identifier, String document, boolean linked, State state)
            implements Given {}

    /**
     * In which state a framework is.
     *
     * @param version counts its changes here
     * @param changedAt when the last one was
     */
    record State(int version, Instant changedAt) {}

    /**
     * One of its items, also one that its source has dropped.
     *
     * @param identifier the UUID under which it is given out, the same for ever
     * @param details everything that its source says of it, as a JSON object; empty if it came
     *     without
     * @param place where it stands, and whether it still does
     */
    record OfItem(Competency competency, String identifier, String details, Place place)
            implements Given {}

    /**
     * Where an item stands in its framework.
     *
     * @param position from 0
     * @param active false once its source dropped it
     * @param changedAt when it last changed here
     */
    record Place(int position, boolean active, Instant changedAt) {}

    /** A link, with everything that its source says of it. */
    record OfLink(FrameworkId framework, Kept.Association link) implements Given {}

    /**
     * A link of a framework whose source gave none of its own, from what is known here.
     *
     * @param kind CASE's word for it
     */
    record OfPlainLink(String kind, CompetencyId origin, CompetencyId destination)
            implements Given {}

    /** A definition or a rubric, with everything that its source says of it as a JSON object. */
    record OfDefinition(FrameworkId framework, String kind, String sourceId, String details)
            implements Given {}
}
