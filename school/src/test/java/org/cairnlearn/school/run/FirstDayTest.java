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

/** A school that has nothing but a roster and a framework comes to its first approved plan. */
@SchoolTest
@ExtendWith(Browser.class)
@Tag("all")
class FirstDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int TOPICS = 3;
    private static final int STUDENTS_MARKED = 12;

    /** A quarter of an hour, at fifteen seconds to find and do each thing. */
    private static final int MOST_STEPS = 60;

    /** School, name, password, and in. */
    private static final int SIGNING_IN = 4;

    @Autowired BeanFactory beans;
    @TempDir Path files;

    @Value("${local.server.port}")
    int port;

    private SimulatedSchool harbor;
    private Town town;
    private int steps;

    @BeforeEach
    void there_is_a_roster_and_a_framework_and_nothing_else() {
        harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, 27));
        harbor.writeTo(files);
        town = new Town(beans, "Fresh District");
        town.roster(files.resolve("roster"));
        town.framework(files.resolve("framework.csv"));
        town.account(harbor.teacher().value());
        town.account(harbor.aStudent().value());
        steps = 0;
    }

    @Test
    void a_teacher_comes_to_the_first_approved_plan_in_a_quarter_of_an_hour(Browser browser) {
        try (var teacher = Visit.signIn(browser, port, town, harbor.teacher().value());
                var reader = Visit.signIn(browser, port, town, harbor.aStudent().value())) {
            steps += SIGNING_IN;
            isLedToTheStart(teacher);
            namesTopics(teacher);
            marksWhatIsKnown(teacher);
            findsGroups(teacher);
            approves(teacher);
            System.out.printf("MEASURED %d steps from sign-in to the first plan%n", steps);
            Assertions.assertThat(steps).isLessThanOrEqualTo(MOST_STEPS);
            reader.reload();
            assertThat(reader.find(".stop:has(.st) .where").first()).containsText("Room 204");
            reader.isFine();
            knowsLittleYet(teacher);
        }
    }

    @Test
    void it_goes_without_scripts_and_a_refused_choice_keeps_what_was_chosen(Browser browser) {
        try (var teacher =
                Visit.signInWithoutScript(browser, port, town, harbor.teacher().value())) {
            teacher.find("#first ~ p a").click();
            for (var option = 0; option < 5; option++) {
                teacher.find(".options input").nth(option).check();
            }
            teacher.find(".go-on button").click();
            teacher.sees("[role=alert]", "Choose one to four skills.");
            assertThat(teacher.find(".options input:checked")).hasCount(5);
            teacher.find(".options input").first().uncheck();
            teacher.find(".go-on button").click();
            teacher.sees("h1", "What I already know");
            teacher.find(".everyone .k0").first().click();
            teacher.find("#bar button").click();
            teacher.sees("#toast", "These groups are proposed from what you know.");
        }
    }

    private void isLedToTheStart(Visit teacher) {
        teacher.sees("#first", "A new class: start here");
        assertThat(teacher.find(".card.group")).hasCount(1);
        teacher.isFine();
        click(teacher, "#first ~ p a");
        teacher.sees("h1", "What I already know");
        teacher.isFine();
    }

    private void namesTopics(Visit teacher) {
        for (var topic = 0; topic < TOPICS; topic++) {
            teacher.find(".options input").nth(topic).check();
            steps++;
        }
        click(teacher, ".go-on button");
        assertThat(teacher.find(".everyone fieldset")).hasCount(TOPICS);
        teacher.isFine();
    }

    /** One word for everybody, and another for those of whom the teacher knows more. */
    private void marksWhatIsKnown(Visit teacher) {
        var everyone = teacher.find(".everyone fieldset");
        for (var topic = 0; topic < TOPICS; topic++) {
            everyone.nth(topic).locator(topic == 0 ? ".k2" : ".k0").click();
            steps++;
        }
        var rows = teacher.find(".sheet-rows > li:not(.sheet-head):not(.everyone)");
        for (var student = 0; student < STUDENTS_MARKED; student++) {
            rows.nth(student).locator("fieldset").first().locator(".k3").click();
            steps++;
        }
        click(teacher, "#bar button");
    }

    private void findsGroups(Visit teacher) {
        teacher.sees("#toast", "These groups are proposed from what you know.");
        assertThat(teacher.find("#first")).hasCount(0);
        var groups = teacher.find(".card.group");
        Assertions.assertThat(groups.count()).isGreaterThan(1);
        // Nothing is made up: the ways are those that there always are, and the gap is named.
        teacher.sees(".card.group .at", "With a person");
        teacher.sees(".card.group .at", "In pairs");
        teacher.find(".lacking summary").click();
        teacher.sees(".lacking", "no material yet");
        teacher.find(".stu").first().click();
        teacher.sees("#why", "Known beforehand, before any work: it counts little.");
        teacher.isFine();
    }

    private void approves(Visit teacher) {
        click(teacher, "[data-key=approve]");
        teacher.sees("#bar", "Shared with students at 8:40.");
        teacher.isFine();
    }

    /** What a teacher says beforehand is no proof: nobody has got anything by it. */
    private static void knowsLittleYet(Visit teacher) {
        teacher.find("nav a[href$=map]").click();
        teacher.sees("h1", "Class map");
        Assertions.assertThat(teacher.find("main table .st:not(.s0)").count()).isPositive();
        assertThat(teacher.find("main table .st.s3, main table .st.s4")).hasCount(0);
        teacher.isFine();
    }

    private void click(Visit teacher, String what) {
        teacher.find(what).first().click();
        steps++;
    }
}
