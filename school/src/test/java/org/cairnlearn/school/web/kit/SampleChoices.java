package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.web.choice.ChoicesPage;
import org.cairnlearn.school.web.choice.MixedPage;
import org.cairnlearn.school.web.choice.PlaylistPage;
import org.cairnlearn.school.web.teacher.TeacherMenu;

/** What an invented class is offered and chose. */
final class SampleChoices {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

    private final Words words;
    private final Assets assets;

    SampleChoices(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages state) {
        return switch (state) {
            case CHOICES_NONE -> none();
            case PLAYLIST -> form();
            case MIXED -> mixed();
            default -> some();
        };
    }

    private JteModel form() {
        var title = words.say("teacher.playlist.edit");
        var page = SampleFrame.teacher(words, assets, title, TeacherMenu.Place.CHOICES);
        var nothing = new PlaylistPage.Picked("", words.say("teacher.playlist.nothing"), false);
        var tiles =
                new PlaylistPage.Picked(
                        "tiles",
                        words.say("kit.way", "mode", Mode.HANDS_ON) + " · Pattern tiles",
                        true);
        return new StaticTemplates()
                .teacherPlaylist(
                        page,
                        new PlaylistPage(
                                "Unit rates",
                                words.say(
                                        "teacher.playlist.wrong",
                                        "what",
                                        "missing",
                                        "name",
                                        120,
                                        "task",
                                        280),
                                "From prices to maps",
                                new PlaylistPage.Form(
                                        "/teacher/choices/playlist", "/teacher/choices"),
                                List.of(
                                        new PlaylistPage.Row(
                                                1,
                                                List.of(nothing, tiles),
                                                new PlaylistPage.Own("", modes()),
                                                false),
                                        new PlaylistPage.Row(
                                                2,
                                                List.of(nothing),
                                                new PlaylistPage.Own("Measure the yard", modes()),
                                                true))));
    }

    private List<PlaylistPage.Picked> modes() {
        return Arrays.stream(Mode.values())
                .map(mode ->
                        new PlaylistPage.Picked(
                                mode.name(),
                                words.say("kit.way", "mode", mode),
                                mode == Mode.PAPER))
                .toList();
    }

    private JteModel some() {
        return page(
                new ChoicesPage(
                        head(2),
                        List.of(
                                new Link("Math 7, section B", "/teacher/choices?class=7b", true),
                                new Link("Math 7, section C", "/teacher/choices?class=7c", false)),
                        null,
                        said(),
                        new ChoicesPage.Rest(offered(), playlists(true), groups())));
    }

    private JteModel none() {
        return page(
                new ChoicesPage(
                        head(0),
                        List.of(),
                        new Notice(
                                words.say("teacher.choices.none"),
                                words.say("teacher.choices.none_why"),
                                null),
                        new ChoicesPage.Said(List.of(), List.of(), "", List.of(), missed()),
                        new ChoicesPage.Rest(
                                new ChoicesPage.Offered(
                                        "",
                                        List.of(),
                                        new ChoicesPage.Add("", List.of(), List.of())),
                                playlists(false),
                                groups())));
    }

    private ChoicesPage.Head head(int chosen) {
        return new ChoicesPage.Head(
                words.say(
                        "teacher.choices.lead",
                        "chosen",
                        chosen,
                        "students",
                        25,
                        "day",
                        words.day(DAY)),
                "Math 7, section B",
                new Take(
                        words.say("teacher.map.take"),
                        List.of(
                                Link.to(
                                        words.say(
                                                "teacher.choices.file",
                                                "which",
                                                "chosen",
                                                "form",
                                                "csv"),
                                        "/teacher/choices.csv"))));
    }

    private ChoicesPage.Missed missed(String... lines) {
        return new ChoicesPage.Missed(
                words.say("teacher.choices.fates", "span", "today"),
                List.of(lines),
                Link.to(
                        words.say("teacher.choices.fates_other", "span", "week"),
                        "/teacher/choices?missed=week"));
    }

    private ChoicesPage.Said said() {
        return new ChoicesPage.Said(
                List.of(
                        new ChoicesPage.Proposal(
                                "noor",
                                "Noor A.",
                                "Measure the school yard with a long tape",
                                "/teacher/choices/answer")),
                List.of(
                        words.say(
                                "teacher.choices.chosen",
                                "student",
                                "Jonah P.",
                                "what",
                                words.say(
                                        "kit.way_whole",
                                        "skill",
                                        "Unit rates",
                                        "mode",
                                        Mode.IN_PAIRS)),
                        words.say("teacher.choices.said_none", "student", "Mia T.")),
                words.say("teacher.choices.open", "names", words.list(List.of("Ada L.", "Ben K."))),
                List.of(
                        words.say(
                                "teacher.choices.line",
                                "title",
                                "Pattern tiles",
                                "names",
                                "Leo F.")),
                missed(
                        words.say(
                                "teacher.choices.fate",
                                "student",
                                "Leo F.",
                                "skill",
                                "Scale drawings",
                                "fate",
                                "full")));
    }

    private ChoicesPage.Offered offered() {
        var tiles =
                new ChoicesPage.Way(
                        words.say("kit.way", "mode", Mode.HANDS_ON) + " · Pattern tiles",
                        words.say("teacher.choices.counts", "offered", 12, "chosen", 4, "days", 10),
                        List.of(
                                by("chosen", List.of(times("Jonah P.", 4))),
                                by("declined", List.of(times("Ada L.", 5), times("Ben K.", 3)))),
                        new PostButton(
                                words.say("teacher.choices.take_away"),
                                "/teacher/choices/take-away"));
        var away =
                new ChoicesPage.Way(
                        words.say("kit.way", "mode", Mode.SCREEN) + " · Rates step by step",
                        "",
                        List.of(),
                        new PostButton(
                                words.say("teacher.choices.put_back"), "/teacher/choices/add"));
        return new ChoicesPage.Offered(
                words.say("teacher.choices.thin", "count", 1), skills(tiles, away), add());
    }

    private List<ChoicesPage.Skill> skills(ChoicesPage.Way tiles, ChoicesPage.Way away) {
        return List.of(
                new ChoicesPage.Skill(
                        "rates",
                        "Unit rates",
                        words.say("teacher.choices.ready", "count", 7, "thin", "no"),
                        words.list(List.of("Ada L.", "Ben K.")),
                        List.of(tiles),
                        List.of(away)),
                new ChoicesPage.Skill(
                        "scale",
                        "Scale drawings",
                        words.say("teacher.choices.ready", "count", 3, "thin", "yes"),
                        "",
                        List.of(tiles),
                        List.of()));
    }

    private ChoicesPage.Add add() {
        return new ChoicesPage.Add(
                "/teacher/choices/add",
                List.of(new ChoicesPage.Option("rates", "Unit rates")),
                Arrays.stream(Mode.values())
                        .map(mode ->
                                new ChoicesPage.Option(
                                        mode.name(), words.say("kit.way", "mode", mode)))
                        .toList());
    }

    private ChoicesPage.Playlists playlists(boolean some) {
        return new ChoicesPage.Playlists(
                "/teacher/choices/playlist",
                "7b",
                some ? List.of(new ChoicesPage.Option("rates", "Unit rates")) : List.of(),
                some ? List.of(playlist()) : List.of());
    }

    private ChoicesPage.Playlist playlist() {
        return new ChoicesPage.Playlist(
                "prices",
                "Unit rates: From prices to maps",
                words.say("teacher.playlist.thin"),
                List.of(
                        words.say("kit.way", "mode", Mode.PAPER) + " · Prices in our street",
                        words.say("kit.way", "mode", Mode.PAPER) + " · A map to scale"),
                List.of(
                        words.say(
                                "teacher.playlist.people",
                                "what",
                                "going",
                                "names",
                                words.say(
                                        "teacher.playlist.far",
                                        "name",
                                        "Jonah P.",
                                        "done",
                                        1,
                                        "all",
                                        2))),
                new ChoicesPage.Change(
                        Link.to(words.say("teacher.playlist.change"), "/teacher/choices/playlist"),
                        new PostButton(
                                words.say("teacher.choices.take_away"),
                                "/teacher/choices/playlist/take-away")));
    }

    private String by(String what, List<String> names) {
        return words.say("teacher.choices.by", "what", what, "names", words.list(names));
    }

    private String times(String name, int count) {
        return words.say("teacher.choices.times", "name", name, "count", count);
    }

    private ChoicesPage.Groups groups() {
        return new ChoicesPage.Groups(
                words.say("teacher.groups.lead", "run", 4, "limit", 10, "days", 20),
                new Table(
                        words.say("teacher.groups.title"),
                        List.of(
                                words.say("teacher.groups.student"),
                                words.say("teacher.groups.same_level"),
                                words.say("teacher.groups.run"),
                                words.say("teacher.groups.purpose"),
                                words.say("teacher.groups.peers"),
                                words.say("teacher.groups.most"),
                                words.say("teacher.groups.alike")),
                        List.of(
                                List.of(
                                        "Jonah P.",
                                        "9",
                                        "4",
                                        "6",
                                        "11",
                                        "5",
                                        words.say(
                                                "teacher.groups.alike_of",
                                                "alike",
                                                42,
                                                "expected",
                                                33)))),
                List.of("/teacher/choices/groups"));
    }

    /** What Jonah's figures are counted from. */
    private JteModel mixed() {
        var title = words.say("teacher.mixed.title", "name", "Jonah Pratt");
        var page = SampleFrame.teacher(words, assets, title, TeacherMenu.Place.CHOICES);
        return new StaticTemplates()
                .teacherMixed(
                        page,
                        new MixedPage(
                                title,
                                Link.to(words.say("teacher.groups.title"), "/teacher/choices"),
                                mixedLead(),
                                new Table(
                                        title,
                                        Stream.of("day", "block", "kind", "skill", "with")
                                                .map(this::head)
                                                .toList(),
                                        List.of(
                                                met(9, "lesson", "Ada Lindqvist, Mia Novak"),
                                                met(8, "peers", "Mia Novak"))),
                                new Table(
                                        words.say("teacher.mixed.mates"),
                                        List.of(words.say("teacher.groups.student"), head("times")),
                                        List.of(
                                                List.of("Mia Novak", "2"),
                                                List.of("Ada Lindqvist", "1"))),
                                Take.of(
                                        words.say("teacher.map.take"),
                                        "/teacher/choices/groups",
                                        "",
                                        words),
                                Take.of(
                                        words.say("teacher.map.take"),
                                        "/teacher/choices/groups",
                                        "of=mates",
                                        words)));
    }

    private List<String> mixedLead() {
        return List.of(
                words.say(
                        "teacher.mixed.days",
                        Map.of("days", 20, "level", 9, "run", 4, "purpose", 6, "limit", 10)),
                words.say("teacher.mixed.class", "alike", 42, "expected", 33),
                words.say(
                        "teacher.mixed.school",
                        Map.of("others", 14, "least", 38, "middle", 35, "most", 27)));
    }

    private String head(String head) {
        return words.say("teacher.mixed.head", "head", head);
    }

    private List<String> met(int before, String kind, String with) {
        return List.of(
                words.day(DAY.minusDays(before)),
                "FLEX",
                words.say("teacher.mixed.kind", "kind", kind),
                "Unit rates",
                with);
    }

    private JteModel page(ChoicesPage view) {
        var title = words.say("teacher.choices.title");
        var page = SampleFrame.teacher(words, assets, title, TeacherMenu.Place.CHOICES);
        return new StaticTemplates().teacherChoices(page, view);
    }
}
