package org.cairnlearn.school.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.access.Tokens;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody has got hold of the token of another system and works through the ids of all students:
 * stopped, alarmed, and every student who was shown is on the list, and no other.
 */
@SchoolTest
class StolenSystemTest {
    private static final String USERS = "/ims/oneroster/rostering/v1p2/users";
    private static final int STUDENTS = 150;

    /** It is counted after an answer: so many may be on their way meanwhile. */
    private static final int ON_THEIR_WAY = 2;

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired RosterBook roster;
    @Autowired Clients clients;
    @Autowired Tokens tokens;
    @Autowired SystemBudgets budgets;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;

    @Value("${local.server.port}")
    int port;

    private TenantId ours;
    private Clients.Key key;
    private String token;

    @BeforeEach
    void a_system_of_a_school_of_150() {
        ours = Schools.make(tenants).ours().id();
        work.write(Actor.Task.importing(ours), () -> roster.load(school(), true));
        key =
                work.write(
                        Actor.Task.administering(ours),
                        () ->
                                clients.add(
                                        new Clients.Wish(
                                                "Library",
                                                ApiClient.Use.SCHOOL_WORK,
                                                Set.of(Scope.ROSTER),
                                                LocalDate.of(2027, 6, 30)),
                                        null));
        token = ((Tokens.Result.Issued) tokens.issue(key.id(), key.secret(), "")).token();
    }

    private static RosterSnapshot school() {
        var people =
                Stream.concat(
                                IntStream.range(0, STUDENTS)
                                        .mapToObj(at -> person("s" + at, Role.STUDENT)),
                                Stream.of(person("office", Role.ADMINISTRATOR)))
                        .toList();
        return new RosterSnapshot(
                Listing.of(
                        List.of(
                                new RosterEntry.OfOrganisation(
                                        "harbor", "Harbor School", "school", ""))),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(people),
                Listing.unknown(),
                Listing.of(List.of()),
                Listing.of(List.of()));
    }

    private static RosterEntry.OfPerson person(String id, Role role) {
        return new RosterEntry.OfPerson(
                id,
                new PersonName("Given" + id, "Family" + id),
                role,
                "",
                "",
                "",
                List.of(),
                List.of("harbor"));
    }

    @Test
    void a_stolen_system_that_walks_through_ids_is_stopped_and_exactly_listed() {
        var shown = new TreeSet<String>();
        List<Map.Entry<String, Integer>> answers =
                IntStream.range(0, STUDENTS)
                        .mapToObj(at -> Map.entry("s" + at, get(USERS + "/s" + at).statusCode()))
                        .toList();
        answers.stream()
                .filter(one -> one.getValue() == 200)
                .forEach(one -> shown.add(one.getKey()));
        assertThat(shown)
                .hasSizeBetween(
                        SystemBudgets.SHOWN.ask(), SystemBudgets.SHOWN.ask() + ON_THEIR_WAY);
        var last = get(USERS + "?limit=10");
        assertThat(last.statusCode()).isEqualTo(403);
        assertThat(last.body()).contains("\"forbidden\"").doesNotContain("Given");
        assertThat(listed()).isEqualTo(shown);
        assertThat(office(budgets::stops))
                .singleElement()
                .returns(key.client(), SystemStop::client);
    }

    @Test
    void one_that_tries_ids_that_are_not_there_is_stopped_too() {
        IntStream.range(0, SystemBudgets.REFUSED.ask())
                .forEach(at -> assertThat(get(USERS + "/guess-" + at).statusCode()).isEqualTo(404));
        IntStream.range(0, ON_THEIR_WAY).forEach(at -> get(USERS + "/guess-on-its-way-" + at));
        assertThat(get(USERS + "/s1").statusCode()).isEqualTo(403);
        assertThat(listed()).isEmpty();
        assertThat(office(budgets::stops)).hasSize(1);
    }

    @Test
    void lists_are_what_a_system_comes_for_and_every_student_in_them_is_in_the_log() {
        var all = get(USERS + "?limit=10000");
        assertThat(all.headers().firstValue("X-Total-Count")).hasValue("151");
        assertThat(get(USERS + "?limit=10000").statusCode()).isEqualTo(200);
        assertThat(listed()).hasSize(STUDENTS);
        assertThat(office(budgets::stops)).isEmpty();
    }

    @Test
    void an_administrator_lets_it_go_on_and_then_it_counts_anew() {
        IntStream.range(0, STUDENTS).forEach(at -> get(USERS + "/s" + at));
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(30),
                () -> {
                    var by = person();
                    assertThat(office(() -> budgets.lift(key.client(), by, "It was a test")))
                            .isTrue();
                });
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(60),
                () -> assertThat(get(USERS + "/s1").statusCode()).isEqualTo(200));
    }

    @Test
    void no_log_line_of_the_alarm_names_a_student() {
        var lines =
                Alarms.during(
                        () -> IntStream.range(0, STUDENTS).forEach(at -> get(USERS + "/s" + at)));
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).contains("alarm=read-budget").doesNotContain("Given", "s1 ");
    }

    private PersonId person() {
        return work.read(
                Actor.Task.importing(ours),
                () -> roster.findPersonBySourcedId("office").orElseThrow().id());
    }

    private <T> T office(Supplier<T> what) {
        return work.write(new Actor.Somebody(ours, person().value()), what);
    }

    private HttpResponse<String> get(String path) {
        return new Browser(port).get(path, "Authorization", "Bearer " + token);
    }

    /** Whom the log lists as shown to the system. */
    private Set<String> listed() {
        var names = new HashMap<UUID, String>();
        work.read(
                Actor.Task.importing(ours),
                () -> {
                    IntStream.range(0, STUDENTS)
                            .mapToObj(at -> "s" + at)
                            .forEach(id ->
                                    names.put(
                                            roster.findPersonBySourcedId(id)
                                                    .orElseThrow()
                                                    .id()
                                                    .value(),
                                            id));
                    return true;
                });
        return work.read(
                AuditBook.reading(ours),
                () ->
                        sql
                                .sql(
                                        """
                                        select distinct e.student
                                          from audit.line l
                                          join audit.roll_entry e
                                            on e.tenant = l.tenant and e.roll = l.roll
                                         where l.account = :account
                                           and l.outcome = 'SHOWN'
                                           and e.ground = 'INTEGRATES'
                                        """)
                                .param("account", key.client())
                                .query(UUID.class)
                                .list()
                                .stream()
                                .map(names::get)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
