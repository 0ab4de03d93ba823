package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.profile.Upkeep;
import org.cairnlearn.school.profile.Upkeep.Part;
import org.cairnlearn.school.profile.Upkeep.State;
import org.cairnlearn.school.web.office.FiguresPage;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.cairnlearn.school.web.teacher.profile.UpkeepPage;

/** How up to date the profiles of an invented class and school are. */
final class SampleUpkeep {
    private final Words words;
    private final Assets assets;

    SampleUpkeep(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel ofClass() {
        return new StaticTemplates()
                .teacherUpkeep(
                        SampleFrame.teacher(
                                words,
                                assets,
                                words.say("teacher.upkeep.title"),
                                TeacherMenu.Place.ELSEWHERE),
                        new UpkeepPage(
                                words.say("teacher.upkeep.lead", "current", 1, "all", 3),
                                List.of(
                                        new Link(
                                                "Mathematics 6", "/teacher/profiles?class=a", true),
                                        new Link(
                                                "Mathematics 7",
                                                "/teacher/profiles?class=b",
                                                false)),
                                heads().toList(),
                                List.of(
                                        row("Tomás Ruiz", State.MISSING, State.OLD),
                                        row("Mia Novak", State.CURRENT, State.MISSING),
                                        row("Ada Lindqvist", State.CURRENT, State.CURRENT)),
                                Take.of(
                                        words.say("teacher.map.take"),
                                        "/teacher/profiles",
                                        "",
                                        words),
                                goals()));
    }

    private UpkeepPage.Goals goals() {
        return new UpkeepPage.Goals(
                List.of(
                        words.say("teacher.map.student"),
                        words.say("teacher.upkeep.goal", "part", "goal"),
                        words.say("teacher.upkeep.goal", "part", "day"),
                        words.say("teacher.upkeep.goal", "part", "steps"),
                        words.say("teacher.upkeep.goal", "part", "signed")),
                List.of(
                        new UpkeepPage.Row(
                                Link.to("Mia Novak", "/teacher/student/a#goals"),
                                false,
                                List.of(
                                        cell("I can find a price for one in my head"),
                                        cell(words.shortDay(SampleTeacherDay.TODAY)),
                                        cell(
                                                words.say(
                                                        "teacher.upkeep.steps",
                                                        "taken",
                                                        1,
                                                        "steps",
                                                        2)),
                                        new UpkeepPage.Cell(
                                                words.say("teacher.goals.drafted"), true)))),
                Take.of(
                        words.say("teacher.upkeep.take_goals"),
                        "/teacher/profiles",
                        "of=goals",
                        words));
    }

    private static UpkeepPage.Cell cell(String text) {
        return new UpkeepPage.Cell(text, false);
    }

    private Stream<String> heads() {
        return Stream.of(
                        Stream.of(words.say("teacher.map.student")),
                        parts(),
                        Stream.of(words.say("teacher.upkeep.talk")))
                .flatMap(one -> one);
    }

    private Stream<String> parts() {
        return Stream.of(Part.values()).map(part -> words.say("teacher.upkeep.part", "part", part));
    }

    private UpkeepPage.Row row(String name, State first, State others) {
        return new UpkeepPage.Row(
                Link.to(name, "/teacher/student/a"),
                first == others,
                List.of(
                        cell(first),
                        cell(others),
                        cell(others),
                        cell(first),
                        new UpkeepPage.Cell(
                                words.say("teacher.upkeep.talked", "days", 4),
                                false,
                                "/teacher/conference/a/past")));
    }

    private UpkeepPage.Cell cell(Upkeep.State state) {
        return new UpkeepPage.Cell(
                words.say(
                        "teacher.upkeep.state",
                        "state",
                        state,
                        "day",
                        words.shortDay(SampleTeacherDay.TODAY)),
                state != State.CURRENT,
                "/teacher/student/a#written-strength");
    }

    JteModel ofSchool() {
        return new StaticTemplates()
                .officeFigures(
                        SampleFrame.office(words, assets, words.say("office.figures.title")),
                        new FiguresPage(
                                List.of(
                                        new FiguresPage.Choice("harbor", "Harbor School", true),
                                        new FiguresPage.Choice("bay", "Bay School", false)),
                                harbor(),
                                Take.of(
                                        words.say("teacher.map.take"),
                                        "/office/figures",
                                        "",
                                        words)));
    }

    private FiguresPage.School harbor() {
        return new FiguresPage.School(
                words.say(
                        "office.figures.lead",
                        "current",
                        412,
                        "talked",
                        530,
                        "all",
                        600,
                        "days",
                        10),
                new Table(
                        words.say("office.figures.table", "name", "Harbor School"),
                        figureHeads(),
                        List.of(
                                figures(words.say("office.figures.whole")),
                                figures(words.say("office.figures.team", "name", "Mathematics")))),
                words.say("office.figures.hidden", "count", 2, "least", 5));
    }

    private List<String> figureHeads() {
        return Stream.of(
                        Stream.of(
                                words.say("office.figures.who"),
                                words.say("office.figures.students"),
                                words.say("office.figures.current")),
                        parts(),
                        Stream.of(words.say("office.figures.talked", "days", 10)))
                .flatMap(one -> one)
                .toList();
    }

    private List<String> figures(String who) {
        var share = words.say("office.figures.share", "some", 412, "share", 412 / 600.0);
        return List.of(who, "600", share, share, share, share, share, share);
    }
}
