package org.cairnlearn.school.web.office.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.cairnlearn.school.competency.PlanWeight;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.Policy.Planning;
import org.cairnlearn.school.web.kit.Words;

/** The numbers of the planner's policy, each with its place in the document and its words. */
final class PlannerNumbers {
    private static final String IN = "planning/";
    private static final Planning USUAL = Policy.standard().rules().planning();

    /** A limit: its place in the document, and how it is read. */
    private record Limit(String path, ToIntFunction<Planning> value) {}

    private static final List<Limit> LIMITS =
            List.of(
                    new Limit("talks/everyDays", one -> one.talks().everyDays()),
                    new Limit("talks/minutes", one -> one.talks().minutes()),
                    new Limit("talks/inBlock", one -> one.talks().inBlock()),
                    new Limit("shares/gradeLevel", one -> one.shares().gradeLevel()),
                    new Limit("shares/togetherMinutes", one -> one.shares().togetherMinutes()),
                    new Limit("shares/ownChoice", one -> one.shares().ownChoice()),
                    new Limit("shares/sameLevelDays", one -> one.shares().sameLevelDays()),
                    new Limit("supportMinutesADay", Planning::supportMinutesADay),
                    new Limit("approveFlexBefore", Planning::approveFlexBefore));

    private PlannerNumbers() {}

    static List<WeightsPage.Number> weights(Planning rules, Words words) {
        var numbers = new ArrayList<WeightsPage.Number>();
        for (var one : PlanWeight.values()) {
            numbers.add(
                    new WeightsPage.Number(
                            IN + "weights/" + one.field(),
                            words.say("office.weights.weight", "weight", one),
                            words.say("office.weights.means", "weight", one),
                            rules.weight(one),
                            words.say("office.weights.usual", "value", one.usual())));
        }
        return numbers;
    }

    static List<WeightsPage.Number> limits(Planning rules, Words words) {
        var numbers = new ArrayList<WeightsPage.Number>();
        for (var one : LIMITS) {
            var name = one.path().replaceFirst(".*/", "");
            numbers.add(
                    new WeightsPage.Number(
                            IN + one.path(),
                            words.say("office.weights.limit", "limit", name),
                            words.say("office.weights.limit_means", "limit", name),
                            one.value().applyAsInt(rules),
                            words.say(
                                    "office.weights.usual",
                                    "value",
                                    one.value().applyAsInt(USUAL))));
        }
        new TreeMap<>(rules.screenMinutes())
                .forEach((band, minutes) -> numbers.add(screen(band, minutes, words)));
        return numbers;
    }

    private static WeightsPage.Number screen(String band, int minutes, Words words) {
        return new WeightsPage.Number(
                IN + "screenMinutes/" + band,
                words.say("office.weights.screen", "grades", band),
                words.say("office.weights.screen_means"),
                minutes,
                words.say(
                        "office.weights.usual",
                        "value",
                        USUAL.screenMinutes().getOrDefault(band, 0)));
    }

    /**
     * What a form changes: of the numbers that a policy has, those that the form says otherwise.
     * What is no number is none.
     */
    static Map<String, Integer> changed(Planning rules, Map<String, String> form, Words words) {
        var changed = new TreeMap<String, Integer>();
        var all = new ArrayList<>(weights(rules, words));
        all.addAll(limits(rules, words));
        for (var one : all) {
            var said = form.getOrDefault(one.field(), "").strip();
            if (said.matches("[0-9]{1,5}") && Integer.parseInt(said) != one.value()) {
                changed.put(one.field(), Integer.valueOf(said));
            }
        }
        return changed;
    }

    /** What numbers are called, each with its value, in the order of the page. */
    static List<String> named(Planning rules, Map<String, Integer> numbers, Words words) {
        var all = new ArrayList<>(weights(rules, words));
        all.addAll(limits(rules, words));
        return all.stream()
                .filter(one -> numbers.containsKey(one.field()))
                .map(one -> "%s %d".formatted(one.name(), numbers.get(one.field())))
                .toList();
    }
}
