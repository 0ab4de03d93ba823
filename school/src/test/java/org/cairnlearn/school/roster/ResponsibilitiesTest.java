package org.cairnlearn.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Responsibility.Given;
import org.cairnlearn.school.roster.Responsibility.Kind;
import org.cairnlearn.school.roster.Responsibility.Whom;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Who answers for whom beside the roster, on the real database. */
@SchoolTest
class ResponsibilitiesTest {
    private static final LocalDate TODAY = SmallSchool.MONDAY;

    @Autowired Responsibilities responsibilities;
    @Autowired RosterBook roster;
    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired ApplicationContext application;
    private TenantId ours;
    private TenantId theirs;
    private SmallSchool school;
    private PersonId reyes;

    @BeforeEach
    void open() {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
        school = SmallSchool.open(application, ours);
        reyes = school.person("reyes");
    }

    private Responsibility mentorOf(String student, LocalDate begins) {
        return new Responsibility(
                reyes, Kind.MENTOR, new Whom.OfStudent(school.person(student)), begins, null);
    }

    private boolean give(Responsibility... all) {
        return work.write(
                Responsibilities.giving(ours), () -> responsibilities.give(List.of(all), null));
    }

    private List<Responsibility> held() {
        return work.read(
                new Actor.Somebody(ours, reyes.value()), () -> responsibilities.heldBy(reyes));
    }

    @Test
    void what_was_given_holds_from_the_first_to_the_last_day() {
        var now = mentorOf("ada", TODAY);
        var stillToday =
                new Responsibility(
                        reyes,
                        Kind.SUBSTITUTE,
                        new Whom.OfClass(school.schoolClass("art")),
                        TODAY.minusDays(1),
                        TODAY);
        var over =
                new Responsibility(
                        reyes,
                        Kind.COUNSELLOR,
                        new Whom.OfStudent(school.person("ben")),
                        TODAY.minusDays(9),
                        TODAY.minusDays(1));
        assertThat(give(now, stillToday, over, mentorOf("chi", TODAY.plusDays(1)))).isTrue();
        assertThat(held()).containsExactlyInAnyOrder(now, stillToday);
    }

    @Test
    void given_twice_from_the_same_day_nothing_of_it_is_given() {
        assertThat(give(mentorOf("ada", TODAY))).isTrue();
        assertThat(give(mentorOf("ben", TODAY), mentorOf("ada", TODAY))).isFalse();
        assertThat(held()).containsExactly(mentorOf("ada", TODAY));
    }

    @Test
    void what_is_taken_back_holds_no_longer_from_that_moment_and_can_be_given_again() {
        give(mentorOf("ada", TODAY));
        var id = all().getFirst().id();
        assertThat(end(id)).isTrue();
        assertThat(held()).isEmpty();
        assertThat(all()).isEmpty();
        assertThat(end(id)).as("a second time").isFalse();
        assertThat(give(mentorOf("ada", TODAY))).isTrue();
        assertThat(held()).hasSize(1);
    }

    private List<Given> all() {
        return seenBy(Responsibilities.giving(ours));
    }

    private boolean end(ResponsibilityId id) {
        return work.write(Responsibilities.giving(ours), () -> responsibilities.end(id, reyes));
    }

    @Test
    void the_database_shows_them_to_the_adult_and_to_the_office_only() {
        give(mentorOf("ada", TODAY));
        var asReyes = new Actor.Somebody(ours, reyes.value());
        var asOkafor = new Actor.Somebody(ours, school.person("okafor").value());
        assertThat(seenBy(asReyes)).hasSize(1);
        assertThat(seenBy(asOkafor)).isEmpty();
        assertThat(seenBy(new Actor.Nobody(ours))).isEmpty();
        assertThat(seenBy(Responsibilities.giving(theirs))).isEmpty();
    }

    private List<Given> seenBy(Actor actor) {
        return work.read(
                actor,
                () -> {
                    var schools = roster.organisations().stream().map(Organisation::id).toList();
                    return responsibilities.current(null, schools, 10);
                });
    }

    @Test
    void nobody_gives_one_to_himself() {
        var asReyes = new Actor.Somebody(ours, reyes.value());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        work.write(
                                asReyes,
                                () ->
                                        responsibilities.give(
                                                List.of(mentorOf("ada", TODAY)), reyes)));
    }

    @Test
    void a_substitute_without_a_last_day_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Responsibility(
                                reyes,
                                Kind.SUBSTITUTE,
                                new Whom.OfClass(school.schoolClass("art")),
                                TODAY,
                                null));
    }
}
