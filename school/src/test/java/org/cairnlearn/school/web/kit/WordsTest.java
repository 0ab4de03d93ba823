package org.cairnlearn.school.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.Policy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {
    private final Words english = Words.of(Locale.ENGLISH);
    private final Words spanish = Words.of(Locale.forLanguageTag("es-MX"));
    private final Words arabic = Words.of(Locale.forLanguageTag("ar-XB"));

    @Test
    void one_student_is_not_one_students() {
        assertThat(english.say("teacher.today.since_talk", "days", 1))
                .isEqualTo("1 school day since last talk");
        assertThat(english.say("teacher.today.since_talk", "days", 12))
                .isEqualTo("12 school days since last talk");
        assertThat(english.say("teacher.today.decide", "count", 2))
                .isEqualTo("Two things to decide");
    }

    @Test
    void many_pages_at_once_each_get_their_own_sentence() {
        assertThat(
                        IntStream.range(2, 20_000)
                                .parallel()
                                .mapToObj(days ->
                                        english.say("teacher.today.since_talk", "days", days))
                                .toList())
                .isEqualTo(
                        IntStream.range(2, 20_000)
                                .mapToObj("%,d school days since last talk"::formatted)
                                .toList());
    }

    @Test
    void arabic_has_a_dual_and_latin_digits() {
        assertThat(arabic.say("teacher.today.since_talk", "days", 2))
                .isEqualTo("يومان دراسيان منذ آخر محادثة");
        assertThat(arabic.say("teacher.today.since_talk", "days", 7))
                .isEqualTo("7 أيام دراسية منذ آخر محادثة");
    }

    @Test
    void a_day_is_said_the_way_the_language_says_it() {
        var day = LocalDate.of(2025, 10, 14);
        assertThat(english.day(day)).isEqualTo("Tuesday 14 October");
        assertThat(spanish.day(day)).isEqualTo("martes 14 de octubre");
        assertThat(arabic.day(day)).contains("14").contains("أكتوبر");
        assertThat(english.shortDay(day)).isEqualTo("14 Oct");
        assertThat(english.span(LocalTime.of(9, 5), LocalTime.of(9, 50))).isEqualTo("9:05–9:50");
    }

    @Test
    void names_are_listed_the_way_the_language_lists_them() {
        var adults = List.of("Mr. Lindqvist", "Ms. Abara");
        assertThat(english.list(adults)).isEqualTo("Mr. Lindqvist and Ms. Abara");
        assertThat(spanish.list(adults)).isEqualTo("Mr. Lindqvist y Ms. Abara");
    }

    @Test
    void an_enum_chooses_a_branch() {
        assertThat(Sureness.FAIRLY_SURE.word(english)).isEqualTo("Fairly sure");
        assertThat(Sureness.NOT_SURE_YET.word(spanish)).isEqualTo("Aún no es seguro");
    }

    @Test
    void a_latin_name_does_not_turn_an_arabic_sentence_around() {
        assertThat(arabic.say("teacher.today.why", "name", "Jonah"))
                .isEqualTo("لماذا \u2068Jonah\u2069 هنا");
        assertThat(english.say("teacher.today.why", "name", "Jonah"))
                .isEqualTo("Why Jonah is here");
    }

    @Test
    void a_missing_key_fails_and_names_the_file() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spanish.say("teacher.today.nothing"))
                .withMessageContaining("teacher.today.nothing")
                .withMessageContaining("words/es.properties");
    }

    @Test
    void a_wrong_argument_fails_and_names_both_sides() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> english.say("teacher.today.since_talk", "number", 2))
                .withMessageContaining("[days]")
                .withMessageContaining("[number]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> english.say("teacher.today.since_talk", "days"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> english.say("kit.skip", Map.of("count", 2)));
    }

    @Test
    void an_argument_inside_a_branch_counts_too() {
        assertThat(Words.argumentNames("{old, plural, one{# of {of}} other{# of {of} old}}"))
                .containsExactlyInAnyOrder("old", "of");
        assertThat(english.say("kit.grade", "kind", "number", "grade", "4")).isEqualTo("Grade 4");
    }

    @Test
    void an_unknown_language_gets_english() {
        assertThat(Words.of(Locale.forLanguageTag("sv")).lang()).isEqualTo("en");
        assertThat(Words.of(Locale.forLanguageTag("ar")).lang()).isEqualTo("en");
    }

    @Test
    void the_test_language_is_never_offered() {
        assertThat(Words.offered()).containsExactly(Locale.ENGLISH, Locale.forLanguageTag("es"));
        assertThat(arabic.dir()).isEqualTo("rtl");
        assertThat(english.dir()).isEqualTo("ltr");
    }

    @Test
    void weight_in_a_sentence_comes_from_the_message_never_from_a_name() {
        var sentence =
                english.sentence(
                        "teacher.today.decide_fits", "name", "Omar <b>Z.</b>", "group", "Chance");
        assertThat(sentence.runs())
                .containsExactly(
                        new Sentence.Run("Omar Z.", true),
                        new Sentence.Run(" also fits ", false),
                        new Sentence.Run("Chance", true),
                        new Sentence.Run(", nearly as well.", false));
        assertThat(sentence.text()).isEqualTo("Omar Z. also fits Chance, nearly as well.");
    }

    @Test
    void a_word_that_chooses_is_not_read_and_chooses_in_every_direction() {
        var arabic = Words.of(Locale.forLanguageTag("ar-XB"));
        assertThat(arabic.say("teacher.entry.mark", "mark", "0"))
                .isNotEqualTo(arabic.say("teacher.entry.mark", "mark", "4"));
    }

    @Test
    void a_schools_own_names_for_the_levels_are_said_on_every_page_in_that_language_only() {
        var scale =
                new Policy.Scale(
                        Map.of(
                                "en",
                                Map.of(
                                        org.cairnlearn.school.competency.Level.GOT_IT,
                                        "Proficient")));
        var named = Words.of(Locale.ENGLISH).naming(scale);
        assertThat(Words.of(Locale.ENGLISH).naming(scale)).isSameAs(named);
        assertThat(Level.scale(named))
                .extracting(Level::word)
                .containsExactly(
                        "Not started", "Starting", "Getting there", "Proficient", "Goes further");
        var spanish = Words.of(Locale.forLanguageTag("es"));
        assertThat(spanish.naming(scale)).isSameAs(spanish);
    }
}
