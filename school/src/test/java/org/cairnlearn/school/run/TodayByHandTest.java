package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
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

/** What a teacher does to a plan by hand, on the page. */
@SchoolTest
@ExtendWith(Browser.class)
@Tag("all")
class TodayByHandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired BeanFactory beans;
    @TempDir Path files;

    @Value("${local.server.port}")
    int port;

    private SimulatedSchool harbor;
    private Town town;

    @BeforeEach
    void the_files_of_harbor_school_are_taken_in() {
        harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, 27));
        town = Town.of(harbor, files, beans);
    }

    @Test
    void a_teacher_adds_locks_holds_and_takes_everything_back(Browser browser) {
        town.account(harbor.teacher().value());
        try (var teacher = signIn(browser, town, harbor.teacher().value())) {
            var proposed = teacher.find(".card.group").count();
            addsAGroup(teacher, proposed);
            locksIt(teacher);
            var student = teacher.find(".card.group:not(.locked) .stu").first();
            var chip = student.getAttribute("id");
            student.click();
            teacher.find("#why form[action*=hold] button").click();
            teacher.sees("#toast", "stays here when groups are proposed again");
            teacher.find("form[action*=propose-again] button").click();
            teacher.sees("#toast", "New groups are proposed.");
            teacher.sees(".card.group.locked h3", "Measuring the flagpole");
            assertThat(teacher.find("#" + chip + ".moved")).hasCount(1);
            teacher.isFine();
        }
    }

    @Test
    void all_that_was_done_by_hand_is_taken_back_at_once(Browser browser) {
        town.account(harbor.teacher().value());
        try (var teacher = signIn(browser, town, harbor.teacher().value())) {
            var proposed = teacher.find(".card.group").count();
            addsAGroup(teacher, proposed);
            teacher.find("form[action*=undo-all] button").click();
            teacher.sees("#toast", "All changes by hand are undone.");
            assertThat(teacher.find(".card.group")).hasCount(proposed);
            assertThat(teacher.find("form[action*=undo-all]")).hasCount(0);
            teacher.isFine();
        }
    }

    @Test
    void late_attendance_asks_before_anybody_moves_and_moves_only_those_affected(Browser browser) {
        town.account(harbor.teacher().value());
        try (var teacher = signIn(browser, town, harbor.teacher().value())) {
            approves(teacher);
            var places = places(teacher);
            var away = teacher.find(".card.group .stu").first().getAttribute("id");
            teacher.find(".fresh a").click();
            teacher.find("#%s button[value=away]".formatted(away.replace("chip-", "p-"))).click();
            assertThat(teacher.find("#%s.away".formatted(away.replace("chip-", "p-")))).hasCount(1);
            teacher.find(".title a").click();
            teacher.sees(".late", "Who is here has changed for");
            teacher.sees(".late li", "is away and leaves");
            Assertions.assertThat(places(teacher)).isEqualTo(places);
            teacher.isFine();
            var lines = teacher.find(".late li").count();
            teacher.find("form[action*=replan] button").click();
            teacher.sees("#toast", "Done. Only those named have moved.");
            assertThat(teacher.find("#" + away)).hasCount(0);
            assertThat(teacher.find(".late")).hasCount(0);
            var moved = new HashSet<>(places.entrySet());
            moved.removeAll(places(teacher).entrySet());
            Assertions.assertThat(moved).hasSizeLessThanOrEqualTo(lines);
            teacher.find("#toast button").click();
            assertThat(teacher.find("#" + away)).hasCount(1);
            Assertions.assertThat(places(teacher)).isEqualTo(places);
            teacher.isFine();
        }
    }

    /** In which group each student is. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> places(Visit teacher) {
        return (Map<String, String>)
                teacher.page()
                        .evaluate(
                                "() => Object.fromEntries("
                                        + "[...document.querySelectorAll('.card.group .stu')].map("
                                        + "one => [one.id, one.closest('.group').dataset.group]))");
    }

    private static void addsAGroup(Visit teacher, int proposed) {
        teacher.find(".idle summary").click();
        teacher.find("#add-topic").fill("Measuring the flagpole");
        teacher.find("#add-kind").selectOption("PROJECT");
        teacher.find("#add-room").fill("Yard");
        var picks = teacher.find(".picks input");
        picks.nth(0).check();
        picks.nth(picks.count() - 1).check();
        teacher.isFine();
        teacher.press("Enter");
        teacher.sees("#toast", "The group is added.");
        teacher.sees("#bar", "You have moved 2 students.");
        var added = teacher.find(".card.group:has-text('Measuring the flagpole')");
        assertThat(added.locator(".stu")).hasCount(2);
        assertThat(added).containsText("Yard");
    }

    private static void locksIt(Visit teacher) {
        teacher.find(".card.group:has-text('Measuring the flagpole') form[action*=lock] button")
                .click();
        teacher.sees("#toast", "The group stays as it is.");
        teacher.find(".card.group.locked .stu").first().click();
        teacher.find("#move-now").click();
        teacher.sees("#toast", "The group is locked");
        teacher.isFine();
    }

    private static void approves(Visit teacher) {
        teacher.find("[data-key=approve]").click();
        teacher.sees("#bar", "Shared with students at 8:40.");
    }

    private Visit signIn(Browser browser, Town where, String login) {
        return Visit.signIn(browser, port, where, login);
    }
}
