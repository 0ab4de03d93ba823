package org.cairnlearn.school.profile;

import java.time.Instant;
import java.util.Map;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Frontier;
import org.cairnlearn.school.competency.Pathways;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.roster.PersonId;

/**
 * Where some students stand on some skills, and what lies before each of them.
 *
 * @param at the moment for which it holds
 */
public record Progress(
        Knowing knowing, Pathways pathways, Map<PersonId, Frontier> frontiers, Instant at) {
    public Progress {
        frontiers = Map.copyOf(frontiers);
    }

    public Status status(PersonId student, CompetencyId skill) {
        return knowing.of(student, skill);
    }

    /**
     * What lies before a student.
     *
     * @throws IllegalArgumentException when nothing was asked about the student
     */
    public Frontier frontier(PersonId student) {
        var frontier = frontiers.get(student);
        if (frontier == null) {
            throw new IllegalArgumentException("Nothing was asked about student " + student);
        }
        return frontier;
    }

    /** Whether a skill is marked as ready: the student could begin on it now. */
    public boolean ready(PersonId student, CompetencyId skill) {
        return frontier(student).place(skill) == Frontier.Place.READY;
    }

    /** Whether work on it makes sense now: ready, or begun with nothing in the way. */
    public boolean open(PersonId student, CompetencyId skill) {
        return frontier(student).open(skill);
    }
}
