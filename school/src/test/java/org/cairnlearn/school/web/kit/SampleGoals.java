package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.profile.Chance;
import org.cairnlearn.school.profile.Goal.Showing;
import org.cairnlearn.school.profile.Goal.State;
import org.cairnlearn.school.web.student.GoalsPage;
import org.cairnlearn.school.web.student.StudentMenu;

/** What an invented student has promised. */
final class SampleGoals {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 24);

    private final Words words;
    private final Assets assets;

    SampleGoals(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel some() {
        return page(
                new GoalsPage(
                        words.say("student.goals.lead", "count", 2),
                        List.of(rates(), reading()),
                        List.of(
                                past("I can read a ratio table without help", State.MET, ""),
                                past(
                                        "I finish all tasks early",
                                        State.DROPPED,
                                        "Too much at once")),
                        form(false, null)));
    }

    JteModel none() {
        return page(
                new GoalsPage(
                        words.say("student.goals.lead", "count", 0),
                        List.of(),
                        List.of(),
                        form(true, words.say("student.goals.no_words"))));
    }

    private GoalsPage.Card rates() {
        return new GoalsPage.Card(
                new GoalsPage.About(
                        "rates",
                        "I want to be able to find the best buy in a shop in my head",
                        "I go shopping for my grandmother",
                        new GoalsPage.Skill(
                                Link.to("Unit rates", "/student/skill/unit-rates"),
                                Level.scale(words).get(2).word()),
                        facts(words.say("student.goals.agreed", "name", "Ms. Okafor"))),
                List.of(
                        step("Do two more tasks with Ms. Okafor", true),
                        step("Find three prices at home and compare them", true),
                        step("Show what I know", false)),
                new GoalsPage.Pace(
                        2,
                        3,
                        40,
                        words.say(
                                "student.goals.pace", "taken", 2, "of", 3, "gone", 4, "days", 10)),
                new GoalsPage.Talk(
                        List.of(
                                new GoalsPage.Remark(
                                        "Ms. Okafor",
                                        words.shortDay(DAY.minusDays(8)),
                                        "A strong goal. Bring the prices on Thursday.")),
                        "/student/goals/say"),
                ways());
    }

    private GoalsPage.Card reading() {
        return new GoalsPage.Card(
                new GoalsPage.About(
                        "reading",
                        "I will read for ten minutes each day",
                        "",
                        null,
                        facts(words.say("student.goals.drafted"))),
                List.of(),
                null,
                new GoalsPage.Talk(List.of(), "/student/goals/say"),
                ways());
    }

    private GoalsPage.Facts facts(String state) {
        return new GoalsPage.Facts(
                words.say("student.goals.by", "day", words.day(DAY), "left", 6),
                words.say("student.goals.counts", "showing", Showing.CHECK),
                state,
                new GoalsPage.Reach(
                        words.say("student.goals.reach", "reach", Chance.Reach.STRETCH), false),
                words.say("student.goals.check_in", "days", 6));
    }

    private GoalsPage.Step step(String text, boolean taken) {
        return new GoalsPage.Step(
                text,
                taken,
                new PostButton(
                        words.say("student.goals.step", "taken", taken ? "yes" : "no"),
                        "/student/goals/step"));
    }

    private GoalsPage.Ways ways() {
        return new GoalsPage.Ways(
                new PostButton(words.say("student.goals.met"), "/student/goals/meet"),
                Link.to(words.say("student.goals.change"), "/student/goals?change=rates"),
                "/student/goals/drop");
    }

    private GoalsPage.Past past(String text, State state, String why) {
        return new GoalsPage.Past(
                text,
                words.say(
                        "student.goals.ended",
                        "state",
                        state,
                        "day",
                        words.shortDay(DAY.minusDays(20)),
                        "why",
                        why));
    }

    private GoalsPage.Form form(boolean open, @org.jspecify.annotations.Nullable String wrong) {
        return new GoalsPage.Form(
                "/student/goals",
                open,
                new GoalsPage.Choices(
                        List.of(
                                choice(
                                        "a",
                                        "I can find how much for one, and use it to compare.",
                                        false),
                                choice("b", "I can undo two steps, last one first.", true)),
                        List.of(
                                choice("1", words.day(DAY.minusDays(7)), false),
                                choice("2", words.day(DAY), true),
                                choice("3", words.day(DAY.plusDays(14)), false),
                                choice("4", words.day(DAY.plusDays(28)), false)),
                        List.of(
                                choice(
                                        "CHECK",
                                        words.say(
                                                "student.goals.showing", "showing", Showing.CHECK),
                                        true),
                                choice(
                                        "WORK",
                                        words.say("student.goals.showing", "showing", Showing.WORK),
                                        false))),
                new GoalsPage.Written("", "", List.of("", "", "")),
                wrong);
    }

    private static GoalsPage.Choice choice(String value, String label, boolean picked) {
        return new GoalsPage.Choice(value, label, picked);
    }

    private JteModel page(GoalsPage view) {
        return new StaticTemplates()
                .studentGoals(
                        SampleFrame.student(
                                words,
                                assets,
                                words.say("student.goals.title"),
                                StudentMenu.Place.GOALS),
                        view);
    }
}
