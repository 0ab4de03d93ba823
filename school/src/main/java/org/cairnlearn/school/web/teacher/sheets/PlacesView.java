package org.cairnlearn.school.web.teacher.sheets;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.roster.PersonId;
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

    /**
     * Who is named.
     *
     * @param on whether anybody is
     * @param refused who is not, because the family refused
     */
    record Names(boolean on, Set<PersonId> refused) {
        static final Names OFF = new Names(false, Set.of());
        static final Names EVERYBODY = new Names(true, Set.of());

        Names {
            refused = Set.copyOf(refused);
        }
    }

    PlacesPage page(BlockFacts block, Names shown, Link names, Link today) {
        return new PlacesPage(
                head(block),
                names,
                today,
                block.approved().isEmpty() ? notShared(today) : null,
                places(block, block.approved(), shown));
    }

    PlacesPage.Head head(BlockFacts block) {
        return new PlacesPage.Head(
                words.day(facts.date()),
                block.homes()
                        .findFirst()
                        .map(home -> home.schoolClass().title())
                        .orElse(facts.reader().name().full()),
                name(block));
    }

    /** What students see only once it is approved leaves the screen only then. */
    Notice notShared(Link today) {
        return new Notice(
                words.say("teacher.sheet.not_shared"),
                words.say("teacher.sheet.not_shared_why"),
                today);
    }

    /**
     * Where who is by a plan of a block.
     *
     * @param plan all of it, or what of it is shared
     */
    List<Place> places(BlockFacts block, Optional<BlockPlan> plan, Names shown) {
        return plan.stream()
                .flatMap(found ->
                        found.groups().stream()
                                .filter(group -> !found.in(group.id()).isEmpty())
                                .map(group -> place(block, found, group, shown)))
                .sorted(
                        Comparator.comparing(Place::place)
                                .thenComparing(place -> place.students().getFirst()))
                .toList();
    }

    /** Block 3, 10:05–10:45. */
    String name(BlockFacts block) {
        return "%s %s".formatted(block.called(words), phrases.times(block.period())).strip();
    }

    private Place place(BlockFacts block, BlockPlan plan, Group group, Names shown) {
        var leader = group.leader();
        return new Place(
                block.place(group.room(), phrases.noRoom()),
                leader == null ? phrases.onTheirOwn() : facts.person(leader).name().full(),
                facts.material(group),
                students(
                        plan.in(group.id()).stream().map(place -> place.student()).toList(),
                        shown));
    }

    private List<String> students(List<PersonId> all, Names shown) {
        if (!shown.on()) {
            return List.of(words.say("teacher.sheet.count", "count", all.size()));
        }
        var named =
                all.stream()
                        .filter(student -> !shown.refused().contains(student))
                        .filter(facts.people()::containsKey)
                        .map(student -> facts.person(student).name().brief())
                        .sorted()
                        .toList();
        var more = all.size() - named.size();
        return more == 0
                ? named
                : Stream.concat(
                                named.stream(),
                                Stream.of(words.say("teacher.sheet.more", "count", more)))
                        .toList();
    }
}
