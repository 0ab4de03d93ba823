package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.testing.Browser;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.Role;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@SchoolTest
@ExtendWith(Browser.class)
class TheLoopTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String OWN_PACE = "Own pace";
    private static final String BLOCK = ".stop:has-text('10:20')";

    /** While nothing else is shared. */
    private static final String USUAL = BLOCK + ":has-text('It is your class')";

    @Autowired BeanFactory beans;
    @TempDir Path files;

    @Value("${local.server.port}")
    int port;

    private SimulatedSchool harbor;
    private Town town;

    @BeforeEach
    void the_files_of_harbor_school_are_taken_in() {
        harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, 35));
        harbor.writeTo(files);
        town = new Town(beans, "Saltmarsh District");
        whole(town.roster(files.resolve("roster")));
        whole(town.framework(files.resolve("framework.csv")));
        whole(town.evidence(files.resolve("responses.csv"), harbor.start()));
        town.bells(harbor.roster().campus().school().id().value());
    }

    @Test
    void a_day_goes_from_a_proposal_to_what_a_student_reads(Browser browser) {
        var student = town.account(harbor.aStudent().value());
        town.account(harbor.teacher().value());
        try (var reader = signIn(browser, town, harbor.aStudent().value());
                var teacher = signIn(browser, town, harbor.teacher().value())) {
            stillWaits(reader);
            looksAtTheGroups(teacher);
            readsTheReasons(teacher);
            movesByKeysAlone(teacher);
            stillWaits(reader);
            approves(teacher);
            hangsUpWhatTellsNothing(teacher);
            readsTheDay(reader, student);
            readsASkill(reader);
            movesTheReader(teacher, reader, student);
        }
    }

    @Tag("all")
    @Test
    void whoever_does_not_teach_the_class_finds_neither_it_nor_its_plan(Browser browser) {
        var schoolClass = town.schoolClass(harbor.roster().sections().getFirst().id().value());
        var day = "/teacher/today?class=%s&date=%s".formatted(schoolClass.id(), TODAY);
        var other = new Town(beans, "Other District");
        var others = HarborSchool.simulate(new SchoolSeed(2, TODAY, 35));
        others.writeTo(files.resolve("other"));
        whole(other.roster(files.resolve("other").resolve("roster")));
        other.account(others.teacher().value());
        var colleague = harbor.roster().people(Role.TEACHER).get(2).id().value();
        town.account(colleague);
        town.account(harbor.teacher().value());
        town.account(harbor.aStudent().value());
        try (var teacher = signIn(browser, town, harbor.teacher().value());
                var next = signIn(browser, town, colleague);
                var stranger = signIn(browser, other, others.teacher().value());
                var reader = signIn(browser, town, harbor.aStudent().value())) {
            var approve = approveAddress(teacher);
            var move = moveAddress(teacher);
            Assertions.assertThat(teacher.status(day)).isEqualTo(200);
            for (var visitor : new Visit[] {next, stranger}) {
                Assertions.assertThat(visitor.status(day)).isEqualTo(404);
                Assertions.assertThat(visitor.post(approve)).isEqualTo(404);
                Assertions.assertThat(visitor.post(move)).isEqualTo(404);
            }
            Assertions.assertThat(reader.status(day)).isEqualTo(403);
            Assertions.assertThat(reader.post(approve)).isEqualTo(403);
            teacher.reload();
            Assertions.assertThat(approveAddress(teacher)).isEqualTo(approve);
            reader.reload();
            stillWaits(reader);
        }
    }

    /** Where the form posts that moves the first student into the first other group. */
    private static String moveAddress(Visit teacher) {
        teacher.find(".stu").first().click();
        var form = teacher.find("#why form:has(#move-to)");
        return "%s&student=%s&group=%s"
                .formatted(
                        form.getAttribute("action"),
                        form.locator("[name=student]").getAttribute("value"),
                        form.locator("option").first().getAttribute("value"));
    }

    @Tag("all")
    @Test
    void a_page_that_a_colleague_has_overtaken_changes_nothing_and_says_so(Browser browser) {
        var colleague = harbor.roster().people(Role.TEACHER).get(1).id().value();
        town.account(colleague);
        town.account(harbor.teacher().value());
        try (var first = signIn(browser, town, harbor.teacher().value());
                var second = signIn(browser, town, colleague)) {
            second.sees("main", "Math 7, section B");
            var student = second.find(".stu").first().getAttribute("id");
            var from = groupOf(first, student).getAttribute("id");
            second.find("#" + student).click();
            second.find("#move-to").selectOption(second.groupWithRoom().getAttribute("value"));
            second.find("#move-now").click();
            second.sees("#toast", "moved to");
            var to = groupOf(second, student).getAttribute("id");
            first.find("[data-key=approve]").click();
            first.sees("#toast", "Someone else changed this plan a moment ago.");
            first.sees("#bar", "Students see nothing until you approve.");
            Assertions.assertThat(to).isNotEqualTo(from);
            assertThat(groupOf(first, student)).hasAttribute("id", to);
            first.isFine();
            first.find("[data-key=approve]").click();
            first.sees("#bar", "Shared with students at 8:40.");
            first.isFine();
        }
    }

    private static void stillWaits(Visit reader) {
        reader.reload();
        assertThat(reader.find(USUAL)).hasCount(1);
        assertThat(reader.find("ul.next")).hasCount(0);
        reader.isFine();
    }

    private static void looksAtTheGroups(Visit teacher) {
        teacher.sees("h1", "Monday 23 November");
        var groups = teacher.find(".card.group");
        Assertions.assertThat(groups.count()).isGreaterThan(1);
        for (var group : groups.all()) {
            assertThat(group.locator(".stu").first()).isVisible();
            Assertions.assertThat(group.locator(".reason").textContent()).isNotBlank();
        }
        teacher.sees("#bar", "Students see nothing until you approve.");
        teacher.isFine();
    }

    /** Of somebody whose work on it has been seen: where he or she stands, and what shows it. */
    private static void readsTheReasons(Visit teacher) {
        teacher.tabTo(".stu:not(:has-text('Not started'))");
        teacher.press("Enter");
        assertThat(teacher.find("#why")).isFocused();
        teacher.sees("#why-title", "is here");
        Assertions.assertThat(teacher.find("#why li").count()).isGreaterThan(1);
        teacher.isFine();
    }

    /** With the keyboard: one way, back, and the shorter way. */
    private static void movesByKeysAlone(Visit teacher) {
        var student = teacher.find(".stu.on").getAttribute("id");
        var from = groupOf(teacher, student).getAttribute("id");
        teacher.press("m");
        assertThat(teacher.find("#move-to")).isFocused();
        var digit = digit(teacher.groupWithRoom());
        teacher.press(digit);
        var chosen = teacher.find("#move-to option:checked");
        var to = chosen.getAttribute("value");
        var title = target(chosen);
        teacher.press("Tab", "Enter");
        assertThat(groupOf(teacher, student)).hasAttribute("id", to);
        assertThat(groupOf(teacher, student)).hasText(title);
        assertThat(teacher.find("#" + student)).isFocused();
        teacher.sees("#said", "moved to " + title);
        teacher.isFine();
        teacher.press("u");
        teacher.sees("#toast", "The last move is undone.");
        assertThat(groupOf(teacher, student)).hasAttribute("id", from);
        teacher.tabTo("#" + student);
        teacher.press(digit);
        assertThat(teacher.find("#move-now")).isFocused();
        teacher.press("Enter");
        assertThat(groupOf(teacher, student)).hasAttribute("id", to);
        teacher.sees("#bar", "You have moved 1 student.");
        teacher.isFine();
    }

    private static void approves(Visit teacher) {
        teacher.press("a");
        assertThat(teacher.find("[data-key=approve]")).isFocused();
        teacher.press("Enter");
        teacher.sees("#bar", "Shared with students at 8:40.");
        teacher.isFine();
    }

    /** What leaves the teacher's screen: everybody's place, and nothing of what they can do. */
    private static void hangsUpWhatTellsNothing(Visit teacher) {
        var address = teacher.page().url();
        var students = teacher.find(".stu > span > bdi").allTextContents();
        var secrets = new ArrayList<>(teacher.find(".reason").allTextContents());
        secrets.addAll(teacher.find(".card.group h3").allTextContents());
        secrets.removeIf(OWN_PACE::equals);
        teacher.find(".key li").allTextContents().stream().limit(5).forEach(secrets::add);
        Assertions.assertThat(secrets).hasSizeGreaterThan(8);
        for (var sheet : List.of("door", "board", "substitute")) {
            teacher.find(".acts > summary").click();
            teacher.find(".acts a[href*='/%s']".formatted(sheet)).first().click();
            teacher.page().waitForURL("**/%s?**".formatted(sheet));
            var text = teacher.find("main").textContent();
            Assertions.assertThat(text).contains("Room 204").doesNotContain(secrets);
            for (var student : students) {
                Assertions.assertThat(text).contains(student);
            }
            teacher.isFine();
            teacher.page().navigate(address);
        }
        teacher.press("n");
        teacher.page().waitForURL("**/board?**names=off");
        Assertions.assertThat(teacher.find("main").textContent())
                .contains("Room 204")
                .doesNotContain(students);
        teacher.page().navigate(address);
    }

    private void readsTheDay(Visit reader, Person student) {
        reader.reload();
        reader.sees(".who-name", student.name().full());
        assertThat(reader.find(BLOCK)).hasCount(1);
        assertThat(reader.find(USUAL)).hasCount(0);
        reader.sees(BLOCK, "Room 204");
        reader.sees(BLOCK, "Why this?");
        var page = reader.find("main").textContent();
        for (var other : harbor.roster().people(Role.STUDENT)) {
            Assertions.assertThat(page).doesNotContain(other.familyName());
        }
        reader.isFine();
    }

    private static void readsASkill(Visit reader) {
        var link = reader.find("ul.next a").first();
        var skill = link.textContent();
        link.click();
        reader.sees("h1", "My map");
        reader.sees("#panel h2", skill);
        reader.sees("#panel", "What shows it so far");
        reader.isFine();
        reader.find(".nav a").first().click();
        reader.sees(BLOCK, "Room 204");
    }

    /** After the approval a move reaches the student with the next look. */
    private static void movesTheReader(Visit teacher, Visit reader, Person student) {
        teacher.find("#chip-" + student.id()).click();
        teacher.sees("#why-title", student.name().given());
        var options = teacher.find("#move-to option");
        var now = reader.find(BLOCK + " h3").textContent();
        var to =
                options.all().stream()
                        .filter(option -> !Visit.isFull(option))
                        .filter(option -> !target(option).equals(OWN_PACE))
                        .filter(option -> !now.contains(target(option)))
                        .findFirst()
                        .orElseThrow();
        var title = target(to);
        teacher.find("#move-to").selectOption(to.getAttribute("value"));
        teacher.find("#move-now").click();
        teacher.sees("#toast", "moved to " + title);
        reader.reload();
        reader.sees(BLOCK + " h3", title);
        reader.isFine();
    }

    private Visit signIn(Browser browser, Town where, String login) {
        return Visit.signIn(browser, port, where, login);
    }

    /**
     * The heading of the group that a student is in; its id is the group's, and two groups may
     * share a title.
     */
    private static Locator groupOf(Visit visit, String chip) {
        return visit.find(".card.group:has(#%s) h3".formatted(chip));
    }

    /** The key that chooses a group. */
    private static String digit(Locator option) {
        return option.textContent().replaceFirst(" .*", "");
    }

    /** The group's name, without the key that chooses it and without how two alike differ. */
    private static String target(Locator option) {
        return option.textContent().replaceFirst("^\\d+ · ", "").replaceFirst(" · .*", "");
    }

    private static String approveAddress(Visit teacher) {
        return teacher.find("form:has([data-key=approve])").getAttribute("action");
    }

    private static void whole(ImportReport report) {
        Assertions.assertThat(report.applied()).isTrue();
        Assertions.assertThat(report.files()).allMatch(file -> file.refused() == 0);
    }
}
