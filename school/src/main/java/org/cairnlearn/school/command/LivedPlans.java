package org.cairnlearn.school.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.Group;
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
 * then, as rows of the table in which a school brings its past plans: of the flex block of the
 * whole school, and of some classes whose work is known. Adults are away on some days and approve
 * late on others: of a class students then see the plan when the lesson has begun, of a flex block
 * what was late counts as not approved. Students choose on most evenings.
 */
final class LivedPlans {
    private static final double CHOOSES = 0.8;
    private static final LocalTime MORNING = LocalTime.of(7, 5);
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
     * @param skills those that the school knows
     */
    record Scene(
            SchoolCalendar calendar,
            List<Room> rooms,
            List<SourcedId> helpers,
            SourcedId coordinator,
            Set<SkillCode> skills) {}

    /**
     * A class and who answers for it.
     *
     * @param subject whose work is known; null for a homeroom
     * @param students with the first day of each
     */
    record Room(
            SchoolClass schoolClass,
            SourcedId adult,
            @Nullable Subject subject,
            Map<SourcedId, LocalDate> students) {
        private String place() {
            var where = schoolClass.location();
            return where == null ? "" : where;
        }
    }

    /** A homeroom, with what those want on a day who are there. */
    private record Home(Room room, List<LivedGroups.Wanting> wanting) {}

    /** A block of a day while its rows are written. */
    private record Sheet(Day day, Period period, List<List<String>> rows) {}

    /**
     * A group of a block.
     *
     * @param name tells it apart
     * @param about its skill; null at own pace and for a service
     * @param approved when and by whom, as the table says it
     */
    private record Team(
            String name,
            Group.Kind kind,
            @Nullable SkillCode about,
            @Nullable SourcedId leader,
            String place,
            Approved approved) {}

    /** As the table says it. */
    private record Approved(String when, String by) {
        private static final Approved NEVER = new Approved("no", "");
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

    /** All rows; on its first day the school begins to plan, for the second. */
    List<List<String>> live() {
        var rows = new ArrayList<List<String>>();
        var days = habits.days();
        for (var number = 1; number < days.size(); number++) {
            var day = new Day(number, days.get(number), days.get(number - 1));
            work.until(day.date());
            scene.rooms().forEach(room -> lesson(room, day, rows));
            scene.calendar().day(day.date()).periods().stream()
                    .filter(Period::flex)
                    .findFirst()
                    .ifPresent(period -> flex(new Sheet(day, period, rows)));
        }
        return rows;
    }

    private void lesson(Room room, Day day, List<List<String>> rows) {
        var subject = room.subject();
        var period =
                scene.calendar().meets(room.schoolClass(), day.date()).stream()
                        .flatMap(code -> scene.calendar().day(day.date()).findPeriod(code).stream())
                        .findFirst();
        if (subject == null || period.isEmpty()) {
            return;
        }
        var atWork = habits.isAtWork(room.adult(), day.date());
        var sheet = new Sheet(day, period.get(), rows);
        var made = groups.of(wanting(room, day, List.of(subject)), atWork, day.number(), subjects);
        var approved = atWork ? approved(room.adult(), sheet) : Approved.NEVER;
        for (var one : made) {
            var leader = one.kind() == Group.Kind.LESSON ? room.adult() : null;
            write(team(made.indexOf(one) + 1, one, leader, room, approved), room, one, sheet);
        }
    }

    private void flex(Sheet sheet) {
        var day = sheet.day();
        var homerooms =
                scene.rooms().stream()
                        .filter(room -> room.subject() == null)
                        .map(room -> new Home(room, wanting(room, day, List.of(Subject.values()))))
                        .toList();
        var there =
                homerooms.stream()
                        .flatMap(home -> home.wanting().stream())
                        .map(LivedGroups.Wanting::student)
                        .toList();
        var helpers =
                scene.helpers().stream().filter(one -> habits.isAtWork(one, day.date())).toList();
        var taken = services.given(there, helpers.size(), day.date(), sheet.period().minutes());
        for (var at = 0; at < taken.size(); at++) {
            service(at + 1, Set.copyOf(taken.get(at)), helpers.get(at), homerooms, sheet);
        }
        var number = taken.size();
        var served = Set.copyOf(taken.stream().flatMap(List::stream).toList());
        for (var home : homerooms) {
            number = homeroom(home, served, number, sheet);
        }
    }

    /** The number of its last group. */
    private int homeroom(Home home, Set<SourcedId> served, int before, Sheet sheet) {
        var room = home.room();
        var atWork = habits.isAtWork(room.adult(), sheet.day().date());
        var adult = atWork ? room.adult() : null;
        var left = home.wanting().stream().filter(one -> !served.contains(one.student())).toList();
        var approved = approved(atWork ? room.adult() : scene.coordinator(), sheet);
        var number = before;
        for (var one : groups.of(left, atWork, sheet.day().number(), subjects)) {
            write(team(++number, one, adult, room, approved), room, one, sheet);
        }
        return number;
    }

    private void service(
            int number,
            Set<SourcedId> students,
            SourcedId host,
            List<Home> homerooms,
            Sheet sheet) {
        var team =
                new Team(
                        Integer.toString(number),
                        Group.Kind.SUPPORT,
                        null,
                        host,
                        "",
                        approved(host, sheet));
        for (var home : homerooms) {
            home.wanting().stream()
                    .filter(one -> students.contains(one.student()))
                    .forEach(one -> sheet.rows().add(row(team, home.room(), one, sheet)));
        }
    }

    private static Team team(
            int number,
            LivedGroups.Made made,
            @Nullable SourcedId leader,
            Room room,
            Approved approved) {
        return new Team(
                Integer.toString(number),
                made.kind(),
                made.about(),
                leader,
                room.place(),
                approved);
    }

    private void write(Team team, Room room, LivedGroups.Made made, Sheet sheet) {
        made.students().forEach(one -> sheet.rows().add(row(team, room, one, sheet)));
    }

    /** The own skill stands where somebody works on it alone. */
    private static List<String> row(Team team, Room room, LivedGroups.Wanting one, Sheet sheet) {
        var leader = team.leader();
        return List.of(
                one.student().value(),
                sheet.day().date().toString(),
                sheet.period().code(),
                room.schoolClass().sourcedId(),
                team.name(),
                team.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                code(team.kind() == Group.Kind.OWN_PACE ? one.own() : team.about()),
                "",
                leader == null ? "" : leader.value(),
                team.place(),
                code(one.chosen()),
                team.approved().when(),
                team.approved().by());
    }

    private static String code(@Nullable SkillCode skill) {
        return skill == null ? "" : skill.value();
    }

    /** Who is there, with what is in hand, of two subjects in turn, and what each has chosen. */
    private List<LivedGroups.Wanting> wanting(Room room, Day day, List<Subject> of) {
        var wanting = new ArrayList<LivedGroups.Wanting>();
        room.students()
                .forEach((name, from) -> {
                    if (!day.date().isBefore(from) && habits.isThere(name, day.date())) {
                        var near = near(name, of);
                        var luck =
                                habits.chance(
                                        "chooses/" + room.schoolClass().title(), name, day.eve());
                        var chooses =
                                habits.isThere(name, day.eve())
                                        && luck.happens(CHOOSES)
                                        && !near.isEmpty();
                        wanting.add(
                                new LivedGroups.Wanting(
                                        name, near, chooses ? luck.pick(near) : null));
                    }
                });
        return wanting;
    }

    private List<SkillCode> near(SourcedId student, List<Subject> of) {
        var each = of.stream().map(subject -> work.near(subject, student)).toList();
        return Stream.iterate(0, at -> at + 1)
                .limit(LivedWork.IN_HAND)
                .flatMap(at -> each.stream().filter(one -> one.size() > at).map(one -> one.get(at)))
                .filter(scene.skills()::contains)
                .limit(LivedWork.IN_HAND)
                .toList();
    }

    private Approved approved(SourcedId adult, Sheet sheet) {
        var date = sheet.day().date();
        var luck = habits.chance("approves late", adult, date);
        var late = luck.happens(Habits.SKIPS);
        LocalDateTime at =
                late
                        ? date.atTime(sheet.period().starts())
                                .plusMinutes(1 + luck.below(LATE_MINUTES))
                        : date.atTime(MORNING).plusMinutes(luck.below(MORNING_MINUTES));
        return new Approved(at.toString(), adult.value());
    }
}
