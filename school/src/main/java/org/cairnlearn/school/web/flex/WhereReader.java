package org.cairnlearn.school.web.flex;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.DayBook;
import org.cairnlearn.school.plan.Whereabouts;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads where students of the schools that somebody looks after should be now. */
@Component
class WhereReader {
    /** As many as fit a phone. */
    private static final int MOST = 8;

    private final RosterBook roster;
    private final DayBook days;
    private final ScheduleBook schedule;
    private final Slots slots;
    private final FlexGate gate;

    WhereReader(
            RosterBook roster, DayBook days, ScheduleBook schedule, Slots slots, FlexGate gate) {
        this.roster = roster;
        this.days = days;
        this.schedule = schedule;
        this.slots = slots;
        this.gate = gate;
    }

    WherePage of(PersonId reader, String typed, Words words) {
        var schools = gate.schools(reader, Action.SEE_FLEX);
        if (schools.isEmpty()) {
            throw new NotThere();
        }
        var now = gate.time().at(gate.time().now()).toLocalDateTime();
        var said = words.say("where.now", "time", words.time(now.toLocalTime()));
        if (typed.isEmpty()) {
            return new WherePage("", said, List.of(), "", null);
        }
        var people = roster.search(typed, schools, gate.time().today(), MOST + 1);
        return new WherePage(
                typed,
                said,
                found(schools, people.stream().limit(MOST).toList(), words),
                people.size() > MOST ? words.say("where.more", "count", MOST) : "",
                people.isEmpty()
                        ? new Notice(words.say("where.nobody"), words.say("where.nobody_why"), null)
                        : null);
    }

    private List<WherePage.Found> found(
            List<OrganisationId> schools, List<Person> people, Words words) {
        var classes =
                roster.classesOf(people.stream().map(Person::id).toList(), gate.time().today());
        var bySchool =
                people.stream()
                        .collect(
                                Collectors.groupingBy(one ->
                                        school(
                                                classes.getOrDefault(one.id(), List.of()),
                                                schools)));
        var found = new ArrayList<WherePage.Found>();
        bySchool.forEach((school, students) -> found.addAll(at(school, students, words)));
        return found.stream().sorted(Comparator.comparing(WherePage.Found::name)).toList();
    }

    /** Where most of somebody's classes are; without any today, one of these schools. */
    private static OrganisationId school(List<SchoolClass> classes, List<OrganisationId> schools) {
        return schools.stream()
                .max(
                        Comparator.comparingLong(school ->
                                classes.stream()
                                        .filter(one -> one.school().equals(school))
                                        .count()))
                .orElseThrow();
    }

    private List<WherePage.Found> at(OrganisationId school, List<Person> students, Words words) {
        var today = gate.time().today();
        var day = schedule.day(school, today);
        var where = days.of(school, students.stream().map(Person::id).toList(), today);
        var adults = adults(where);
        return students.stream()
                .map(one ->
                        new OfStudent(
                                        one,
                                        day,
                                        where.getOrDefault(one.id(), List.of()),
                                        slots.lost(one.id(), today),
                                        adults)
                                .found(now(), words))
                .toList();
    }

    private LocalTime now() {
        return gate.time().at(gate.time().now()).toLocalTime();
    }

    private Map<PersonId, Person> adults(Map<PersonId, List<Whereabouts>> where) {
        var leaders =
                where.values().stream()
                        .flatMap(List::stream)
                        .flatMap(one -> Stream.ofNullable(one.shared()))
                        .flatMap(shared -> Stream.ofNullable(shared.group().leader()))
                        .distinct()
                        .toList();
        var named = new HashMap<PersonId, Person>();
        roster.people(leaders).forEach(one -> named.put(one.id(), one));
        return named;
    }

    /** One student's day. */
    private record OfStudent(
            Person student,
            SchoolDay day,
            List<Whereabouts> where,
            List<Slot> lost,
            Map<PersonId, Person> adults) {
        WherePage.Found found(LocalTime now, Words words) {
            var times =
                    where.stream()
                            .flatMap(one ->
                                    day.findPeriod(one.period()).stream()
                                            .map(period -> Map.entry(period, one)))
                            .sorted(Comparator.comparing(one -> one.getKey().starts()))
                            .toList();
            var here =
                    times.stream()
                            .filter(one -> !now.isBefore(one.getKey().starts()))
                            .filter(one -> now.isBefore(one.getKey().ends()))
                            .findFirst();
            var next =
                    times.stream().filter(one -> now.isBefore(one.getKey().starts())).findFirst();
            return new WherePage.Found(
                    student.name().full(),
                    here.map(one -> until(one, words)).orElseGet(() -> none(now, words)),
                    next.map(one -> then(one, words)).orElse(""));
        }

        /** No class, as always then, or because it is lost. */
        private String none(LocalTime now, Words words) {
            return lost.stream()
                    .filter(slot ->
                            Stream.ofNullable(slot.times())
                                    .anyMatch(times ->
                                            !now.isBefore(times.starts())
                                                    && now.isBefore(times.ends())))
                    .findFirst()
                    .map(slot -> LostBlocks.sentences(List.of(slot), day.date(), day.date(), words))
                    .orElseGet(() -> words.say("where.no_class"));
        }

        private String until(Map.Entry<Period, Whereabouts> one, Words words) {
            return words.say(
                    "where.until",
                    "where",
                    place(one.getValue(), words),
                    "time",
                    words.time(one.getKey().ends()));
        }

        private String then(Map.Entry<Period, Whereabouts> one, Words words) {
            return words.say(
                    "where.next",
                    "where",
                    place(one.getValue(), words),
                    "time",
                    words.time(one.getKey().starts()));
        }

        /** The room, and the adult or the class. */
        private String place(Whereabouts one, Words words) {
            var shared = Optional.ofNullable(one.shared());
            var room =
                    shared.map(place -> place.group().room())
                            .orElse(Optional.ofNullable(one.base().location()).orElse(""));
            var with =
                    shared.flatMap(place -> Optional.ofNullable(place.group().leader()))
                            .flatMap(id -> Optional.ofNullable(adults.get(id)))
                            .map(adult -> words.say("signup.with", "adult", adult.name().full()))
                            .orElse(one.base().title());
            return room.isEmpty() ? with : room + " · " + with;
        }
    }
}
