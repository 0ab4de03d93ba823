package org.cairnlearn.school.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Reads what a class is near: what its students have begun on, and what comes right after. */
@Component
class NeedsReader {
    private final CompetencyBook competencies;
    private final MasteryBook mastery;

    NeedsReader(CompetencyBook competencies, MasteryBook mastery) {
        this.competencies = competencies;
        this.mastery = mastery;
    }

    Needs read(FrameworkId framework, Collection<PersonId> students, Instant at) {
        var prerequisites = competencies.prerequisites(framework);
        var known =
                competencies.competencies(framework).stream()
                        .map(Competency::id)
                        .collect(Collectors.toSet());
        var touched = new HashSet<>(mastery.touched(students));
        touched.retainAll(known);
        var candidates = new HashSet<>(touched);
        prerequisites.forEach((later, before) -> {
            if (before.stream().anyMatch(touched::contains)) {
                candidates.add(later);
            }
        });
        var asked = new HashSet<CompetencyId>(candidates);
        candidates.forEach(
                competency -> asked.addAll(prerequisites.getOrDefault(competency, Set.of())));
        return new Needs(mastery.knowing(students, asked, at), prerequisites, candidates);
    }
}
