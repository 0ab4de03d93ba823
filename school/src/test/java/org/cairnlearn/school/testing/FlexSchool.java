package org.cairnlearn.school.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.RosterEntry.OfClass;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.roster.RosterEntry.OfOrganisation;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.springframework.context.ApplicationContext;

/** A school whose homerooms meet in a flex period "F", so that students can be sent about. */
public final class FlexSchool {
    public static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final Map<String, List<String>> HOMEROOMS =
            new TreeMap<>(Map.of("okafor", List.of("ada", "ben"), "reyes", List.of("chi", "dia")));

    private final TenantId tenant;
    private final Work work;
    private final RosterBook roster;
    private final ZoneId zone;

    private FlexSchool(ApplicationContext application, TenantId tenant) {
        this.tenant = tenant;
        this.work = application.getBean(Work.class);
        this.roster = application.getBean(RosterBook.class);
        this.zone = application.getBean(SchoolTime.class).zone();
    }

    /**
     * Mrs. Okafor's and Mr. Reyes' homerooms, and Mrs. Solberg, who has none and is the district's.
     */
    public static FlexSchool open(ApplicationContext application, TenantId tenant) {
        var school = new FlexSchool(application, tenant);
        var people = new ArrayList<OfPerson>(List.of(person("solberg", Role.TEACHER)));
        var classes = new ArrayList<OfClass>();
        var enrollments = new ArrayList<OfEnrollment>();
        HOMEROOMS.forEach((teacher, students) -> {
            var home = teacher + "-home";
            classes.add(homeroom(home));
            people.add(person(teacher, Role.TEACHER));
            enrollments.add(in(teacher, home, ClassRole.TEACHER));
            for (var student : students) {
                people.add(person(student, Role.STUDENT));
                enrollments.add(in(student, home, ClassRole.STUDENT));
            }
        });
        var snapshot =
                new RosterSnapshot(
                        Listing.of(
                                List.of(
                                        new OfOrganisation(
                                                "district", "Harbor District", "district", ""),
                                        new OfOrganisation(
                                                "harbor", "Harbor School", "school", "district"))),
                        Listing.of(List.of()),
                        Listing.of(List.of()),
                        Listing.of(people),
                        Listing.unknown(),
                        Listing.of(classes),
                        Listing.of(enrollments));
        school.write(() -> school.roster.load(snapshot, true));
        return school;
    }

    private static OfPerson person(String id, Role role) {
        var given = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        return new OfPerson(
                id, new PersonName(given, "Lindqvist"), role, "", "", "", List.of(), List.of());
    }

    private static OfClass homeroom(String id) {
        return new OfClass(
                id,
                "Homeroom " + id,
                id,
                ClassType.HOMEROOM,
                "",
                "harbor",
                "Room " + id,
                List.of("F"),
                List.of(),
                List.of("06"),
                List.of());
    }

    private static OfEnrollment in(String person, String schoolClass, ClassRole role) {
        return new OfEnrollment(
                person + "-" + schoolClass, schoolClass, person, role, false, null, null);
    }

    /** As the import, which brings in all that the school knows. */
    public <T> T read(Supplier<T> what) {
        return work.read(Actor.Task.importing(tenant), what);
    }

    /** As the import, which brings in all that the school knows. */
    public <T> T write(Supplier<T> what) {
        return work.write(Actor.Task.importing(tenant), what);
    }

    /** As the planner. */
    public <T> T plan(Supplier<T> what) {
        return work.write(Actor.Task.planning(tenant), what);
    }

    /** As the command line, which makes accounts. */
    public <T> T administer(Supplier<T> what) {
        return work.write(Actor.Task.administering(tenant), what);
    }

    /** As somebody of the school. */
    public <T> T as(String sourcedId, Supplier<T> what) {
        return as(person(sourcedId), what);
    }

    /** As somebody of the school. */
    public <T> T as(PersonId person, Supplier<T> what) {
        return work.write(new Actor.Somebody(tenant, person.value()), what);
    }

    public ZoneId zone() {
        return zone;
    }

    public OrganisationId school() {
        return read(roster::organisations).stream()
                .filter(one -> one.type().equals("school"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public PersonId person(String sourcedId) {
        return read(() -> roster.findPersonBySourcedId(sourcedId)).orElseThrow().id();
    }

    public ClassId schoolClass(String sourcedId) {
        return read(() -> roster.findClassBySourcedId(sourcedId)).orElseThrow().id();
    }
}
