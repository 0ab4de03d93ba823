package org.cairnlearn.school.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.HashSet;
import org.cairnlearn.school.testing.Browser;
import org.cairnlearn.school.testing.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Browser.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyboardTest {
    private static final int CHROMEBOOK = 1366;

    private final SampleSite site;

    KeyboardTest() throws IOException {
        site = new SampleSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_student_is_moved_by_keys_alone_and_the_focus_goes_along(Browser browser) {
        try (var screen = browser.open(site.url("/teacher?lang=en"), CHROMEBOOK)) {
            var page = screen.page();
            page.locator("#chip-devon").focus();
            press(page, "ArrowRight", "ArrowRight", "m");
            PlaywrightAssertions.assertThat(page.locator("#move-to")).isFocused();
            press(page, "ArrowDown", "ArrowUp", "Tab", "Enter");
            PlaywrightAssertions.assertThat(page.locator("#chip-jonah")).isFocused();
            PlaywrightAssertions.assertThat(page.locator("#said"))
                    .hasText("Jonah P. moved to Scale drawings.");
            assertThat(site.posts()).hasSize(1);
            assertThat(site.posts().getFirst())
                    .startsWith("/teacher/move ")
                    .contains("student=jonah")
                    .contains("group=g3")
                    .endsWith(" htmx");
            assertThat(screen.troubles()).isEmpty();
        }
    }

    @Test
    void a_digit_chooses_the_group_and_enter_moves(Browser browser) {
        try (var screen = browser.open(site.url("/teacher?lang=en"), CHROMEBOOK)) {
            var page = screen.page();
            page.locator("#chip-jonah").focus();
            press(page, "1");
            PlaywrightAssertions.assertThat(page.locator("#move-now")).isFocused();
            assertThat(page.locator("#move-to").inputValue()).isEqualTo("g3");
            press(page, "Enter");
            PlaywrightAssertions.assertThat(page.locator("#chip-jonah")).isFocused();
            press(page, "u");
            PlaywrightAssertions.assertThat(page.locator("#toast")).hasCount(0);
            assertThat(site.posts()).hasSize(2);
            assertThat(site.posts().getLast()).startsWith("/teacher/undo ");
        }
    }

    @Test
    void approving_takes_a_key_and_enter(Browser browser) {
        try (var screen = browser.open(site.url("/teacher?lang=en"), CHROMEBOOK)) {
            var page = screen.page();
            press(page, "a");
            PlaywrightAssertions.assertThat(page.locator("[data-key=approve]")).isFocused();
            assertThat(site.posts()).isEmpty();
            press(page, "Enter");
            PlaywrightAssertions.assertThat(page.locator("#bar")).isFocused();
            PlaywrightAssertions.assertThat(page.locator("#bar"))
                    .containsText("Shared with students at 8:52.");
        }
    }

    @Test
    void shortcuts_can_be_read_and_turned_off_for_good(Browser browser) {
        try (var screen = browser.open(site.url("/teacher?lang=en"), CHROMEBOOK)) {
            var page = screen.page();
            press(page, "?");
            PlaywrightAssertions.assertThat(page.locator("#keys")).isVisible();
            assertThat(screen.barriers()).isEmpty();
            page.locator("#keys-on").uncheck();
            press(page, "Escape");
            page.reload();
            press(page, "?");
            PlaywrightAssertions.assertThat(page.locator("#keys")).isHidden();
            page.locator("[data-opens=keys]").click();
            PlaywrightAssertions.assertThat(page.locator("#keys-on")).not().isChecked();
        }
    }

    @Test
    void a_student_dragged_to_another_group_is_moved_there(Browser browser) {
        try (var screen = browser.open(site.url("/teacher?lang=en"), CHROMEBOOK)) {
            var page = screen.page();
            page.locator("#chip-jonah").dragTo(page.locator("[data-group=g3] h3"));
            PlaywrightAssertions.assertThat(page.locator("#said"))
                    .hasText("Jonah P. moved to Scale drawings.");
            PlaywrightAssertions.assertThat(page.locator("#chip-jonah")).isFocused();
            assertThat(site.posts()).hasSize(1);
            assertThat(site.posts().getFirst())
                    .startsWith("/teacher/move ")
                    .contains("student=jonah", "group=g3")
                    .endsWith(" htmx");
            PlaywrightAssertions.assertThat(page.locator(".lifted")).hasCount(0);
            assertThat(screen.troubles()).isEmpty();
        }
    }

    @Test
    void a_student_dropped_where_no_group_is_stays_and_a_click_still_opens_the_reasons(
            Browser browser) {
        try (var screen = browser.open(site.url("/teacher?lang=en"), CHROMEBOOK)) {
            var page = screen.page();
            page.locator("#chip-jonah").dragTo(page.locator("h1"));
            assertThat(site.posts()).isEmpty();
            page.waitForTimeout(100);
            page.locator("#chip-jonah").click();
            PlaywrightAssertions.assertThat(page.locator("#why")).isVisible();
        }
    }

    @Test
    void a_key_each_leads_to_the_board_with_names_and_without(Browser browser) {
        try (var screen = browser.open(site.page(SamplePages.BOARD, "en"), CHROMEBOOK)) {
            keysAreOn(screen.page());
            press(screen.page(), "n");
            PlaywrightAssertions.assertThat(screen.page().locator(".places-list"))
                    .not()
                    .containsText("Jonah P.");
            keysAreOn(screen.page());
            press(screen.page(), "n");
            PlaywrightAssertions.assertThat(screen.page().locator(".places-list"))
                    .containsText("Jonah P.");
        }
    }

    @Test
    void a_student_goes_to_what_is_on_now_with_one_key(Browser browser) {
        try (var screen = browser.open(site.page(SamplePages.STUDENT_FULL, "en"), CHROMEBOOK)) {
            keysAreOn(screen.page());
            press(screen.page(), "h");
            PlaywrightAssertions.assertThat(screen.page().locator("#now")).isFocused();
            assertThat(screen.page().locator(".stop:visible").count()).isEqualTo(5);
        }
    }

    @Test
    void when_a_colleague_was_faster_the_page_says_so_in_place(Browser browser) {
        try (var screen = browser.open(site.url("/teacher?lang=en"), CHROMEBOOK)) {
            screen.page().locator(".dec button").first().click();
            PlaywrightAssertions.assertThat(screen.page().locator("h1"))
                    .hasText("Someone was faster");
            PlaywrightAssertions.assertThat(screen.page().locator("h1")).isFocused();
        }
    }

    @Test
    @Tag("all")
    void arrows_follow_the_direction_of_reading(Browser browser) {
        try (var screen = browser.open(site.url("/teacher?lang=ar-XB"), CHROMEBOOK)) {
            screen.page().locator("#chip-devon").focus();
            press(screen.page(), "ArrowLeft");
            PlaywrightAssertions.assertThat(screen.page().locator("#chip-grace")).isFocused();
        }
    }

    @Test
    void everything_works_without_javascript(Browser browser) {
        try (Screen screen = browser.openWithoutScript(site.url("/teacher?lang=en"), CHROMEBOOK)) {
            var page = screen.page();
            page.locator("#chip-jonah").click();
            page.locator("#move-to").selectOption("g3");
            page.locator("#move-now").click();
            PlaywrightAssertions.assertThat(page.locator("#toast"))
                    .containsText("Jonah P. moved to Scale drawings.");
            assertThat(site.posts().getFirst()).contains("_csrf=").endsWith(" form");
            page.locator("[data-key=approve]").click();
            PlaywrightAssertions.assertThat(page.locator("#bar"))
                    .containsText("Shared with students");
        }
    }

    /** What can be pressed or typed into, and is seen. */
    private static final String REACHABLE =
            """
            [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
              .filter(one => one.checkVisibility() && one.type !== 'hidden' && !one.disabled)
            """;

    @ParameterizedTest
    @EnumSource(names = {"FLEX_ALL", "FLEX_HOST", "OFFICE_YEAR_ROOMS", "OFFICE_YEAR_STAFF"})
    void tab_alone_reaches_all_that_can_be_pressed(SamplePages sample, Browser browser) {
        try (var screen = browser.openWithoutScript(site.page(sample, "en"), CHROMEBOOK)) {
            var page = screen.page();
            var all = ((Number) page.evaluate("(" + REACHABLE + ").length")).intValue();
            var reached = new HashSet<Integer>();
            for (var presses = 0; presses < 4 * all && reached.size() <= all; presses++) {
                page.keyboard().press("Tab");
                var at = page.evaluate("(" + REACHABLE + ").indexOf(document.activeElement)");
                reached.add(((Number) at).intValue());
            }
            reached.remove(-1);
            assertThat(reached).hasSize(all);
        }
    }

    private static void keysAreOn(Page page) {
        PlaywrightAssertions.assertThat(page.locator("[data-opens=keys]")).isVisible();
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }
}
