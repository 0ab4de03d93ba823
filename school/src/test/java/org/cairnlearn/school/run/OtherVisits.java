package org.cairnlearn.school.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.Changed;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.support.SupportBook;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Visits that no link leads to: of a teacher before a full group, of a mother, of a case manager,
 * of an administrator who breaks the glass, and of a device that belongs to nobody in a class whose
 * door is open.
 */
final class OtherVisits {
    private static final Pattern ADDRESS = Pattern.compile("<code>[^<]*(/calendar/[^?<]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PLAN =
            Pattern.compile("/teacher/today/[^\"]*plan=([0-9a-f-]{36})");
    private static final Pattern CODE = Pattern.compile("class-code\" dir=\"ltr\">([A-Z2-9 ]+)<");

    private final BeanFactory beans;
    private final Town town;
    private final Function<String, Browser> signedIn;
    private final BiConsumer<String, Crawler.Step> look;

    OtherVisits(
            BeanFactory beans,
            Town town,
            Function<String, Browser> signedIn,
            BiConsumer<String, Crawler.Step> look) {
        this.beans = beans;
        this.town = town;
        this.signedIn = signedIn;
        this.look = look;
    }

    /** A file that comes in but for one row. */
    static Path skillsOfWhichOneIsRefused(Path folder) {
        try {
            return Files.writeString(
                    folder.resolve("refused.csv"),
                    """
                    framework,code,statement,prerequisites
                    Shapes,S1,Name a circle.,
                    Shapes,,Quillfeather draws.,S1
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String visit(String who, Browser browser, String path) {
        var answer = browser.get(path);
        look.accept(who, new Crawler.Step("GET", path, answer));
        return answer.body();
    }

    private void send(String who, Browser browser, String path, Map<String, String> form) {
        look.accept(who, new Crawler.Step("POST", path, browser.post(path, form)));
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Files of tables that hold nothing here yet: no page leads to them. */
    static Stream<String> files(String student) {
        return Stream.of(
                        "/office/alarms",
                        "/office/consents/%s/said".formatted(student),
                        "/office/model",
                        "/office/model/measures",
                        "/office/responsibilities",
                        "/office/weeks",
                        "/office/weeks/days",
                        "/office/weights/trial",
                        "/teacher/materials")
                .flatMap(file -> Stream.of(file + ".csv", file + ".xlsx"));
    }

    /** A move of a teacher's into a group that is full by then; what was done is undone again. */
    void ofAFullGroup(Person teacher) {
        var who = teacher.sourcedId();
        var browser = signedIn.apply(who);
        var found = PLAN.matcher(visit(who, browser, "/teacher/today"));
        assertThat(found.find()).isTrue();
        var id = new PlanId(UUID.fromString(found.group(1)));
        var hand = beans.getBean(PlanHand.class);
        var plan = plan(id);
        var to = plan.groups().getFirst().id();
        var full = Optional.<String>empty();
        var others = plan.places().stream().filter(place -> !place.group().equals(to)).toList();
        for (var place : others) { // whoever is in the group needs no room made
            var change = new Change(id, plan.version(), teacher.id());
            var done = town.plan(() -> hand.move(change, place.student(), to));
            plan = done.plan();
            if (done instanceof Changed.Refused(var _, var why) && why == Changed.Reason.FULL) {
                full =
                        Optional.of(
                                "/teacher/today/full?plan=%s&version=%d&moved=%s&to=%s"
                                        .formatted(id, plan.version(), place.student(), to));
            }
        }
        assertThat(visit(who, browser, full.orElseThrow())).contains("name=\"shown\"");
        var all = new Change(id, plan.version(), teacher.id());
        town.plan(() -> hand.undoAll(all));
    }

    private BlockPlan plan(PlanId id) {
        return town.plan(() -> beans.getBean(PlanBook.class).find(id)).orElseThrow();
    }

    void ofAMother(Person child) {
        var mother = UUID.randomUUID();
        town.in(() -> {
            var sql = beans.getBean(JdbcClient.class);
            sql.sql(
                            """
                            insert into roster.person (id, sourced_id, given_name, family_name, role, active)
                            values (:id, 'mother', 'Mother', 'Quillfeather', 'family', true)
                            """)
                    .param("id", mother)
                    .update();
            return sql.sql(
                            """
                            insert into roster.guardianship (id, sourced_id, student, guardian, custody)
                            values (:id, 'mother-of-one', :child, :mother, true)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("child", child.id().value())
                    .param("mother", mother)
                    .update();
        });
        town.account("mother");
        var browser = signedIn.apply("mother");
        visit("mother", browser, "/family/profile?child=" + child.id());
        visit("mother", browser, "/family/looked?child=" + child.id());
        visit("mother", browser, "/my-data");
    }

    /** Of a program that reads a teacher's calendar. */
    void ofACalendar(String teacher) {
        var browser = signedIn.apply(teacher);
        var form = Map.of("_csrf", token(visit(teacher, browser, "/my-calendar")));
        var address = ADDRESS.matcher(browser.post("/my-calendar", form).body());
        assertThat(address.find()).isTrue();
        assertThat(visit(teacher, browser, address.group(1))).contains("BEGIN:VCALENDAR");
    }

    /** Of somebody who has no account yet. */
    void ofACaseManager(String teacher) {
        var tenant = town.tenant().id();
        var found =
                beans.getBean(Work.class)
                        .read(
                                SupportBook.importing(tenant),
                                () ->
                                        beans.getBean(JdbcClient.class)
                                                .sql(
                                                        """
                                                        select c.manager::text, c.student::text
                                                          from support.case_manager c
                                                         where c.tenant = platform.current_tenant()
                                                           and c.manager <> :teacher
                                                         order by 1, 2
                                                         limit 1
                                                        """)
                                                .param("teacher", town.person(teacher).id().value())
                                                .query((row, _) ->
                                                        Map.entry(
                                                                row.getString(1), row.getString(2)))
                                                .single());
        var manager =
                town.in(() ->
                        beans.getBean(JdbcClient.class)
                                .sql(
                                        "select sourced_id from roster.person where id = cast(:id as uuid)")
                                .param("id", found.getKey())
                                .query(String.class)
                                .single());
        town.account(manager);
        var browser = signedIn.apply(manager);
        visit("case manager", browser, "/teacher/supports");
        visit("case manager", browser, "/teacher/supports/" + found.getValue());
        visit("case manager", browser, "/teacher/student/" + found.getValue());
    }

    void whoBreaksTheGlass(String office, Person student) {
        var browser = signedIn.apply(office);
        var form =
                Map.of(
                        "student",
                        student.sourcedId(),
                        "reason",
                        "A question of the court about the work of this term",
                        "code",
                        Town.PASSWORD,
                        "_csrf",
                        token(visit("office", browser, "/office/glass")));
        send("office", browser, "/office/glass", form);
        visit("office", browser, "/office/glass/" + student.id());
    }

    void ofADevice(String teacher, String schoolClass, Person student) {
        var door = "/teacher/class/%s/sign-in".formatted(schoolClass);
        var browser = signedIn.apply(teacher);
        send(
                teacher,
                browser,
                door,
                Map.of("minutes", "30", "_csrf", token(visit(teacher, browser, door))));
        var code = CODE.matcher(visit(teacher, browser, door));
        assertThat(code.find()).isTrue();
        var device = signedIn.apply("");
        var form =
                Map.of(
                        "code",
                        code.group(1),
                        "school",
                        town.tenant().id().toString(),
                        "_csrf",
                        token(visit("a device", device, "/class")));
        send("a device", device, "/class", form);
        visit("a device", device, "/class/names");
        visit("a device", device, "/class/names/" + student.id());
    }
}
