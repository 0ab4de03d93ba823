package org.cairnlearn.school.web.office.planner;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.competency.Publishing;
import org.cairnlearn.school.plan.WeekBook;
import org.cairnlearn.school.plan.WhatIf;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a leader reads and says of how the own schools' days are planned. */
@Component
class WeightsDesk {
    private final RosterBook roster;
    private final PolicyBook policies;
    private final WhatIf trials;
    private final WeekBook weeks;
    private final Gate gate;

    WeightsDesk(RosterBook roster, PolicyBook policies, WhatIf trials, WeekBook weeks, Gate gate) {
        this.roster = roster;
        this.policies = policies;
        this.trials = trials;
        this.weeks = weeks;
        this.gate = gate;
    }

    /** A school and the others that the reader may ask for. */
    private record Chosen(Organisation school, List<Organisation> all) {
        List<WeightsPage.Choice> choices() {
            return all.stream()
                    .map(one ->
                            new WeightsPage.Choice(
                                    one.id().toString(), one.name(), one.equals(school)))
                    .toList();
        }
    }

    private Chosen choose(PersonId reader, @Nullable UUID asked) {
        var led = gate.organisations(reader, Action.SEE_SCHOOL_FIGURES);
        var schools =
                roster.organisations().stream()
                        .filter(one -> one.type().equals("school") && led.contains(one.id()))
                        .sorted(Comparator.comparing(Organisation::name))
                        .toList();
        return schools.stream()
                .filter(one -> asked == null || one.id().value().equals(asked))
                .findFirst()
                .map(one -> new Chosen(one, schools))
                .orElseThrow(NotThere::new);
    }

    private List<PolicyOwner> line(Organisation school) {
        return roster.line(school.id()).stream().map(one -> new PolicyOwner(one.value())).toList();
    }

    private Policy policy(Organisation school) {
        return policies.effective(line(school), gate.time().now());
    }

    /**
     * The page with the numbers in force.
     *
     * @param tried whether its fields hold those of the last trial instead
     */
    WeightsPage weights(PersonId reader, @Nullable UUID asked, boolean tried, Words words) {
        var chosen = choose(reader, asked);
        return page(chosen, tried ? tried(chosen.school()) : Map.of(), "", words);
    }

    private WeightsPage page(
            Chosen chosen, Map<String, String> typed, String meanwhile, Words words) {
        var policy = policy(chosen.school());
        var version = policy.version().name();
        var numbers = new PlannerNumbers(policy.rules().planning(), words);
        return new WeightsPage(
                chosen.choices(),
                new WeightsPage.Held(
                        words.say("office.weights.version", "name", version), version, meanwhile),
                numbers.weights(typed),
                numbers.limits(typed),
                new TrialWords(words, numbers, version)
                        .trial(chosen.school().id(), trials.of(chosen.school().id())));
    }

    /** The numbers of the last trial, as they would be typed. */
    private Map<String, String> tried(Organisation school) {
        var numbers =
                switch (trials.of(school.id())) {
                    case WhatIf.State.Running running -> running.asked().numbers();
                    case WhatIf.State.Done(var compared) -> compared.asked().numbers();
                    case WhatIf.State.Nothing _, WhatIf.State.Failed _ -> Map.<String, Integer>of();
                };
        return numbers.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, one -> Integer.toString(one.getValue())));
    }

    /** What came of a form. */
    sealed interface Answer {
        /** It was done, or there was nothing to do: as a word for the page. */
        record Said(String what) implements Answer {}

        /** It was not done: the page with what was typed says why. */
        record Again(WeightsPage page) implements Answer {}
    }

    Answer publish(PersonId reader, UUID school, Map<String, String> form, Visit visit) {
        var chosen = choose(reader, school);
        gate.enter(reader, Action.RUN_YEAR, Gate.organisation(chosen.school().id()));
        return refused(chosen, form, visit.words())
                .<Answer>map(Answer.Again::new)
                .orElseGet(() -> publish(chosen.school(), form, visit));
    }

    private Answer publish(Organisation school, Map<String, String> form, Visit visit) {
        var rules = policy(school).rules().planning();
        var changed = new PlannerNumbers(rules, visit.words()).changed(form);
        if (changed.isEmpty()) {
            return new Answer.Said("nothing");
        }
        return new Answer.Said(
                switch (policies.publish(line(school), changed, visit.by())) {
                    case Publishing.Published _ -> "published";
                    case Publishing.NothingNew _ -> "nothing";
                    case Publishing.Refused _ -> "refused";
                });
    }

    /** The page again, where something typed is no number or somebody else was quicker. */
    private Optional<WeightsPage> refused(Chosen chosen, Map<String, String> form, Words words) {
        var version = policy(chosen.school()).version().name();
        var meanwhile =
                form.getOrDefault("version", version).equals(version)
                        ? ""
                        : words.say("office.weights.meanwhile", "name", version);
        var page = page(chosen, form, meanwhile, words);
        return Optional.of(page).filter(_ -> !meanwhile.isEmpty() || !page.problems().isEmpty());
    }

    /** In whose words, and by whom. */
    record Visit(Words words, String by) {}

    Answer attempt(PersonId reader, UUID school, Map<String, String> form, Words words) {
        var chosen = choose(reader, school);
        return refused(chosen, form, words)
                .<Answer>map(Answer.Again::new)
                .orElseGet(() -> new Answer.Said(attempt(chosen.school(), form, words)));
    }

    private String attempt(Organisation school, Map<String, String> form, Words words) {
        var policy = policy(school);
        var numbers = new PlannerNumbers(policy.rules().planning(), words).changed(form);
        return PolicyBook.trial(policy, numbers)
                .map(other -> trials.ask(school.id(), new WhatIf.Other(policy, numbers, other)))
                .map(asked -> asked.name().toLowerCase(Locale.ROOT))
                .orElse("refused");
    }

    WeeksPage weeks(PersonId reader, @Nullable UUID asked, FigureWords words) {
        var chosen = choose(reader, asked);
        return words.weeks(chosen.choices(), weeks.of(chosen.school().id()));
    }
}
