package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.school.choice.Filter;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.web.choice.ChoosePage;
import org.cairnlearn.school.web.student.StudentMenu;
import org.jspecify.annotations.Nullable;

/** What an invented student can choose. */
final class SampleChoose {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

    private final Words words;
    private final Assets assets;

    SampleChoose(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages state) {
        return switch (state) {
            case CHOOSE_CHOSEN -> chosen();
            case CHOOSE_NONE -> none();
            default -> cards();
        };
    }

    private JteModel cards() {
        return page(choose(null, null));
    }

    private JteModel chosen() {
        return page(
                choose(
                        new ChoosePage.Picked(
                                words.say(
                                        "student.choose.picked",
                                        "what",
                                        words.say(
                                                "kit.way_whole_with",
                                                "skill",
                                                "Unit rates",
                                                "mode",
                                                Mode.PAPER,
                                                "title",
                                                "Prices in our street")),
                                new PostButton(
                                        words.say("student.choose.back"), "/student/choose/back")),
                        "paper"));
    }

    private JteModel none() {
        return page(
                new ChoosePage(
                        words.say("student.choose.lead", "day", words.day(DAY)),
                        new ChoosePage.Paths(List.of(), filters(Filter.SCREEN), List.of()),
                        null,
                        List.of(),
                        new Notice(
                                words.say("student.choose.none"),
                                words.say("student.choose.none_why", "filter", Filter.SCREEN),
                                Link.to(
                                        words.say("student.choose.filter", "filter", Filter.ALL),
                                        "/student/choose")),
                        List.of(),
                        suggest()));
    }

    private ChoosePage choose(ChoosePage.@Nullable Picked picked, @Nullable String chosen) {
        return new ChoosePage(
                words.say("student.choose.lead", "day", words.day(DAY)),
                new ChoosePage.Paths(
                        List.of(
                                new Link("Mathematics 7", "/student/choose?class=math", true),
                                new Link("Language arts 7", "/student/choose?class=ela", false)),
                        filters(Filter.ALL),
                        List.of(
                                words.say("student.choose.screen_left", "minutes", 40),
                                words.say("student.choose.course_only"))),
                picked,
                List.of(
                        card("paper", "Unit rates", Mode.PAPER, "Prices in our street", chosen),
                        card("tiles", "Scale drawings", Mode.HANDS_ON, "Pattern tiles", chosen),
                        card("pairs", "Scale drawings", Mode.IN_PAIRS, "", chosen),
                        card("app", "Unit rates", Mode.SCREEN, "Rates step by step", chosen)),
                null,
                List.of(playlist()),
                suggest());
    }

    private ChoosePage.Playlist playlist() {
        return new ChoosePage.Playlist(
                "rates",
                "From prices to maps",
                words.say(
                        "student.playlist.note",
                        "skill",
                        "Unit rates",
                        "reached",
                        "no",
                        "done",
                        1,
                        "all",
                        3),
                List.of(
                        new ChoosePage.Step(
                                words.say("kit.way", "mode", Mode.PAPER)
                                        + " · Prices in our street",
                                words.say("student.playlist.state", "state", "done"),
                                true,
                                false,
                                null,
                                null),
                        new ChoosePage.Step(
                                words.say("kit.way", "mode", Mode.HANDS_ON) + " · Pattern tiles",
                                "",
                                false,
                                true,
                                new PostButton(
                                        words.say("student.playlist.pick", "number", 2),
                                        "/student/choose/step"),
                                null),
                        new ChoosePage.Step(
                                words.say("kit.way", "mode", Mode.SCREEN) + " · Rates step by step",
                                words.say("student.playlist.state", "state", "chosen"),
                                false,
                                false,
                                null,
                                open())));
    }

    private List<Link> filters(Filter here) {
        return Arrays.stream(Filter.values())
                .map(one ->
                        new Link(
                                words.say("student.choose.filter", "filter", one),
                                "/student/choose?show=" + one,
                                one == here))
                .toList();
    }

    private ChoosePage.Card card(
            String id, String skill, Mode mode, String with, @Nullable String chosen) {
        return new ChoosePage.Card(
                id,
                new ChoosePage.Skill(
                        skill,
                        "I can find a price for one and compare.",
                        mode == Mode.PAPER ? words.say("student.choose.fits", "why", "goal") : ""),
                new ChoosePage.How(
                        words.say("kit.way", "mode", mode),
                        with,
                        with.isEmpty()
                                ? ""
                                : words.say(
                                        "kit.way_minutes",
                                        "minutes",
                                        20,
                                        "screen",
                                        mode.usesScreen() ? "yes" : "no"),
                        mode == Mode.HANDS_ON
                                ? words.say("student.choose.line", "place", 2, "chosen", "no")
                                : ""),
                id.equals(chosen)
                        ? null
                        : new PostButton(
                                words.say("student.choose.pick"), "/student/choose?offer=" + id),
                id.equals(chosen) && mode.usesScreen() ? open() : null);
    }

    private PostButton open() {
        return new PostButton(words.say("student.choose.open"), "/student/course/unit");
    }

    private ChoosePage.Suggest suggest() {
        return new ChoosePage.Suggest(
                "/student/choose/suggest",
                new PostButton(words.say("student.choose.none_of_these"), "/student/choose/none"),
                List.of(
                        words.say(
                                "student.choose.proposed",
                                "words",
                                "Measure the school yard",
                                "state",
                                "yes",
                                "answer",
                                "Take the long tape.")));
    }

    private JteModel page(ChoosePage view) {
        return new StaticTemplates()
                .studentChoose(
                        SampleFrame.student(
                                words,
                                assets,
                                words.say("student.choose.title"),
                                StudentMenu.Place.CHOOSE),
                        view);
    }
}
