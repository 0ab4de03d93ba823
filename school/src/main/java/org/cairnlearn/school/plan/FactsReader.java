package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a block is planned from, in the same number of statements for any number of people.
 */
@Component
class FactsReader {
    private static final LocalTime SOME_TIME = LocalTime.of(9, 0);

    private final PeopleReader people;
    private final NeedsReader needs;
    private final PastReader past;
    private final AroundReader around;
    private final SchoolReader schools;

    FactsReader(
            PeopleReader people,
            NeedsReader needs,
            PastReader past,
            AroundReader around,
            SchoolReader schools) {
        this.people = people;
        this.needs = needs;
        this.past = past;
        this.around = around;
        this.schools = schools;
    }

    boolean hasSchool(OrganisationId school, LocalDate date) {
        return schools.calendar(school).isSchoolDay(date);
    }

    /** Reads as the planner, whoever asks. */
    <T> T asPlanner(Supplier<T> what) {
        return schools.asPlanner(what);
    }

    Facts of(Block block, int minutes) {
        return of(block, minutes, everybody -> everybody);
    }

    /**
     * The same of some.
     *
     * @param who of all who are here those of whom something is read
     */
    Facts of(Block block, int minutes, UnaryOperator<Facts.People> who) {
        return schools.asPlanner(() -> read(block, minutes, who, null));
    }

    /** The same, as if the school had other rules. */
    Facts under(Policy.Planning rules, Block block, int minutes) {
        return schools.asPlanner(() -> read(block, minutes, everybody -> everybody, rules));
    }

    /** Who is here, and nothing else. */
    Facts.People people(Block block) {
        return schools.asPlanner(() -> people.here(block));
    }

    /** Whether an adult can be given students in a block. */
    boolean isFree(Block block, PersonId adult) {
        return schools.asPlanner(() -> people.isFree(block, adult));
    }

    /** The rooms of a block's school, as far as it has said what they hold. */
    List<Room> rooms(Block block) {
        return schools.asPlanner(() -> people.rooms(block));
    }

    /** Who is kept apart or together among some. */
    List<Pair> pairs(Collection<PersonId> students) {
        return schools.asPlanner(() -> around.pairs(students));
    }

    /** Whether a student has a talk planned in another block of a block's day. */
    boolean hasTalkBeside(Block block, PersonId student) {
        return schools.asPlanner(() ->
                past.hasTalkBeside(block, student, schools.calendar(people.of(block).school())));
    }

    /** Whether a block is over; where the school has not said when it is, when its day is over. */
    boolean isOver(BlockPlan plan, Facts.People people, LocalDateTime now) {
        var block = plan.block();
        var school =
                switch (block) {
                    case Block.Flex flex -> flex.school();
                    case Block.Section _ -> people.homes().getFirst().schoolClass().school();
                };
        var day = schools.calendar(school).day(block.date());
        return span(day, block.period(), plan.minutes()).isOver(block.date(), now);
    }

    /** Whether a block of the whole school is not as its plan was made for. */
    boolean isTouched(BlockPlan plan, Block.Flex block, LocalDateTime now) {
        return schools.asPlanner(() -> people.isTouched(plan, block, now));
    }

    /**
     * How many minutes before a screen the day leaves a student in a block; empty where the school
     * sets no limit.
     */
    Optional<Integer> screenLeft(Block block, PersonId student) {
        return schools.asPlanner(() -> {
            var found = people.of(block);
            return Optional.ofNullable(grades(found.people()).get(student))
                    .flatMap(grade ->
                            Grades.of(schools.rules(found.school()).screenMinutes(), grade))
                    .map(cap -> cap - around.screenToday(block, student));
        });
    }

    /** Whether a study drew that a student is not in such a group on its skill on that day. */
    boolean isDrawnOtherwise(LocalDate date, PersonId student, Group group) {
        var skill = group.competency();
        return skill != null
                && !schools.asPlanner(() -> around.draws(List.of(student), date))
                        .allow(student, skill, group.kind());
    }

    /** How many students have a material in the other plans of a block's period, as they stand. */
    Map<MaterialId, Integer> inUse(Block block) {
        return around.inUse(block);
    }

    private Facts read(
            Block block,
            int minutes,
            UnaryOperator<Facts.People> who,
            Policy.@Nullable Planning instead) {
        var found = people.of(block);
        var here = who.apply(found.people());
        var school = found.school();
        var rules = instead == null ? schools.rules(school) : instead;
        var students = here.students();
        var calendar = schools.calendar(school);
        var span = span(calendar.day(block.date()), block.period(), minutes);
        var near =
                needs.on(
                        block.date().atTime(span.starts()),
                        new NeedsReader.Asked(found.frameworks(), students, found.topics()));
        var asked =
                new PastReader.Asked(
                        students,
                        block,
                        calendar,
                        block instanceof Block.Flex || !hasFlex(calendar),
                        new Waits.Rule(classes(here), rules.talks().everyDays()));
        var grades = grades(here);
        var shelf = around.shelf(block, students, near.inSight());
        return new Facts(
                block,
                span,
                here,
                grades,
                near,
                past.read(asked, new AtGrade(grades)),
                around.pairs(students),
                shelf,
                around.terms(calendar.withDaysOffBefore(block.date()), students, near, shelf),
                rules);
    }

    private static Facts.Span span(SchoolDay day, String period, int minutes) {
        return new Facts.Span(
                day.findPeriod(period).map(Period::starts).orElse(SOME_TIME),
                minutes,
                day.periods().stream().mapToInt(Period::minutes).sum());
    }

    private static boolean hasFlex(SchoolCalendar calendar) {
        return calendar.bells().stream()
                .flatMap(bells -> bells.periods().stream())
                .anyMatch(Period::flex);
    }

    /** The class of the base timetable of each student. */
    private static Map<PersonId, ClassId> classes(Facts.People people) {
        var classes = new HashMap<PersonId, ClassId>();
        for (var home : people.homes()) {
            home.students().forEach(one -> classes.put(one.id(), home.schoolClass().id()));
        }
        return classes;
    }

    /** Which grade each student is in, by the class of the base timetable; where it says one. */
    private Map<PersonId, GradeBand> grades(Facts.People people) {
        var bands = schools.grades(people.homes());
        var grades = new HashMap<PersonId, GradeBand>();
        for (var home : people.homes()) {
            Optional.ofNullable(bands.get(home.schoolClass().id()))
                    .ifPresent(band ->
                            home.students().forEach(student -> grades.put(student.id(), band)));
        }
        return grades;
    }
}
