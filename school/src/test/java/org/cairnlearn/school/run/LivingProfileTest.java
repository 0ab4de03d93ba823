package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

/** A profile that a teacher and the student write together, in a real browser. */
@SchoolTest
@ExtendWith(Browser.class)
@Tag("all")
class LivingProfileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

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
    void teacher_and_student_write_a_profile_together(Browser browser) {
        try (var teacher = Visit.signIn(browser, port, town, harbor.teacher().value());
                var student = Visit.signIn(browser, port, town, harbor.aStudent().value())) {
            student.find(".who").click();
            student.find(".menu a").getByText("About me").click();
            write(student, "interest", "Old ships and maps");
            student.sees("#toast", "It is saved.");
            student.isFine();

            var about = town.person(harbor.aStudent().value()).id();
            teacher.goTo("/teacher/student/" + about);
            teacher.sees(".facts", "Written by a person today.");
            teacher.sees("section:has(#written-interest)", "Old ships and maps");
            write(teacher, "need", "Signs get lost when it goes below zero");
            teacher.find("section:has(#written-need) .add > summary").click();
            teacher.find("section:has(#written-need) .add [value=PRIVATE]").check();
            teacher.find("section:has(#written-need) .add textarea").fill("Ask about the bus");
            teacher.find("section:has(#written-need) .add .primary").click();
            teacher.sees(".claim.locked", "Private: staff only");
            teacher.isFine();

            student.reload();
            assertThat(student.find("main")).not().containsText("Ask about the bus");
            differ(student, "I know it, but I hurry");
            student.sees("#toast", "Your words now stand next to it.");

            teacher.reload();
            teacher.sees(".claim .view", "I know it, but I hurry");
            teacher.find(".claim.open:has(.view) .acts > form button").last().click();
            teacher.sees("#toast", "Closed.");
            teacher.find("#toast button").click();
            teacher.sees("section:has(#written-need) .says", "Signs get lost");
            teacher.isFine();
        }
    }

    @Test
    void a_draft_is_kept_without_script(Browser browser) {
        try (var teacher =
                Visit.signInWithoutScript(browser, port, town, harbor.teacher().value())) {
            teacher.goTo("/teacher/student/" + town.person(harbor.aStudent().value()).id());
            var draft = teacher.find(".draft").first();
            var says = draft.locator("bdi").first().textContent();
            draft.locator(".primary").first().click();
            teacher.sees(".claim:has-text(\"" + says + "\")", "The work said it first.");
        }
    }

    @Test
    void a_student_shows_a_text_without_script_and_the_teacher_says_a_word(Browser browser)
            throws IOException {
        var text = Files.writeString(files.resolve("words.txt"), "Ships of the old harbor");
        var program = Files.write(files.resolve("game.exe"), new byte[] {'M', 'Z', 0, 1});
        try (var student =
                        Visit.signInWithoutScript(browser, port, town, harbor.aStudent().value());
                var teacher = Visit.signIn(browser, port, town, harbor.teacher().value())) {
            student.find(".nav a").getByText("My evidence").click();
            show(student, program);
            student.sees("[role=alert]", "We can take JPEG and PNG photos");
            assertThat(student.find("#words")).hasValue("My text on ships");
            show(student, text);
            student.sees("#toast", "It is saved.");
            student.sees(".pieces", "My text on ships");

            teacher.goTo("/teacher/student/" + town.person(harbor.aStudent().value()).id());
            teacher.sees("#shown", "My text on ships");
            teacher.find("#shown .say input[name=words]").fill("I saw it: clear and short");
            teacher.press("Enter");
            teacher.sees("#shown .word", "I saw it: clear and short");
            teacher.isFine();

            student.reload();
            student.sees(".pieces .word", "I saw it: clear and short");
        }
    }

    private static void show(Visit student, Path file) {
        if (student.find(".add[open]").count() == 0) {
            student.find(".add > summary").click();
        }
        student.find(".kinds [value=FILE]").check();
        student.find("#words").fill("My text on ships");
        student.find("#file").setInputFiles(file);
        student.find(".add form .primary").click();
    }

    private static void write(Visit visit, String facet, String words) {
        var box = "section:has([id$=-%s]) .add".formatted(facet);
        visit.find(box + " > summary").first().click();
        visit.find(box + " textarea").first().fill(words);
        visit.find(box + " .primary").first().click();
    }

    private static void differ(Visit student, String words) {
        student.find("section:has(#mine-need) .acts .more > summary").click();
        student.find("section:has(#mine-need) .acts textarea").fill(words);
        student.find("section:has(#mine-need) .acts .primary").click();
    }
}
