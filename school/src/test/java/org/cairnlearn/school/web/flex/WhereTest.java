package org.cairnlearn.school.web.flex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cairnlearn.school.access.Rights;
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
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Mrs. Solberg runs the flex time of Harbor School, where nine are called Ana, and teaches at Hill
 * School, where twenty are, all before those of Harbor by name.
 */
@SchoolTest
class WhereTest {
    private static final int AT_HARBOR = 9;
    private static final int AT_HILL = 20;
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @Autowired Tenants tenants;
    @Autowired RosterBook roster;
    @Autowired Rights rights;
    @Autowired Work work;
    @Autowired WhereReader where;
    private TenantId tenant;
    private PersonId solberg;

    @BeforeEach
    void two_schools() {
        tenant = Schools.make(tenants).ours().id();
        var people = new ArrayList<OfPerson>(List.of(person("solberg", "Solberg", Role.TEACHER)));
        var enrolled =
                new ArrayList<OfEnrollment>(List.of(in("solberg", "hill", ClassRole.TEACHER)));
        students("hill", AT_HILL, people, enrolled);
        students("zharbor", AT_HARBOR, people, enrolled);
        var snapshot =
                new RosterSnapshot(
                        Listing.of(
                                List.of(
                                        new OfOrganisation("district", "District", "district", ""),
                                        school("hill"),
                                        school("zharbor"))),
                        Listing.of(List.of()),
                        Listing.of(List.of()),
                        Listing.of(people),
                        Listing.unknown(),
                        Listing.of(List.of(homeroom("hill"), homeroom("zharbor"))),
                        Listing.of(enrolled));
        work.write(Actor.Task.importing(tenant), () -> roster.load(snapshot, true));
        solberg =
                work.read(
                                Actor.Task.importing(tenant),
                                () -> roster.findPersonBySourcedId("solberg"))
                        .orElseThrow()
                        .id();
        work.write(
                Actor.Task.administering(tenant),
                () -> {
                    var harbor =
                            roster.organisations().stream()
                                    .filter(one -> one.sourcedId().equals("zharbor"))
                                    .findFirst()
                                    .orElseThrow();
                    rights.give(solberg, Rights.Right.FLEX_COORDINATOR, harbor.id());
                    return true;
                });
    }

    private static void students(
            String school, int count, List<OfPerson> people, List<OfEnrollment> enrolled) {
        IntStream.range(0, count)
                .mapToObj("%02d"::formatted)
                .forEach(number -> {
                    people.add(person(school + number, school + number, Role.STUDENT));
                    enrolled.add(in(school + number, school, ClassRole.STUDENT));
                });
    }

    private static OfOrganisation school(String id) {
        return new OfOrganisation(id, id, "school", "district");
    }

    private static OfPerson person(String id, String family, Role role) {
        return new OfPerson(
                id, new PersonName("Ana", family), role, "", "", "", List.of(), List.of());
    }

    private static OfClass homeroom(String school) {
        return new OfClass(
                school,
                "Homeroom",
                school,
                ClassType.HOMEROOM,
                "",
                school,
                "Room 1",
                List.of("1"),
                List.of(),
                List.of("06"),
                List.of());
    }

    private static OfEnrollment in(String person, String school, ClassRole role) {
        return new OfEnrollment(person + "-" + school, school, person, role, false, null, null);
    }

    private WherePage page(String typed) {
        return work.read(
                new Actor.Somebody(tenant, solberg.value()), () -> where.of(solberg, typed, WORDS));
    }

    @Test
    void only_those_of_the_own_school_take_a_place_in_the_list_and_it_says_that_there_are_more() {
        assertThat(page("Ana").found())
                .extracting(WherePage.Found::name)
                .containsExactlyElementsOf(
                        IntStream.range(0, 8).mapToObj("Ana zharbor%02d"::formatted).toList());
        assertThat(page("Ana").more())
                .isEqualTo(
                        "These are the first 8. More students have that name: type more of it to find"
                                + " them.");
        assertThat(page("Ana").notice()).isNull();
    }

    @Test
    void who_types_more_of_the_name_finds_the_one() {
        assertThat(page("Ana zharbor08").found())
                .extracting(WherePage.Found::name)
                .containsExactly("Ana zharbor08");
        assertThat(page("Ana zharbor08").more()).isEmpty();
        assertThat(page("Ana hill").found()).isEmpty();
        assertThat(page("Ana hill").notice()).isNotNull();
    }
}
