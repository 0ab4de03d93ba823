package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
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

@SchoolTest
@ExtendWith(Browser.class)
@Tag("all")
class QuickEntryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int STUDENTS = 27;

    /** A minute, at one key a second. */
    private static final int MOST_KEYS = 60;

    private static final Pattern SKILL = Pattern.compile("skill=([^&]+)");

    @Autowired BeanFactory beans;
    @TempDir Path files;

    @Value("${local.server.port}")
    int port;

    private SimulatedSchool harbor;
    private Town town;

    @BeforeEach
    void the_files_of_harbor_school_are_taken_in() {
        harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, STUDENTS + 8));
        harbor.writeTo(files);
        town = new Town(beans, "Saltmarsh District");
        town.roster(files.resolve("roster"));
        town.framework(files.resolve("framework.csv"));
        town.evidence(files.resolve("responses.csv"), harbor.start());
        town.account(harbor.teacher().value());
    }

    @Test
    void a_class_is_marked_by_keys_alone_within_a_minute_and_the_map_moves(Browser browser) {
        try (var teacher = Visit.signIn(browser, port, town, harbor.teacher().value())) {
            var cell = somebodyWhoHasNotStarted(teacher);
            var code = code(cell);
            teacher.find("nav a[href$=entry]").click();
            teacher.sees("h1", "Quick entry");
            teacher.find("#choose summary").click();
            teacher.find("input[value='%s']".formatted(code)).last().check();
            teacher.press("Enter");
            teacher.sees(".sheet-head", "A word of note");

            var keys = 0;
            for (var student = 0; student < STUDENTS; student++) {
                teacher.press("4");
                keys++;
            }
            teacher.sees("#marked", "27 of 27 marked");
            teacher.press("a", "Enter");
            keys += 2;
            Assertions.assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);

            teacher.sees("#toast", "27 marks saved.");
            var said = teacher.page().url();
            hasMoved(teacher, cell);
            teacher.page().navigate(said);
            teacher.find("#toast button").click();
            teacher.sees("#toast", "27 marks taken back.");
            teacher.goTo(all(teacher));
            assertThat(teacher.find("a[href='%s']".formatted(cell)))
                    .hasAttribute("aria-label", Pattern.compile("Not started.*"));
        }
    }

    @Test
    void keys_move_mark_help_note_and_take_back(Browser browser) {
        try (var teacher = Visit.signIn(browser, port, town, harbor.teacher().value())) {
            openSheet(teacher);
            teacher.press("3", "a", "ArrowDown", "2", "ArrowUp", "Backspace");
            assertThat(teacher.find("fieldset .k3 input").first()).isChecked();
            assertThat(teacher.find("fieldset .help input").first()).isChecked();
            teacher.sees("#marked", "1 of 27 marked");
            teacher.press("n");
            teacher.page().keyboard().type("counts on fingers");
            teacher.press("Enter", "1");
            teacher.sees("#marked", "2 of 27 marked");
        }
    }

    @Test
    void it_works_without_scripts_and_sent_three_times_it_counts_once(Browser browser) {
        try (var teacher =
                Visit.signInWithoutScript(browser, port, town, harbor.teacher().value())) {
            openSheet(teacher);
            teacher.find("fieldset .k4").first().click();
            var sent = sent(teacher);
            Assertions.assertThat(teacher.answer(sent)).contains("said=entered&marks=1");
            Assertions.assertThat(teacher.answer(sent)).contains("marks=1&up=0&down=0");
            teacher.find("#bar button").click();
            teacher.sees("#toast", "1 mark saved.");
            teacher.find("#toast button").click();
            teacher.sees("#toast", "1 mark taken back.");
        }
    }

    @Test
    void what_is_wrong_is_named_and_nothing_typed_is_lost(Browser browser) {
        try (var teacher = Visit.signIn(browser, port, town, harbor.teacher().value())) {
            openSheet(teacher);
            teacher.press("3");
            teacher.page().evaluate("() => document.getElementById('day').removeAttribute('max')");
            teacher.find("#day").fill("2026-11-24");
            teacher.find("#bar button").click();
            teacher.sees("#problems", "Day: it cannot be after today.");
            assertThat(teacher.find("#problems")).isFocused();
            assertThat(teacher.find("fieldset .k3 input").first()).isChecked();
            assertThat(teacher.find("#day")).hasValue("2026-11-24");
        }
    }

    /** The sheet on the screen as the browser would send it. */
    private static Visit.Form sent(Visit teacher) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : teacher.find("#sheet input[type=hidden], #sheet :checked").all()) {
            fields.put(field.getAttribute("name"), field.getAttribute("value"));
        }
        return new Visit.Form(teacher.find("#sheet").getAttribute("action"), fields);
    }

    /** The address of the reasons of somebody on a skill that he or she has shown no work on. */
    private static String somebodyWhoHasNotStarted(Visit teacher) {
        teacher.find("nav a[href$=map]").click();
        teacher.sees("h1", "Class map");
        teacher.goTo(all(teacher));
        return teacher.find("tbody a[aria-label^='Not started']").first().getAttribute("href");
    }

    private static void hasMoved(Visit teacher, String cell) {
        teacher.goTo(all(teacher));
        var link = teacher.find("a[href='%s']".formatted(cell));
        Assertions.assertThat(link.getAttribute("aria-label")).doesNotStartWith("Not started");
        link.click();
        teacher.sees("#panel", "4 of 4");
        assertThat(teacher.find("#why")).isFocused();
        teacher.press("Escape");
        assertThat(teacher.find("#panel")).isHidden();
        assertThat(link).isFocused();
    }

    private static void openSheet(Visit teacher) {
        teacher.find("nav a[href$=entry]").click();
        teacher.find("#choose input").first().check();
        teacher.find("#choose button").click();
        teacher.sees("h1", "Quick entry");
        assertThat(teacher.find("#sheet")).isVisible();
    }

    private static String all(Visit teacher) {
        var path = URI.create(teacher.page().url()).getPath();
        return path.substring(0, path.lastIndexOf('/')) + "/map?skills=all";
    }

    private static String code(String cell) {
        var found = SKILL.matcher(cell);
        Assertions.assertThat(found.find()).isTrue();
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }
}
