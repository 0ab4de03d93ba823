package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.NewGroup;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots;
import org.springframework.stereotype.Component;

/** What a change of a plan needs to know of its class. */
@Component
class Classroom {
    private final RosterBook roster;
    private final Slots slots;
    private final PlanBook plans;
    private final CompetencyBook competencies;

    Classroom(RosterBook roster, Slots slots, PlanBook plans, CompetencyBook competencies) {
        this.roster = roster;
        this.slots = slots;
        this.plans = plans;
        this.competencies = competencies;
    }

    void proposeAgain(PersonId person, BlockPlan plan) {
        var slot = slots.of(person, plan, Action.CHANGE_DAY);
        var block = plan.section();
        var pupils = roster.findClass(block.schoolClass(), block.date()).orElseThrow(NotThere::new);
        plans.proposeAgain(pupils, block, slot.minutes());
    }

    /** What is not among a person's classes of a day, held or lost, is not there. */
    void mustTeach(PersonId person, LocalDate date, ClassId schoolClass) {
        if (Stream.concat(
                        slots.of(person, date, Action.CHANGE_DAY).stream(),
                        slots.lost(person, date, Action.CHANGE_DAY).stream())
                .noneMatch(slot -> slot.schoolClass().id().equals(schoolClass))) {
            throw new NotThere();
        }
    }

    /** The skill of the class's framework that has this name, else the words themselves. */
    NewGroup.Topic topic(PlanId plan, String words) {
        return plans.find(plan)
                .map(BlockPlan::section)
                .flatMap(block -> roster.findClass(block.schoolClass(), block.date()))
                .flatMap(pupils -> plans.findFramework(pupils.schoolClass()))
                .flatMap(framework ->
                        competencies.competencies(framework).stream()
                                .filter(skill -> skill.name().equalsIgnoreCase(words))
                                .findFirst())
                .<NewGroup.Topic>map(skill -> new NewGroup.Topic.Skill(skill.id()))
                .orElseGet(() -> new NewGroup.Topic.Named(words));
    }
}
