package org.cairnlearn.school.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Probes;
import org.cairnlearn.school.testing.SchoolTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SchoolTest
class FormsTest {
    private static final String ID = "7f0c3a52-3a0e-4a57-9f59-2d9a9a3b1f10";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Value("${local.server.port}")
    int port;

    private Probes probes;
    private Browser browser;

    /** A form with everything that a form can have. */
    record Form(UUID id, String room, Side side, @Nullable String note, Inner inner) {}

    enum Side {
        LEFT
    }

    /** A part of it. */
    record Inner(String name, @Nullable UUID other) {}

    /** Answers with what it was sent. */
    @Allow(Audience.ANYONE)
    static final class Answers {
        @GetMapping("/probe/form")
        @ResponseBody
        String form(Form form) {
            return form.toString();
        }
    }

    @BeforeEach
    void open() {
        probes = new Probes(routes, new Answers());
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        probes.close();
    }

    @Test
    void what_a_form_may_leave_out_and_what_it_leaves_blank_is_fine() {
        var answer = browser.get("/probe/form?id=" + ID + "&room=&side=LEFT&inner.name=n");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("room=,", "side=LEFT", "note=null", "name=n", "other=null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "room=1&side=LEFT&inner.name=n",
                "id=&room=1&side=LEFT&inner.name=n",
                "id=" + ID + "&side=LEFT&inner.name=n",
                "id=" + ID + "&room=1&inner.name=n",
                "id=" + ID + "&room=1&side=LEFT",
                "id=" + ID + "&room=1&side=LEFT&inner.other=" + ID
            })
    void what_a_form_needs_and_does_not_send_is_the_senders_mistake(String sent) {
        var answer = browser.get("/probe/form?" + sent);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nothing was changed");
    }
}
