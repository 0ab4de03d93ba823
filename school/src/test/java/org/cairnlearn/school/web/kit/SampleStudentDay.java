package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.cairnlearn.school.web.student.TodayPage;
import org.cairnlearn.school.web.student.TodayPage.Block;
import org.cairnlearn.school.web.student.TodayPage.Skill;
import org.cairnlearn.school.web.student.TodayPage.When;
import org.cairnlearn.school.web.student.TodayPhrases;

/** The same invented day as one of its students sees it. */
final class SampleStudentDay {
    private final Words words;
    private final TodayPhrases phrases;
    private final List<Level> scale;

    SampleStudentDay(Words words) {
        this.words = words;
        this.phrases = new TodayPhrases(words);
        this.scale = Level.scale(words);
    }

    TodayPage view() {
        return new TodayPage(
                words.day(SampleTeacherDay.TODAY),
                phrases.goTo("Teacher table, Room 204", phrases.with("Ms. Okafor")),
                null,
                List.of(reading(), project(), unitRates(), science()),
                new TodayPage.Talk(
                        words.time(LocalTime.of(13, 20)),
                        phrases.with("Ms. Okafor"),
                        "“I want to pick a new goal.”"),
                next(),
                done());
    }

    TodayPage waiting() {
        var notice =
                new Notice(
                        Notice.Kind.EMPTY,
                        phrases.waiting(),
                        phrases.untilThen("Map of our school"),
                        Link.to("My map", "/my-map"));
        return new TodayPage(
                words.day(SampleTeacherDay.TODAY), "", notice, List.of(), null, next(), done());
    }

    private Block reading() {
        return new Block(
                When.PAST,
                words.span(LocalTime.of(8, 15), LocalTime.of(9, 0)),
                "Room 112",
                phrases.with("Mr. Bello"),
                "Reading: main idea",
                "",
                "",
                scale.get(3),
                Means.PAPER,
                "");
    }

    private Block project() {
        return new Block(
                When.PAST,
                words.span(LocalTime.of(9, 5), LocalTime.of(9, 50)),
                "Studio",
                phrases.pairs(),
                "Map of our school",
                "",
                "",
                null,
                Means.HANDS,
                "");
    }

    private Block unitRates() {
        return new Block(
                When.NOW,
                words.span(LocalTime.of(10, 5), LocalTime.of(10, 45)),
                "Teacher table, Room 204",
                phrases.with("Ms. Okafor"),
                "Unit rates",
                "“I can find how much for one, and use it to compare.”",
                phrases.whyMissed("Proportional graphs"),
                scale.get(2),
                Means.PAPER,
                "Card sort 4B");
    }

    private Block science() {
        return new Block(
                When.LATER,
                words.span(LocalTime.of(10, 45), LocalTime.of(11, 25)),
                "Laptop desks, Room 204",
                phrases.alone(),
                "Two-step equations",
                "I can undo two steps to find the number.",
                phrases.whyChosen(),
                scale.get(0),
                Means.SCREEN,
                "Lesson 5");
    }

    private List<Skill> next() {
        return List.of(
                new Skill(
                        Link.to("Two-step equations", "/skills/two-step"),
                        "I can undo two steps to find the number.",
                        phrases.canStart("One-step equations"),
                        scale.get(0)),
                new Skill(
                        Link.to("Fair samples", "/skills/fair-samples"),
                        "I can tell if a survey is fair.",
                        phrases.whyReady("Mean and median"),
                        scale.get(1)));
    }

    private List<TodayPage.Done> done() {
        return List.of(
                new TodayPage.Done(
                        phrases.gotIt("Ratio tables"), words.shortDay(LocalDate.of(2025, 10, 13))));
    }
}
