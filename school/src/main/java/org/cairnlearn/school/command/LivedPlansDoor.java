package org.cairnlearn.school.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.GroupGuard;
import org.cairnlearn.school.plan.PlansBefore;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
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
import org.springframework.beans.factory.BeanFactory;

/** How the plans of a simulated school's lived term come in: as plans of before. */
record LivedPlansDoor(BeanFactory beans, TenantId tenant) {

    /** Lives the plans of what is over, and takes them in. */
    void takeIn(SimulatedSchool school) {
        beans.getBean(Work.class)
                .write(
                        Actor.Task.planning(tenant),
                        () -> {
                            var today = beans.getBean(SchoolTime.class).today();
                            var campus = campus(school);
                            var plans =
                                    new LivedPlans(
                                                    new Habits(school),
                                                    scene(school, campus, today),
                                                    new LivedWork(
                                                            school,
                                                            beans.getBean(SchoolTime.class)),
                                                    services(school, campus, today),
                                                    beans.getBean(GroupGuard.class).limit(campus))
                                            .live();
                            return beans.getBean(PlansBefore.class).takeIn(campus, plans);
                        });
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

    private LivedServices services(SimulatedSchool school, OrganisationId campus, LocalDate on) {
        var students = List.copyOf(new HashSet<>(roster().studentIds().values()));
        var weekly = new HashMap<PersonId, Integer>();
        beans.getBean(SupportBook.class)
                .minutes(students, on)
                .forEach((student, one) -> weekly.put(student, one.pushIn() + one.pullOut()));
        return new LivedServices(weekly, beans.getBean(SchoolClock.class).calendar(campus));
    }

    private LivedPlans.Scene scene(SimulatedSchool school, OrganisationId campus, LocalDate today) {
        var classes = roster().classesOf(campus, today);
        var adults = adults(school, classes);
        var rooms = rooms(school, classes, adults);
        var hosts =
                rooms.stream()
                        .filter(one -> one.subject() == null)
                        .map(LivedPlans.Room::adult)
                        .toList();
        var coordinator = school.flexCoordinator();
        return new LivedPlans.Scene(
                beans.getBean(SchoolTime.class),
                beans.getBean(SchoolClock.class).calendar(campus),
                campus,
                rooms,
                adults.values().stream().filter(one -> !hosts.contains(one)).toList(),
                new LivedPlans.Adult(
                        coordinator,
                        roster().findPersonBySourcedId(coordinator.value()).orElseThrow().id()),
                skills());
    }

    private static Map<SourcedId, LivedPlans.Adult> adults(
            SimulatedSchool school, List<ClassRoster> classes) {
        var ids = new HashMap<String, PersonId>();
        classes.stream()
                .flatMap(one -> one.staff().stream())
                .forEach(one -> ids.put(one.sourcedId(), one.id()));
        var adults = new LinkedHashMap<SourcedId, LivedPlans.Adult>();
        Stream.of(Role.TEACHER, Role.AIDE)
                .flatMap(role -> school.roster().people(role).stream())
                .map(Person::id)
                .forEach(one -> {
                    var id = ids.get(one.value());
                    if (id != null) {
                        adults.put(one, new LivedPlans.Adult(one, id));
                    }
                });
        return adults;
    }

    /** The classes whose work is known, and the homerooms, each with who answers for it. */
    private static List<LivedPlans.Room> rooms(
            SimulatedSchool school,
            List<ClassRoster> classes,
            Map<SourcedId, LivedPlans.Adult> adults) {
        var known = new HashMap<String, ClassRoster>();
        classes.forEach(one -> known.put(one.schoolClass().sourcedId(), one));
        var answers = new HashMap<SourcedId, SourcedId>();
        school.roster().enrollments().stream()
                .filter(Enrollment::primary)
                .forEach(one -> answers.put(one.section(), one.person()));
        // Who signs in to a demo: the plans of all classes would take longer to come in than
        // somebody waits for it.
        var seeing = Set.of(school.teacher().value(), school.aStudent().value());
        var rooms = new ArrayList<LivedPlans.Room>();
        for (var section : school.roster().sections()) {
            var roster = known.get(section.id().value());
            var name = answers.get(section.id());
            var adult = name == null ? null : adults.get(name);
            var subject = subject(section.course().subject());
            var homeroom = section.kind() == Section.Kind.HOMEROOM;
            if (roster != null
                    && adult != null
                    && (homeroom || subject.isPresent() && isSeen(roster, seeing))) {
                rooms.add(
                        new LivedPlans.Room(
                                roster.schoolClass(),
                                adult,
                                subject.orElse(null),
                                roster.students()));
            }
        }
        return rooms;
    }

    /** Whether one of these people teaches or attends a class. */
    private static boolean isSeen(ClassRoster one, Set<String> by) {
        return Stream.concat(one.staff().stream(), one.students().stream())
                .anyMatch(person -> by.contains(person.sourcedId()));
    }

    private static Optional<Subject> subject(String title) {
        return Arrays.stream(Subject.values()).filter(one -> one.title().equals(title)).findFirst();
    }

    private Map<SkillCode, CompetencyId> skills() {
        var ids = beans.getBean(CompetencyBook.class).idsByCode();
        var skills = new HashMap<SkillCode, CompetencyId>();
        Subject.allSkills().stream()
                .map(Skill::code)
                .forEach(code -> {
                    var known = ids.get(code.value());
                    if (known != null) {
                        skills.put(code, known.getFirst());
                    }
                });
        return skills;
    }
}
