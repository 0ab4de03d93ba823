package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.Browser;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * A generated district, a real framework and a real log, from the files to the pages. What it took
 * is printed.
 */
@SchoolTest
@ExtendWith(Browser.class)
@Tag("all")
class RealRunTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant IN_OCTOBER = Instant.parse("2026-10-19T13:00:00Z");
    private static final int RESPONSES = 274_556;

    @Autowired BeanFactory beans;
    @Autowired RosterBook roster;
    @TempDir Path files;

    @Value("${local.server.port}")
    int port;

    @Test
    void a_district_goes_from_its_files_to_a_day(Browser browser) {
        var folder = SharedData.path("rosters/oneroster11-csv-generated-3x250");
        var town = new Town(beans, "Real District");
        whole(timed("roster of 3 schools", () -> town.roster(folder)));
        whole(timed("framework", () -> town.framework(coherence())));
        var pupils = largestMathematicsClass(town, folder);
        takeInTheLog(town, everybody(pupils, folder));
        drive(browser, town, pupils, false);
    }

    @Test
    void a_roster_that_nobody_has_seen_before_does_too(Browser browser) {
        var town = new Town(beans, "Long Hollow");
        whole(town.roster(SpareRoster.write(files.resolve("roster"))));
        whole(town.framework(coherence()));
        takeInTheLog(town, SpareRoster.students());
        drive(browser, town, pupils(town, SpareRoster.CLASS), true);
    }

    @Test
    void every_response_of_the_log_comes_in_and_is_thought_about() {
        var town = new Town(beans, "Whole Log");
        var wish =
                new EvidenceWish(
                        town.wish(log()),
                        EvidenceWish.Maps.NONE,
                        "Practice",
                        IN_OCTOBER,
                        EvidenceWish.Choices.ADDING);
        var report =
                timed("%,d responses with mastery".formatted(RESPONSES), () -> town.evidence(wish));
        whole(report);
        Assertions.assertThat(report.files().getFirst().fresh()).isEqualTo(RESPONSES);
        try (var stored = Stored.of(TestDatabase.database(), town)) {
            Assertions.assertThat(stored.ids()).hasSize(RESPONSES).doesNotHaveDuplicates();
            Assertions.assertThat(stored.receipts()).isEqualTo(RESPONSES);
            Assertions.assertThat(stored.counted()).isEqualTo(RESPONSES);
        }
    }

    /**
     * The log's busiest students are these people; what stands in neither table is refused by name.
     */
    private void takeInTheLog(Town town, List<String> people) {
        var wish =
                new EvidenceWish(
                        town.wish(log()),
                        EvidenceWish.Maps.of(
                                List.of(DistrictTables.skills(files)),
                                List.of(DistrictTables.students(files, log(), people))),
                        "Practice",
                        IN_OCTOBER,
                        EvidenceWish.Choices.NONE);
        var report = timed("the log's part of these students", () -> town.evidence(wish));
        var count = report.files().getFirst();
        Assertions.assertThat(report.applied()).isTrue();
        Assertions.assertThat(report.problems())
                .extracting(problem -> problem.code())
                .doesNotContain("skill-map.unknown-competency")
                .contains("evidence.unknown-student", "evidence.unknown-skill");
        Assertions.assertThat(count.rows()).isEqualTo(RESPONSES);
        Assertions.assertThat(count.fresh()).isGreaterThan(1000);
        Assertions.assertThat(count.fresh() + count.refused()).isEqualTo(RESPONSES);
    }

    private void drive(Browser browser, Town town, ClassRoster pupils, boolean asksForFramework) {
        var teacher = town.account(pupils.staff().getFirst().sourcedId());
        var student = town.account(pupils.students().getFirst().sourcedId());
        try (var reader = Visit.signIn(browser, port, town, student.sourcedId());
                var desk = Visit.signIn(browser, port, town, teacher.sourcedId())) {
            reader.sees("main", "Your teacher is still setting up the day.");
            desk.goTo(
                    "/teacher/today?class=%s&date=%s".formatted(pupils.schoolClass().id(), TODAY));
            if (asksForFramework) {
                desk.isFine();
                desk.find("ul.choices button").first().click();
            }
            timed("page with the groups, in the browser", () -> looksAtTheGroups(desk, pupils));
            desk.find("#chip-" + student.id()).click();
            desk.sees("#why-title", "is here");
            desk.find("#move-to").selectOption(desk.groupWithRoom().getAttribute("value"));
            desk.find("#move-now").click();
            desk.sees("#toast", "moved to");
            desk.isFine();
            desk.press("a", "Enter");
            desk.sees("#bar", "Shared with students at 8:40.");
            readsTheDay(reader, student);
        }
    }

    private static Visit looksAtTheGroups(Visit desk, ClassRoster pupils) {
        assertThat(desk.find(".stu")).hasCount(pupils.students().size());
        Assertions.assertThat(desk.find(".card.group").count()).isGreaterThan(1);
        Assertions.assertThat(desk.find(".reason").allTextContents()).noneMatch(String::isBlank);
        desk.isFine();
        return desk;
    }

    private static void readsTheDay(Visit reader, Person student) {
        reader.reload();
        reader.sees(".who-name", student.name().full());
        assertThat(reader.find(".stop:has(.st)")).hasCount(1);
        reader.isFine();
        var skill = reader.find("ul.next a").first();
        var name = skill.textContent();
        skill.click();
        reader.sees("#panel-name", name);
        reader.isFine();
    }

    private ClassRoster largestMathematicsClass(Town town, Path folder) {
        return rows(folder.resolve("classes.csv"))
                .filter(row -> row.contains(",Mathematics,"))
                .map(row -> pupils(town, row.substring(0, row.indexOf(','))))
                .max(Comparator.comparingInt(found -> found.students().size()))
                .orElseThrow();
    }

    private ClassRoster pupils(Town town, String sourcedId) {
        var schoolClass = town.schoolClass(sourcedId);
        return town.in(() -> roster.findClass(schoolClass.id(), TODAY).orElseThrow());
    }

    /** The class first, then every other student of the district. */
    private static List<String> everybody(ClassRoster pupils, Path folder) {
        var people = new ArrayList<>(pupils.students().stream().map(Person::sourcedId).toList());
        rows(folder.resolve("users.csv"))
                .filter(row -> row.contains(",student,"))
                .map(row -> row.substring(0, row.indexOf(',')))
                .filter(id -> !people.contains(id))
                .forEach(people::add);
        return people;
    }

    private static Stream<String> rows(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path coherence() {
        return SharedData.path("frameworks/ccss-math-coherence/data.js");
    }

    private static Path log() {
        return SharedData.path("responses/assist2009_named/responses.csv.gz");
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var before = System.nanoTime();
        var result = work.get();
        var took = Duration.ofNanos(System.nanoTime() - before);
        System.out.printf("MEASURED %6.1f s  %s%n", took.toMillis() / 1000.0, what);
        return result;
    }

    private static void whole(ImportReport report) {
        Assertions.assertThat(report.applied()).isTrue();
        Assertions.assertThat(report.files()).allMatch(file -> file.refused() == 0);
    }
}
