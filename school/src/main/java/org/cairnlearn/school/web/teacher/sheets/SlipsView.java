package org.cairnlearn.school.web.teacher.sheets;

import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.Talk;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Slip;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.student.TodayPhrases;
import org.cairnlearn.school.web.teacher.sheets.SheetFacts.BlockFacts;
import org.jspecify.annotations.Nullable;

/** The day slips of a class, in the words that its students read. */
final class SlipsView {
    private final SheetFacts facts;
    private final Words words;
    private final TodayPhrases phrases;

    SlipsView(SheetFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
        this.phrases = new TodayPhrases(words);
    }

    SlipsPage page(Link today) {
        var places = new PlacesView(facts, words);
        var first = facts.blocks().getFirst();
        var slips = first.roster().students().stream().flatMap(student -> slip(student)).toList();
        return new SlipsPage(
                places.head(first), today, slips.isEmpty() ? places.notShared(today) : null, slips);
    }

    /** One for each student who has a place in an approved plan. */
    private Stream<Slip> slip(Person student) {
        var lines = facts.blocks().stream().flatMap(block -> line(block, student)).toList();
        return lines.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Slip(
                                student.name().full(),
                                words.day(facts.date()),
                                lines,
                                facts.blocks().stream()
                                        .flatMap(block -> talk(block, student))
                                        .findFirst()
                                        .orElse("")));
    }

    private Stream<Slip.Line> line(BlockFacts block, Person student) {
        return block.approved().stream()
                .flatMap(plan ->
                        plan.placeOf(student.id()).map(place -> line(block, plan, place)).stream());
    }

    private Slip.Line line(BlockFacts block, BlockPlan plan, Place place) {
        var group = plan.find(place.group()).orElseThrow();
        return new Slip.Line(
                times(block.slot().times()),
                block.slot().place(group.room(), phrases.usualRoom()),
                with(group),
                what(group, place));
    }

    private String times(@Nullable Period times) {
        return times == null ? "" : words.span(times.starts(), times.ends());
    }

    private String with(Group group) {
        var leader = group.leader();
        if (leader != null) {
            return phrases.with(facts.person(leader).name().full());
        }
        return group.kind() == Group.Kind.PEERS ? phrases.together() : phrases.alone();
    }

    private String what(Group group, Place place) {
        return Optional.ofNullable(group.competency())
                .or(() -> Optional.ofNullable(place.competency()))
                .flatMap(id -> Optional.ofNullable(facts.skills().get(id)))
                .map(skill -> skill.name())
                .orElse(phrases.ownPace());
    }

    private Stream<String> talk(BlockFacts block, Person student) {
        return block.approved().stream()
                .flatMap(plan -> plan.talkOf(student.id()).stream())
                .map(talk -> talk(block.slot().times(), talk));
    }

    private String talk(@Nullable Period times, Talk talk) {
        var with = phrases.with(facts.person(talk.teacher()).name().full());
        return times == null
                ? with
                : "%s %s"
                        .formatted(
                                words.time(times.starts().plusMinutes(talk.startMinute())), with);
    }
}
