package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.learner.Contribution;
import org.cairnlearn.learner.Curriculum;
import org.cairnlearn.learner.Explanation;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.learner.StudentState;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.Why.Kind;
import org.cairnlearn.school.mastery.Why.Part;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** The front door of mastery. To be called inside a piece of {@code Work}. */
@Component
public final class MasteryBook {
    private final MasterySql sql;
    private final Model model;
    private final MasteryUpdater updater;
    private final EvidenceBook evidence;
    private final StatusPolicy policy = StatusPolicy.standard();

    MasteryBook(MasterySql sql, Model model, MasteryUpdater updater, EvidenceBook evidence) {
        this.sql = sql;
        this.model = model;
        this.updater = updater;
        this.evidence = evidence;
    }

    /** Where each of these students stands on each of these competencies at a moment. */
    public Knowing knowing(
            Collection<PersonId> students, Collection<CompetencyId> competencies, Instant at) {
        var states = sql.states(students);
        var curriculum = model.curriculum();
        var byStudent = new HashMap<PersonId, Map<CompetencyId, Status>>();
        for (var student : students) {
            var stored = states.get(student);
            var state = stored == null ? StudentState.start(model.parameters()) : stored.state();
            byStudent.put(
                    student,
                    competencies.stream()
                            .distinct()
                            .collect(
                                    Collectors.toMap(
                                            competency -> competency,
                                            competency ->
                                                    status(state, curriculum, competency, at))));
        }
        return new Knowing(byStudent);
    }

    /** The competencies of which any of these students has evidence. */
    public Set<CompetencyId> touched(Collection<PersonId> students) {
        return sql.touched(students);
    }

    /** Why a student's estimate on a competency is what it is at a moment: parts that sum to it. */
    public Why why(PersonId student, CompetencyId competency, Instant at) {
        var observations =
                Model.counting(evidence.of(List.of(student)).getOrDefault(student, List.of()));
        var explanation =
                Learner.explain(
                        model.parameters(),
                        Model.evidence(observations),
                        model.curriculum(),
                        Model.key(competency),
                        at);
        var estimate = explanation.estimate();
        return new Why(
                Status.of(estimate, policy, at),
                estimate.logit().mean(),
                Math.sqrt(estimate.logit().variance()),
                parts(explanation, observations));
    }

    /** Forgets every estimate and derives it anew from the evidence. */
    public void rebuild() {
        updater.rebuild();
    }

    private Status status(
            StudentState state, Curriculum curriculum, CompetencyId competency, Instant at) {
        return Status.of(
                Learner.estimate(model.parameters(), state, curriculum, Model.key(competency), at),
                policy,
                at);
    }

    private static List<Part> parts(Explanation explanation, List<Observation> observations) {
        return explanation.contributions().stream()
                .map(part -> {
                    var index = part.evidenceIndex();
                    return new Part(
                            Kind.valueOf(part.kind().name()),
                            index == null || part.kind() == Contribution.Kind.TEST
                                    ? null
                                    : observations.get(index),
                            part.logit());
                })
                .toList();
    }
}
