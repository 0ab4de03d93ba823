package org.cairnlearn.school.competency;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a snapshot of a framework.
 *
 * @param revisions what it says otherwise than the version before, one by one
 * @param competencies one also counts as changed when only what it needs first is another
 */
public record FrameworkChanges(
        FrameworkId framework,
        Change competencies,
        Change prerequisites,
        Change related,
        Change associations,
        Change definitions,
        List<Revision> revisions) {
    public FrameworkChanges {
        revisions = List.copyOf(revisions);
    }

    /** Whether it said anything new. */
    boolean any() {
        return Stream.of(competencies, prerequisites, related, associations, definitions)
                .anyMatch(part -> part.fresh() + part.changed() + part.gone() > 0);
    }

    /**
     * What became of its parts of one kind.
     *
     * @param fresh parts that the school had never had
     * @param changed parts that differed from what it had, also those that came back
     * @param unchanged parts that said nothing new
     * @param gone parts that it had and the snapshot doesn't name
     */
    public record Change(long fresh, long changed, long unchanged, long gone) {}
}
