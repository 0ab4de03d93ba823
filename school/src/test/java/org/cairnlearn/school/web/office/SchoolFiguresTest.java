package org.cairnlearn.school.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.Closed;
import org.cairnlearn.school.conference.Closing;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.Listing;
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
import org.cairnlearn.school.schedule.StaffKind;
import org.cairnlearn.school.schedule.StaffMember;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Five teach mathematics, to students 1 to 6, and five teach art, to 4 to 10. A specialist and four
 * aides help in mathematics, and five more plan a science fair and have no class.
 */
@SchoolTest
class SchoolFiguresTest {
    @Autowired Tenants tenants;
    @Autowired RosterBook roster;
    @Autowired YearDesk desk;
    @Autowired ConferenceBook conferences;
    @Autowired SchoolFigures figures;
    @Autowired Work work;
    private final List<OfPerson> people = new ArrayList<>();
    private final List<OfEnrollment> enrolled = new ArrayList<>();
    private TenantId tenant;

    @BeforeEach
    void a_school_with_teams() {
        tenant = Schools.make(tenants).ours().id();
        person("office", Role.ADMINISTRATOR);
        numbers("student", 1, 10).forEach(id -> person(id, Role.STUDENT));
        numbers("math", 1, 5).forEach(id -> adult(id, Role.TEACHER, "math"));
        numbers("art", 1, 5).forEach(id -> adult(id, Role.TEACHER, "art"));
        numbers("aide", 1, 4).forEach(id -> adult(id, Role.AIDE, "math"));
        adult("specialist", Role.TEACHER, "math");
        numbers("fair", 1, 5).forEach(id -> person(id, Role.TEACHER));
        numbers("student", 1, 6).forEach(id -> in(id, "math", ClassRole.STUDENT));
        numbers("student", 4, 10).forEach(id -> in(id, "art", ClassRole.STUDENT));
        work.write(Actor.Task.importing(tenant), () -> roster.load(snapshot(), true));
        numbers("math", 1, 5).forEach(id -> team(id, StaffKind.TEACHER, "Mathematics"));
        numbers("art", 1, 5).forEach(id -> team(id, StaffKind.TEACHER, "Art"));
        numbers("aide", 1, 4).forEach(id -> team(id, StaffKind.AIDE, "Support"));
        team("specialist", StaffKind.SPECIALIST, "Support");
        numbers("fair", 1, 5).forEach(id -> team(id, StaffKind.TEACHER, "Science fair"));
    }

    private static Stream<String> numbers(String of, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> of + number);
    }

    private void person(String id, Role role) {
        people.add(
                new OfPerson(
                        id,
                        new PersonName("Ana", id),
                        role,
                        "",
                        "",
                        "",
                        List.of(),
                        role == Role.ADMINISTRATOR ? List.of("harbor") : List.of()));
    }

    private void adult(String id, Role role, String schoolClass) {
        person(id, role);
        in(id, schoolClass, role == Role.AIDE ? ClassRole.AIDE : ClassRole.TEACHER);
    }

    private void in(String id, String schoolClass, ClassRole role) {
        enrolled.add(
                new OfEnrollment(id + "-" + schoolClass, schoolClass, id, role, false, null, null));
    }

    private RosterSnapshot snapshot() {
        return new RosterSnapshot(
                Listing.of(List.of(new OfOrganisation("harbor", "Harbor School", "school", ""))),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(people),
                Listing.unknown(),
                Listing.of(List.of(schoolClass("math"), schoolClass("art"))),
                Listing.of(enrolled));
    }

    private static OfClass schoolClass(String id) {
        return new OfClass(
                id,
                id,
                id,
                ClassType.SCHEDULED,
                "",
                "harbor",
                "Room 1",
                List.of("1"),
                List.of(),
                List.of("06"),
                List.of());
    }

    private PersonId id(String sourcedId) {
        return work.read(
                        Actor.Task.importing(tenant), () -> roster.findPersonBySourcedId(sourcedId))
                .orElseThrow()
                .id();
    }

    private void team(String id, StaffKind kind, String team) {
        var member =
                new StaffMember(
                        id(id),
                        kind,
                        Set.of(),
                        new StaffMember.Times(team, List.of(), List.of(), List.of(), List.of()));
        work.write(
                Actor.Task.importing(tenant),
                () -> {
                    desk.setStaff(roster.organisations().getFirst().id(), member);
                    return true;
                });
    }

    private void talk(String teacher, String student) {
        var closing =
                new Closing(
                        new ConferenceId(UUID.randomUUID()),
                        new Between(id(student), id(teacher)),
                        SmallSchool.MONDAY,
                        new Closing.Said(
                                null,
                                new Closing.Notes("", ""),
                                "Read two pages",
                                SmallSchool.MONDAY.plusDays(1)),
                        new Closing.Table(List.of(), List.of(), 4));
        assertThat(
                        work.write(
                                new Actor.Somebody(tenant, id(teacher).value()),
                                () -> conferences.close(closing)))
                .isInstanceOf(Closed.Done.class);
    }

    private SchoolFigures.Figures figures() {
        var office = id("office");
        return work.read(
                new Actor.Somebody(tenant, office.value()), () -> figures.of(office, null));
    }

    private static SchoolFigures.Count of(String team, SchoolFigures.Figures figures) {
        return figures.counted().counts().stream()
                .filter(one -> one.team().equals(team))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_team_has_the_students_of_its_classes_and_the_talks_that_its_teachers_held() {
        talk("math1", "student1");
        talk("art1", "student4");
        talk("art2", "student4");
        talk("specialist", "student5");
        var figures = figures();
        assertThat(of("", figures).students()).isEqualTo(10);
        assertThat(of("", figures).talked()).isEqualTo(3);
        assertThat(of("Mathematics", figures).students()).isEqualTo(6);
        assertThat(of("Mathematics", figures).talked()).isEqualTo(1);
        assertThat(of("Art", figures).students()).isEqualTo(7);
        assertThat(of("Art", figures).talked()).isEqualTo(1);
    }

    /** Of the support team all talks would be the specialist's. */
    @Test
    void five_adults_of_whom_fewer_teach_are_no_team_to_show() {
        assertThat(figures().counted().counts())
                .extracting(SchoolFigures.Count::team)
                .containsExactly("", "Art", "Mathematics");
        assertThat(figures().counted().hidden()).isEqualTo(2);
    }

    @Test
    void only_all_students_are_100_percent_and_only_nobody_is_0() {
        assertThat(FiguresView.share(600, 600)).isEqualTo(1);
        assertThat(FiguresView.share(599, 600)).isEqualTo(0.99);
        assertThat(FiguresView.share(1, 600)).isEqualTo(0.01);
        assertThat(FiguresView.share(0, 600)).isZero();
    }
}
