package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cairnlearn.learner.Contribution;
import org.cairnlearn.learner.Explanation;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.Why.Kind;
import org.cairnlearn.school.mastery.Why.Part;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Reads estimates, and what they are made of. */
@Component
class MasteryReader {
    private final MasterySql sql;
    private final Model model;
    private final MasteryUpdater updater;
    private final EvidenceBook evidence;
    private final Gradings gradings;
    private final SchoolTime time;

    MasteryReader(
            MasterySql sql,
            Model model,
            MasteryUpdater updater,
            EvidenceBook evidence,
            Gradings gradings,
            SchoolTime time) {
        this.sql = sql;
        this.model = model;
        this.updater = updater;
        this.evidence = evidence;
        this.gradings = gradings;
        this.time = time;
    }

    Knowing knowing(
            Collection<PersonId> students, Collection<CompetencyId> competencies, Instant at) {
        var rules = gradings.of(students, at);
        var states = states(students, rules);
        var curriculum = model.curriculum();
        var asked = new HashSet<>(competencies);
        var byStudent = new HashMap<PersonId, Map<CompetencyId, Status>>();
        rules.forEach((student, grading) -> {
            var carrier = Carrier.of(states.get(student), grading, time);
            byStudent.put(student, new Moment(grading, curriculum, at).of(carrier, asked));
        });
        return new Knowing(byStudent);
    }

    /** The stored states; one that was stored under another policy is made anew for the moment. */
    private Map<PersonId, StoredState> states(
            Collection<PersonId> students, Map<PersonId, Grading> rules) {
        var states = sql.states(students);
        var outdated = new ArrayList<PersonId>();
        rules.forEach((student, grading) -> {
            var stored = states.get(student);
            if (stored != null && !stored.basis().provenance().equals(grading.provenance())) {
                outdated.add(student);
            }
        });
        outdated.forEach(states::remove);
        updater.replayed(outdated, rules).forEach(state -> states.put(state.student(), state));
        return states;
    }

    Map<Instant, Knowing> over(
            Collection<PersonId> students,
            Collection<CompetencyId> competencies,
            Collection<Instant> moments) {
        var inOrder = new TreeSet<>(moments);
        if (inOrder.isEmpty()) {
            return Map.of();
        }
        var rules = gradings.of(students, inOrder.last());
        var histories = evidence.of(students);
        var curriculum = model.curriculum();
        var asked = new HashSet<>(competencies);
        var over = new LinkedHashMap<Instant, Map<PersonId, Map<CompetencyId, Status>>>();
        inOrder.forEach(moment -> over.put(moment, new HashMap<>()));
        rules.forEach((student, grading) -> {
            var counting = grading.counting(histories.getOrDefault(student, List.of()));
            var carrier = Carrier.start(grading, time);
            var done = 0;
            for (var moment : over.entrySet()) {
                var to = until(counting, moment.getKey(), done);
                carrier.over(counting.subList(done, to));
                done = to;
                var status = new Moment(grading, curriculum, moment.getKey());
                moment.getValue().put(student, status.of(carrier, asked));
            }
        });
        var knowing = new LinkedHashMap<Instant, Knowing>();
        over.forEach((moment, byStudent) -> knowing.put(moment, new Knowing(byStudent)));
        return knowing;
    }

    private static int until(List<Observation> inOrder, Instant moment, int from) {
        var to = from;
        while (to < inOrder.size() && !inOrder.get(to).occurredAt().isAfter(moment)) {
            to++;
        }
        return to;
    }

    Why why(PersonId student, CompetencyId competency, Instant at) {
        var grading = gradings.of(student, at);
        var counting =
                grading.counting(evidence.of(List.of(student)).getOrDefault(student, List.of()));
        var explanation =
                Learner.explain(
                        grading.parameters(),
                        grading.work(counting),
                        model.curriculum(),
                        Model.key(competency),
                        at);
        var estimate = explanation.estimate();
        var holding = Carrier.start(grading, time).over(counting).holding(Model.key(competency));
        return new Why(
                Status.of(estimate, holding, grading.policy(), at),
                estimate.logit().mean(),
                Math.sqrt(estimate.logit().variance()),
                parts(explanation, counting));
    }

    private static List<Part> parts(Explanation explanation, List<Observation> counting) {
        return explanation.contributions().stream()
                .map(part -> {
                    var index = part.evidenceIndex();
                    return new Part(
                            Kind.valueOf(part.kind().name()),
                            index == null || part.kind() == Contribution.Kind.TEST
                                    ? null
                                    : counting.get(index),
                            part.logit());
                })
                .toList();
    }

    Optional<Lift> lift(PersonId student, CompetencyId competency, Instant at) {
        var grading = gradings.of(student, at);
        var stored = states(List.of(student), Map.of(student, grading)).get(student);
        var carrier = Carrier.of(stored, grading, time);
        return new Moment(grading, model.curriculum(), at).lift(carrier, competency);
    }
}
