package org.cairnlearn.school.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others read holds no level, no reason, no service, in any language. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetsTest {
    private static final List<String> LANGUAGES = List.of("en", "es", "ar-XB");

    private final Assets assets = new Assets();

    @ParameterizedTest
    @EnumSource(names = {"DOOR", "BOARD", "BOARD_BARE", "SUBSTITUTE"})
    void what_others_read_holds_no_level_word_and_no_piece_of_a_reason(SamplePages page) {
        for (var language : LANGUAGES) {
            var text = text(page, language);
            assertThat(Secrets.in(language)).hasSizeGreaterThan(15);
            for (var secret : Secrets.in(language)) {
                assertThat(text).as("%s in %s", page, language).doesNotContain(secret);
            }
            assertThat(text).doesNotContain("Unit rates", "negative numbers", "Scale drawings");
            assertThat(page.html(words(language), assets)).doesNotContain("class=\"st s");
        }
    }

    @Test
    void a_page_that_does_hold_them_is_found_out() {
        var text = text(SamplePages.TEACHER_WHY, "en");
        assertThat(Secrets.in("en").stream().filter(text::contains)).hasSizeGreaterThan(5);
    }

    @Test
    void with_names_off_nobody_is_named() {
        assertThat(text(SamplePages.BOARD, "en")).contains("Jonah P.", "Ms. Okafor", "Room 204");
        assertThat(text(SamplePages.BOARD_BARE, "en"))
                .contains("6 students", "Ms. Okafor", "Room 204")
                .doesNotContain("Jonah P.", "Amira R.");
    }

    @Test
    void what_is_not_shared_yet_stays_on_the_screen() {
        assertThat(text(SamplePages.DOOR_WAITING, "en"))
                .contains("This plan is not shared yet")
                .doesNotContain("Jonah P.", "Room 204");
    }

    private String text(SamplePages page, String language) {
        var html = page.html(words(language), assets);
        return html.substring(html.indexOf("<main")).replaceAll("<[^>]+>", " ");
    }

    private static Words words(String language) {
        return Words.of(Locale.forLanguageTag(language));
    }
}
