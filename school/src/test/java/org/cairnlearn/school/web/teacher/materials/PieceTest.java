package org.cairnlearn.school.web.teacher.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairnlearn.school.web.teacher.materials.Piece.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PieceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "4\\left(x+3\\right)           | 4(x+3)",
                "\\frac{1}{2}                  | 1/2",
                "\\frac{x+1}{2y}               | (x+1)/(2y)",
                "\\frac{\\pm \\sqrt{3}}{4}     | (± √3)/4",
                "x^2+4x+3=0                    | x²+4x+3=0",
                "x^{-1}                        | x⁻¹",
                "x^{\\frac{a}{b}}              | x^(a/b)",
                "a_n                           | aₙ",
                "2^{x_1}                       | 2^(x₁)",
                "\\sqrt[3]{x+1}                | ³√(x+1)",
                "3\\times 4\\leq 12\\neq\\infty| 3× 4≤ 12≠∞",
                "\\$5 and 20\\%                | $5 and 20%",
                "\\log_{10}{\\left(x\\right)}  | log ₁₀(x)",
                "\\bar{x}                      | x̄",
                "\\text{if } x                 | if x",
                "\\unheardof{x}                | \\unheardofx",
                "\\frac{1                      | 1/",
                "{a}}                          | a",
            })
    void a_formula_is_written_in_plain_characters(String tex, String plain) {
        assertThat(Tex.plain(tex)).isEqualTo(plain);
    }

    @Test
    void a_text_is_words_and_mathematics_and_places_for_pictures() {
        assertThat(Piece.of("Solve $$x^2=4$$.##figure1.gif## Now\\ngo."))
                .isEqualTo(
                        List.of(
                                new Piece(Kind.TEXT, "Solve "),
                                new Piece(Kind.MATHEMATICS, "x²=4"),
                                new Piece(Kind.TEXT, "."),
                                new Piece(Kind.PICTURE, ""),
                                new Piece(Kind.TEXT, " Now go.")));
        assertThat(Piece.of("")).isEmpty();
    }

    @Test
    void a_dollar_sign_that_never_ends_stays() {
        assertThat(Piece.of("costs $$5")).isEqualTo(List.of(new Piece(Kind.TEXT, "costs $$5")));
    }
}
