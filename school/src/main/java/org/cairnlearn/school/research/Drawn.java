package org.cairnlearn.school.research;

import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.study.DayDraw.Way;

/**
 * What a study drew for a student: if he or she works on the skill at all, then in one of these
 * ways.
 *
 * @param choiceFirst whether what the student chooses for a day goes before it
 */
public record Drawn(PersonId student, CompetencyId skill, Set<Way> ways, boolean choiceFirst) {
    public Drawn {
        ways = Set.copyOf(ways);
    }
}
