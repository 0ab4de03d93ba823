package org.cairnlearn.school.web.office.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.WeekBook;
import org.cairnlearn.school.plan.WeekFigures;
import org.cairnlearn.school.plan.WhatIf;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a week in words.
 *
 * @param dates how days are written: in short on a page, with their year in a file
 */
record FigureWords(Words words, Function<LocalDate, String> dates) {
    FigureWords(Words words) {
        this(words, words::shortDay);
    }

    /** What is measured, in the order of the pages. */
    enum Measure {
        CHOICES,
        TALKS,
        REPEATS,
        WORST_TENTH,
        STAFF
    }

    /** Three ways through a week side by side. */
    Table compared(WhatIf.Compared compared) {
        return sideBySide(
                Stream.of(Measure.values())
                        .map(one ->
                                List.of(
                                        name(one),
                                        value(one, compared.was()),
                                        value(one, compared.now()),
                                        value(one, compared.other())))
                        .toList());
    }

    /** The same table before anything was tried. */
    Table nothingCompared() {
        return sideBySide(List.of());
    }

    private Table sideBySide(List<List<String>> rows) {
        return new Table(
                words.say("office.weights.trial_table"),
                List.of(
                        words.say("office.weeks.measure"),
                        words.say("office.weights.was"),
                        words.say("office.weights.now"),
                        words.say("office.weights.other")),
                rows);
    }

    /** The last weeks, one a row. */
    WeeksPage weeks(List<WeightsPage.Choice> schools, List<WeekBook.Counted> weeks) {
        var rows =
                weeks.stream()
                        .map(week -> row(dates.apply(week.begins()), week.figures()))
                        .toList();
        return new WeeksPage(
                schools,
                new Table(
                        words.say("office.weeks.title"),
                        heads(words.say("office.weeks.week")),
                        rows),
                weeks.stream().filter(week -> !week.days().isEmpty()).map(this::week).toList(),
                Stream.of(Measure.values())
                        .map(one ->
                                new WeeksPage.Measure(
                                        name(one),
                                        words.say("office.weeks.means", "measure", one),
                                        more(one)))
                        .toList());
    }

    private WeeksPage.Week week(WeekBook.Counted week) {
        var title = words.say("office.weeks.by_day", "day", words.shortDay(week.begins()));
        return new WeeksPage.Week(
                dates.apply(week.begins()),
                title,
                new Table(
                        title,
                        heads(words.say("office.weeks.day")),
                        week.days().stream()
                                .map(day -> row(dates.apply(day.date()), day.figures()))
                                .toList()),
                week.days().stream()
                        .map(day ->
                                Link.to(
                                        words.say(
                                                "office.weeks.blocks",
                                                "day",
                                                words.shortDay(day.date())),
                                        OfficeFrame.FLEX + "?date=" + day.date()))
                        .toList());
    }

    private List<String> heads(String first) {
        return Stream.concat(Stream.of(first), Stream.of(Measure.values()).map(this::name))
                .toList();
    }

    private List<String> row(String name, WeekFigures figures) {
        return Stream.concat(
                        Stream.of(name),
                        Stream.of(Measure.values()).map(one -> value(one, figures)))
                .toList();
    }

    private @Nullable Link more(Measure measure) {
        return switch (measure) {
            case TALKS -> Link.to(words.say("office.figures.title"), OfficeFrame.FIGURES);
            case STAFF -> Link.to(words.say("office.year.title"), OfficeFrame.YEAR);
            case CHOICES, REPEATS, WORST_TENTH ->
                    Link.to(words.say("office.weights.title"), OfficeFrame.WEIGHTS);
        };
    }

    private String name(Measure measure) {
        return words.say("office.weeks.name", "measure", measure);
    }

    private String value(Measure measure, WeekFigures figures) {
        return switch (measure) {
            case CHOICES -> part(figures.choices());
            case TALKS -> part(figures.talks());
            case REPEATS -> part(figures.repeats());
            case WORST_TENTH -> worstTenth(figures.worstTenth());
            case STAFF -> part(figures.staff());
        };
    }

    private String worstTenth(@Nullable Integer percent) {
        return percent == null
                ? words.say("office.weeks.nothing")
                : words.say("office.weeks.percent", "percent", percent);
    }

    private String part(WeekFigures.Part part) {
        var percent = part.percent();
        return percent.isEmpty()
                ? words.say("office.weeks.nothing")
                : words.say(
                        "office.weeks.part",
                        "percent",
                        percent.getAsInt(),
                        "count",
                        part.count(),
                        "all",
                        part.of());
    }
}
