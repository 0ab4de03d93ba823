package org.cairnlearn.school.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.exchange.Arrival;
import org.cairnlearn.school.exchange.AttendanceImport;
import org.cairnlearn.school.exchange.FrameworkImport;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.ImportLedger;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ScheduleImport;
import org.cairnlearn.school.exchange.ServicesImport;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.ShowBook;
import org.cairnlearn.school.profile.Showpiece;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import org.cairnlearn.simulation.SourcedId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody goes through all pages, and every answer is searched for every student of the school,
 * by what the database itself knows of them: whoever stands in an answer stands in the line of that
 * answer, and nobody else does.
 */
@SchoolTest
@Tag("all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerIsInTheLogTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired BeanFactory beans;
    @Autowired Work work;
    @Autowired JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Value("${local.server.port}")
    int port;

    private Town town;
    private SimulatedSchool harbor;
    private List<Pupil> pupils = List.of();
    private final Map<Pupil, Pattern> ways = new HashMap<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private Browser visiting = new Browser(0);
    private Path folder = Path.of("");
    private final Numbers numbers = new Numbers();
    private int named;
    private long last;

    /** A student as the database has him or her. */
    private record Pupil(String id, String sourcedId, String given, String family) {
        /** In which ways a page may name the student. */
        Pattern ways(List<String> givenNames) {
            var ways =
                    Stream.of(
                            id,
                            given + " " + family,
                            given + " " + family.charAt(0) + ".",
                            family + ", " + given);
            var isTheOnlyOne = givenNames.stream().filter(given::equals).count() == 1;
            return Pattern.compile(
                    Stream.concat(ways, isTheOnlyOne ? Stream.of(given) : Stream.of())
                            .map(Pattern::quote)
                            .collect(
                                    Collectors.joining(
                                            "|", "(?<![\\p{L}\\p{N}])(", ")(?![\\p{L}\\p{N}])")));
        }
    }

    @BeforeAll
    void a_school(@TempDir Path files) {
        folder = files;
        harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, 60));
        harbor.writeTo(files);
        town = new Town(beans, "Saltmarsh District");
        whole(town.roster(files.resolve("roster")));
        whole(town.framework(files.resolve("framework.csv")));
        whole(town.evidence(files.resolve("responses.csv"), harbor.start()));
        skillsInTheLedger(OtherVisits.skillsOfWhichOneIsRefused(files));
        whole(beans.getBean(ServicesImport.class).run(town.wish(files.resolve("services.csv"))));
        whole(beans.getBean(ScheduleImport.class).run(town.wish(files.resolve("schedule"))));
        whole(
                beans.getBean(AttendanceImport.class)
                        .run(town.wish(files.resolve("attendance.csv"))));
        pupils =
                all(
                        "select id::text, sourced_id, given_name as given, family_name as family"
                                + " from roster.person where role = 'student'",
                        Pupil.class);
        assertThat(pupils).hasSizeGreaterThan(50);
        var given = all("select given_name from roster.person", String.class);
        pupils.forEach(pupil -> ways.put(pupil, pupil.ways(given)));
        showsAFile(town.person(harbor.aStudent().value()));
        var school =
                town.in(() -> beans.getBean(RosterBook.class).organisations()).stream()
                        .filter(one -> one.type().equals("school"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var office = town.person(harbor.office().value()).id();
        var coordinator = town.person(harbor.flexCoordinator().value()).id();
        town.administer(() -> {
            beans.getBean(Rights.class).give(coordinator, Rights.Right.FLEX_COORDINATOR, school);
            beans.getBean(Rights.class).give(office, Rights.Right.PRIVACY_OFFICER, school);
            return true;
        });
    }

    /** A file of a student's, with the id of its writer in it. */
    private void showsAFile(Person student) {
        var words = student.sourcedId().getBytes(StandardCharsets.UTF_8);
        var what =
                new Showpiece.What(
                        Showpiece.Kind.FILE, null, "My words", "", Showpiece.Circle.TEACHERS);
        work.write(
                new Actor.Somebody(town.tenant().id(), student.id().value()),
                () ->
                        beans.getBean(ShowBook.class)
                                .add(
                                        student.id(),
                                        what,
                                        Optional.of(new ShowBook.Brought("words.txt", words))));
    }

    /** A run of which the office reads. */
    private void skillsInTheLedger(Path file) {
        var wish = town.wish(file);
        beans.getBean(ImportLedger.class)
                .keep(
                        Arrival.ofCommand(ImportKind.FRAMEWORK, ""),
                        wish,
                        () -> beans.getBean(FrameworkImport.class).run(wish));
    }

    private static void whole(ImportReport report) {
        assertThat(report.applied()).isTrue();
    }

    @AfterAll
    void what_was_looked_at(TestReporter reporter) {
        reporter.publishEntry(
                "%d answers looked at, %d of them with students".formatted(answers.size(), named));
    }

    @Test
    void everybody_who_stands_in_an_answer_stands_in_its_line() {
        var people =
                List.of(
                        harbor.teacher(),
                        harbor.aStudent(),
                        harbor.office(),
                        harbor.flexCoordinator(),
                        harbor.principal());
        people.stream().map(SourcedId::value).distinct().forEach(town::account);
        new OtherVisits(beans, town, this::signedIn, this::look)
                .ofAFullGroup(town.person(harbor.teacher().value()));
        people.stream().map(SourcedId::value).distinct().forEach(this::goThroughAll);
        theOthers();
        assertThat(named).isGreaterThan(60);
        var shown = new Shown(routes, answers.keySet());
        assertThat(shown.neverAsked()).as("pages that nobody came to").isEmpty();
        assertThat(shown.never()).as("pages that nobody was shown").isEmpty();
        assertThat(numbers.leadingNowhere()).as("numbers that lead to nothing").isEmpty();
    }

    private void theOthers() {
        var others = new OtherVisits(beans, town, this::signedIn, this::look);
        var ada = town.person(harbor.aStudent().value());
        var teacher = harbor.teacher().value();
        others.ofAMother(ada);
        others.ofACaseManager(teacher);
        others.ofACalendar(teacher);
        others.whoBreaksTheGlass(harbor.office().value(), ada);
        var section = harbor.roster().sections().getFirst();
        var inIt = harbor.roster().members(section, org.cairnlearn.simulation.Role.STUDENT);
        others.ofADevice(
                teacher,
                town.schoolClass(section.id().value()).id().toString(),
                town.person(inIt.getFirst().value()));
    }

    private void goThroughAll(String person) {
        visiting = signedIn(person);
        var ada = town.person(harbor.aStudent().value()).id().toString();
        var files = OtherVisits.files(ada);
        new Crawler(visiting, step -> look(person, step))
                .from(Stream.concat(addresses(ada).stream(), files).toList());
    }

    /** The front door, what is no link on any page, and what is nobody's or others'. */
    private List<String> addresses(String student) {
        var schoolClass = town.schoolClass(harbor.roster().sections().getFirst().id().value()).id();
        var code =
                all("select code from competency.competency order by id", String.class).getFirst();
        var skill =
                all("select id::text from competency.competency order by id", String.class)
                        .getFirst();
        var run = all("select id::text from exchange.import_run", String.class).getFirst();
        return List.of(
                "/",
                "/student/looked",
                "/family/looked",
                "/family/profile",
                "/office/log?student=%s&from=2026-11-01&to=2026-11-30"
                        .formatted(harbor.aStudent().value()),
                "/office/log?person=%s&from=2026-11-01&to=2026-11-30"
                        .formatted(harbor.teacher().value()),
                "/office/sources/%s/refused.csv?file=refused.csv".formatted(run),
                "/office/consents/" + student,
                "/office/glass/" + student,
                "/office/log/breach?person=%s&from=2026-11-01&to=2026-11-30"
                        .formatted(harbor.teacher().value()),
                "/office/log/breach.csv?person=%s&from=2026-11-01&to=2026-11-30"
                        .formatted(harbor.teacher().value()),
                "/account/reason",
                "/unsent",
                "/unsent/still",
                "/class",
                "/class/names",
                "/class/names/" + student,
                "/teacher/class/%s/why?student=%s&skill=%s".formatted(schoolClass, student, code),
                "/office/attendance/marks.csv?from=2026-11-01&to=2026-11-30",
                "/teacher/attendance/marks.csv?date=" + TODAY,
                "/office/attendance/marks.xlsx?from=2026-11-01&to=2026-11-30",
                "/teacher/attendance/marks.xlsx?date=" + TODAY,
                "/teacher/class/%s/skill?skill=%s".formatted(schoolClass, code),
                "/teacher/choices/playlist?class=%s&skill=%s".formatted(schoolClass, skill),
                "/teacher/student/" + student,
                "/no/such/page");
    }

    /** The students of an answer and those of its line are the same. */
    private void look(String person, Crawler.Step step) {
        numbers.look(step);
        var lines = newLines();
        var shown = lines.stream().filter(one -> one.outcome().equals("SHOWN")).toList();
        var text = plain(step.answer().body());
        var what =
                "%s %s as %s: %d"
                        .formatted(step.method(), step.path(), person, step.answer().statusCode());
        answers.merge(what, 1, Integer::sum);
        assertThat(shown).as(what).hasSizeLessThanOrEqualTo(1);
        var inTheLog =
                shown.stream().flatMap(one -> one.students().stream()).collect(Collectors.toSet());
        var read = isPacked(step) ? unpacked(step.path()) : text;
        var inTheAnswer =
                pupils.stream()
                        .filter(one -> isIn(read, one, step))
                        .map(Pupil::id)
                        .collect(Collectors.toSet());
        assertThat(inTheLog).as(what).isEqualTo(inTheAnswer);
        if (!inTheAnswer.isEmpty()) {
            assertThat(step.answer().headers().allValues("Cache-Control"))
                    .as("kept by no browser: " + what)
                    .isNotEmpty()
                    .containsOnly("no-store");
        }
        named += inTheAnswer.isEmpty() ? 0 : 1;
        if (step.answer().statusCode() == 403) {
            assertThat(lines).as(what).extracting(One::outcome).contains("REFUSED");
        }
    }

    private boolean isIn(String text, Pupil pupil, Crawler.Step step) {
        var isAboutThem = step.answer().statusCode() < 300 && !text.isEmpty();
        return Objects.requireNonNull(ways.get(pupil)).matcher(text).find()
                || (isAboutThem && step.path().contains(pupil.id()))
                || (isFile(step) && text.contains(pupil.sourcedId()));
    }

    private static boolean isPacked(Crawler.Step step) {
        return step.path().contains(".xlsx") && step.answer().statusCode() == 200;
    }

    /** The same file once more, and what stands in its parts. */
    private String unpacked(String path) {
        var text = Packed.text(visiting.bytes(path), folder);
        newLines();
        return plain(text);
    }

    private static boolean isFile(Crawler.Step step) {
        return step.answer().headers().firstValue("Content-Disposition").isPresent();
    }

    private static String plain(String body) {
        return body.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** A line that was written since the last look. */
    private record One(long number, String outcome, List<String> students) {}

    private List<One> newLines() {
        var lines =
                work.read(
                        AuditBook.reading(town.tenant().id()),
                        () ->
                                sql.sql(
                                                """
                                                select l.number, l.outcome,
                                                       coalesce(string_agg(e.student::text, ' '), '') as students
                                                  from audit.line l
                                                  left join audit.roll_entry e
                                                    on e.tenant = l.tenant and e.roll = l.roll
                                                 where l.tenant = platform.current_tenant()
                                                   and l.number > :last
                                                 group by l.number, l.outcome
                                                 order by l.number
                                                """)
                                        .param("last", last)
                                        .query((row, _) ->
                                                new One(
                                                        row.getLong("number"),
                                                        row.getString("outcome"),
                                                        List.of(
                                                                row.getString("students")
                                                                        .split(" "))))
                                        .list());
        last = lines.isEmpty() ? last : lines.getLast().number();
        return lines;
    }

    private Browser signedIn(String login) {
        var browser = new Browser(port);
        if (login.isEmpty()) {
            return browser; // nobody's
        }
        var answer =
                browser.post(
                        "/sign-in",
                        Map.of(
                                "school",
                                town.tenant().id().toString(),
                                "login",
                                login,
                                "password",
                                Town.PASSWORD,
                                "_csrf",
                                token(browser.get("/sign-in").body())));
        assertThat(answer.statusCode()).isEqualTo(303);
        newLines();
        return browser;
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private <T> List<T> all(String query, Class<T> type) {
        return work.read(
                Actor.Task.importing(town.tenant().id()), () -> sql.sql(query).query(type).list());
    }
}
