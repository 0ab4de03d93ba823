package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.PlanWeight;
import org.cairnlearn.school.web.office.planner.WeeksPage;
import org.cairnlearn.school.web.office.planner.WeightsPage;

/** How an invented school plans its days. */
final class SamplePlanner {
    private static final List<String> MEASURES =
            List.of("choices", "talks", "repeats", "worst_tenth", "staff");

    private final Words words;
    private final Assets assets;
    private final StaticTemplates templates = new StaticTemplates();

    SamplePlanner(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages state) {
        return state == SamplePages.WEEKS
                ? templates.officeWeeks(
                        SampleFrame.office(words, assets, words.say("office.weeks.title")), weeks())
                : templates.officeWeights(
                        SampleFrame.office(words, assets, words.say("office.weights.title")),
                        weights(state == SamplePages.WEIGHTS_RUNNING));
    }

    private List<WeightsPage.Choice> schools() {
        return List.of(
                new WeightsPage.Choice("1", "Harbor View Middle School", true),
                new WeightsPage.Choice("2", "Bay School", false));
    }

    private WeightsPage weights(boolean running) {
        return new WeightsPage(
                schools(),
                new WeightsPage.Held(
                        words.say("office.weights.version", "name", "3"),
                        "3",
                        running ? "" : words.say("office.weights.meanwhile", "name", "3")),
                Stream.of(PlanWeight.values()).map(this::number).toList(),
                List.of(
                        new WeightsPage.Number(
                                "planning/talks/everyDays",
                                new WeightsPage.Meaning(
                                        words.say("office.weights.limit", "limit", "everyDays"),
                                        words.say(
                                                "office.weights.limit_means", "limit", "everyDays"),
                                        words.say("office.weights.usual", "value", 10)),
                                new WeightsPage.Range(1, 366),
                                running ? "10" : "1,5",
                                running ? "" : wrong())),
                running ? running() : tried());
    }

    private WeightsPage.Trial running() {
        return new WeightsPage.Trial(
                words.say("office.weights.trial_running", "done", 312, "all", 605, "minutes", 4),
                "/office/weights",
                null);
    }

    private WeightsPage.Trial tried() {
        return new WeightsPage.Trial(
                done(),
                null,
                new WeightsPage.Result(
                        trial(),
                        words.say("office.weights.trial_note", "count", 605, "all", 605),
                        Link.to(words.say("office.weights.fill"), "/office/weights"),
                        Take.of(
                                words.say("teacher.map.take"),
                                "/office/weights/trial",
                                "",
                                words)));
    }

    private String wrong() {
        return words.say(
                "office.weights.wrong",
                "what",
                "other",
                "name",
                words.say("office.weights.limit", "limit", "everyDays"),
                "said",
                "1,5",
                "least",
                "1",
                "most",
                "366");
    }

    private WeightsPage.Number number(PlanWeight one) {
        return new WeightsPage.Number(
                "planning/weights/" + one.field(),
                new WeightsPage.Meaning(
                        words.say("office.weights.weight", "weight", one),
                        words.say("office.weights.means", "weight", one),
                        words.say("office.weights.usual", "value", one.usual())),
                new WeightsPage.Range(0, PlanWeight.MOST),
                Integer.toString(one.usual()),
                "");
    }

    private String done() {
        return words.say(
                "office.weights.trial_done",
                "day",
                words.day(LocalDate.of(2025, 10, 6)),
                "weights",
                words.say("office.weights.weight", "weight", PlanWeight.REPEATS) + " 60",
                "minutes",
                8);
    }

    private Table trial() {
        return table(
                "office.weights.trial_table",
                words.say("office.weights.was"),
                words.say("office.weights.now"),
                words.say("office.weights.other"));
    }

    private Table table(String caption, String... heads) {
        return new Table(
                words.say(caption),
                Stream.concat(Stream.of(words.say("office.weeks.measure")), Stream.of(heads))
                        .toList(),
                MEASURES.stream()
                        .map(one ->
                                List.of(
                                        words.say("office.weeks.name", "measure", one),
                                        part(61, 1220, 2000),
                                        part(63, 1260, 2000),
                                        part(58, 1160, 2000)))
                        .toList());
    }

    private String part(int percent, int count, int all) {
        return words.say("office.weeks.part", "percent", percent, "count", count, "all", all);
    }

    private WeeksPage.Week week(LocalDate begins) {
        var title = words.say("office.weeks.by_day", "day", words.shortDay(begins));
        var heads =
                Stream.concat(
                        Stream.of(words.say("office.weeks.day")),
                        MEASURES.stream()
                                .map(one -> words.say("office.weeks.name", "measure", one)));
        var days = begins.datesUntil(begins.plusDays(5)).toList();
        return new WeeksPage.Week(
                words.shortDay(begins),
                title,
                new Table(
                        title,
                        heads.toList(),
                        days.stream()
                                .map(day ->
                                        Stream.concat(
                                                        Stream.of(words.shortDay(day)),
                                                        MEASURES.stream()
                                                                .map(_ -> part(61, 244, 400)))
                                                .toList())
                                .toList()),
                days.stream()
                        .map(day ->
                                Link.to(
                                        words.say(
                                                "office.weeks.blocks", "day", words.shortDay(day)),
                                        "/office/flex?date=" + day))
                        .toList());
    }

    private WeeksPage weeks() {
        return new WeeksPage(
                schools(),
                table(
                        "office.weeks.title",
                        words.dated(LocalDate.of(2025, 9, 22)),
                        words.dated(LocalDate.of(2025, 9, 29)),
                        words.dated(LocalDate.of(2025, 10, 6))),
                List.of(week(LocalDate.of(2025, 10, 6))),
                MEASURES.stream()
                        .map(one ->
                                new WeeksPage.Measure(
                                        words.say("office.weeks.name", "measure", one),
                                        words.say("office.weeks.means", "measure", one),
                                        Link.to(
                                                words.say("office.weights.title"),
                                                "/office/weights")))
                        .toList());
    }
}
