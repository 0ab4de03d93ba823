package org.cairnlearn.school.web.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Mr. Adeyemi leads Harbor School, where 21 are called Ana. As many come from Hill School to its
 * choir, all before those of Harbor by name; one Ana had most of her classes at Hill, in the
 * spring.
 */
@SchoolTest
class ConsentsTest {
    private static final int EACH = 21;
    private static final LocalDate IN_SPRING = LocalDate.of(2026, 6, 5);
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @Autowired Tenants tenants;
    @Autowired RosterBook roster;
    @Autowired Work work;
    @Autowired Consents consents;
    private final List<OfPerson> people = new ArrayList<>();
    private final List<OfEnrollment> enrolled = new ArrayList<>();
    private TenantId tenant;
    private PersonId adeyemi;

    @BeforeEach
    void two_schools() {
        tenant = Schools.make(tenants).ours().id();
        people.add(person("adeyemi", Role.ADMINISTRATOR, List.of("zharbor")));
        names("hill").forEach(id -> student(id, "hill-math", "hill-art", "choir"));
        names("zharbor").forEach(id -> student(id, "choir"));
        student("moved", "choir");
        Stream.of("hill-math", "hill-art").forEach(was -> in("moved", was, IN_SPRING));
        var snapshot =
                new RosterSnapshot(
                        Listing.of(
                                List.of(
                                        new OfOrganisation("district", "District", "district", ""),
                                        new OfOrganisation("hill", "Hill", "school", "district"),
                                        new OfOrganisation(
                                                "zharbor", "Harbor", "school", "district"))),
                        Listing.of(List.of()),
                        Listing.of(List.of()),
                        Listing.of(people),
                        Listing.unknown(),
                        Listing.of(
                                List.of(
                                        schoolClass("hill-math", "hill"),
                                        schoolClass("hill-art", "hill"),
                                        schoolClass("choir", "zharbor"))),
                        Listing.of(enrolled));
        work.write(Actor.Task.importing(tenant), () -> roster.load(snapshot, true));
        adeyemi = id("adeyemi");
    }

    private static Stream<String> names(String school) {
        return IntStream.range(0, EACH).mapToObj("%02d"::formatted).map(school::concat);
    }

    private void student(String id, String... classes) {
        people.add(person(id, Role.STUDENT, List.of()));
        Stream.of(classes).forEach(one -> in(id, one, null));
    }

    private void in(String person, String schoolClass, @Nullable LocalDate ends) {
        enrolled.add(
                new OfEnrollment(
                        person + "-" + schoolClass,
                        schoolClass,
                        person,
                        ClassRole.STUDENT,
                        false,
                        null,
                        ends));
    }

    private static OfPerson person(String id, Role role, List<String> schools) {
        return new OfPerson(id, new PersonName("Ana", id), role, "", "", "", List.of(), schools);
    }

    private static OfClass schoolClass(String id, String school) {
        return new OfClass(
                id,
                id,
                school,
                ClassType.SCHEDULED,
                "",
                school,
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

    private ConsentsPage found(String typed) {
        return as(() -> consents.find(adeyemi, typed, WORDS));
    }

    private ConsentsPage.OfStudent opened(PersonId student) {
        var asked = new Consents.Asked(adeyemi, student);
        return as(() -> consents.of(asked, null, Consents.Outcome.DONE, WORDS));
    }

    private <T> T as(Supplier<T> page) {
        return work.read(new Actor.Somebody(tenant, adeyemi.value()), page);
    }

    @Test
    void only_those_of_the_own_school_take_a_place_in_the_list_and_it_says_that_there_are_more() {
        assertThat(found("ana").found())
                .extracting(Link::label)
                .startsWith("Ana moved (moved)", "Ana zharbor00 (zharbor00)")
                .endsWith("Ana zharbor18 (zharbor18)")
                .hasSize(20);
        assertThat(found("ana").more())
                .isEqualTo(
                        "These are the first 20. More students have that name: type more of it to"
                                + " find them.");
    }

    @Test
    void who_types_more_of_the_name_finds_the_one() {
        assertThat(found("ana zharbor20").found()).hasSize(1);
        assertThat(found("ana zharbor20").more()).isEmpty();
        assertThat(found("ana hill").found()).isEmpty();
        assertThat(found("ana hill").count()).isEqualTo("No student is found by this.");
    }

    @Test
    void whoever_is_found_can_be_opened_and_nobody_else() {
        assertThat(found("ana").found())
                .extracting(Link::href)
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .map(UUID::fromString)
                .allSatisfy(id -> assertThat(opened(new PersonId(id)).name()).startsWith("Ana"));
        var visitor = id("hill00");
        assertThatThrownBy(() -> opened(visitor)).isInstanceOf(NotThere.class);
    }
}
