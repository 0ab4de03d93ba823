package org.cairnlearn.school.web.flex;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.BlockStanding;
import org.cairnlearn.school.plan.Whereabouts;
import org.cairnlearn.school.web.kit.Words;

/**
 * The classes' own blocks of a day, for whoever looks after all of it.
 *
 * @param told what their plans say of what clashes
 */
record FlexRest(List<BlockStanding> sections, FlexTold told, Words words) {
    FlexRest {
        sections = List.copyOf(sections);
    }

    /** What cannot all be kept comes first, then how far the blocks are. */
    List<FlexPage.Rest> all() {
        var all = new ArrayList<FlexPage.Rest>();
        var clashing = sections.stream().flatMap(this::clashing).toList();
        if (!clashing.isEmpty()) {
            all.add(
                    new FlexPage.Rest(
                            "%s · %d".formatted(words.say("plan.clashes"), clashing.size()),
                            clashing));
        }
        all.addAll(standings());
        return all;
    }

    /** Block 3 · Math 7: what, and what would resolve it. */
    private Stream<FlexPage.Line> clashing(BlockStanding one) {
        var plan = one.plan();
        return plan == null
                ? Stream.empty()
                : told.clashing(plan, words).stream()
                        .map(line ->
                                new FlexPage.Line(
                                        "%s: %s".formatted(name(one), line.name()), line.note()));
    }

    private List<FlexPage.Rest> standings() {
        var blocks = new TreeMap<Whereabouts.Standing, List<FlexPage.Line>>();
        sections.forEach(one ->
                blocks.computeIfAbsent(one.standing(), _ -> new ArrayList<>())
                        .add(new FlexPage.Line(name(one), "")));
        return blocks.entrySet().stream()
                .map(all ->
                        new FlexPage.Rest(
                                "%s · %d"
                                        .formatted(
                                                words.say(
                                                        "flex.standing", "standing", all.getKey()),
                                                all.getValue().size()),
                                all.getValue()))
                .toList();
    }

    private String name(BlockStanding one) {
        var period = one.period();
        return period.isEmpty()
                ? one.title()
                : "%s · %s"
                        .formatted(words.say("teacher.today.block", "name", period), one.title());
    }
}
