package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.cairnlearn.school.testing.Browser;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.simulation.HarborSchool;
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

/** A student's map in a real browser: by keys, and together with the teacher's pages. */
@SchoolTest
@ExtendWith(Browser.class)
@Tag("all")
class ShowWhatIKnowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final FilePayload NOTES =
            new FilePayload("notes.txt", "text/plain", "3 to 4".getBytes(StandardCharsets.UTF_8));

    @Autowired BeanFactory beans;
    @TempDir Path files;

    @Value("${local.server.port}")
    int port;

    private SimulatedSchool harbor;
    private Town town;

    @BeforeEach
    void the_files_of_harbor_school_are_taken_in() {
        harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, 35));
        town = Town.of(harbor, files, beans);
        town.account(harbor.aStudent().value());
        town.account(harbor.teacher().value());
    }

    @Test
    void a_student_asks_a_teacher_checks_and_the_map_moves_at_once(Browser browser) {
        try (var reader = signIn(browser, harbor.aStudent().value());
                var teacher = signIn(browser, harbor.teacher().value())) {
            reader.goTo("/student/map");
            reader.isFine();
            reader.find(".choose a").first().click();
            assertThat(reader.find("#panel-name")).isFocused();
            var skill = reader.find("#panel-name").textContent();
            assertThat(node(reader, skill)).hasAttribute("aria-current", "true");
            reader.find("#panel .check button").click();
            reader.sees("#toast", "Your teacher knows that you want to show it.");
            reader.sees("#panel", "You asked on Monday 23 November.");
            reader.isFine();

            teacher.reload();
            teacher.find(".nav a").getByText("Checks (1)").click();
            teacher.sees(".checks h2", skill);
            teacher.isFine();
            teacher.find(".points label").last().click();
            teacher.find(".word input").fill("Explained it to a friend.");
            teacher.find(".checks .primary").click();
            teacher.sees("#toast", "Recorded.");
            teacher.sees("main", "Nobody waits");
            teacher.isFine();

            reader.reload();
            reader.sees("#panel", "Explained it to a friend.");
            assertThat(node(reader, skill)).not().hasClass("node ready");
            reader.sees("#panel", "You can ask again from");
            reader.isFine();
        }
    }

    @Test
    void a_form_with_a_file_stays_as_it_is_until_its_student_is_signed_in_again(Browser browser) {
        var other = harbor.teacher().value();
        try (var reader = signIn(browser, harbor.aStudent().value())) {
            reader.goTo("/student/evidence");
            reader.find(".add summary").click();
            reader.find("#show input[value=FILE]").check();
            reader.find("#words").fill("My notes on rates");
            reader.find("#file").setInputFiles(NOTES);
            reader.page().context().clearCookies();
            save(reader);
            reader.sees("#held", "You are signed out.");
            comesBackAs(other, reader);
            save(reader);
            reader.sees("#held", "Someone else is signed in here now.");
            assertThat(reader.find("#words")).hasValue("My notes on rates");
            comesBackAs(harbor.aStudent().value(), reader);
            save(reader);
            reader.sees("#toast", "It is saved.");
            reader.sees(".pieces", "My notes on rates");
            reader.sees(".pieces a", "Save a copy");
        }
    }

    private static void save(Visit reader) {
        reader.find("#show .primary").click();
    }

    /** In the tab that the notice opens. */
    private void comesBackAs(String login, Visit reader) {
        var tab = reader.page().waitForPopup(() -> reader.find("#held a").click());
        Visit.give(tab, town, login);
        tab.waitForURL(address -> !address.endsWith("/sign-in"));
        tab.close();
    }

    @Test
    void arrows_go_along_a_row_and_from_row_to_row(Browser browser) {
        try (var reader = signIn(browser, harbor.aStudent().value())) {
            reader.goTo("/student/map");
            var first = reader.find(".map [role=list]").first().locator(".node");
            first.first().focus();
            reader.press("ArrowRight");
            assertThat(first.nth(1)).isFocused();
            reader.press("ArrowDown", "ArrowUp", "Home");
            assertThat(first.first()).isFocused();
            reader.press("End", "Enter");
            assertThat(reader.find("#panel-name")).isFocused();
            var name = reader.find("#panel-name").textContent();
            Assertions.assertThat(reader.page().url()).contains("/student/map?skill=");
            reader.press("Escape");
            assertThat(node(reader, name)).isFocused();
            reader.isFine();
        }
    }

    @Test
    void teacher_and_student_read_the_same_in_their_browsers(Browser browser) {
        var name = town.person(harbor.aStudent().value()).name().brief();
        var section = town.schoolClass(harbor.roster().sections().getFirst().id().value());
        try (var reader = signIn(browser, harbor.aStudent().value());
                var teacher = signIn(browser, harbor.teacher().value())) {
            teacher.goTo("/teacher/class/%s/map?skills=all".formatted(section.id()));
            var own = new ArrayList<String>();
            for (var part = 1; part <= 3; part++) {
                reader.goTo("/student/map?part=%d&view=map".formatted(part));
                own.addAll(own(reader));
            }
            Assertions.assertThat(theirs(teacher, name)).containsExactlyInAnyOrderElementsOf(own);
        }
    }

    private static List<String> own(Visit reader) {
        var own = new ArrayList<String>();
        for (var node : reader.find(".map .node").all()) {
            own.add(
                    "%s %s ready=%s stale=%s"
                            .formatted(
                                    node.getAttribute("aria-label").replaceFirst(":.*", ""),
                                    node.locator("use").first().getAttribute("href"),
                                    node.locator("use[href='#go']").count(),
                                    node.locator("use[href='#old']").count()));
        }
        return own;
    }

    private static List<String> theirs(Visit teacher, String name) {
        var skills = teacher.find("tr.heads th a").all();
        var row =
                teacher.find("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .first();
        var seen = new ArrayList<String>();
        for (var cell : row.locator("td a").all()) {
            seen.add(
                    "%s %s ready=%s stale=%s"
                            .formatted(
                                    skills.get(seen.size()).textContent().strip(),
                                    cell.locator("svg.st use").getAttribute("href"),
                                    "r".equals(cell.getAttribute("class")) ? 1 : 0,
                                    cell.locator("use[href='#ck']").count()));
        }
        return seen;
    }

    private static Locator node(Visit visit, String skill) {
        return visit.find(".map .node[aria-label^=\"%s:\"]".formatted(skill));
    }

    private Visit signIn(Browser browser, String login) {
        return Visit.signIn(browser, port, town, login);
    }
}
