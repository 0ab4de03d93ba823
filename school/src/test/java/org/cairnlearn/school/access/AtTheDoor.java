package org.cairnlearn.school.access;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two schools with a teacher and a student each, and a door to come in by. */
@SchoolTest
abstract class AtTheDoor {
    static final String PASSWORD = "seven stones by the river";

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired SignIn signIn;
    @Autowired SessionCookies cookies;
    @Autowired Sessions sessions;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired RosterBook roster;

    @Value("${local.server.port}")
    int port;

    Tenant ours;
    Tenant theirs;
    private Probes probes;

    @BeforeEach
    void open() {
        var schools = Schools.make(tenants);
        ours = schools.ours();
        theirs = schools.theirs();
        account(ours, "rosa.ibarra", Role.TEACHER);
        account(ours, "jonah", Role.STUDENT);
        account(theirs, "rosa.ibarra", Role.TEACHER);
        probes = new Probes(routes, new DoorProbe(signIn, cookies, sessions));
    }

    @AfterEach
    void close() {
        probes.close();
    }

    UUID account(Tenant tenant, String login, Role role) {
        var added =
                work.write(
                        Actor.Task.administering(tenant.id()),
                        () ->
                                accounts.add(
                                        new Login(login),
                                        new Password(PASSWORD),
                                        somebody(),
                                        role));
        return ((AddResult.Added) added).account();
    }

    /** A person of the roster; to be called inside a piece of work. */
    PersonId somebody() {
        var id = UUID.randomUUID().toString();
        return work.write(Actor.Task.importing(work.tenant()), () -> roster.addStudents(Set.of(id)))
                .values()
                .iterator()
                .next();
    }

    UUID idOf(Tenant tenant, String login) {
        return work.read(
                Actor.Task.administering(tenant.id()),
                () -> accounts.find(new Login(login)).orElseThrow().id());
    }

    Browser browser() {
        return new Browser(port);
    }

    Browser signedIn(Tenant tenant, String login) {
        var browser = browser();
        var answer = signIn(browser, tenant, login, PASSWORD);
        if (answer.statusCode() != 200) {
            throw new AssertionError("%s cannot sign in: %s".formatted(login, answer));
        }
        return browser;
    }

    static HttpResponse<String> signIn(
            Browser browser, Tenant tenant, String login, String password) {
        return browser.post(
                "/probe/sign-in",
                Map.of(
                        "school",
                        tenant.id().toString(),
                        "login",
                        login,
                        "password",
                        password,
                        "_csrf",
                        token(browser)));
    }

    /** The token of the form that this browser would be shown. */
    static String token(Browser browser) {
        return browser.get("/probe/form").body();
    }

    static boolean knows(Browser browser) {
        return browser.get("/probe/me").statusCode() == 200;
    }

    <T> T lookAt(Tenant tenant, String query, Class<T> type) {
        return work.read(
                Actor.Task.administering(tenant.id()), () -> sql.sql(query).query(type).single());
    }
}
