package org.cairnlearn.school.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.Lift;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.mastery.Why;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.beans.factory.BeanFactory;

/** Why a school's student stands where he or she stands, as the command asks it. */
record ReasonsDoor(BeanFactory beans, TenantId tenant) {

    /** The reasons behind one estimate, and what would change it. */
    record Answer(Why why, Optional<Observation.Task> next, Optional<Lift> lift) {}

    /**
     * Writes into the log of who saw what that the operator looks.
     *
     * @param student the roster's id of the student
     * @param competency the competency's human coding
     */
    Answer of(String student, String competency) {
        var mastery = beans.getBean(MasteryBook.class);
        return beans.getBean(Work.class)
                .write(
                        Actor.Task.estimating(tenant),
                        () -> {
                            var who = person(student).id();
                            var what = competency(competency);
                            beans.getBean(AuditBook.class)
                                    .shownByCommand(tenant, "mastery explain", who);
                            var now = beans.getBean(SchoolTime.class).now();
                            var why = mastery.why(who, what, now);
                            return new Answer(
                                    why,
                                    mastery.mostTelling(who, what, why, now),
                                    mastery.lift(who, what, now));
                        });
    }

    private Person person(String sourcedId) {
        return beans.getBean(RosterBook.class)
                .findPersonBySourcedId(sourcedId)
                .orElseThrow(() ->
                        CommandStopped.usage(
                                "explain.unknown",
                                "The roster has nobody with this id.",
                                "--student takes the sourcedId of users.csv."));
    }

    private CompetencyId competency(String code) {
        var found =
                beans.getBean(CompetencyBook.class).idsByCode()
                        .getOrDefault(code.strip().toUpperCase(Locale.ROOT), List.of());
        if (found.size() != 1) {
            throw CommandStopped.usage(
                    "explain.unknown",
                    found.isEmpty()
                            ? "No framework has a competency with this code."
                            : "Several frameworks have a competency with this code.",
                    "--competency takes the code of one competency of the school's frameworks.");
        }
        return found.getFirst();
    }
}
