package org.cairnlearn.school.materials;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;

/**
 * All that a source has.
 *
 * @param source what brought it, such as a course of exercises or the school's own table
 * @param spared ids of which a row could not be read: they are not gone
 * @param whole whether what is not named is gone
 */
public record MaterialSnapshot(
        String source, List<Entry> entries, Set<String> spared, boolean whole) {
    public MaterialSnapshot {
        entries = List.copyOf(entries);
        spared = Set.copyOf(spared);
        var ids = new HashSet<String>();
        if (source.isBlank() || !entries.stream().map(Entry::externalId).allMatch(ids::add)) {
            throw new IllegalArgumentException("A snapshot has a source, and each material once");
        }
    }

    /** One material as its source has it. */
    public record Entry(
            String externalId,
            Material.About about,
            Material.Use use,
            Material.Rights rights,
            Content content) {}

    /** What it is for, and what stands in it. */
    public record Content(Set<CompetencyId> competencies, List<Exercise> exercises) {
        public Content {
            competencies = Set.copyOf(competencies);
            exercises = List.copyOf(exercises);
        }
    }
}
