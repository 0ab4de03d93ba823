package org.cairnlearn.school.web.office.planner;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeFrame;
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

    WeightsPage weights(PersonId reader, @Nullable UUID asked, Words words) {
        var chosen = choose(reader, asked);
        var policy = policy(chosen.school());
        var rules = policy.rules().planning();
        return new WeightsPage(
                chosen.choices(),
                words.say("office.weights.version", "name", policy.version().name()),
                PlannerNumbers.weights(rules, words),
                PlannerNumbers.limits(rules, words),
                trial(chosen.school(), words));
    }

    private WeightsPage.Trial trial(Organisation school, Words words) {
        var here = OfficeFrame.WEIGHTS + "?school=" + school.id();
        return switch (trials.of(school.id())) {
            case WhatIf.State.Nothing() ->
                    WeightsPage.Trial.without(words.say("office.weights.trial_none"), null);
            case WhatIf.State.Failed() ->
                    WeightsPage.Trial.without(words.say("office.weights.trial_failed"), null);
            case WhatIf.State.Running(var done, var of, var minutes) ->
                    WeightsPage.Trial.without(
                            words.say(
                                    "office.weights.trial_running",
                                    "done",
                                    done,
                                    "all",
                                    of,
                                    "minutes",
                                    minutes),
                            here);
            case WhatIf.State.Done(var compared) ->
                    new WeightsPage.Trial(
                            words.say(
                                    "office.weights.trial_done",
                                    "day",
                                    words.day(compared.begins()),
                                    "weights",
                                    named(compared.numbers(), school, words),
                                    "minutes",
                                    compared.minutes()),
                            null,
                            new FigureWords(words).compared(compared),
                            Take.of(
                                    words.say("teacher.map.take"),
                                    OfficeFrame.WEIGHTS + "/trial",
                                    "school=" + school.id(),
                                    words));
        };
    }

    /** Which numbers were other ones. */
    private String named(Map<String, Integer> numbers, Organisation school, Words words) {
        var changed = PlannerNumbers.named(policy(school).rules().planning(), numbers, words);
        return changed.isEmpty() ? words.say("office.weights.same") : words.list(changed);
    }

    /** What came of it, as a word for the page. */
    String publish(PersonId reader, UUID school, Map<String, String> form, Visit visit) {
        var chosen = choose(reader, school).school();
        gate.enter(reader, Action.RUN_YEAR, Gate.organisation(chosen.id()));
        var rules = policy(chosen).rules().planning();
        var changed = PlannerNumbers.changed(rules, form, visit.words());
        if (changed.isEmpty()) {
            return "nothing";
        }
        return switch (policies.publish(line(chosen), changed, visit.by())) {
            case Publishing.Published _ -> "published";
            case Publishing.NothingNew _ -> "nothing";
            case Publishing.Refused _ -> "refused";
        };
    }

    /** In whose words, and by whom. */
    record Visit(Words words, String by) {}

    String attempt(PersonId reader, UUID school, Map<String, String> form, Words words) {
        var chosen = choose(reader, school).school();
        var policy = policy(chosen);
        var numbers = PlannerNumbers.changed(policy.rules().planning(), form, words);
        var other = PolicyBook.trial(policy, numbers);
        if (other.isEmpty()) {
            return "refused";
        }
        return trials.ask(chosen.id(), new WhatIf.Other(numbers, other.get())) ? "trying" : "busy";
    }

    WeeksPage weeks(PersonId reader, @Nullable UUID asked, Words words) {
        var chosen = choose(reader, asked);
        return new FigureWords(words).weeks(chosen.choices(), weeks.of(chosen.school().id()));
    }
}
