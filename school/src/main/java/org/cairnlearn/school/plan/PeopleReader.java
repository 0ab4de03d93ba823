package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Mark;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.StaffDay;
import org.cairnlearn.school.schedule.StaffKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who is here in a block, and which adults can be given students. */
@Component
class PeopleReader {
    private final RosterBook roster;
    private final ScheduleBook schedule;
    private final AttendanceBook attendance;
    private final ClassFrameworks frameworks;
    private final Elsewhere elsewhere;

    PeopleReader(
            RosterBook roster,
            ScheduleBook schedule,
            AttendanceBook attendance,
            ClassFrameworks frameworks,
            Elsewhere elsewhere) {
        this.roster = roster;
        this.schedule = schedule;
        this.attendance = attendance;
        this.frameworks = frameworks;
        this.elsewhere = elsewhere;
    }

    /**
     * The people of a block, and what its students' classes work on.
     *
     * @param frameworks the class's own; in a flex block those of all classes of the school
     * @param topics what their teachers have named as what they work on now
     */
    record Found(
            OrganisationId school,
            Facts.People people,
            Set<FrameworkId> frameworks,
            List<CompetencyId> topics) {}

    private List<CompetencyId> topics(List<ClassRoster> homes) {
        return frameworks.topics(homes.stream().map(home -> home.schoolClass().id()).toList());
    }

    Found of(Block block) {
        return switch (block) {
            case Block.Section section -> ofClass(section);
            case Block.Flex flex -> ofSchool(flex);
        };
    }

    /** The people alone. */
    Facts.People here(Block block) {
        return switch (block) {
            case Block.Section section -> inClass(home(section), section);
            case Block.Flex flex -> ofSchool(flex).people();
        };
    }

    private ClassRoster home(Block.Section block) {
        return roster.findClass(block.schoolClass(), block.date())
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no class %s".formatted(block.schoolClass())));
    }

    /** Whether an adult can be given students in a block. */
    boolean isFree(Block block, PersonId adult) {
        var day = staff(school(block), block).get(adult);
        return day == null || isFree(day, block.period());
    }

    /** The rooms of a block's school. */
    List<Room> rooms(Block block) {
        return schedule.rooms(school(block));
    }

    private OrganisationId school(Block block) {
        return switch (block) {
            case Block.Section section ->
                    roster.findClass(section.schoolClass(), section.date())
                            .orElseThrow()
                            .schoolClass()
                            .school();
            case Block.Flex flex -> flex.school();
        };
    }

    /**
     * Whether something has happened to a block of the whole school that its plan does not know:
     * somebody with a place is away, an adult or a room is gone. Cheap to ask, and asked first.
     */
    boolean isTouched(BlockPlan plan, Block.Flex block, LocalDateTime now) {
        var calendar = schedule.calendar(block.school());
        var over =
                calendar.day(block.date())
                        .findPeriod(block.period())
                        .map(period -> block.date().atTime(period.ends()))
                        .filter(end -> !now.isBefore(end));
        if (over.isPresent()) {
            return false;
        }
        var closed = calendar.closedRooms(block.date(), block.period());
        var placed = plan.places().stream().map(Place::student).toList();
        var needed =
                Stream.concat(
                                plan.groups().stream()
                                        .filter(group -> group.ledMinutes() > 0)
                                        .flatMap(group -> Stream.ofNullable(group.leader())),
                                plan.talks().stream().map(Talk::teacher))
                        .collect(Collectors.toSet());
        return plan.groups().stream().anyMatch(group -> closed.has(group.room()))
                || schedule.absences(block.school(), block.date()).stream()
                        .filter(absence -> absence.covers(block.period()))
                        .anyMatch(absence -> needed.contains(absence.person()))
                || attendance.marks(sitting(block), placed).values().stream().anyMatch(Mark::away);
    }

    /** The classes of the base timetable in a flex period, with all who are enrolled in them. */
    List<ClassRoster> homes(Block.Flex block) {
        return roster.rostersOf(meeting(block), block.date()).stream()
                .filter(one -> !one.students().isEmpty())
                .toList();
    }

    /** The same without who is in them. */
    List<SchoolClass> meeting(Block.Flex block) {
        var calendar = schedule.calendar(block.school());
        return roster.attended(block.school(), block.date()).stream()
                .filter(one -> calendar.meets(one, block.date()).contains(block.period()))
                .toList();
    }

    private List<ClassRoster> meeting(List<ClassRoster> classes, Block.Flex block) {
        var calendar = schedule.calendar(block.school());
        return classes.stream()
                .filter(one -> !one.students().isEmpty())
                .filter(one ->
                        calendar.meets(one.schoolClass(), block.date()).contains(block.period()))
                .toList();
    }

    /** A class's own students and staff. */
    private Found ofClass(Block.Section block) {
        var home = home(block);
        return new Found(
                home.schoolClass().school(),
                inClass(home, block),
                frameworks.find(home.schoolClass()).stream().collect(Collectors.toSet()),
                topics(List.of(home)));
    }

    private Facts.People inClass(ClassRoster home, Block.Section block) {
        var school = home.schoolClass().school();
        var staff = staff(school, block);
        var students = home.students().stream().map(Person::id).collect(Collectors.toSet());
        var adults = new ArrayList<Facts.Adult>();
        for (var person : home.staff()) {
            var day = staff.get(person.id());
            if (day == null || isFree(day, block.period())) {
                adults.add(
                        new Facts.Adult(
                                person.id(),
                                person.sourcedId(),
                                null,
                                serves(day),
                                home.schoolClass().id(),
                                students));
            }
        }
        var gone = elsewhere.of(block, students);
        return here(
                new Meeting(List.of(without(gone.keySet(), home)), gone),
                withSomebodyWhoServes(adults),
                school,
                block);
    }

    /** Everybody who has a class then, and every adult of the school who is free. */
    private Found ofSchool(Block.Flex block) {
        var classes = roster.classesOf(block.school(), block.date());
        var homes = meeting(classes, block);
        var works = frameworks.find(classes.stream().map(ClassRoster::schoolClass).toList());
        var taught = new HashMap<PersonId, Set<FrameworkId>>();
        var advises = new HashMap<PersonId, Set<PersonId>>();
        for (var one : classes) {
            for (var adult : one.staff()) {
                var framework = works.get(one.schoolClass().id());
                var own = taught.computeIfAbsent(adult.id(), _ -> new HashSet<>());
                if (framework != null) {
                    own.add(framework);
                }
                var known = advises.computeIfAbsent(adult.id(), _ -> new HashSet<>());
                one.students().forEach(student -> known.add(student.id()));
            }
        }
        var staff = staff(block.school(), block);
        var names = sourcedIds(staff.keySet());
        var adults =
                staff.values().stream()
                        .filter(day -> isFree(day, block.period()))
                        .map(day -> {
                            var id = day.member().person();
                            return new Facts.Adult(
                                    id,
                                    names.getOrDefault(id, ""),
                                    leads(day, taught.getOrDefault(id, Set.of())),
                                    serves(day),
                                    home(id, homes),
                                    advises.getOrDefault(id, Set.of()));
                        })
                        .toList();
        return new Found(
                block.school(),
                here(Meeting.of(homes), withSomebodyWhoServes(adults), block.school(), block),
                Set.copyOf(works.values()),
                topics(homes));
    }

    private Map<PersonId, String> sourcedIds(Set<PersonId> people) {
        return roster.people(people).stream()
                .collect(Collectors.toMap(Person::id, Person::sourcedId));
    }

    private static @Nullable ClassId home(PersonId adult, List<ClassRoster> homes) {
        return homes.stream()
                .filter(home -> home.staff().stream().anyMatch(one -> one.id().equals(adult)))
                .findFirst()
                .map(home -> home.schoolClass().id())
                .orElse(null);
    }

    private static ClassRoster without(Set<PersonId> some, ClassRoster home) {
        return new ClassRoster(
                home.schoolClass(),
                home.students().stream().filter(one -> !some.contains(one.id())).toList(),
                home.staff());
    }

    /**
     * Which classes meet.
     *
     * @param elsewhere their students who are in another class's plan, and not in these
     */
    private record Meeting(List<ClassRoster> homes, Map<PersonId, ClassId> elsewhere) {
        static Meeting of(List<ClassRoster> homes) {
            return new Meeting(homes, Map.of());
        }
    }

    /** Without those who are away; who comes late, and how late, is known. */
    private Facts.People here(
            Meeting meeting, List<Facts.Adult> adults, OrganisationId school, Block block) {
        var homes = meeting.homes();
        var students =
                homes.stream()
                        .flatMap(home -> home.students().stream())
                        .map(Person::id)
                        .distinct()
                        .toList();
        var marks = attendance.marks(sitting(block), students);
        var late = new HashMap<PersonId, Integer>();
        marks.forEach((student, mark) -> {
            if (mark.presence() instanceof Presence.Late(var minutes) && minutes != null) {
                late.put(student, minutes);
            }
        });
        var closed = schedule.calendar(school).closedRooms(block.date(), block.period());
        var here =
                homes.stream()
                        .map(home ->
                                new ClassRoster(
                                        closed.placed(home.schoolClass()),
                                        home.students().stream()
                                                .filter(student -> !isAway(marks, student))
                                                .toList(),
                                        home.staff()))
                        .toList();
        var rooms =
                schedule.rooms(school).stream().filter(room -> !closed.has(room.name())).toList();
        return new Facts.People(here, adults, rooms, late, closed, meeting.elsewhere());
    }

    private static boolean isAway(Map<PersonId, Mark> marks, Person student) {
        var mark = marks.get(student.id());
        return mark != null && mark.away();
    }

    private static Sitting sitting(Block block) {
        return switch (block) {
            case Block.Section(var schoolClass, var date, var period) ->
                    new Sitting.OfClass(schoolClass, date, period);
            case Block.Flex(var school, var date, var period) ->
                    new Sitting.OfFlex(school, date, period);
        };
    }

    private Map<PersonId, StaffDay> staff(OrganisationId school, Block block) {
        LocalDate date = block.date();
        return schedule.staffOn(school, date).stream()
                .collect(Collectors.toMap(day -> day.member().person(), day -> day, (a, _) -> a));
    }

    /** Protected time is never used; a class that meets on a closed day is planned all the same. */
    private static boolean isFree(StaffDay day, String period) {
        return day.held(period).filter(held -> held != StaffDay.Held.NO_SCHOOL).isEmpty();
    }

    /** What the school says that somebody can lead, else what he or she teaches. */
    private @Nullable Set<FrameworkId> leads(StaffDay day, Set<FrameworkId> taught) {
        if (day.member().qualifications().isEmpty()) {
            return taught;
        }
        return frameworks.all().stream()
                .filter(one -> day.member().isQualifiedFor(Set.of(one.subject())))
                .map(one -> one.id())
                .collect(Collectors.toSet());
    }

    private static boolean serves(@Nullable StaffDay day) {
        return day != null
                && (day.member().kind() == StaffKind.SPECIALIST
                        || day.member().kind() == StaffKind.AIDE);
    }

    /** Where there is neither a specialist nor an aide, any adult gives the time. */
    private static List<Facts.Adult> withSomebodyWhoServes(List<Facts.Adult> adults) {
        return adults.stream().anyMatch(Facts.Adult::serves)
                ? adults
                : adults.stream()
                        .map(one ->
                                new Facts.Adult(
                                        one.id(),
                                        one.sourcedId(),
                                        one.leads(),
                                        true,
                                        one.home(),
                                        one.advises()))
                        .toList();
    }
}
