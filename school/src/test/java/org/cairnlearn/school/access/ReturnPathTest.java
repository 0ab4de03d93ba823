package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/class/7b?day=2026-11-23#groups", "/x?next=https://a"})
    void a_path_of_ours_is_kept(String asked) {
        assertThat(ReturnPath.of(asked)).hasToString(asked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "today",
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                " //evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/a b",
                "/%zz",
                "?next=/",
                "http:/evil.example"
            })
    void anything_else_leads_home(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo(ReturnPath.HOME);
    }

    @Test
    void a_path_without_end_leads_home() {
        assertThat(ReturnPath.of("/" + "x".repeat(2000))).isEqualTo(ReturnPath.HOME);
    }

    @Test
    void a_program_cannot_make_one_that_leads_away() {
        assertThatThrownBy(() -> new ReturnPath("//evil.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
