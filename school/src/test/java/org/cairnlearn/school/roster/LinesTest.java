package org.cairnlearn.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a person's school up to the district. */
@SchoolTest
class LinesTest {
    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired RosterBook roster;
    private TenantId ours;
    private TenantId theirs;

    @BeforeEach
    void a_school_in_a_district() {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
        work.write(Actor.Task.importing(ours), () -> roster.load(Harbor.small(), true));
    }

    @Test
    void a_student_belongs_to_the_school_of_the_classes_and_that_to_the_district() {
        var ada = id("ada");
        assertThat(lines(ours, List.of(ada)))
                .containsExactly(Map.entry(ada, List.of("Harbor School", "Harbor District")));
    }

    @Test
    void a_school_has_the_district_above_it_and_the_district_nobody() {
        var organisations = work.read(Actor.Task.importing(ours), () -> roster.organisations());
        for (var organisation : organisations) {
            var line = work.read(Actor.Task.importing(ours), () -> roster.line(organisation.id()));
            assertThat(line).first().isEqualTo(organisation.id());
            assertThat(line).hasSize(organisation.type().equals("school") ? 2 : 1);
        }
    }

    @Test
    void somebody_without_classes_belongs_to_the_district() {
        work.write(
                Actor.Task.importing(ours),
                () -> {
                    roster.addStudents(List.of("log-7"));
                    return true;
                });
        assertThat(lines(ours, List.of(id("log-7"))).values())
                .containsExactly(List.of("Harbor District"));
    }

    @Test
    void another_district_knows_no_line_of_ours() {
        assertThat(lines(theirs, List.of(id("ada")))).isEmpty();
    }

    /** Else whoever leads the top would answer for an id that somebody made up. */
    @Test
    void who_is_not_on_the_roster_has_no_line() {
        work.write(
                Actor.Task.importing(ours),
                () -> {
                    roster.addStudents(List.of("log-7"));
                    return true;
                });
        var made = new PersonId(UUID.fromString("0199f0c4-7a00-7000-8000-000000000000"));
        assertThat(lines(ours, List.of(made, id("log-7")))).containsOnlyKeys(id("log-7"));
    }

    private PersonId id(String sourcedId) {
        return work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId(sourcedId))
                .orElseThrow()
                .id();
    }

    private Map<PersonId, List<String>> lines(TenantId tenant, List<PersonId> people) {
        var names =
                work.read(Actor.Task.importing(ours), () -> roster.organisations()).stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        return work
                .read(Actor.Task.importing(tenant), () -> roster.lines(people))
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                line -> line.getValue().stream().map(names::get).toList()));
    }
}
