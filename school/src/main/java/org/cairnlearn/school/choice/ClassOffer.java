package org.cairnlearn.school.choice;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.roster.PersonId;

/**
 * What a class is offered, and what was made of it.
 *
 * @param date the day that students choose for now
 * @param skills what most could work on, the most wanted first
 * @param answers what students said for that day
 * @param lines who waits for what is scarce on that day
 */
public record ClassOffer(
        LocalDate date, List<Skill> skills, List<Answer> answers, List<Line> lines) {
    public ClassOffer {
        skills = List.copyOf(skills);
        answers = List.copyOf(answers);
        lines = List.copyOf(lines);
    }

    /**
     * A skill that is offered.
     *
     * @param ready who could work on it now
     * @param thin whether it lacks two routes that differ in material and mode, one without a
     *     screen: work to do
     * @param takenAway what a teacher took away
     */
    public record Skill(
            CompetencyId skill,
            List<PersonId> ready,
            boolean thin,
            List<Counted> ways,
            List<Way> takenAway) {
        public Skill {
            ready = List.copyOf(ready);
            ways = List.copyOf(ways);
            takenAway = List.copyOf(takenAway);
        }
    }

    /**
     * A way, with what became of it in the last school days.
     *
     * @param offered to whom it was shown: once for each student and day
     * @param chosen by whom it was chosen of these; the rest was declined
     */
    public record Counted(Way way, List<PersonId> offered, List<PersonId> chosen) {
        public Counted {
            offered = List.copyOf(offered);
            chosen = List.copyOf(chosen);
        }
    }

    /** Who waits for a material, first come first. */
    public record Line(MaterialId material, List<PersonId> students) {
        public Line {
            students = List.copyOf(students);
        }
    }
}
