package org.cairnlearn.school.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.cairnlearn.school.testing.Browser;
import org.cairnlearn.school.testing.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Browser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesLookTest {
    private static final int CHROMEBOOK = 1366;
    private static final List<Integer> WIDTHS = List.of(CHROMEBOOK, 1024, 390, 320);
    private static final List<String> LANGUAGES = List.of("en", "es", "ar-XB");
    private static final Path PICTURES = Path.of("target", "look");
    private static final int MOST_BYTES = 30 * 1024;

    private final SampleSite site;
    private final InTwoBrowsers<SampleInLanguage> everywhere =
            new InTwoBrowsers<>(everyPageAndLanguage(), this::lookAtEveryWidth);
    private final InTwoBrowsers<SamplePages> once =
            new InTwoBrowsers<>(List.of(SamplePages.values()), this::lookOnce);

    PagesLookTest() throws IOException {
        site = new SampleSite();
    }

    @AfterAll
    void close() {
        everywhere.close();
        once.close();
        site.close();
    }

    @BeforeAll
    static void folder() throws IOException {
        java.nio.file.Files.createDirectories(PICTURES);
    }

    @Tag("sample")
    @ParameterizedTest
    @EnumSource(SamplePages.class)
    void a_page_can_be_used_by_everybody(SamplePages page) {
        once.of(page);
    }

    private void lookOnce(SamplePages page, Screen screen) {
        var width = page.ordinal() % 2 == 0 ? CHROMEBOOK : 390;
        screen.widen(width);
        screen.show(site.page(page, "en"));
        look(screen, page, "en", width);
    }

    @Tag("all")
    @ParameterizedTest
    @MethodSource("everyPageAndLanguage")
    void every_page_can_be_used_at_every_width_in_every_language(SampleInLanguage sample) {
        everywhere.of(sample);
    }

    private void lookAtEveryWidth(SampleInLanguage sample, Screen screen) {
        screen.widen(CHROMEBOOK);
        screen.show(site.page(sample.page(), sample.language()));
        for (var width : WIDTHS) {
            screen.widen(width);
            look(screen, sample.page(), sample.language(), width);
        }
    }

    /** How many lines the longest words of a closed list take; 0 where they do not all show. */
    private static final String LINES =
            """
            list => {
              const style = getComputedStyle(list);
              const pen = document.createElement('canvas').getContext('2d');
              pen.font = style.font;
              const words = Math.max(...[...list.options].map(one => pen.measureText(one.text).width));
              const arrow = 24;
              const room = list.clientWidth - arrow
                  - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
              const lines = Math.ceil(words / room);
              const fit = Math.floor(list.clientHeight / (parseFloat(style.fontSize) * 1.25));
              return lines <= (style.textWrapMode === 'nowrap' ? 1 : fit) ? lines : 0;
            }
            """;

    /** A page in one language. */
    record SampleInLanguage(SamplePages page, String language) {}

    static List<SampleInLanguage> everyPageAndLanguage() {
        // The errors share one template: the longest text stands for all.
        return Arrays.stream(SamplePages.values())
                .filter(page -> !page.name().startsWith("ERROR") || page == SamplePages.ERROR_500)
                .flatMap(page ->
                        LANGUAGES.stream().map(language -> new SampleInLanguage(page, language)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(SamplePages.class)
    void a_page_is_small_enough_for_a_slow_line(SamplePages page) throws IOException {
        for (var language : LANGUAGES) {
            var html = page.html(Words.of(Locale.forLanguageTag(language)), site.assets());
            assertThat(zipped(html)).as("%s in %s", page, language).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void the_teachers_own_copy_fits_on_two_sheets_and_says_that_it_is_not_for_the_door(
            Browser browser) {
        try (var screen = browser.open(site.page(SamplePages.TEACHER_WHY, "en"), CHROMEBOOK)) {
            assertThat(screen.print(PICTURES.resolve("teacher-own.pdf"))).isBetween(1, 2);
            assertThat(screen.page().locator(".own-copy").isVisible()).isTrue();
            assertThat(screen.page().locator(".reason").first().isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"DOOR,1", "BOARD,1", "SUBSTITUTE,1", "SLIPS,7", "STUDENT_SLIP,1"})
    void a_sheet_takes_as_much_paper_as_it_should(SamplePages page, int sheets, Browser browser) {
        try (var screen = browser.open(site.page(page, "en"), CHROMEBOOK)) {
            assertThat(screen.print(PICTURES.resolve(page + ".pdf"))).isEqualTo(sheets);
            assertThat(screen.page().locator(".acts").first().isVisible()).isFalse();
        }
    }

    @Test
    void the_class_map_has_the_whole_class_on_one_sheet_though_paper_is_narrow(Browser browser) {
        try (var screen = browser.open(site.page(SamplePages.CLASS_MAP, "en"), 390)) {
            assertThat(screen.print(PICTURES.resolve("class-map.pdf"))).isEqualTo(1);
            assertThat(screen.page().locator(".matrix").isVisible()).isTrue();
            assertThat(screen.page().locator(".skill-list").isVisible()).isFalse();
        }
    }

    @Test
    void a_students_map_on_paper_says_what_its_stones_and_marks_mean(Browser browser) {
        try (var screen = browser.open(site.page(SamplePages.MAP, "en"), 390)) {
            assertThat(screen.print(PICTURES.resolve("student-map.pdf"))).isEqualTo(1);
            assertThat(screen.page().locator(".map").isVisible()).isTrue();
            assertThat(screen.page().locator(".whose").isVisible()).as("whose it is").isTrue();
            var keys = screen.page().locator(".keyrow .key");
            assertThat(keys.first().isVisible()).isTrue();
            assertThat(keys.allInnerTexts().toString()).contains("Got it", "Ready for you");
        }
    }

    @Test
    void where_a_student_of_a_flex_block_can_go_is_read_without_opening_the_list(Browser browser) {
        try (var screen = browser.open(site.page(SamplePages.FLEX_ALL, "en"), CHROMEBOOK)) {
            var list = screen.page().locator(".why select");
            assertThat(list.locator("option").first().textContent())
                    .endsWith("Ben S. and 4 others");
            assertThat((int) list.evaluate(LINES)).as("lines on a Chromebook").isEqualTo(1);
            screen.widen(390);
            assertThat((int) list.evaluate(LINES)).as("lines on a phone").isBetween(2, 3);
        }
    }

    @Test
    void a_talk_on_paper_has_room_for_the_note_and_no_links(Browser browser) {
        try (var screen = browser.open(site.page(SamplePages.TALK, "en"), CHROMEBOOK)) {
            assertThat(screen.print(PICTURES.resolve("talk.pdf"))).isEqualTo(1);
            assertThat(screen.page().locator("#shared").isVisible()).isTrue();
            assertThat(screen.page().locator("#own").isVisible()).as("the private note").isFalse();
            assertThat(screen.page().locator(".talking .back").isVisible()).isFalse();
            assertThat(screen.page().locator(".proofs a").first().isVisible()).isFalse();
        }
    }

    private static void look(Screen screen, SamplePages page, String language, int width) {
        screen.picture(PICTURES.resolve("%s-%s-%d.png".formatted(page, language, width)));
        var soft = new SoftAssertions();
        soft.assertThat(screen.barriers()).as("barriers at %d", width).isEmpty();
        soft.assertThat(screen.sideways()).as("pixels to scroll sideways at %d", width).isZero();
        soft.assertThat(screen.troubles()).as("what the browser complained about").isEmpty();
        soft.assertThat(styled(screen)).as("the style sheet is in force").isTrue();
        soft.assertAll();
    }

    private static boolean styled(Screen screen) {
        return screen.page()
                .evaluate("() => getComputedStyle(document.body).backgroundColor")
                .equals("rgb(250, 247, 241)");
    }

    private static int zipped(String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
