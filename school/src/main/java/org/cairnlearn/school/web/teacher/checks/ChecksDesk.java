package org.cairnlearn.school.web.teacher.checks;

import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.profile.CheckBook;
import org.cairnlearn.school.profile.CheckId;
import org.cairnlearn.school.profile.CheckRequest;
import org.cairnlearn.school.profile.Checked;
import org.cairnlearn.school.profile.Outcome;
import org.cairnlearn.school.profile.ProgressBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a teacher does with a request, and what is said of it. Only of students of today. */
@Component
class ChecksDesk {
    private final CheckBook checks;
    private final RosterBook roster;
    private final CompetencyBook competencies;
    private final ProgressBook progress;
    private final Gate gate;

    ChecksDesk(
            CheckBook checks,
            RosterBook roster,
            CompetencyBook competencies,
            ProgressBook progress,
            Gate gate) {
        this.gate = gate;
        this.checks = checks;
        this.roster = roster;
        this.competencies = competencies;
        this.progress = progress;
    }

    Checked record(CheckId id, Outcome outcome) {
        return checks.record(student -> mayRecord(outcome.by(), student), id, outcome);
    }

    Checked putOff(CheckId id, PersonId by) {
        return checks.putOff(student -> mayRecord(by, student), id, by);
    }

    private boolean mayRecord(PersonId adult, PersonId student) {
        return gate.opens(adult, Action.RECORD_WORK, Gate.student(student));
    }

    /** What the last change did, with the level that the student has now. */
    @Nullable Toast said(PersonId adult, @Nullable String said, @Nullable UUID about, Words words) {
        return about == null || said == null
                ? null
                : checks.find(new CheckId(about))
                        .filter(found -> mayRecord(adult, found.student()))
                        .map(request -> said(said, request, words))
                        .orElse(null);
    }

    private @Nullable Toast said(String said, CheckRequest request, Words words) {
        return switch (said) {
            case "recorded" -> new Toast(recorded(request, words), null);
            case "put-off" -> new Toast(words.say("teacher.checks.said_put_off"), null);
            case "ended" -> new Toast(words.say("teacher.checks.said_ended"), null);
            default -> null;
        };
    }

    private String recorded(CheckRequest request, Words words) {
        var here = progress.read(List.of(request.student()), List.of(request.skill()));
        var status = here.status(request.student(), request.skill());
        var skill = competencies.byId(List.of(request.skill())).get(request.skill());
        return words.say(
                "teacher.checks.said_recorded",
                "student",
                roster.findPerson(request.student()).map(one -> one.name().brief()).orElse(""),
                "skill",
                skill == null ? "" : skill.name(),
                "level",
                Level.scale(words).get(status.level().stones()).word());
    }
}
