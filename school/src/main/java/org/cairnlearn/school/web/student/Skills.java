package org.cairnlearn.school.web.student;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.Lift;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.ReadySkill;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.ProgressBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.springframework.stereotype.Component;

/** Reads some skills and where one student stands on them. */
@Component
class Skills {
    private static final int NEXT = 3;

    private final CompetencyBook competencies;
    private final MasteryBook mastery;
    private final ProgressBook progress;
    private final PlanBook plans;
    private final SchoolTime time;

    Skills(
            CompetencyBook competencies,
            MasteryBook mastery,
            ProgressBook progress,
            PlanBook plans,
            SchoolTime time) {
        this.plans = plans;
        this.competencies = competencies;
        this.mastery = mastery;
        this.progress = progress;
        this.time = time;
    }

    /** What a student could begin next, by the blocks of a day. */
    List<ReadySkill> ready(PersonId student, List<Slot> slots) {
        return slots.stream()
                .map(Slot::schoolClass)
                .distinct()
                .flatMap(schoolClass -> plans.ready(schoolClass, student, NEXT).stream())
                .distinct()
                .limit(NEXT)
                .toList();
    }

    /** What a framework teaches, in its own order. */
    List<Competency> of(FrameworkId framework) {
        return competencies.competencies(framework);
    }

    Optional<Competency> find(CompetencyId skill) {
        return Optional.ofNullable(competencies.byId(List.of(skill)).get(skill));
    }

    Framework framework(Competency skill) {
        return competencies.frameworks().stream()
                .filter(framework -> framework.id().equals(skill.framework()))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** Where a student stands among the skills of a framework. */
    Footing footing(PersonId student, Collection<Competency> taught) {
        var asked = taught.stream().map(Competency::id).toList();
        return new Footing(student, progress.read(List.of(student), asked));
    }

    /** What would lift a level, at the moment of the footing; empty when nothing near would. */
    Optional<Lift> lift(Footing footing, CompetencyId skill) {
        return mastery.lift(footing.student(), skill, footing.progress().at());
    }

    Standing read(PersonId student, List<CompetencyId> named) {
        return new Standing(
                student,
                competencies.byId(named),
                mastery.knowing(List.of(student), named, time.now()));
    }

    /** Some skills, and where the student stands on them. */
    record Standing(PersonId student, Map<CompetencyId, Competency> competencies, Knowing knowing) {
        Competency skill(CompetencyId id) {
            var competency = competencies.get(id);
            if (competency == null) {
                throw new IllegalStateException("A skill is named that was not read: " + id);
            }
            return competency;
        }

        Status status(CompetencyId id) {
            return knowing.of(student, id);
        }
    }
}
