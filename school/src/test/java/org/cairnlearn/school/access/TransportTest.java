package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class TransportTest extends AtTheDoor {
    @Autowired WebApplicationContext application;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter chain;

    private MockMvc pages;

    @BeforeEach
    void start() {
        pages = MockMvcBuilders.webAppContextSetup(application).addFilters(chain).build();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost, 200",
        "127.0.0.1, 127.0.0.1, 200",
        "127.0.0.1, cairn.localhost, 200",
        "::1, [::1], 200",
        "127.0.0.1, school.example, 403",
        "127.0.0.1, localhost.evil.example, 403",
        "127.0.0.1, 10.0.0.7, 403",
        "10.0.0.9, localhost, 403",
        "203.0.113.9, school.example, 403",
        "2001:db8::1, localhost, 403"
    })
    void plain_http_stays_on_this_machine(String from, String host, int status) throws Exception {
        var answer =
                answer(
                        get("http://localhost/probe/anyone")
                                .with(request -> {
                                    request.setRemoteAddr(from);
                                    request.setServerName(host);
                                    return request;
                                }));
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.containsHeader("Strict-Transport-Security")).isFalse();
    }

    @Test
    void https_is_welcome_from_everywhere_and_is_to_stay() throws Exception {
        var answer = answer(https(get("https://school.example/probe/anyone")));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
    }

    @Test
    void over_https_both_cookies_belong_to_this_host_alone() throws Exception {
        var form = answer(https(get("https://school.example/probe/form")));
        assertThat(form.getHeader("Set-Cookie"))
                .matches("__Host-cairn-form=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
        var in = answer(signIn(form));
        assertThat(in.getHeader("Set-Cookie"))
                .matches(
                        "__Host-cairn=%s\\.[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax"
                                .formatted(ours.id()));
        var known = https(get("https://school.example/probe/anyone")).cookie(in.getCookies());
        assertThat(answer(known).getContentAsString()).isEqualTo("STUDENT");
    }

    @Test
    void over_https_the_cookie_that_any_host_could_have_set_is_not_taken() throws Exception {
        var form = answer(https(get("https://school.example/probe/form")));
        var in = Objects.requireNonNull(answer(signIn(form)).getCookie("__Host-cairn"));
        var weak = new jakarta.servlet.http.Cookie("cairn", in.getValue());
        var answer = answer(https(get("https://school.example/probe/anyone")).cookie(weak));
        assertThat(answer.getContentAsString()).isEqualTo("nobody");
    }

    private MockHttpServletRequestBuilder signIn(MockHttpServletResponse form) throws Exception {
        return https(post("https://school.example/probe/sign-in"))
                .cookie(form.getCookies())
                .header("Origin", "https://school.example")
                .param("school", ours.id().toString())
                .param("login", "jonah")
                .param("password", PASSWORD)
                .param("_csrf", form.getContentAsString());
    }

    private static MockHttpServletRequestBuilder https(MockHttpServletRequestBuilder request) {
        return request.secure(true)
                .with(it -> {
                    it.setRemoteAddr("203.0.113.9");
                    it.setServerPort(443);
                    return it;
                });
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }
}
