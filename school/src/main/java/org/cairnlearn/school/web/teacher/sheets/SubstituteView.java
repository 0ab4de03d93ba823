package org.cairnlearn.school.web.teacher.sheets;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.school.plan.ClassBook;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.support.InClass;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.sheets.PlacesPage.Place;
import org.cairnlearn.school.web.teacher.sheets.SheetFacts.BlockFacts;
import org.cairnlearn.school.web.teacher.sheets.SubstitutePage.Block;
import org.cairnlearn.school.web.teacher.sheets.SubstitutePage.Need;
import org.cairnlearn.school.web.teacher.sheets.SubstitutePage.Routines;

/** The substitute's sheet in words. */
final class SubstituteView {
    private final SheetFacts facts;
    private final Words words;

    SubstituteView(SheetFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    SubstitutePage page(
            String lost, List<InClass> helps, Map<ClassId, String> routines, Link today) {
        return new SubstitutePage(
                new SubstitutePage.Head(
                        words.day(facts.date()),
                        words.say("teacher.sheet.stands_in", "adult", facts.reader().name().full()),
                        lost),
                today,
                facts.blocks().stream().map(this::block).toList(),
                helps.stream()
                        .filter(one -> !one.helps().isEmpty())
                        .map(one -> new Need(name(one.student()), one.helps()))
                        .sorted(Comparator.comparing(Need::student))
                        .toList(),
                facts.blocks().stream()
                        .flatMap(BlockFacts::homes)
                        .map(BlockFacts.Home::schoolClass)
                        .distinct()
                        .map(found ->
                                new Routines(
                                        found.id().toString(),
                                        found.title(),
                                        "/teacher/today/routines?class=%s&date=%s"
                                                .formatted(found.id(), facts.date()),
                                        routines.getOrDefault(found.id(), ""),
                                        routines.getOrDefault(found.id(), "").length()
                                                        > ClassBook.LONGEST_ROUTINES
                                                ? words.say("teacher.sheet.too_long")
                                                : ""))
                        .toList());
    }

    private Block block(BlockFacts block) {
        var places = new PlacesView(facts, words);
        var note =
                block.plan().isEmpty()
                        ? words.say("teacher.sheet.no_plan")
                        : block.settled() ? "" : words.say("teacher.sheet.may_change");
        return new Block(
                block.homes()
                        .findFirst()
                        .map(home ->
                                "%s · %s"
                                        .formatted(places.name(block), home.schoolClass().title())
                                        .strip())
                        .orElse(places.name(block)),
                note,
                together(places.places(block, block.plan(), PlacesView.Names.EVERYBODY)));
    }

    /** Groups with one room and one adult are one line: nothing on this sheet tells them apart. */
    static List<Place> together(List<Place> places) {
        return places.stream()
                .collect(
                        Collectors.groupingBy(
                                place -> List.of(place.place(), place.adult()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .map(SubstituteView::one)
                .toList();
    }

    private static Place one(List<Place> groups) {
        var first = groups.getFirst();
        var students = groups.stream().flatMap(place -> place.students().stream()).sorted();
        return new Place(first.place(), first.adult(), first.material(), students.toList());
    }

    private String name(PersonId student) {
        return facts.blocks().stream()
                .flatMap(block -> block.students().stream())
                .filter(person -> person.id().equals(student))
                .findFirst()
                .map(Person::name)
                .map(name -> name.brief())
                .orElse("");
    }
}
