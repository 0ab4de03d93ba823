package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void a_limit_of_nothing_is_refused() {
        assertThatThrownBy(() ->
                        new AccessSettings(
                                0, 1, 1, MINUTE, 1, MINUTE, SecondFactorRule.NOBODY, null))
                .hasMessageContaining("visitor-per-minute");
        assertThatThrownBy(() ->
                        new AccessSettings(
                                1, 1, 1, Duration.ZERO, 1, MINUTE, SecondFactorRule.NOBODY, null))
                .hasMessageContaining("wait-per-person");
    }

    @Test
    void a_short_key_is_refused_and_none_is_printed() {
        assertThatThrownBy(() ->
                        new AccessSettings(
                                1, 1, 1, MINUTE, 1, MINUTE, SecondFactorRule.NOBODY, "short"))
                .hasMessage("cairn.access.form-key has 32 characters or more, not 5");
        assertThat(
                        new AccessSettings(
                                        1,
                                        1,
                                        1,
                                        MINUTE,
                                        1,
                                        MINUTE,
                                        SecondFactorRule.NOBODY,
                                        "k".repeat(32))
                                .toString())
                .doesNotContain("kk");
    }

    @Test
    void two_servers_with_the_same_key_take_each_others_sign_in_forms() {
        var settings =
                new AccessSettings(
                        1, 1, 1, MINUTE, 1, MINUTE, SecondFactorRule.NOBODY, "k".repeat(32));
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        var response = new org.springframework.mock.web.MockHttpServletResponse();
        var token = new FormTokens(settings).of(request, response).value();
        request.setCookies(response.getCookies());
        assertThat(new FormTokens(settings).proves(token, request)).isTrue();
        var other = new AccessSettings(1, 1, 1, MINUTE, 1, MINUTE, SecondFactorRule.NOBODY, null);
        assertThat(new FormTokens(other).proves(token, request)).isFalse();
    }
}
