package org.cairnlearn.school.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.plan.GroupGuard;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.simulation.Enrollment;
import org.cairnlearn.simulation.Habits;
import org.cairnlearn.simulation.Person;
import org.cairnlearn.simulation.Role;
import org.cairnlearn.simulation.Section;
import org.cairnlearn.simulation.SimulatedSchool;
import org.cairnlearn.simulation.SourcedId;
import org.cairnlearn.simulation.learning.Skill;
import org.cairnlearn.simulation.learning.SkillCode;
import org.cairnlearn.simulation.learning.Subject;
import org.cairnlearn.standards.plans.PlansTable;
import org.springframework.beans.factory.BeanFactory;

/**
 * Writes the plans of a simulated school's lived term into the table in which a school brings its
 * past plans.
 */
record LivedPlansDoor(BeanFactory beans, TenantId tenant) {

    /** Lives the plans of what is over. */
    void write(SimulatedSchool school, Path file) {
        var rows =
                beans.getBean(Work.class)
                        .read(Actor.Task.planning(tenant), () -> lived(school).live());
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(PlansTable.COLUMNS);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LivedPlans lived(SimulatedSchool school) {
        var time = beans.getBean(SchoolTime.class);
        var campus = campus(school);
        return new LivedPlans(
                new Habits(school),
                scene(school, campus, time.today()),
                new LivedWork(school, time),
                services(campus, time.today()),
                beans.getBean(GroupGuard.class).limit(campus));
    }

    private OrganisationId campus(SimulatedSchool school) {
        var name = school.roster().campus().school().id().value();
        return roster().organisations().stream()
                .filter(one -> one.sourcedId().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private RosterBook roster() {
        return beans.getBean(RosterBook.class);
    }

    private LivedServices services(OrganisationId campus, LocalDate on) {
        var students = roster().studentIds();
        var minutes = beans.getBean(SupportBook.class).minutes(Set.copyOf(students.values()), on);
        var weekly = new HashMap<SourcedId, Integer>();
        students.forEach((name, id) -> {
            var due = minutes.get(id);
            if (due != null) {
                weekly.put(new SourcedId(name), due.pushIn() + due.pullOut());
            }
        });
        return new LivedServices(weekly, beans.getBean(SchoolClock.class).calendar(campus));
    }

    private LivedPlans.Scene scene(SimulatedSchool school, OrganisationId campus, LocalDate today) {
        var classes = roster().classesOf(campus, today);
        var rooms = rooms(school, classes);
        var hosts =
                rooms.stream()
                        .filter(one -> one.subject() == null)
                        .map(LivedPlans.Room::adult)
                        .collect(Collectors.toSet());
        return new LivedPlans.Scene(
                beans.getBean(SchoolClock.class).calendar(campus),
                rooms,
                adults(school, classes).filter(one -> !hosts.contains(one)).toList(),
                school.flexCoordinator(),
                skills());
    }

    /** The teachers and aides who have a class. */
    private static Stream<SourcedId> adults(SimulatedSchool school, List<ClassRoster> classes) {
        var staff =
                classes.stream()
                        .flatMap(one -> one.staff().stream())
                        .map(one -> one.sourcedId())
                        .collect(Collectors.toSet());
        return Stream.of(Role.TEACHER, Role.AIDE)
                .flatMap(role -> school.roster().people(role).stream())
                .map(Person::id)
                .filter(one -> staff.contains(one.value()));
    }

    /** The classes whose work is known, and the homerooms, each with who answers for it. */
    private static List<LivedPlans.Room> rooms(SimulatedSchool school, List<ClassRoster> classes) {
        var known = new HashMap<String, ClassRoster>();
        classes.forEach(one -> known.put(one.schoolClass().sourcedId(), one));
        var enrolled =
                school.roster().enrollments().stream()
                        .collect(Collectors.groupingBy(Enrollment::section));
        // Who signs in to a demo: the plans of all classes would take longer to come in than
        // somebody waits for it.
        var seeing = Set.of(school.teacher().value(), school.aStudent().value());
        return school.roster().sections().stream()
                .flatMap(section -> {
                    var roster = known.get(section.id().value());
                    var subject = subject(section.course().subject());
                    var homeroom = section.kind() == Section.Kind.HOMEROOM;
                    return roster != null
                                    && (homeroom || (subject.isPresent() && isSeen(roster, seeing)))
                            ? room(roster, subject, enrolled.getOrDefault(section.id(), List.of()))
                                    .stream()
                            : Stream.empty();
                })
                .toList();
    }

    private static Optional<LivedPlans.Room> room(
            ClassRoster roster, Optional<Subject> subject, List<Enrollment> enrolled) {
        Map<SourcedId, LocalDate> begins =
                enrolled.stream()
                        .collect(
                                Collectors.toMap(
                                        Enrollment::person, Enrollment::begin, (one, _) -> one));
        var students = new LinkedHashMap<SourcedId, LocalDate>();
        for (var one : roster.students()) {
            var name = new SourcedId(one.sourcedId());
            students.put(name, begins.getOrDefault(name, LocalDate.MAX));
        }
        return enrolled.stream()
                .filter(Enrollment::primary)
                .findFirst()
                .map(answers ->
                        new LivedPlans.Room(
                                roster.schoolClass(),
                                answers.person(),
                                subject.orElse(null),
                                students));
    }

    /** Whether one of these people teaches or attends a class. */
    private static boolean isSeen(ClassRoster one, Set<String> by) {
        return Stream.concat(one.staff().stream(), one.students().stream())
                .anyMatch(person -> by.contains(person.sourcedId()));
    }

    private static Optional<Subject> subject(String title) {
        return Arrays.stream(Subject.values()).filter(one -> one.title().equals(title)).findFirst();
    }

    private Set<SkillCode> skills() {
        var known = beans.getBean(CompetencyBook.class).idsByCode().keySet();
        return Subject.allSkills().stream()
                .map(Skill::code)
                .filter(code -> known.contains(code.value()))
                .collect(Collectors.toSet());
    }
}
