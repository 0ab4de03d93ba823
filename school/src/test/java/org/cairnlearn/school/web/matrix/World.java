package org.cairnlearn.school.web.matrix;

import static org.cairnlearn.school.testing.SmallSchool.MONDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Responsibilities;
import org.cairnlearn.school.roster.Responsibility;
import org.cairnlearn.school.roster.Responsibility.Kind;
import org.cairnlearn.school.roster.Responsibility.Whom;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.support.Dates;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.support.SupportSnapshot;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.springframework.context.ApplicationContext;

/** Two districts with everybody of the table in them; all of it came in through the front doors. */
final class World {
    static final String PASSWORD = "seven stones by the river";
    static final String STUDY = "reading-aloud";
    static final LocalDate YESTERDAY = MONDAY.minusDays(1);
    static final List<String> STUDENTS =
            List.of("ada", "ben", "chi", "cal", "dia", "dan", "eli", "zoe", "zed");
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 17);

    private final ApplicationContext beans;
    private final TenantId ours;
    private final TenantId theirs;

    World(ApplicationContext beans) {
        this.beans = beans;
        var schools = Schools.make(beans.getBean(Tenants.class));
        ours = schools.ours().id();
        theirs = schools.theirs().id();
        write(ours, () -> bean(RosterBook.class).load(ourRoster(true), true));
        write(theirs, () -> bean(RosterBook.class).load(theirRoster(), true));
        for (var tenant : List.of(ours, theirs)) {
            write(
                    tenant,
                    () ->
                            bean(CompetencyBook.class)
                                    .load(SmallSchool.fractions("fractions", "Mathematics")));
        }
        bells(ours, "harbor", true);
        bells(ours, "bay", false);
        bells(theirs, "port", false);
        answer();
        accounts();
        var ahead = bean(DayAhead.class);
        ahead.make(new DayAhead.Day(ours, school("harbor"), MONDAY));
        ahead.make(new DayAhead.Day(ours, school("bay"), MONDAY));
        ahead.make(new DayAhead.Day(theirs, school("port"), MONDAY));
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    <T> T write(TenantId tenant, Supplier<T> what) {
        return bean(Work.class).write(Actor.Task.importing(tenant), what);
    }

    private <T> void administer(TenantId tenant, Supplier<T> what) {
        bean(Work.class).write(Actor.Task.administering(tenant), what);
    }

    <T> T as(String person, Supplier<T> what) {
        return bean(Work.class)
                .write(new Actor.Somebody(tenantOf(person), person(person).value()), what);
    }

    TenantId tenantOf(String person) {
        return Set.of("zoe", "zed", "stranger", "stranger-leader").contains(person) ? theirs : ours;
    }

    TenantId ours() {
        return ours;
    }

    TenantId theirs() {
        return theirs;
    }

    PersonId person(String sourcedId) {
        return write(
                tenantOf(sourcedId),
                () -> bean(RosterBook.class).findPersonBySourcedId(sourcedId).orElseThrow().id());
    }

    ClassId schoolClass(String sourcedId) {
        return write(
                sourcedId.equals("port-math") ? theirs : ours,
                () -> bean(RosterBook.class).findClassBySourcedId(sourcedId).orElseThrow().id());
    }

    OrganisationId school(String sourcedId) {
        return write(
                sourcedId.equals("port") ? theirs : ours,
                () ->
                        bean(RosterBook.class).organisations().stream()
                                .filter(one -> one.sourcedId().equals(sourcedId))
                                .findFirst()
                                .orElseThrow()
                                .id());
    }

    /** The one who was signed in is gone from the roster. */
    void formerLeaves() {
        write(ours, () -> bean(RosterBook.class).load(ourRoster(false), true));
    }

    private void bells(TenantId tenant, String school, boolean flex) {
        var periods = new ArrayList<>(List.of(bell("3", 9, false), bell("4", 10, false)));
        if (flex) {
            periods.add(bell("F", 14, true));
        }
        var id = school(school);
        write(
                tenant,
                () -> {
                    bean(ScheduleBook.class).setPeriods(id, periods);
                    return id;
                });
    }

    private static Period bell(String code, int hour, boolean flex) {
        return new Period(code, code, LocalTime.of(hour, 0), LocalTime.of(hour, 45), flex);
    }

    /** Who answers for whom beside teaching, and what some have the right to. */
    private void answer() {
        var math = new Whom.OfClass(schoolClass("math"));
        var ada = new Whom.OfStudent(person("ada"));
        var all =
                List.of(
                        given("mentor", Kind.MENTOR, ada, null),
                        given("counselor", Kind.COUNSELLOR, math, null),
                        given("substitute", Kind.SUBSTITUTE, math, MONDAY),
                        given("mentor-before", Kind.MENTOR, ada, YESTERDAY),
                        given("substitute-before", Kind.SUBSTITUTE, math, YESTERDAY));
        bean(Work.class)
                .write(
                        Responsibilities.giving(ours),
                        () -> bean(Responsibilities.class).give(all, null));
        var manager =
                new SupportSnapshot.Line(
                        person("ada"),
                        new Support.CaseManager(person("case-manager"), new Dates(AUGUST, null)),
                        2);
        bean(Work.class)
                .write(
                        SupportBook.importing(ours),
                        () ->
                                bean(SupportBook.class)
                                        .load(
                                                new SupportSnapshot(
                                                        List.of(manager), Set.of(), true),
                                                true));
        right("flex", Rights.Right.FLEX_COORDINATOR, "harbor", "");
        right("operator", Rights.Right.OPERATOR, "district", "");
        right("privacy", Rights.Right.PRIVACY_OFFICER, "district", "");
        right("researcher", Rights.Right.RESEARCHER, "district", STUDY);
    }

    private Responsibility given(String staff, Kind kind, Whom whom, LocalDate last) {
        var first = last == null ? AUGUST : last;
        return new Responsibility(person(staff), kind, whom, first, last);
    }

    private void right(String person, Rights.Right right, String where, String study) {
        var given = new Rights.Given(person(person), right, school(where), study, null, null);
        administer(
                ours,
                () -> {
                    bean(Rights.class).give(given);
                    return given;
                });
    }

    private void accounts() {
        for (var persona : Persona.values()) {
            if (persona.isPerson()) {
                var login = login(persona);
                var id = person(login);
                administer(
                        tenantOf(login),
                        () ->
                                bean(Accounts.class)
                                        .add(
                                                new Login(login),
                                                new Password(PASSWORD),
                                                id,
                                                persona.role()));
            }
        }
    }

    /** The student's is Ada's. */
    static String login(Persona persona) {
        return persona == Persona.STUDENT ? "ada" : persona.word();
    }

    /** What tells a student from all others on a page. */
    static String token(String student) {
        return student.substring(0, 1).toUpperCase(Locale.ROOT) + student.substring(1) + "quill";
    }

    private static RosterSnapshot ourRoster(boolean withFormer) {
        var people = new ArrayList<RosterEntry.OfPerson>();
        for (var persona : Persona.values()) {
            var gone = persona == Persona.FORMER && !withFormer;
            if (persona.isPerson() && !persona.isStranger() && !gone) {
                people.add(person(login(persona), persona.role(), organisation(persona)));
            }
        }
        for (var student : List.of("ben", "chi", "cal", "dia", "dan", "eli")) {
            people.add(person(student, Role.STUDENT, "district"));
        }
        return new RosterSnapshot(
                Listing.of(
                        List.of(
                                organisation("district", "district", ""),
                                organisation("harbor", "school", "district"),
                                organisation("bay", "school", "district"))),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(people),
                Listing.of(
                        List.of(
                                guardian("mother", true, null),
                                guardian("father", false, null),
                                guardian("guardian-before", true, YESTERDAY))),
                Listing.of(
                        List.of(
                                schoolClass("math", "harbor", "3", ClassType.SCHEDULED),
                                schoolClass("art", "harbor", "3", ClassType.SCHEDULED),
                                schoolClass("old", "harbor", "4", ClassType.SCHEDULED),
                                schoolClass("home", "harbor", "F", ClassType.HOMEROOM),
                                schoolClass("other-home", "harbor", "F", ClassType.HOMEROOM),
                                schoolClass("bay-math", "bay", "3", ClassType.SCHEDULED))),
                Listing.of(ourEnrollments(withFormer)));
    }

    private static String organisation(Persona persona) {
        return switch (persona) {
            case LEADER -> "harbor";
            case LEADER_ELSEWHERE -> "bay";
            default -> "district";
        };
    }

    private static List<RosterEntry.OfEnrollment> ourEnrollments(boolean withFormer) {
        var all = new ArrayList<RosterEntry.OfEnrollment>();
        for (var student : List.of("ada", "ben")) {
            all.add(in(student, "math", ClassRole.STUDENT, null));
            all.add(in(student, "home", ClassRole.STUDENT, null));
        }
        for (var student : List.of("chi", "cal")) {
            all.add(in(student, "art", ClassRole.STUDENT, null));
            all.add(in(student, "other-home", ClassRole.STUDENT, null));
        }
        all.add(in("dia", "bay-math", ClassRole.STUDENT, null));
        all.add(in("dan", "bay-math", ClassRole.STUDENT, null));
        all.add(in("eli", "math", ClassRole.STUDENT, YESTERDAY));
        all.add(in("eli", "old", ClassRole.STUDENT, YESTERDAY));
        for (var teacher : List.of("teacher", "co-teacher")) {
            all.add(in(teacher, "math", ClassRole.TEACHER, null));
        }
        all.add(in("teacher", "home", ClassRole.TEACHER, null));
        all.add(in("teacher", "old", ClassRole.TEACHER, YESTERDAY));
        all.add(in("before", "math", ClassRole.TEACHER, YESTERDAY));
        all.add(in("aide", "math", ClassRole.AIDE, null));
        all.add(in("neighbour", "art", ClassRole.TEACHER, null));
        all.add(in("neighbour", "other-home", ClassRole.TEACHER, null));
        all.add(in("elsewhere", "bay-math", ClassRole.TEACHER, null));
        if (withFormer) {
            all.add(in("former", "math", ClassRole.TEACHER, null));
        }
        return all;
    }

    private static RosterSnapshot theirRoster() {
        return new RosterSnapshot(
                Listing.of(List.of(organisation("port", "school", ""))),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(
                        List.of(
                                person("zoe", Role.STUDENT, "port"),
                                person("zed", Role.STUDENT, "port"),
                                person("stranger", Role.TEACHER, "port"),
                                person("stranger-leader", Role.ADMINISTRATOR, "port"))),
                Listing.unknown(),
                Listing.of(List.of(schoolClass("port-math", "port", "3", ClassType.SCHEDULED))),
                Listing.of(
                        List.of(
                                in("zoe", "port-math", ClassRole.STUDENT, null),
                                in("zed", "port-math", ClassRole.STUDENT, null),
                                in("stranger", "port-math", ClassRole.TEACHER, null))));
    }

    private static RosterEntry.OfOrganisation organisation(String id, String type, String parent) {
        return new RosterEntry.OfOrganisation(id, id, type, parent);
    }

    private static RosterEntry.OfPerson person(String id, Role role, String organisation) {
        var name = role == Role.STUDENT ? token(id) : "Staff-" + id;
        return new RosterEntry.OfPerson(
                id,
                new PersonName(name, "Lindqvist"),
                role,
                "",
                "",
                "",
                List.of(),
                List.of(organisation));
    }

    private static RosterEntry.OfGuardianship guardian(
            String who, boolean custody, LocalDate last) {
        return new RosterEntry.OfGuardianship(
                "ada-" + who,
                "ada",
                who,
                "relative",
                new RosterEntry.OfGuardianship.Terms(custody, true, null, last));
    }

    private static RosterEntry.OfClass schoolClass(
            String id, String school, String period, ClassType type) {
        return new RosterEntry.OfClass(
                id,
                "Class " + id,
                id,
                type,
                "",
                school,
                "Room " + id,
                List.of(period),
                List.of("Mathematics"),
                List.of("06"),
                List.of());
    }

    private static RosterEntry.OfEnrollment in(
            String person, String schoolClass, ClassRole role, LocalDate last) {
        return new RosterEntry.OfEnrollment(
                person + "-" + schoolClass, schoolClass, person, role, false, null, last);
    }

    /** The ids of all students, by what they are called here. */
    Map<String, String> ids() {
        return STUDENTS.stream()
                .collect(
                        java.util.stream.Collectors.toUnmodifiableMap(
                                one -> one, one -> person(one).toString()));
    }

    /** All that a page may show of people who are no students. */
    static List<String> staff() {
        return Arrays.stream(Persona.values()).map(one -> "Staff-" + login(one)).toList();
    }
}
