package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.web.teacher.start.StartPage;

/** The first day of the sample class. */
final class SampleStart {
    private static final List<String> TOPICS =
            List.of("Unit rates", "Solving word problems that lead to equations", "Chance");

    private final Words words;
    private final Assets assets;

    SampleStart(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages page) {
        return new StaticTemplates()
                .teacherStart(
                        SampleFrame.sheet(words, assets, words.say("teacher.start.title")),
                        page == SamplePages.START_GRID
                                ? grid()
                                : choice(page == SamplePages.START_REFUSED));
    }

    private StartPage choice(boolean refused) {
        return new StartPage(
                classLine(),
                null,
                new StartPage.Choice(
                        "/teacher/start/topics",
                        refused ? words.say("teacher.start.how_many") : "",
                        List.of(
                                new StartPage.Strand(
                                        "Ratios",
                                        List.of(
                                                new StartPage.Option("R1", "Ratio tables", true),
                                                new StartPage.Option("R2", "Unit rates", false))),
                                new StartPage.Strand(
                                        "Statistics",
                                        List.of(new StartPage.Option("S1", "Chance", false))))),
                null);
    }

    private StartPage grid() {
        return new StartPage(
                classLine(),
                null,
                null,
                new StartPage.Grid(
                        "/teacher/start",
                        TOPICS,
                        cells("everyone", words.say("teacher.start.everyone"), ""),
                        IntStream.range(0, 25)
                                .mapToObj(row ->
                                        new StartPage.Row(
                                                "Amira R.",
                                                cells(
                                                        "known." + row,
                                                        "Amira R.",
                                                        row % 3 == 0 ? "has_it" : "")))
                                .toList(),
                        Link.to(words.say("teacher.start.other"), "/teacher/start?choose=yes")));
    }

    private List<StartPage.Cell> cells(String field, String name, String value) {
        return IntStream.range(0, TOPICS.size())
                .mapToObj(column ->
                        new StartPage.Cell(
                                field + "." + column,
                                words.say(
                                        "teacher.entry.cell",
                                        "name",
                                        name,
                                        "skill",
                                        TOPICS.get(column)),
                                value))
                .toList();
    }

    private String classLine() {
        return words.say("teacher.today.class_line", "course", "Math 7, section B", "here", 25);
    }
}
