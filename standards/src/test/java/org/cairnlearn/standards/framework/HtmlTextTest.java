package org.cairnlearn.standards.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Count to <em>100</em>.</p> | Count to 100.",
                "3 &lt; 4 &amp; 5 &gt; 4 | 3 < 4 & 5 > 4",
                "a < b and b > c | a < b and b > c",
                "&#215; &#xD7; &times; | × × ×",
                "&unheard; &; & | &unheard; &; &",
                "x<sup>2</sup>&nbsp;+ y<sup>10</sup> | x² + y¹⁰",
                "3<sup>&ndash;3</sup> | 3⁻³",
                "5<sup>1/3</sup> | 5^(1/3)",
                "(1.02)<sup>t</sup> | (1.02)^t",
                "i<sup> 2</sup> | i²",
                "1.01<sup>12</sup><sup>t</sup> | 1.01^(12t)",
                "2<sup>t </sup>grows | 2^t grows",
                "\\$75 | $75",
                "Use <a id=\"a > b\" name='\"'>whole numbers</a> | Use whole numbers",
                "two<br/>lines<BR> | two~lines"
            })
    void html_becomes_plain_text(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace('~', '\n'));
    }

    @Test
    void a_footnote_set_high_is_no_exponent() {
        assertThat(HtmlText.of("<p>Round.*</p>\r\n\r\n<p>&nbsp;</p>\r\n<p><sup>*To 10.</sup></p>"))
                .isEqualTo("Round.*\n*To 10.");
    }

    @Test
    void what_breaks_off_is_read_as_far_as_it_goes() {
        assertThat(HtmlText.of("Count <a href=\"x")).isEqualTo("Count");
        assertThat(HtmlText.of("x<sup>2")).isEqualTo("x2");
    }
}
