package org.cairnlearn.school.web.office;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.budget.BudgetBook;
import org.cairnlearn.school.budget.Stop;
import org.cairnlearn.school.budget.Window;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads and lifts stops, and keeps the days of much reading; inside an administrator's own work.
 */
@Component
final class Alarms {
    private final BudgetBook budgets;
    private final RosterBook roster;
    private final SchoolTime time;

    Alarms(BudgetBook budgets, RosterBook roster, SchoolTime time) {
        this.budgets = budgets;
        this.roster = roster;
        this.time = time;
    }

    /** What was not done. */
    enum Wrong {
        NOTHING,
        NO_WHY,
        NOT_STOPPED,
        NO_NAME,
        NO_DAYS
    }

    /** Days as a form sends them. */
    record DaysWish(
            @Nullable String name, @Nullable String first, @Nullable String last, int times) {}

    AlarmsPage page(PersonId reader, Wrong wrong, @Nullable DaysWish typed, Words words) {
        var stops = budgets.stops();
        var people = people(stops);
        var open = stops.stream().filter(stop -> stop.lifted() == null).count();
        return new AlarmsPage(
                words.say("office.alarms.lead", "count", open),
                stops.stream().map(stop -> row(stop, reader, people, words)).toList(),
                budgets.windows().stream().map(window -> row(window, words)).toList(),
                form(typed),
                wrong == Wrong.NOTHING ? "" : words.say("office.alarms.wrong", "what", wrong));
    }

    private Map<PersonId, Person> people(List<Stop> stops) {
        var ids =
                stops.stream()
                        .flatMap(stop -> Stream.concat(Stream.of(stop.person()), by(stop)))
                        .distinct()
                        .toList();
        return roster.people(ids).stream().collect(Collectors.toMap(Person::id, one -> one));
    }

    private static Stream<PersonId> by(Stop stop) {
        var lifted = stop.lifted();
        return lifted == null ? Stream.empty() : Stream.ofNullable(lifted.by());
    }

    private AlarmsPage.Stopped row(
            Stop stop, PersonId reader, Map<PersonId, Person> people, Words words) {
        var lifted = stop.lifted();
        var at = time.at(stop.at());
        return new AlarmsPage.Stopped(
                name(people, stop.person()),
                words.say(
                        "office.alarms.at",
                        "day",
                        words.dated(at.toLocalDate()),
                        "time",
                        words.time(at.toLocalTime())),
                words.say("office.alarms.students", "count", stop.students()),
                lifted == null
                        ? ""
                        : words.say(
                                "office.alarms.lifted",
                                "who",
                                lifted.by() == null
                                        ? words.say("office.alarms.operator")
                                        : name(people, lifted.by()),
                                "why",
                                lifted.why()),
                lifted != null || stop.person().equals(reader)
                        ? null
                        : OfficeFrame.ALARMS + "/" + stop.id() + "/lift");
    }

    private static String name(Map<PersonId, Person> people, PersonId id) {
        var person = people.get(id);
        return person == null ? "" : person.name().full();
    }

    private static AlarmsPage.Days row(Window window, Words words) {
        return new AlarmsPage.Days(
                window.name(),
                words.say(
                        "office.consents.span",
                        "from",
                        words.dated(window.days().first()),
                        "to",
                        words.dated(window.days().last())),
                words.say("office.alarms.times", "count", window.times()),
                new PostButton(
                        words.say("office.alarms.remove"),
                        OfficeFrame.ALARMS + "/days/" + window.id() + "/remove"));
    }

    private AlarmsPage.DaysForm form(@Nullable DaysWish typed) {
        var today = time.today().toString();
        return typed == null
                ? new AlarmsPage.DaysForm("", today, today)
                : new AlarmsPage.DaysForm(
                        Objects.requireNonNullElse(typed.name(), ""),
                        Objects.requireNonNullElse(typed.first(), ""),
                        Objects.requireNonNullElse(typed.last(), ""));
    }

    Wrong lift(UUID stop, PersonId by, @Nullable String typed) {
        var why = Objects.requireNonNullElse(typed, "").strip();
        if (why.length() < 3 || why.length() > 300) {
            return Wrong.NO_WHY;
        }
        return budgets.lift(stop, by, why) ? Wrong.NOTHING : Wrong.NOT_STOPPED;
    }

    Wrong open(DaysWish wish, PersonId by) {
        var name = Objects.requireNonNullElse(wish.name(), "").strip();
        if (name.isEmpty() || name.length() > Window.LONGEST) {
            return Wrong.NO_NAME;
        }
        try {
            var first = LocalDate.parse(Objects.requireNonNullElse(wish.first(), ""));
            var last = LocalDate.parse(Objects.requireNonNullElse(wish.last(), ""));
            if (last.isBefore(first) || wish.times() < 2 || wish.times() > Window.MOST_TIMES) {
                return Wrong.NO_DAYS;
            }
            budgets.open(name, new Window.Days(first, last), wish.times(), by);
            return Wrong.NOTHING;
        } catch (DateTimeParseException e) {
            return Wrong.NO_DAYS;
        }
    }

    void remove(UUID days) {
        budgets.close(days);
    }
}
