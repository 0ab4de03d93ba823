package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.learner.Curriculum;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Level;

/** How evidence reads at one moment, under one policy. */
record Moment(Grading grading, Curriculum curriculum, Instant at) {

    Map<CompetencyId, Status> of(Carrier carrier, Collection<CompetencyId> competencies) {
        var statuses = new HashMap<CompetencyId, Status>();
        competencies.forEach(one -> statuses.put(one, of(carrier, one)));
        return statuses;
    }

    private Status of(Carrier carrier, CompetencyId competency) {
        var key = Model.key(competency);
        return Status.of(
                Learner.estimate(grading.parameters(), carrier.state(), curriculum, key, at),
                carrier.holding(key),
                grading.policy(),
                at);
    }

    /** What would lift the level, found by trying; the carrier is used up by it. */
    Optional<Lift> lift(Carrier carrier, CompetencyId competency) {
        var now = of(carrier, competency).level();
        if (now == Level.GOES_FURTHER) {
            return Optional.empty();
        }
        if (now == Level.GOT_IT) {
            var shown = carrier.holding(Model.key(competency)).transfers().size();
            var missing = grading.policy().rules().grading().transfer().occasions() - shown;
            return Optional.of(new Lift(Level.GOES_FURTHER, missing, Lift.Kind.TRANSFER));
        }
        for (var pieces = 1; pieces <= Lift.MOST; pieces++) {
            carrier.overRightAnswer(competency, at);
            var then = of(carrier, competency).level();
            if (then.compareTo(now) > 0) {
                return Optional.of(new Lift(then, pieces, Lift.Kind.ANY));
            }
        }
        return Optional.empty();
    }
}
