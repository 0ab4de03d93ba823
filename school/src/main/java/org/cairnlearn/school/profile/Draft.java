package org.cairnlearn.school.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.profile.Statement.Basis;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.roster.PersonId;

/**
 * What the work suggests to write in a profile. It is made anew whenever somebody looks, kept
 * nowhere, and shown to nobody but those who teach the student: it becomes a statement when a
 * person keeps it.
 *
 * <p>A skill that was got within the weeks looked at and was there at the end of each of the last
 * three is a strength. One that was there and no longer is, or that had new work in three weeks
 * without a change of level while the work surely does not show it, is a need. What the student has
 * promised to learn is an interest. At most two of each kind are drafted, and none that is written
 * already or was closed or turned down within the days of a review.
 *
 * @param words the student's own, where it comes from a goal; empty otherwise
 */
public record Draft(Facet facet, Basis basis, Reason reason, String words) {
    /** The most drafts of one kind. */
    private static final int MOST = 2;

    /** So many ends of weeks a level must have stood. */
    private static final int STANDING = 3;

    /** Why it is drafted. */
    public enum Reason {
        /** Got lately, and held. */
        HELD,
        /** Was there, and is not now. */
        FADED,
        /** Work goes on, and the level does not. */
        STUCK,
        /** The student promised it. */
        PROMISED
    }

    /**
     * How a student has come so far.
     *
     * @param skills those looked at, in their order
     * @param weeks where the student stood at the end of each, the oldest first; the last is now
     */
    public record Way(PersonId student, List<CompetencyId> skills, List<Knowing> weeks) {
        public Way {
            skills = List.copyOf(skills);
            weeks = List.copyOf(weeks);
        }

        private Status at(int week, CompetencyId skill) {
            return weeks.get(week).of(student, skill);
        }

        private Status now(CompetencyId skill) {
            return at(weeks.size() - 1, skill);
        }

        private boolean enough() {
            return weeks.size() > STANDING;
        }

        private boolean lately(CompetencyId skill, Predicate<Status> what) {
            return weeks.subList(weeks.size() - STANDING, weeks.size()).stream()
                    .allMatch(week -> what.test(week.of(student, skill)));
        }

        private boolean held(CompetencyId skill) {
            return !now(skill).stale()
                    && lately(skill, Status::mastered)
                    && !at(0, skill).mastered();
        }

        private boolean faded(CompetencyId skill) {
            return !now(skill).mastered()
                    && weeks.stream().anyMatch(week -> week.of(student, skill).mastered());
        }

        private boolean stuck(CompetencyId skill) {
            var now = now(skill);
            var then = at(weeks.size() - STANDING, skill);
            return now.blocked()
                    && !now.mastered()
                    && then.evidence() > 0
                    && now.evidence() > then.evidence()
                    && lately(skill, week -> week.level() == now.level());
        }
    }

    /**
     * The drafts for a student.
     *
     * @param goals the student's
     * @param written what is written already
     * @param fresh whether a statement was touched within the days of a review
     */
    public static List<Draft> of(
            Way way, List<Goal> goals, List<Statement> written, Predicate<Statement> fresh) {
        var drafts = new ArrayList<Draft>();
        if (way.enough()) {
            drafts.addAll(
                    some(Facet.STRENGTH, Reason.HELD, newest(way, way::held), written, fresh));
            drafts.addAll(some(Facet.NEED, Reason.FADED, newest(way, way::faded), written, fresh));
            drafts.addAll(some(Facet.NEED, Reason.STUCK, newest(way, way::stuck), written, fresh));
        }
        goals.stream()
                .filter(goal -> goal.life().state().live() || goal.life().state() == Goal.State.MET)
                .map(goal ->
                        new Draft(
                                Facet.INTEREST,
                                new Basis(null, goal.id()),
                                Reason.PROMISED,
                                goal.promise().words()))
                .filter(draft -> draft.isNew(written, fresh))
                .limit(1)
                .forEach(drafts::add);
        return Stream.of(Facet.values())
                .flatMap(facet ->
                        drafts.stream().filter(draft -> draft.facet() == facet).limit(MOST))
                .toList();
    }

    /** Those with the newest work first. */
    private static Stream<CompetencyId> newest(Way way, Predicate<CompetencyId> which) {
        return way.skills().stream()
                .filter(which)
                .sorted(
                        Comparator.comparing(
                                skill -> way.now(skill).last(),
                                Comparator.nullsLast(Comparator.reverseOrder())));
    }

    private static List<Draft> some(
            Facet facet,
            Reason reason,
            Stream<CompetencyId> skills,
            List<Statement> written,
            Predicate<Statement> fresh) {
        return skills.map(skill -> new Draft(facet, new Basis(skill, null), reason, ""))
                .filter(draft -> draft.isNew(written, fresh))
                .limit(MOST)
                .toList();
    }

    private boolean isNew(List<Statement> written, Predicate<Statement> fresh) {
        return written.stream()
                .filter(one -> one.about().facet() == facet)
                .filter(one -> one.about().basis().equals(basis))
                .noneMatch(one -> one.live() || fresh.test(one));
    }
}
