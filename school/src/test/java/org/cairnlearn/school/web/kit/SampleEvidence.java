package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.school.profile.Shown;
import org.cairnlearn.school.profile.Showpiece.Circle;
import org.cairnlearn.school.profile.Showpiece.Kind;
import org.cairnlearn.school.web.student.EvidencePage;
import org.cairnlearn.school.web.student.StudentMenu;
import org.jspecify.annotations.Nullable;

/** What an invented student shows. */
final class SampleEvidence {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 9);

    private final Words words;
    private final Assets assets;

    SampleEvidence(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel some() {
        var level = Level.scale(words).get(2);
        var about =
                new EvidencePage.About(
                        Link.to("Unit rates", "/student/skill/a"),
                        level,
                        Sureness.FAIRLY_SURE.word(words),
                        words.say("student.skill.keep_on"));
        var work =
                List.of(
                        new WorkWords.Line(
                                true, "Practice system: 8 of 10 right", words.shortDay(DAY), ""),
                        new WorkWords.Line(
                                false,
                                "Ms. Okafor saw it: 2 of 4 points",
                                words.shortDay(DAY),
                                "Show the steps"));
        var group =
                new EvidencePage.Group(
                        "a",
                        "Unit rates",
                        about,
                        List.of(
                                item("1", Kind.PHOTO, "My table of prices from the shop"),
                                item("2", Kind.EXPLAINED, "How to find the price of one")),
                        work);
        var loose =
                new EvidencePage.Group(
                        "loose",
                        words.say("student.evidence.loose"),
                        null,
                        List.of(item("3", Kind.LINK, "My map of the old harbor")),
                        List.of());
        return page(List.of(group, loose), null);
    }

    JteModel refused() {
        return page(
                List.of(),
                words.say("student.evidence.wrong", "reason", Shown.Reason.WRONG_KIND, "most", 8));
    }

    private EvidencePage.Item item(String id, Kind kind, String says) {
        var said =
                words.say(
                        "student.evidence.said",
                        "name",
                        "Ms. Okafor",
                        "day",
                        words.shortDay(DAY),
                        "words",
                        "I saw it. Clear columns.");
        return new EvidencePage.Item(
                new EvidencePage.Text(
                        id,
                        says,
                        words.say(
                                "student.evidence.what",
                                "kind",
                                kind,
                                "detail",
                                "my brother",
                                "day",
                                words.shortDay(DAY)),
                        kind == Kind.LINK
                                ? Link.to(
                                        "https://example.org/a-long-address/of/a-map-of-the-harbor",
                                        "https://example.org/")
                                : null),
                kind == Kind.PHOTO ? file() : null,
                new EvidencePage.Circle(
                        "/student/evidence/circle",
                        circles(Circle.TEACHERS),
                        new PostButton(
                                words.say("student.evidence.remove"), "/student/evidence/remove")),
                kind == Kind.PHOTO ? List.of(said) : List.of());
    }

    private EvidencePage.File file() {
        return new EvidencePage.File(
                Link.to(words.say("student.evidence.open"), "/student/evidence/1/file"), null);
    }

    private List<EvidencePage.Choice> circles(Circle picked) {
        return Arrays.stream(Circle.values())
                .map(circle ->
                        new EvidencePage.Choice(
                                circle.name(),
                                words.say("student.evidence.circle", "circle", circle),
                                circle == picked))
                .toList();
    }

    private JteModel page(List<EvidencePage.Group> groups, @Nullable String wrong) {
        var kinds =
                Arrays.stream(Kind.values())
                        .map(kind ->
                                new EvidencePage.Choice(
                                        kind.name(),
                                        words.say("student.evidence.kind", "kind", kind),
                                        kind == Kind.PHOTO))
                        .toList();
        var form =
                new EvidencePage.Form(
                        kinds,
                        List.of(new EvidencePage.Choice("a", "Unit rates", false)),
                        circles(Circle.TEACHERS),
                        new EvidencePage.Written("ada", "", ""),
                        wrong);
        var view =
                new EvidencePage(
                        words.say("student.evidence.lead", "count", groups.isEmpty() ? 0 : 3),
                        groups,
                        form);
        var title = words.say("student.evidence.title");
        return new StaticTemplates()
                .studentEvidence(
                        SampleFrame.student(words, assets, title, StudentMenu.Place.EVIDENCE),
                        view);
    }
}
