package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.WorkMemory;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/** What the students of a class are near now: read once in a piece of work, whoever asks again. */
@Component
class ClassNeeds {
    private final NeedsReader reader;
    private final ClassFrameworks frameworks;
    private final AsPlanner planner;
    private final WorkMemory memory;

    ClassNeeds(
            NeedsReader reader, ClassFrameworks frameworks, AsPlanner planner, WorkMemory memory) {
        this.reader = reader;
        this.frameworks = frameworks;
        this.planner = planner;
        this.memory = memory;
    }

    /** Empty when it is not known what the class works on. */
    Optional<Needs> of(SchoolClass schoolClass, Collection<PersonId> students) {
        return frameworks
                .find(schoolClass)
                .map(framework ->
                        new NeedsReader.Asked(
                                List.of(framework), List.copyOf(students), topics(schoolClass)))
                .map(asked -> memory.onceSeen(asked, () -> reader.now(asked)));
    }

    /** The planner knows what the class works on, also where a student asks. */
    private List<CompetencyId> topics(SchoolClass schoolClass) {
        return planner.sees(() -> frameworks.topics(List.of(schoolClass.id())));
    }
}
