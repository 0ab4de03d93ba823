package org.cairnlearn.school.web.teacher.classmap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.Lift;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.mastery.Why;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.profile.ProgressBook;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a class map shows; how many students there are changes no statement. */
@Component
class ClassMapReader {
    private final MyClasses classes;
    private final PlanBook plans;
    private final CompetencyBook competencies;
    private final ProgressBook progress;
    private final MasteryBook mastery;

    ClassMapReader(
            MyClasses classes,
            PlanBook plans,
            CompetencyBook competencies,
            ProgressBook progress,
            MasteryBook mastery) {
        this.classes = classes;
        this.plans = plans;
        this.competencies = competencies;
        this.progress = progress;
        this.mastery = mastery;
    }

    /**
     * One student's reasons on one skill.
     *
     * @param raters the names of those who judged some of the work
     */
    record Opened(
            Seen seen, ClassMapFacts facts, Why why, Next next, Map<PersonId, String> raters) {}

    /**
     * What would change the level.
     *
     * @param lift the least that would lift it; null when nothing near would
     * @param telling the new task that would tell most; null when the model has met none
     */
    record Next(@Nullable Lift lift, Observation.@Nullable Task telling) {}

    /** Who is seen, on which skill. */
    record Seen(Person student, Competency skill) {}

    ClassMapFacts read(PersonId person, ClassId schoolClass, Action action) {
        var chosen = classes.choose(person, schoolClass, action);
        var framework = plans.findFramework(chosen.roster().schoolClass());
        var skills = framework.map(competencies::competencies).orElse(List.of());
        var asked = skills.stream().map(Competency::id).toList();
        var students = chosen.roster().students().stream().map(Person::id).toList();
        return new ClassMapFacts(chosen, skills, progress.read(students, asked));
    }

    /** The reasons of one student of the class on one skill that the class works on. */
    Opened open(ClassMapFacts facts, PersonId student, String code) {
        var seen = new Seen(facts.student(student), facts.skill(code));
        var now = facts.progress().at();
        var why = mastery.why(student, seen.skill().id(), now);
        var raters =
                why.parts().stream()
                        .flatMap(part -> Stream.ofNullable(part.observation()))
                        .flatMap(piece -> Stream.ofNullable(piece.circumstances().rater()))
                        .distinct()
                        .toList();
        var next =
                new Next(
                        mastery.lift(student, seen.skill().id(), now).orElse(null),
                        mastery.mostTelling(student, seen.skill().id(), why, now).orElse(null));
        return new Opened(seen, facts, why, next, classes.names(raters));
    }
}
