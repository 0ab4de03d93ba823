package org.cairnlearn.school.web.office.year;

import static org.cairnlearn.school.access.Browser.token;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Mr. Reyes has the school's year open; Mrs. Okafor teaches, and others get an account by name. */
abstract class YearPagesCase {
    static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final String PASSWORD = "seven stones by the river";

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired ScheduleBook book;
    @Autowired YearDesk desk;

    @Value("${local.server.port}")
    int port;

    SmallSchool school;
    OrganisationId harbor;
    Browser office;
    String token;

    @BeforeEach
    void an_administrator_looks_at_the_year() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        harbor = school.roster("math").schoolClass().school();
        school.administers("reyes");
        account("reyes", Role.ADMINISTRATOR);
        account("okafor", Role.TEACHER);
        office = signedIn("reyes");
        token = token(office.get("/office/year").body());
    }

    void account(String id, Role role) {
        school.administer(
                () -> accounts.add(new Login(id), new Password(PASSWORD), school.person(id), role));
    }

    Browser signedIn(String login) {
        return new Browser(port).signedIn(school.tenant().toString(), login, PASSWORD);
    }

    HttpResponse<String> post(String path, Map<String, String> typed) {
        var body = new StringBuilder("_csrf=" + encoded(token));
        typed.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        return office.send("POST", path, "application/x-www-form-urlencoded", body.toString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    SchoolDay day(LocalDate date) {
        return school.read(() -> book.day(harbor, date));
    }
}
