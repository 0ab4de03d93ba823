package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.learner.Curriculum;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.mastery.StudentTests.Said;
import org.cairnlearn.school.platform.SchoolTime;

/**
 * How one student's evidence reads at one moment, under one policy.
 *
 * @param tests what the student's tests say beside the evidence
 */
record Moment(Grading grading, Curriculum curriculum, StudentTests tests, When when) {
    /**
     * A moment.
     *
     * @param freshSince since when work is fresh then
     */
    record When(Instant at, Instant freshSince, SchoolTime time) {}

    Map<CompetencyId, Status> of(Carrier carrier, Collection<CompetencyId> competencies) {
        var statuses = new HashMap<CompetencyId, Status>();
        competencies.forEach(one -> statuses.put(one, of(carrier, one)));
        return statuses;
    }

    List<Said> said(CompetencyId competency) {
        if (tests.placed().isEmpty()) {
            return List.of();
        }
        var spread = grading.parameters().model().generalVariance();
        var day = when.time().at(when.at()).toLocalDate();
        return tests.about(competency, spread, day);
    }

    Status of(Carrier carrier, CompetencyId competency) {
        var key = Model.key(competency);
        var levels = said(competency).stream().map(Said::level).toList();
        var known = new Learner.Known(carrier.state(), curriculum, levels);
        return Status.of(
                Learner.estimate(grading.parameters(), known, key, when.at()),
                carrier.holding(key),
                grading.policy(),
                when.freshSince());
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
            carrier.overRightAnswer(competency, when.at());
            var then = of(carrier, competency).level();
            if (then.compareTo(now) > 0) {
                return Optional.of(new Lift(then, pieces, Lift.Kind.ANY));
            }
        }
        return Optional.empty();
    }
}
