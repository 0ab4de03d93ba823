package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
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

/** A student chooses what to work on next and how, in a real browser. */
@SchoolTest
@ExtendWith(Browser.class)
@Tag("all")
class ChooseTest {
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
    void choosing_takes_two_actions_and_is_undone_by_one(Browser browser) {
        try (var student =
                Visit.signInWithoutScript(browser, port, town, harbor.aStudent().value())) {
            student.find(".nav a").getByText("Choose").click();
            student.find(".deal .primary").first().click();
            student.sees("#toast", "Your pick is saved.");
            student.sees(".picked", "You picked:");
            assertThat(student.find(".deal .chosen")).hasCount(1);
            student.find("#toast button").click();
            assertThat(student.find(".deal .chosen")).hasCount(0);

            student.find("#own").fill("Measure the school yard");
            student.find(".suggest .fields button").click();
            student.sees(".suggest .said", "Measure the school yard");
            student.sees(".suggest .said", "Your teacher has not read it yet.");
        }
    }

    @Test
    void a_teacher_sees_what_was_chosen_answers_and_changes_what_is_offered(Browser browser) {
        try (var student = Visit.signIn(browser, port, town, harbor.aStudent().value());
                var teacher = Visit.signIn(browser, port, town, harbor.teacher().value())) {
            choosesByKeysInTwoActions(student);
            student.find("#own").fill("Measure the school yard");
            student.find(".suggest .fields button").click();
            student.isFine();

            teacher.find(".nav a").getByText("Choices").click();
            teacher.sees(".lead", "One of ");
            teacher.find(".offered .counted > summary").first().click();
            teacher.sees(
                    ".offered .counted[open]",
                    town.person(harbor.aStudent().value()).name().brief());
            teacher.sees("#proposals", "One proposal to answer");
            teacher.find(".answer input[name=answer]").first().fill("Take the long tape.");
            teacher.find(".answer .btn").first().click();
            teacher.sees("#toast", "Your answer is with the student.");
            teacher.find(".offered .lines .btn").first().click();
            teacher.sees(".offered .away", "Offer again");
            teacher.find(".choices-of-class .add > summary").click();
            teacher.find("#add-words").fill("A bridge from paper");
            teacher.find(".add .primary").click();
            teacher.sees(".offered", "A bridge from paper");
            teacher.isFine();

            student.reload();
            student.sees(".suggest .said", "Your teacher says yes. Take the long tape.");
        }
    }

    private static void choosesByKeysInTwoActions(Visit student) {
        student.counts();
        student.goesAndPresses(".nav a[href='/student/choose']");
        student.sees("h1", "Choose");
        student.goesAndPresses(".deal .primary");
        student.sees(".picked", "You picked:");
        Assertions.assertThat(student.deeds()).isEqualTo(2);
    }

    @Test
    void a_teacher_puts_a_playlist_together_and_a_student_picks_its_steps(Browser browser) {
        try (var teacher =
                        Visit.signInWithoutScript(browser, port, town, harbor.teacher().value());
                var student =
                        Visit.signInWithoutScript(browser, port, town, harbor.aStudent().value())) {
            teacher.find(".nav a").getByText("Choices").click();
            teacher.find(".playlists form .btn").last().click();
            teacher.sees("h1", "Playlist");
            teacher.find("#pl-name").fill(" ");
            teacher.find("#words-1").fill("Fold a strip");
            teacher.find("#mode-1").selectOption("HANDS_ON");
            teacher.find(".plot .primary").click();
            teacher.sees("[role=alert]", "Give it a name");
            assertThat(teacher.find("#words-1")).hasValue("Fold a strip");
            assertThat(teacher.find("#mode-1")).hasValue("HANDS_ON");
            teacher.find("#pl-name").fill("From hands to paper");
            teacher.find(".plot .primary").click();
            teacher.sees(".playlist h3", "From hands to paper");
            teacher.sees(".playlist .thin", "Work to do");
            teacher.find(".playlist").getByText("Change").click();
            teacher.find("#words-2").fill("Draw it to scale");
            teacher.find("#mode-2").selectOption("PAPER");
            teacher.find(".plot .primary").click();
            assertThat(teacher.find(".playlist li")).hasCount(2);
            assertThat(teacher.find(".playlist .thin")).hasCount(0);

            student.find(".nav a").getByText("Choose").click();
            student.sees(".playlist .next", "Fold a strip");
            student.find(".playlist .next .btn").click();
            student.sees(".picked", "Fold a strip");
            student.sees(".playlist li", "You picked this.");
        }
    }
}
