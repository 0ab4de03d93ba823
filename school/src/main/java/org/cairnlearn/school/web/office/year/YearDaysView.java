package org.cairnlearn.school.web.office.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.Rotation;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.year.YearAsked.Part;
import org.cairnlearn.school.web.office.year.YearPage.Cell;
import org.cairnlearn.school.web.office.year.YearPage.Choice;
import org.cairnlearn.school.web.office.year.YearPage.Form;
import org.cairnlearn.school.web.office.year.YearPage.Month;

/** The days of a year: a month as a grid, one day to change, and how the days take turns. */
final class YearDaysView {
    private final YearFacts facts;
    private final YearAddress address;
    private final YearFields fields;
    private final Words words;
    private final LocalDate chosen;

    YearDaysView(YearFacts facts, YearFields fields) {
        this.facts = facts;
        this.address = new YearAddress(facts.where().school().id());
        this.fields = fields;
        this.words = fields.words();
        this.chosen = fields.typed().date("day").orElse(facts.where().today());
    }

    YearPage.Part part() {
        return new YearPage.Part(
                words.say("office.year.part", "part", Part.DAYS),
                month(YearMonth.from(chosen)),
                List.of(),
                Stream.of(
                                Stream.of(day()),
                                new LostView(facts, fields).oneClass(chosen),
                                Stream.of(week(), turns()))
                        .flatMap(forms -> forms)
                        .toList());
    }

    private Month month(YearMonth month) {
        var days = new ArrayList<LocalDate>();
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        first.datesUntil(last.plusDays(1)).forEach(days::add);
        var weeks = new ArrayList<List<Cell>>();
        for (var monday = 0; monday < days.size(); monday += 7) {
            weeks.add(
                    days.subList(monday, monday + 7).stream()
                            .map(day -> cell(day, month))
                            .toList());
        }
        return new Month(
                words.month(month),
                Link.to(words.month(month.minusMonths(1)), to(month.minusMonths(1).atDay(1))),
                Link.to(words.month(month.plusMonths(1)), to(month.plusMonths(1).atDay(1))),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> words.weekday(day, TextStyle.SHORT))
                        .toList(),
                weeks);
    }

    private String to(LocalDate day) {
        return address.of(Part.DAYS, "day", day);
    }

    private Cell cell(LocalDate date, YearMonth month) {
        if (!YearMonth.from(date).equals(month)) {
            return Cell.NONE;
        }
        var day = facts.calendar().day(date);
        return new Cell(
                Link.to(Integer.toString(date.getDayOfMonth()), to(date)),
                day.kind().text().replace(' ', '-'),
                isUnsaid(day) ? "" : kind(day.kind()),
                day.rotation(),
                mark(date));
    }

    /** A usual school day, or a free day of the week of which nobody said anything. */
    private boolean isUnsaid(SchoolDay day) {
        var free = !facts.calendar().week().has(day.date());
        return day.kind() == DayKind.INSTRUCTIONAL || (free && day.kind() == DayKind.HOLIDAY);
    }

    private Cell.Mark mark(LocalDate date) {
        if (date.equals(chosen)) {
            return Cell.Mark.CHOSEN;
        }
        return date.equals(facts.where().today()) ? Cell.Mark.TODAY : Cell.Mark.NO;
    }

    private String kind(DayKind kind) {
        return words.say("office.year.kind", "kind", kind);
    }

    private Form day() {
        var day = facts.calendar().day(chosen);
        var said =
                facts.byHand().days().stream().filter(one -> one.date().equals(chosen)).findFirst();
        return new Form(
                words.dated(chosen),
                fields.save(address.set("day")),
                List.of(
                        YearFields.hidden("day", chosen.toString()),
                        fields.choice("kind", kinds(day.kind())),
                        fields.text("rotation", said.map(SaidDay::rotation).orElse(""), false),
                        fields.choice("bells", bells(said)),
                        fields.text("note", day.note(), false)),
                List.of(),
                said.isPresent()
                        ? new PostButton(
                                words.say("office.year.back"), address.back("day", "day", chosen))
                        : null);
    }

    private List<Choice> kinds(DayKind now) {
        return Arrays.stream(DayKind.values())
                .map(kind -> new Choice(kind.text(), kind(kind), kind == now))
                .toList();
    }

    private List<Choice> bells(Optional<SaidDay> said) {
        var now = said.map(SaidDay::bells).orElse("");
        var usual = new Choice("", words.say("office.year.bells_as_usual"), now.isEmpty());
        return Stream.concat(
                        Stream.of(usual),
                        facts.calendar().bells().stream()
                                .map(one ->
                                        new Choice(one.name(), one.name(), one.name().equals(now))))
                .toList();
    }

    private Form week() {
        var week = facts.calendar().week();
        return new Form(
                words.say("office.year.week"),
                fields.save(address.set("week")),
                List.of(
                        fields.checks(
                                "week",
                                Arrays.stream(DayOfWeek.values())
                                        .map(day ->
                                                new Choice(
                                                        day.name(),
                                                        words.weekday(day, TextStyle.FULL),
                                                        week.days().contains(day)))
                                        .toList())),
                List.of(),
                null);
    }

    private Form turns() {
        var turns = facts.things().rotation();
        return new Form(
                words.say("office.year.turns"),
                fields.save(address.set("rotation")),
                List.of(
                        fields.text(
                                        "labels",
                                        turns.map(one -> String.join(", ", one.labels()))
                                                .orElse(""),
                                        false)
                                .hinted(words.say("office.year.hint_turns")),
                        fields.date(
                                "begins",
                                turns.map(Rotation::begins)
                                        .orElse(facts.where().today())
                                        .toString(),
                                false)),
                List.of(),
                null);
    }
}
