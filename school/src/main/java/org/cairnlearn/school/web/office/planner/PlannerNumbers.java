package org.cairnlearn.school.web.office.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.PlanLimit;
import org.cairnlearn.school.competency.PlanWeight;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.Policy.Planning;
import org.cairnlearn.school.web.kit.Words;

/**
 * The numbers of the planner's policy, each with its place in the document and its words.
 *
 * @param rules those in force
 */
record PlannerNumbers(Planning rules, Words words) {
    private static final String IN = "planning/";
    private static final Planning USUAL = Policy.standard().rules().planning();

    /** So much of what somebody typed is said back. */
    private static final int SAID_BACK = 20;

    /** One of the numbers. */
    private record One(
            String field,
            String name,
            String means,
            WeightsPage.Range range,
            ToIntFunction<Planning> value) {}

    private Stream<One> weights() {
        return Stream.of(PlanWeight.values())
                .map(one ->
                        new One(
                                IN + "weights/" + one.field(),
                                words.say("office.weights.weight", "weight", one),
                                words.say("office.weights.means", "weight", one),
                                new WeightsPage.Range(0, PlanWeight.MOST),
                                rules -> rules.weight(one)));
    }

    private Stream<One> limits() {
        return Stream.concat(
                Stream.of(PlanLimit.values())
                        .map(one ->
                                new One(
                                        IN + one.path(),
                                        words.say("office.weights.limit", "limit", one.field()),
                                        words.say(
                                                "office.weights.limit_means", "limit", one.field()),
                                        new WeightsPage.Range(one.least(), one.most()),
                                        one::of)),
                new TreeMap<>(rules.screenMinutes()).keySet().stream().map(this::screen));
    }

    private One screen(String band) {
        return new One(
                IN + "screenMinutes/" + band,
                words.say("office.weights.screen", "grades", band),
                words.say("office.weights.screen_means"),
                new WeightsPage.Range(0, PlanLimit.MOST_SCREEN),
                rules -> rules.screenMinutes().getOrDefault(band, 0));
    }

    /** The weights as a form shows them: with what was typed, else as they are in force. */
    List<WeightsPage.Number> weights(Map<String, String> typed) {
        return weights().map(one -> shown(one, typed)).toList();
    }

    List<WeightsPage.Number> limits(Map<String, String> typed) {
        return limits().map(one -> shown(one, typed)).toList();
    }

    private WeightsPage.Number shown(One one, Map<String, String> typed) {
        var held = one.value().applyAsInt(rules);
        var said = typed.getOrDefault(one.field(), Integer.toString(held)).strip();
        var number = one.range().read(said);
        var usual = words.say("office.weights.usual", "value", one.value().applyAsInt(USUAL));
        return new WeightsPage.Number(
                one.field(),
                new WeightsPage.Meaning(
                        one.name(),
                        one.means(),
                        number.equals(OptionalInt.of(held))
                                ? usual
                                : usual + " " + words.say("office.weights.held", "value", held)),
                one.range(),
                said,
                number.isPresent() ? "" : wrong(one, said));
    }

    private String wrong(One one, String said) {
        return words.say(
                "office.weights.wrong",
                "what",
                said.isEmpty() ? "empty" : "other",
                "name",
                one.name(),
                "said",
                said.length() > SAID_BACK ? said.substring(0, SAID_BACK) + "…" : said,
                "least",
                Integer.toString(one.range().least()),
                "most",
                Integer.toString(one.range().most()));
    }

    /** What a form says otherwise than the rules in force, of the numbers that can be read. */
    Map<String, Integer> changed(Map<String, String> form) {
        var changed = new TreeMap<String, Integer>();
        Stream.concat(weights(), limits())
                .forEach(one ->
                        one.range()
                                .read(form.getOrDefault(one.field(), "").strip())
                                .ifPresent(number -> {
                                    if (number != one.value().applyAsInt(rules)) {
                                        changed.put(one.field(), number);
                                    }
                                }));
        return changed;
    }

    /** What numbers are called, each with its value, in the order of the page. */
    List<String> named(Map<String, Integer> numbers) {
        var named = new ArrayList<String>();
        Stream.concat(weights(), limits())
                .filter(one -> numbers.containsKey(one.field()))
                .forEach(one -> named.add("%s %d".formatted(one.name(), numbers.get(one.field()))));
        return named;
    }
}
