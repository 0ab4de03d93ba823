package org.cairnlearn.school.web.student;

import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.profile.Progress;
import org.cairnlearn.school.roster.PersonId;

/** Where one student stands among the skills of a framework. */
record Footing(PersonId student, Progress progress) {
    Status status(CompetencyId skill) {
        return progress.status(student, skill);
    }

    boolean begun(CompetencyId skill) {
        return status(skill).evidence() > 0;
    }

    boolean has(CompetencyId skill) {
        return status(skill).mastered();
    }

    /** Whether the student could begin on it now. */
    boolean ready(CompetencyId skill) {
        return progress.ready(student, skill);
    }

    /** What it builds on and stands in the way. */
    List<CompetencyId> inTheWay(CompetencyId skill) {
        return List.copyOf(progress.frontier(student).inTheWay(skill));
    }

    /** What it builds on, in a fixed order. */
    List<CompetencyId> before(CompetencyId skill) {
        return List.copyOf(progress.pathways().before(skill));
    }

    /** Something that the student has and that it builds on. */
    Optional<CompetencyId> builtOn(CompetencyId skill) {
        return before(skill).stream().filter(this::has).findFirst();
    }

    /** What builds directly on it, in a fixed order. */
    List<CompetencyId> opens(CompetencyId skill) {
        return List.copyOf(progress.pathways().after(skill));
    }
}
