package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
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

/** A student's goals in a real browser: written by the student, signed by the teacher. */
@SchoolTest
@ExtendWith(Browser.class)
@Tag("all")
class MyGoalsTest {
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
    void a_goal_takes_four_actions_and_a_teacher_signs_it(Browser browser) {
        try (var student = signIn(browser, harbor.aStudent().value());
                var teacher = signIn(browser, harbor.teacher().value())) {
            writesByKeysInFourActions(student);
            student.sees("#toast", "Your goal is saved.");
            student.sees(".goal h2", "I can do this without my notes");
            student.sees(".goal .facts", "By Monday 7 December. 10 school days left.");
            student.sees(".goal header", "Your teacher has not read it yet.");
            student.isFine();

            var reads = town.person(harbor.aStudent().value()).id();
            teacher.goTo("/teacher/student/" + reads);
            teacher.sees("#goals", "I can do this without my notes");
            teacher.find("#goals .primary").click();
            teacher.sees("#goals", "Signed by");
            teacher.find("#goals .say input[name=words]").fill("Show me on Friday.");
            teacher.press("Enter");
            teacher.sees("#goals .said", "Show me on Friday.");
            teacher.isFine();

            student.reload();
            student.sees(".goal .remarks", "Show me on Friday.");
            student.sees(".goal header", "has signed it too.");
            student.isFine();
        }
    }

    private static void writesByKeysInFourActions(Visit student) {
        student.counts();
        student.goesAndPresses(".nav a[href='/student/goals']");
        student.sees("h1", "My goals");
        student.tabTo(".write .pick input");
        student.press("Space");
        student.tabTo("#goal-words");
        student.page().keyboard().type("I can do this without my notes");
        student.goesAndPresses(".write .primary");
        student.sees("#toast", "Your goal is saved.");
        Assertions.assertThat(student.deeds()).isBetween(3, 4);
    }

    @Test
    void a_step_is_ticked_without_script_and_three_goals_are_enough(Browser browser) {
        try (var student =
                Visit.signInWithoutScript(browser, port, town, harbor.aStudent().value())) {
            student.goTo("/student/goals");
            student.find(".write .more > summary").click();
            student.find("#step-0").fill("Ask Ben");
            write(student, "First");
            student.find(".walk button").click();
            assertThat(student.find(".walk button")).hasAttribute("aria-checked", "true");
            student.sees(".goal .pace", "1 of 1 step done.");

            for (var goal : new String[] {"Second", "Third"}) {
                student.find(".write > summary").click();
                write(student, goal);
            }
            student.sees(".lead", "You have three goals. That is enough for now.");
            assertThat(student.find(".write")).hasCount(0);

            student.find(".goal .primary").first().click();
            student.sees("#toast", "Well done.");
            student.sees(".past", "Done on");
            assertThat(student.find(".goal")).hasCount(2);
        }
    }

    @Test
    void what_was_typed_stays_when_something_is_missing(Browser browser) {
        try (var student = signIn(browser, harbor.aStudent().value())) {
            student.goTo("/student/goals");
            student.find(".write .more > summary").click();
            student.find("#step-1").fill("Ask Ben");
            write(student, "   ");
            student.sees("[role=alert]", "Write down what you want to do.");
            assertThat(student.find("#step-0, #step-1").first()).isVisible();
            Assertions.assertThat(student.find(".write input[name=step]").all())
                    .extracting(
                            (Function<com.microsoft.playwright.Locator, String>)
                                    com.microsoft.playwright.Locator::inputValue)
                    .contains("Ask Ben");
        }
    }

    private static void write(Visit student, String words) {
        student.find("#goal-words").fill(words);
        student.find(".write .primary").click();
    }

    private Visit signIn(Browser browser, String login) {
        return Visit.signIn(browser, port, town, login);
    }
}
