package org.cairnlearn.school.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrawnErrorPagesTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/today");

    @Test
    void a_bean_of_ours_draws_instead_of_the_plain_one() throws IOException {
        var failures = failures((failure, _) -> "drawn for " + failure.status());
        var response = new MockHttpServletResponse();
        failures.thrown(new IllegalStateException("Jonah"), request, response);
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString()).isEqualTo("drawn for 500");
    }

    @Test
    void when_drawing_fails_the_container_asks_again_and_gets_the_plain_page() throws IOException {
        var failures =
                failures((_, _) -> {
                    throw new IllegalStateException("the template is broken");
                });
        var first = new MockHttpServletResponse();
        assertThatThrownBy(() -> failures.refused(request, first))
                .hasMessage("the template is broken");
        var second = new MockHttpServletResponse();
        failures.refused(request, second);
        assertThat(second.getContentAsString())
                .contains("There is no such page", "Reference: ")
                .doesNotContain("template");
    }

    private static Failures failures(ErrorPages pages) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("pages", pages);
        return new Failures(beans.getBeanProvider(ErrorPages.class));
    }
}
