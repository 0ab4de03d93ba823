package org.cairnlearn.school.web.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.TakeIn;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;

/**
 * What it takes to take one more into a full group, in words.
 *
 * @param name what a student is called in short
 * @param title what a group is about
 */
record FullWords(Words words, Function<PersonId, String> name, Function<GroupId, String> title) {

    /**
     * @param about whom and what it is about, as the addresses say it
     */
    FullPage page(BlockPlan plan, TakeIn takeIn, String about, boolean outOfDate) {
        var full = takeIn.full();
        return new FullPage(
                words.say(
                        "teacher.full.title",
                        "what",
                        full.room().isEmpty() ? "group" : "room",
                        "room",
                        full.room(),
                        "inside",
                        full.inside(),
                        "most",
                        full.most()),
                outOfDate ? words.say("teacher.full.changed") : "",
                lines(takeIn),
                takeIn.way() == null
                        ? null
                        : new FullPage.Take(Addresses.post("full", plan) + about, takeIn.shown()),
                full.canBeExceeded() ? beyond(plan, takeIn, about) : null,
                Link.to(
                        words.say("teacher.full.leave"),
                        Addresses.day(plan) + "&student=" + takeIn.student() + "#why"));
    }

    private FullPage.Beyond beyond(BlockPlan plan, TakeIn takeIn, String about) {
        return new FullPage.Beyond(
                Addresses.post("full/beyond", plan) + about,
                words.say("teacher.full.beyond", "name", name.apply(takeIn.student())),
                Stream.of(TakeIn.Reason.values())
                        .map(reason ->
                                new FullPage.Reason(
                                        reason.name(),
                                        words.say("teacher.full.reason", "why", reason)))
                        .toList());
    }

    private List<String> lines(TakeIn takeIn) {
        var way = takeIn.way();
        var lacking = takeIn.lacking();
        if (way == null) {
            return lacking == null
                    ? List.of()
                    : List.of(words.say("teacher.full.lacking", "why", lacking));
        }
        var lines = new ArrayList<String>();
        lines.add(
                words.say(
                        "teacher.full.way",
                        "name",
                        name.apply(takeIn.student()),
                        "to",
                        title.apply(takeIn.to()),
                        "maker",
                        name.apply(way.student()),
                        "other",
                        title.apply(way.to()),
                        "change",
                        way.change() < 0 ? "less" : way.change() > 0 ? "more" : "same",
                        "by",
                        Math.abs(way.change())));
        var next = way.next();
        lines.add(
                next == null
                        ? words.say("teacher.full.only", "maker", name.apply(way.student()))
                        : words.say(
                                "teacher.full.next",
                                "maker",
                                name.apply(way.student()),
                                "next",
                                name.apply(next.student()),
                                "by",
                                next.less()));
        lines.add(words.say("teacher.full.unit"));
        return lines;
    }
}
