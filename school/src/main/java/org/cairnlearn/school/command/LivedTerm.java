package org.cairnlearn.school.command;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.Closing;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.conference.Due;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.simulation.Ends;
import org.cairnlearn.simulation.Habits;
import org.cairnlearn.simulation.Sayings;
import org.cairnlearn.simulation.SimulatedSchool;
import org.cairnlearn.simulation.SourcedId;
import org.cairnlearn.simulation.learning.Chance;

/**
 * Lives the talks of a simulated term day by day, through the same front doors as the pages: each
 * adult takes the most urgent of the own students, as Cairn puts them in order, is sometimes away
 * and skips some. What is written in profiles and promised on the way is in {@link LivedProfile}.
 */
final class LivedTerm {
    private static final List<Request.Topic> TOPICS =
            List.of(Request.Topic.WORK, Request.Topic.GOAL);

    private static final Duration AFTER_LESSONS = Duration.ofHours(14).plusMinutes(40);

    /** An adult begins so many school days before a talk is due. */
    private static final int AHEAD = 3;

    /** So many more than even a rhythm without any loss needs. */
    private static final double SPARE = 1.4;

    private final LivedDoor doors;
    private final Habits habits;
    private final DemoStep.Moment moment;
    private final LivedProfile profile;
    private final Map<SourcedId, PersonId> people;
    private final Map<PersonId, SourcedId> names = new HashMap<>();

    /**
     * A term to be lived.
     *
     * @param people all who talk, and with whom
     */
    LivedTerm(
            LivedDoor doors,
            Habits habits,
            DemoStep.Moment moment,
            Map<SourcedId, PersonId> people,
            LivedProfile profile) {
        this.doors = doors;
        this.habits = habits;
        this.moment = moment;
        this.people = Map.copyOf(people);
        this.profile = profile;
        people.forEach((name, person) -> names.put(person, name));
    }

    /** The term of the demo's school. */
    static LivedTerm of(DemoStep.Place place, TenantId tenant, SimulatedSchool school) {
        var doors = place.doors().lived(tenant);
        var habits = new Habits(school);
        var people =
                doors.people(
                        habits.talkers().entrySet().stream()
                                .flatMap(
                                        one ->
                                                Stream.concat(
                                                        Stream.of(one.getKey()),
                                                        one.getValue().stream()))
                                .collect(Collectors.toSet()));
        var ends = new HashMap<PersonId, Ends>();
        Ends.of(school)
                .forEach((student, shown) -> ends.put(people.get(student), shown));
        return new LivedTerm(
                doors, habits, place.moment(), people, new LivedProfile(doors, ends));
    }

    /** One adult and those with whom he or she talks. */
    private record Circle(SourcedId name, PersonId adult, Map<SourcedId, PersonId> students) {}

    /** A day as an adult has it. */
    private record Day(LocalDate date, SchoolCalendar calendar, int usual) {}

    void live() {
        habits.talkers().forEach((adult, students) -> live(circle(adult, students)));
        habits.talkers().values().forEach(this::ask);
    }

    private Circle circle(SourcedId adult, List<SourcedId> students) {
        return new Circle(
                adult,
                person(adult),
                students.stream().collect(Collectors.toMap(Function.identity(), this::person)));
    }

    private PersonId person(SourcedId name) {
        return Optional.ofNullable(people.get(name)).orElseThrow();
    }

    private void live(Circle circle) {
        for (var date : habits.days()) {
            if (habits.isAtWork(circle.name(), date)) {
                moment.at(
                        doors.time().startOf(date).plus(AFTER_LESSONS),
                        () -> doors.as(circle.adult(), () -> live(circle, date)));
            }
        }
    }

    private void live(Circle circle, LocalDate date) {
        var day =
                new Day(date, doors.clock().calendarOf(circle.adult()), DueBook.COVERED_DAYS);
        var enrolled =
                circle.students().entrySet().stream()
                        .filter(one -> habits.isEnrolled(one.getKey(), date))
                        .map(Map.Entry::getValue)
                        .toList();
        var asked =
                new DueBook.Asked(enrolled, Map.of(), day.usual(), day.calendar(), day.date());
        var turn = turn(doors.dues().of(asked).values().stream(), day, enrolled.size());
        for (var student : turn) {
            live(circle, new Between(student, circle.adult()), day);
        }
    }

    private static List<PersonId> turn(Stream<Due> due, Day day, int students) {
        return due.filter(one -> one.urgency() >= -AHEAD)
                .sorted(Due.FIRST)
                .limit((long) Math.ceil(SPARE * students / day.usual()))
                .map(Due::student)
                .toList();
    }

    private void live(Circle circle, Between between, Day day) {
        var student = name(between.student());
        if (!habits.isThere(student, day.date())) {
            doors.conferences().notHeld(between, Conference.Why.AWAY);
        } else if (habits.skips(circle.name(), student, day.date())) {
            doors.conferences().notHeld(between, Conference.Why.NO_TIME);
        } else {
            talk(between, day);
        }
    }

    private SourcedId name(PersonId person) {
        return Optional.ofNullable(names.get(person)).orElseThrow();
    }

    private void talk(Between between, Day day) {
        var chance = habits.chance("talk", name(between.student()), day.date());
        if (chance.happens(0.3)) {
            doors.as(
                    between.student(),
                    () -> doors.asked().write(between.student(), Sayings.AGENDA.pick(chance)));
        }
        doors.conferences()
                .close(
                        new Closing(
                                doors.conferences().next(),
                                between,
                                day.date(),
                                said(chance, day),
                                new Closing.Table(List.of(), List.of(), 3 + chance.below(6))));
        profile.afterTalk(between, chance);
    }

    private static Closing.Said said(Chance chance, Day day) {
        var kept =
                chance.happens(0.6)
                        ? Conference.Kept.YES
                        : chance.happens(0.6) ? Conference.Kept.PARTLY : Conference.Kept.NO;
        return new Closing.Said(
                kept,
                new Closing.Notes(
                        chance.happens(0.4) ? Sayings.NOTE.pick(chance) : "",
                        chance.happens(0.1) ? Sayings.OWN_NOTE.pick(chance) : ""),
                Sayings.STEP.pick(chance),
                day.calendar().after(day.date(), chance.happens(0.5) ? 5 : day.usual()));
    }

    /** What waits on the morning on which somebody looks: who asks, and what about. */
    private void ask(List<SourcedId> students) {
        var eve = habits.days().getLast();
        moment.at(
                doors.time().startOf(eve).plus(AFTER_LESSONS.plusHours(2)),
                () -> students.forEach(student -> ask(student, person(student), eve)));
    }

    private void ask(SourcedId name, PersonId student, LocalDate eve) {
        var chance = habits.chance("asks", name, eve);
        if (habits.isThere(name, eve) && chance.happens(0.25)) {
            var wish =
                    new Request.Wish(
                            null, chance.pick(TOPICS), Request.Soon.WEEK, Sayings.AGENDA.pick(chance));
            doors.as(student, () -> doors.asked().write(student, Sayings.AGENDA.pick(chance)));
            if (chance.happens(0.4)) {
                doors.as(student, () -> doors.asked().ask(student, wish));
            }
        }
    }
}
