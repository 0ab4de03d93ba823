package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.cairnlearn.school.testing.Browser;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A profile that a teacher and the student write together, in a real browser. */
@SchoolTest
@ExtendWith(Browser.class)
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
            student.find(".nav a").getByText("About me").click();
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
            teacher.sees("section:has(#written-need) .claim", "Signs get lost");
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
