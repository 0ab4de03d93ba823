package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.cairnlearn.learner.Contribution;
import org.cairnlearn.learner.Curriculum;
import org.cairnlearn.learner.Explanation;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.StudentTests.Said;
import org.cairnlearn.school.mastery.Why.Kind;
import org.cairnlearn.school.mastery.Why.Part;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads estimates, and what they are made of. */
@Component
class MasteryReader {
    private final States states;
    private final Model model;
    private final Gradings gradings;
    private final TestReader tests;
    private final SchoolTime time;

    MasteryReader(
            States states, Model model, Gradings gradings, TestReader tests, SchoolTime time) {
        this.states = states;
        this.model = model;
        this.gradings = gradings;
        this.tests = tests;
        this.time = time;
    }

    Knowing knowing(
            Collection<PersonId> students, Collection<CompetencyId> competencies, Instant at) {
        var rules = gradings.of(students, at);
        var stored = states.of(students, rules);
        var asked = new HashSet<>(competencies);
        var curriculum = model.curriculum(asked);
        var taken = tests.of(students, asked);
        var byStudent = new HashMap<PersonId, Map<CompetencyId, Status>>();
        rules.forEach((student, grading) -> {
            var carrier = Carrier.of(stored.get(student), grading, time);
            byStudent.put(
                    student,
                    moment(grading, curriculum, taken.get(student), at).of(carrier, asked));
        });
        return new Knowing(byStudent);
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
        var histories = states.evidence(students);
        var asked = new HashSet<>(competencies);
        var curriculum = model.curriculum(asked);
        var taken = tests.of(students, asked);
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
                var then = moment(grading, curriculum, taken.get(student), moment.getKey());
                moment.getValue().put(student, then.of(carrier, asked));
            }
        });
        var knowing = new LinkedHashMap<Instant, Knowing>();
        over.forEach((moment, byStudent) -> knowing.put(moment, new Knowing(byStudent)));
        return knowing;
    }

    /**
     * Where students stand on all that their evidence is about, under rules that need not be in
     * force.
     */
    Map<PersonId, Map<CompetencyId, Status>> standing(Map<PersonId, Grading> rules, Instant at) {
        var histories = states.evidence(rules.keySet());
        var asked = new HashSet<CompetencyId>();
        histories.values().forEach(all -> all.forEach(one -> asked.addAll(one.competencies())));
        var curriculum = model.curriculum(asked);
        var taken = tests.of(rules.keySet(), asked);
        var standing = new HashMap<PersonId, Map<CompetencyId, Status>>();
        histories.forEach((student, history) -> {
            var grading = Objects.requireNonNull(rules.get(student), "asked for");
            var carrier = Carrier.start(grading, time).over(grading.counting(history));
            var own = new HashSet<CompetencyId>();
            history.forEach(one -> own.addAll(one.competencies()));
            standing.put(
                    student, moment(grading, curriculum, taken.get(student), at).of(carrier, own));
        });
        return standing;
    }

    private Moment moment(
            Grading grading, Curriculum curriculum, @Nullable StudentTests taken, Instant at) {
        return new Moment(
                grading,
                curriculum,
                taken == null ? StudentTests.NONE : taken,
                new Moment.When(at, grading.freshSince(at), time));
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
                grading.counting(
                        states.evidence(List.of(student)).getOrDefault(student, List.of()));
        var curriculum = model.curriculum(List.of(competency));
        var taken = tests.of(List.of(student), List.of(competency)).get(student);
        var said = moment(grading, curriculum, taken, at).said(competency);
        var explanation =
                Learner.explain(
                        grading.parameters(),
                        new Learner.Basis(
                                grading.work(counting), said.stream().map(Said::level).toList()),
                        curriculum,
                        Model.key(competency),
                        at);
        var estimate = explanation.estimate();
        var holding = Carrier.start(grading, time).over(counting).holding(Model.key(competency));
        return new Why(
                Status.of(estimate, holding, grading.policy(), grading.freshSince(at)),
                estimate.logit().mean(),
                Math.sqrt(estimate.logit().variance()),
                parts(explanation, counting, said));
    }

    private static List<Part> parts(
            Explanation explanation, List<Observation> counting, List<Said> said) {
        return explanation.contributions().stream()
                .map(part -> {
                    var index = part.evidenceIndex();
                    var test = part.kind() == Contribution.Kind.TEST;
                    return new Part(
                            Kind.valueOf(part.kind().name()),
                            index == null || test ? null : counting.get(index),
                            index == null || !test ? null : said.get(index).result(),
                            part.logit());
                })
                .toList();
    }

    Map<CompetencyId, Lift> lifts(
            PersonId student, Collection<CompetencyId> competencies, Instant at) {
        var grading = gradings.of(student, at);
        var stored = states.of(List.of(student), Map.of(student, grading)).get(student);
        var taken = tests.of(List.of(student), competencies).get(student);
        var moment = moment(grading, model.curriculum(competencies), taken, at);
        var lifts = new HashMap<CompetencyId, Lift>();
        competencies.forEach(competency ->
                moment.lift(Carrier.of(stored, grading, time), competency)
                        .ifPresent(lift -> lifts.put(competency, lift)));
        return lifts;
    }

    Map<Outlook, Double> chances(PersonId student, Collection<Outlook> outlooks, Instant from) {
        var skills = outlooks.stream().map(Outlook::skill).toList();
        var grading = gradings.of(student, from);
        var stored = states.of(List.of(student), Map.of(student, grading)).get(student);
        var curriculum = model.curriculum(skills);
        var taken = tests.of(List.of(student), skills).get(student);
        var forecast =
                new Forecast(
                        from,
                        () -> Carrier.of(stored, grading, time),
                        at -> moment(grading, curriculum, taken, at));
        var chances = new HashMap<Outlook, Double>();
        outlooks.forEach(outlook -> chances.put(outlook, forecast.of(outlook)));
        return chances;
    }
}
