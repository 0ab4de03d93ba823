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
                "Add, subtract, multiply, and divide decimals.|Add, subtract, multiply, and divide decimals",
                "The numbers 10, 20, 30, 40, 50, 60, 70, 80, 90 refer to tens.|The numbers 10, 20, 30, 40, 50, 60, 70, 80, 90…",
                "Understand the meaning of the equal sign, and use it.|Understand the meaning of the equal sign",
                "(+) Find the conjugate of a complex number; use it.|Find the conjugate of a complex number",
                "Know relative sizes of measurement units within one system of units.|Know relative sizes of measurement units…",
            })
    void a_name_is_the_first_clause_cut_at_a_word(String statement, String name) {
        assertThat(ShortName.of(statement, "X.1")).isEqualTo(name.replaceFirst(" within$", ""));
    }

    @Test
    void a_number_with_a_point_ends_no_clause() {
        assertThat(ShortName.of("Use 3.14 for pi; round it.", "X.1")).isEqualTo("Use 3.14 for pi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", " . "})
    void without_any_word_it_is_the_code(String statement) {
        assertThat(ShortName.of(statement, "4.NF.B.3")).isEqualTo("4.NF.B.3");
    }

    @Test
    void one_long_word_is_cut_and_no_letter_broken() {
        var name = ShortName.of("🎈".repeat(60), "X.1");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(48);
        assertThat(name).isEqualTo("🎈".repeat(47) + "…");
    }
}
