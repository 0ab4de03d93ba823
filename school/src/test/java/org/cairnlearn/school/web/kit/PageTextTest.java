package org.cairnlearn.school.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTextTest {
    private final Assets assets = new Assets();
    private final Words words = Words.of(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(SamplePages.class)
    void a_page_holds_no_style_and_no_script_of_its_own(SamplePages page) {
        assertThat(page.html(words, assets))
                .doesNotContain(" style=", "<style", "onclick=", "javascript:", "hx-on", "hx-vals")
                .doesNotContainPattern("<script(?! src=)");
    }

    @ParameterizedTest
    @EnumSource(SamplePages.class)
    void every_form_that_changes_something_carries_the_token(SamplePages page) {
        var forms = page.html(words, assets).split("<form method=\"post\"", -1);
        for (var form : List.of(forms).subList(1, forms.length)) {
            assertThat(form.substring(0, form.indexOf("</form>")))
                    .contains("name=\"_csrf\" value=\"" + SampleFrame.CSRF.token() + "\"");
        }
    }

    @Test
    void what_people_write_is_shown_and_never_run() {
        var scribble = "<img src=x onerror=alert(1)>";
        var page = SampleFrame.teacher(words, assets, new Toast(scribble, null));
        var html =
                new gg.jte.generated.precompiled.StaticTemplates()
                        .teacherToday(
                                page,
                                new SampleTeacherDay(words, SampleTeacherDay.State.FRESH).view(),
                                HelpQueue.NONE)
                        .render();
        assertThat(html).doesNotContain(scribble).contains("&lt;img src=x");
    }

    @Test
    void templates_hold_no_words_of_their_own() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "jte"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                assertThat(wordsIn(Files.readString(file))).as(file.toString()).isIn("", "Cairn");
            }
        }
    }

    /** A table is a list of facts; these are none, or have their file on the page around them. */
    private static final Map<String, String> WITHOUT_A_FILE =
            Map.of(
                    "kit/table.jte", "how tables are drawn",
                    "office/year.jte", "a month to find a day in",
                    "office/yearForm.jte", "the fields of a form",
                    "study/report.jte", "in a file itself, with the study's numbers beside it",
                    "teacher/classMatrix.jte", "on the class map, which has the file");

    @Test
    void every_table_of_a_page_can_be_taken_away_as_a_file() throws IOException {
        var templates = Path.of("src", "main", "jte");
        try (Stream<Path> files = Files.walk(templates)) {
            for (var file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                var name = templates.relativize(file).toString();
                var page = Files.readString(file);
                assertThat(
                                count(page, "<table")
                                        + count(page, "kit.table(")
                                        - count(page, "kit.take("))
                        .as(name)
                        .isLessThanOrEqualTo(WITHOUT_A_FILE.containsKey(name) ? 1 : 0);
            }
        }
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 422, 429, 500, 503})
    void an_error_says_what_is_safe_and_offers_one_thing(int status) {
        var error = ErrorPage.of(words, status, "K7Q2-94TX", "/home", "/here");
        assertThat(error.title()).isNotBlank();
        assertThat(error.safe()).isNotBlank();
        assertThat(error.action().href())
                .isEqualTo(status == 403 || status == 404 ? "/home" : "/here");
    }

    @Test
    void sign_in_says_the_same_for_an_unknown_name_and_a_wrong_password() {
        assertThat(SamplePages.SIGN_IN_REFUSED.html(words, assets))
                .contains("This name and password don’t fit together.")
                .contains("value=\"nokafor\"");
    }

    @Test
    void too_many_tries_say_that_waiting_helps_and_that_the_account_is_safe() {
        assertThat(SamplePages.SIGN_IN_TOO_MANY.html(words, assets))
                .contains("Wait a few minutes, then try again. Your account is safe.")
                .doesNotContain("don’t fit together");
        assertThat(SamplePages.SIGN_IN.html(words, assets)).doesNotContain("sign-in-error");
    }

    @Test
    void a_class_without_a_framework_gets_one_button_for_each_choice_and_nothing_to_approve() {
        var html = SamplePages.TEACHER_WHICH_FRAMEWORK.html(words, assets);
        assertThat(html)
                .contains(
                        "action=\"/teacher/framework/1\"",
                        "action=\"/teacher/framework/2\"",
                        "action=\"/teacher/framework/3\"")
                .doesNotContain("id=\"bar\"", "data-print", "id=\"talks\"");
    }

    @Test
    void a_day_without_a_class_names_the_next_one_that_has_one() {
        assertThat(SamplePages.TEACHER_NO_CLASS.html(words, assets))
                .contains("href=\"/teacher?date=2025-10-15\">Go to Wednesday 15 October</a>")
                .doesNotContain("class=\"blocks\"");
    }

    @Test
    void a_skill_without_work_says_so_instead_of_an_empty_list() {
        assertThat(SamplePages.SKILL_EMPTY.html(words, assets))
                .contains("Nothing yet. That is fine")
                .doesNotContain("<ul class=\"done\">");
        assertThat(SamplePages.SKILL.html(words, assets)).contains("3 of 4", "13 Oct");
    }

    @Test
    void a_cairn_has_at_most_four_stones() {
        assertThatIllegalArgumentException().isThrownBy(() -> Stones.of(5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(-1, "Lost"));
    }

    @Test
    void a_students_day_never_says_how_sure_we_are_and_no_page_of_hers_a_percentage() {
        assertThat(SamplePages.STUDENT.html(words, assets)).doesNotContain("sure", "%");
        assertThat(SamplePages.SKILL.html(words, assets)).doesNotContain("%");
    }

    private static String wordsIn(String template) {
        return template.replaceAll("(?m)^\\s*(@import|@param|!\\{).*$", "")
                .replaceAll("\\$(unsafe)?\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "")
                .replaceAll(
                        "@template\\.[a-zA-Z.]+\\(([^()]++|\\([^()]*(\\([^()]*\\)[^()]*)*\\))*\\)",
                        "")
                .replaceAll(
                        "@template\\.kit\\.layout\\([^`]*`|`?,\\s*(content|foot) = @`|`,\\s*", "")
                .replaceAll(
                        "@(if|elseif|for)\\(([^()]++|\\([^()]*(\\([^()]*(\\([^()]*\\)[^()]*)*\\)[^()]*)*\\))*\\)",
                        "")
                .replaceAll("@(else|endif|endfor)", "")
                .replaceAll("<kbd>[^<]*</kbd>", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }
}
