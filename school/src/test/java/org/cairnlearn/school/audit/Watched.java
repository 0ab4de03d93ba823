package org.cairnlearn.school.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.AddResult;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small school whose log is looked into. */
@SchoolTest
abstract class Watched {
    private static final String PASSWORD = "seven stones by the river";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired ApplicationContext application;
    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired RosterBook roster;
    @Autowired AuditBook audit;
    @Autowired JdbcClient sql;
    @Autowired TestClock clock;

    @Value("${local.server.port}")
    int port;

    Tenant ours;
    SmallSchool school;

    @BeforeEach
    void open() {
        ours = Schools.make(tenants).ours();
        school = SmallSchool.open(application, ours.id());
        school.has(List.of("ada", "ben", "chi", "dia"), SmallSchool.Skill.HALVES);
    }

    UUID account(String sourcedId, Role role) {
        var added =
                work.write(
                        Actor.Task.administering(ours.id()),
                        () ->
                                accounts.add(
                                        new Login(sourcedId),
                                        new Password(PASSWORD),
                                        roster.findPersonBySourcedId(sourcedId).orElseThrow().id(),
                                        role));
        return ((AddResult.Added) added).account();
    }

    Browser signedIn(String login) {
        var browser = new Browser(port);
        var answer =
                browser.post(
                        "/sign-in",
                        Map.of(
                                "school",
                                ours.id().toString(),
                                "login",
                                login,
                                "password",
                                PASSWORD,
                                "_csrf",
                                token(browser.get("/sign-in").body())));
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser;
    }

    static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** "okafor TEACHER SHOWN PAGE /teacher/today: ada TEACHES, ben TEACHES", in their order. */
    List<String> log() {
        return work.read(
                AuditBook.reading(ours.id()),
                () ->
                        sql.sql(
                                        """
                                        select concat_ws(' ', w.sourced_id, l.role, l.outcome, l.form, l.screen) || ': '
                                               || coalesce(string_agg(coalesce(s.sourced_id, 'somebody') || ' ' || e.ground,
                                                                      ', ' order by s.sourced_id), 'nobody')
                                          from audit.line l
                                          left join roster.person w on w.tenant = l.tenant and w.id = l.person
                                          left join audit.roll_entry e on e.tenant = l.tenant and e.roll = l.roll
                                          left join roster.person s on s.tenant = e.tenant and s.id = e.student
                                         where l.tenant = platform.current_tenant()
                                         group by l.number, w.sourced_id, l.role, l.outcome, l.form, l.screen
                                         order by l.number
                                        """)
                                .query(String.class)
                                .list());
    }

    PersonId person(String sourcedId) {
        return school.person(sourcedId);
    }

    /** What only the owner of the database can do. */
    static int asOwner(String statement) throws SQLException {
        var owner = TestDatabase.database().owner();
        try (var connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var one = connection.createStatement()) {
            return one.executeUpdate(statement);
        }
    }
}
