package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** The front door of mastery. To be called inside a piece of {@code Work}. */
@Component
public final class MasteryBook {
    private final MasterySql sql;
    private final MasteryReader reader;
    private final Telling telling;
    private final MasteryUpdater updater;

    MasteryBook(MasterySql sql, MasteryReader reader, Telling telling, MasteryUpdater updater) {
        this.telling = telling;
        this.sql = sql;
        this.reader = reader;
        this.updater = updater;
    }

    /**
     * Where each of these students stands on each of these competencies at a moment, each under the
     * policy of the own school. The number of statements is the same for one student and for many.
     *
     * @param at now, or later; for what was, see {@link #over}
     */
    public Knowing knowing(
            Collection<PersonId> students, Collection<CompetencyId> competencies, Instant at) {
        return reader.knowing(students, competencies, at);
    }

    /**
     * Where these students stood at several moments, by all evidence of then that stands today:
     * what was corrected since counts as corrected, what came late counts from when it happened.
     * All moments are judged by the policy of the last one, so that a line shows what the student
     * did and not what the school decided.
     *
     * @param moments in any order
     * @return by moment, in the order of time
     */
    public Map<Instant, Knowing> over(
            Collection<PersonId> students,
            Collection<CompetencyId> competencies,
            Collection<Instant> moments) {
        return reader.over(students, competencies, moments);
    }

    /**
     * In which of so many equal parts each of these students is, by all work so far: 1 has shown
     * least. For how groups are made up, and nothing about one student; who has no work is absent.
     */
    public Map<PersonId, Integer> parts(Collection<PersonId> students, int parts) {
        return sql.parts(students, parts);
    }

    /** The competencies of which any of these students has evidence. */
    public Set<CompetencyId> touched(Collection<PersonId> students) {
        return sql.touched(students);
    }

    /** Why a student's estimate on a competency is what it is at a moment: parts that sum to it. */
    public Why why(PersonId student, CompetencyId competency, Instant at) {
        return reader.why(student, competency, at);
    }

    /**
     * The task that classmates have met, the student has not, and whose answer is expected to tell
     * most; empty when the model in force knows none of them.
     *
     * @param why what is thought at that moment
     */
    public Optional<Observation.Task> mostTelling(
            PersonId student, CompetencyId competency, Why why, Instant at) {
        return telling.most(student, competency, why, at);
    }

    /**
     * The least that would lift a student to the next level: so many pieces of work, without help
     * and with all points; empty when it takes more than {@value Lift#MOST}, or there is no higher
     * level.
     */
    public Optional<Lift> lift(PersonId student, CompetencyId competency, Instant at) {
        return Optional.ofNullable(reader.lifts(student, List.of(competency), at).get(competency));
    }

    /** The same for several skills at once; those that nothing near would lift are left out. */
    public Map<CompetencyId, Lift> lifts(
            PersonId student, Collection<CompetencyId> competencies, Instant at) {
        return reader.lifts(student, competencies, at);
    }

    /**
     * How likely a student gets each of these skills by its moment, from 0 to 1, by the learner
     * model and the work to be expected. The number of statements is the same for one and for many.
     */
    public Map<Outlook, Double> chances(
            PersonId student, Collection<Outlook> outlooks, Instant from) {
        return reader.chances(student, outlooks, from);
    }

    /** Forgets every estimate and derives it anew from the evidence. */
    public void rebuild() {
        updater.rebuild();
    }
}
