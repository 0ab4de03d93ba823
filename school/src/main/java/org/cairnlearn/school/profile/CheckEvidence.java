package org.cairnlearn.school.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes evidence of a check, and finds what was done beside the checks. */
@Component
class CheckEvidence {
    private static final String OCCASION = "check ";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final EvidenceBook evidence;
    private final RosterBook roster;
    private final SchoolTime time;

    CheckEvidence(EvidenceBook evidence, RosterBook roster, SchoolTime time) {
        this.evidence = evidence;
        this.roster = roster;
        this.time = time;
    }

    void record(CheckRequest request, Outcome outcome, Instant at) {
        var occasion = OCCASION + request.id();
        var circumstances =
                Circumstances.of(EvidenceKind.CONVERSATION)
                        .on(occasion)
                        .judgedBy(outcome.by())
                        .saying(outcome.note().isEmpty() ? null : outcome.note());
        evidence.record(
                evidence.byHand(),
                List.of(
                        new NewObservation(
                                occasion,
                                request.student(),
                                at,
                                Shown.of(
                                        List.of(request.skill()),
                                        null,
                                        outcome.points(),
                                        Outcome.MOST),
                                outcome.helped() ? circumstances.withHelp() : circumstances)));
    }

    /** When the newest work on a skill was done that is no check; null when there is none. */
    @Nullable Instant lastWork(PersonId student, CompetencyId skill) {
        return evidence
                .about(List.of(student), List.of(skill))
                .getOrDefault(student, List.of())
                .stream()
                .filter(work -> !work.externalId().startsWith(OCCASION))
                .map(Observation::occurredAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** From when on checks count: the school year's first day, else a year ago. */
    Instant yearBegins() {
        return roster.findSchoolYear(time.today())
                .map(time::startOf)
                .orElseGet(() -> time.now().minus(A_YEAR));
    }
}
