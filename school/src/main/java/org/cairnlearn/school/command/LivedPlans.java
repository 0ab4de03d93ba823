package org.cairnlearn.school.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.PlanBefore;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.simulation.Habits;
import org.cairnlearn.simulation.SourcedId;
import org.cairnlearn.simulation.learning.SkillCode;
import org.cairnlearn.simulation.learning.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a simulated term, as its adults made them by hand each evening from the work up to
 * then: of the flex block of the whole school, and of some classes whose work is known. Adults are
 * away on some days and approve late on others: of a class students then see the plan when the
 * lesson has begun, of a flex block what was late counts as not approved. Students choose on most
 * evenings.
 */
final class LivedPlans {
    private static final double CHOOSES = 0.8;
    private static final Duration EVENING = Duration.ofHours(16);
    private static final Duration MORNING = Duration.ofHours(7).plusMinutes(5);
    private static final int MORNING_MINUTES = 35;
    private static final int LATE_MINUTES = 20;

    private final Habits habits;
    private final Scene scene;
    private final LivedWork work;
    private final LivedGroups groups;
    private final LivedServices services;
    private final Map<SkillCode, Subject> subjects = new HashMap<>();

    /**
     * Where and by whom.
     *
     * @param rooms classes and homerooms
     * @param helpers who is free in the flex block
     * @param coordinator approves what nobody hosts
     * @param skills by their codes
     */
    record Scene(
            SchoolTime time,
            SchoolCalendar calendar,
            OrganisationId school,
            List<Room> rooms,
            List<Adult> helpers,
            Adult coordinator,
            Map<SkillCode, CompetencyId> skills) {}

    /** An adult by both names. */
    record Adult(SourcedId name, PersonId id) {}

    /**
     * A class and who answers for it.
     *
     * @param subject whose work is known; null for a homeroom
     */
    record Room(
            SchoolClass schoolClass,
            Adult adult,
            @Nullable Subject subject,
            List<Person> students) {
        private PersonId person(SourcedId student) {
            return students.stream()
                    .filter(one -> one.sourcedId().equals(student.value()))
                    .map(Person::id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A homeroom, with what those want on a day who are there. */
    private record Home(Room room, List<LivedGroups.Wanting> wanting) {
        private PersonId person(LivedGroups.Wanting of) {
            return room.person(of.student());
        }
    }

    LivedPlans(Habits habits, Scene scene, LivedWork work, LivedServices services, int limit) {
        this.habits = habits;
        this.scene = scene;
        this.work = work;
        this.groups = new LivedGroups(limit);
        this.services = services;
        for (var subject : Subject.values()) {
            subject.framework().skills().forEach(skill -> subjects.put(skill.code(), subject));
        }
    }

    /** A day of the term, by its number, and the school day before it. */
    private record Day(int number, LocalDate date, LocalDate eve) {}

    /** All plans; on its first day the school begins to plan, for the second. */
    List<PlanBefore> live() {
        var plans = new ArrayList<PlanBefore>();
        var days = habits.days();
        for (var number = 1; number < days.size(); number++) {
            var day = new Day(number, days.get(number), days.get(number - 1));
            work.until(day.date());
            scene.rooms().stream().flatMap(room -> lesson(room, day).stream()).forEach(plans::add);
            flex(day).ifPresent(plans::add);
        }
        return plans;
    }

    private Optional<PlanBefore> lesson(Room room, Day day) {
        var subject = room.subject();
        var date = day.date();
        var period =
                scene.calendar().meets(room.schoolClass().periods(), date).stream()
                        .flatMap(code -> scene.calendar().day(date).findPeriod(code).stream())
                        .findFirst();
        if (subject == null || period.isEmpty()) {
            return Optional.empty();
        }
        var adult = room.adult();
        var atWork = habits.isAtWork(adult.name(), date);
        var made = groups.of(wanting(room, day, List.of(subject)), atWork, day.number(), subjects);
        return Optional.of(
                new PlanBefore(
                        new Block.Section(room.schoolClass().id(), date, period.get().code()),
                        period.get().minutes(),
                        evening(day),
                        atWork ? approval(adult, day, period.get()) : null,
                        made.stream()
                                .map(one ->
                                        part(
                                                room,
                                                one,
                                                one.kind() == Group.Kind.LESSON ? adult : null,
                                                null))
                                .toList()));
    }

    private Optional<PlanBefore> flex(Day day) {
        return scene.calendar().day(day.date()).periods().stream()
                .filter(Period::flex)
                .findFirst()
                .map(period ->
                        new PlanBefore(
                                new Block.Flex(scene.school(), day.date(), period.code()),
                                period.minutes(),
                                evening(day),
                                null,
                                flex(day, period)));
    }

    private List<PlanBefore.Part> flex(Day day, Period period) {
        var homerooms =
                scene.rooms().stream()
                        .filter(room -> room.subject() == null)
                        .map(room -> new Home(room, wanting(room, day, List.of(Subject.values()))))
                        .toList();
        var parts = new ArrayList<PlanBefore.Part>();
        var there =
                homerooms.stream()
                        .flatMap(home -> home.wanting().stream().map(home::person))
                        .toList();
        var helpers = scene.helpers().stream().filter(one -> isAtWork(one, day)).toList();
        var taken = services.given(there, helpers.size(), day.date(), period.minutes());
        for (var at = 0; at < taken.size(); at++) {
            parts.add(service(taken.get(at), helpers.get(at), homerooms, day, period));
        }
        var served = Set.copyOf(taken.stream().flatMap(List::stream).toList());
        for (var home : homerooms) {
            parts.addAll(homeroom(home, served, day, period));
        }
        return parts;
    }

    private List<PlanBefore.Part> homeroom(
            Home home, Set<PersonId> served, Day day, Period period) {
        var room = home.room();
        var atWork = isAtWork(room.adult(), day);
        var adult = atWork ? room.adult() : null;
        var left =
                home.wanting().stream().filter(one -> !served.contains(home.person(one))).toList();
        var approval = approval(atWork ? room.adult() : scene.coordinator(), day, period);
        return groups.of(left, atWork, day.number(), subjects).stream()
                .map(one -> part(room, one, adult, approval))
                .toList();
    }

    private PlanBefore.Part service(
            List<PersonId> students, Adult host, List<Home> homerooms, Day day, Period period) {
        var seats = new ArrayList<PlanBefore.Seat>();
        for (var home : homerooms) {
            for (var one : home.wanting()) {
                var student = home.person(one);
                if (students.contains(student)) {
                    seats.add(seat(home.room(), student, one, false));
                }
            }
        }
        return new PlanBefore.Part(
                Group.Kind.SUPPORT,
                Group.Reason.SERVICE,
                null,
                host.id(),
                "",
                approval(host, day, period),
                seats);
    }

    private PlanBefore.Part part(
            Room room,
            LivedGroups.Made made,
            @Nullable Adult host,
            PlanBefore.@Nullable Approval approval) {
        var about = made.about();
        var where = room.schoolClass().location();
        return new PlanBefore.Part(
                made.kind(),
                about == null ? Group.Reason.NEXT_STEP : Group.Reason.STARTED,
                about == null ? null : scene.skills().get(about),
                host == null ? null : host.id(),
                where == null ? "" : where,
                approval,
                made.students().stream()
                        .map(one -> seat(room, room.person(one.student()), one, about == null))
                        .toList());
    }

    /** The own skill stands where somebody works on it alone. */
    private PlanBefore.Seat seat(
            Room room, PersonId student, LivedGroups.Wanting one, boolean alone) {
        var own = alone ? one.own() : null;
        var chosen = one.chosen();
        return new PlanBefore.Seat(
                student,
                own == null ? null : scene.skills().get(own),
                room.schoolClass().id(),
                chosen == null ? null : scene.skills().get(chosen));
    }

    /** Who is there, with what is in hand, of two subjects in turn, and what each has chosen. */
    private List<LivedGroups.Wanting> wanting(Room room, Day day, List<Subject> of) {
        var wanting = new ArrayList<LivedGroups.Wanting>();
        for (var student : room.students()) {
            var name = name(student);
            if (habits.isThere(name, day.date())) {
                var near = near(name, of);
                var luck = habits.chance("chooses/" + room.schoolClass().title(), name, day.eve());
                var chooses =
                        habits.isThere(name, day.eve()) && luck.happens(CHOOSES) && !near.isEmpty();
                wanting.add(new LivedGroups.Wanting(name, near, chooses ? luck.pick(near) : null));
            }
        }
        return wanting;
    }

    private List<SkillCode> near(SourcedId student, List<Subject> of) {
        var each = of.stream().map(subject -> work.near(subject, student)).toList();
        return Stream.iterate(0, at -> at + 1)
                .limit(LivedWork.IN_HAND)
                .flatMap(at -> each.stream().filter(one -> one.size() > at).map(one -> one.get(at)))
                .filter(scene.skills()::containsKey)
                .limit(LivedWork.IN_HAND)
                .toList();
    }

    private static SourcedId name(Person person) {
        return new SourcedId(person.sourcedId());
    }

    private boolean isAtWork(Adult adult, Day day) {
        return habits.isAtWork(adult.name(), day.date());
    }

    private PlanBefore.Approval approval(Adult adult, Day day, Period period) {
        var luck = habits.chance("approves late", adult.name(), day.date());
        var midnight = scene.time().startOf(day.date());
        var late = luck.happens(Habits.SKIPS);
        var at =
                late
                        ? midnight.plus(Duration.between(LocalTime.MIN, period.starts()))
                                .plus(Duration.ofMinutes(1 + luck.below(LATE_MINUTES)))
                        : midnight.plus(MORNING)
                                .plus(Duration.ofMinutes(luck.below(MORNING_MINUTES)));
        return new PlanBefore.Approval(adult.id(), at);
    }

    private Instant evening(Day day) {
        return scene.time().startOf(day.eve()).plus(EVENING);
    }
}
