package org.cairnlearn.school.web.teacher.sheets;

import java.util.Comparator;
import java.util.List;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.TodayPhrases;
import org.cairnlearn.school.web.teacher.sheets.PlacesPage.Place;
import org.cairnlearn.school.web.teacher.sheets.SheetFacts.BlockFacts;

/**
 * The places of a block in words that others may read. The order is by place and then by name, so
 * that not even the order tells what somebody can do.
 */
final class PlacesView {
    private final SheetFacts facts;
    private final Words words;
    private final TodayPhrases phrases;

    PlacesView(SheetFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
        this.phrases = new TodayPhrases(words);
    }

    PlacesPage page(BlockFacts block, boolean named, Link names, Link today) {
        return new PlacesPage(
                head(block),
                names,
                today,
                block.approved().isEmpty() ? notShared(today) : null,
                block.approved().isEmpty() ? List.of() : places(block, named));
    }

    PlacesPage.Head head(BlockFacts block) {
        return new PlacesPage.Head(
                words.day(facts.date()), block.slot().schoolClass().title(), name(block));
    }

    /** What students see only once it is approved leaves the screen only then. */
    Notice notShared(Link today) {
        return new Notice(
                words.say("teacher.sheet.not_shared"),
                words.say("teacher.sheet.not_shared_why"),
                today);
    }

    List<Place> places(BlockFacts block, boolean named) {
        return block.groups().stream()
                .map(group -> place(block, group, named))
                .sorted(
                        Comparator.comparing(Place::place)
                                .thenComparing(place -> place.students().getFirst()))
                .toList();
    }

    /** Block 3, 10:05–10:45. */
    String name(BlockFacts block) {
        var slot = block.slot();
        var name = phrases.block(slot);
        return "%s %s".formatted(name, phrases.times(slot.times())).strip();
    }

    private Place place(BlockFacts block, Group group, boolean named) {
        var leader = group.leader();
        var students =
                block.plan().orElseThrow().in(group.id()).stream()
                        .map(place -> facts.person(place.student()).name().brief())
                        .sorted()
                        .toList();
        return new Place(
                block.slot().place(group.room(), phrases.noRoom()),
                leader == null ? phrases.onTheirOwn() : facts.person(leader).name().full(),
                facts.material(group),
                named
                        ? students
                        : List.of(words.say("teacher.sheet.count", "count", students.size())));
    }
}
