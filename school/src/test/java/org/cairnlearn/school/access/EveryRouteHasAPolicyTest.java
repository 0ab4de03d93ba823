package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SchoolTest
class EveryRouteHasAPolicyTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void every_route_of_the_application_says_who_may_come() {
        assertThat(routes.getHandlerMethods()).isNotEmpty();
        assertThat(withoutPolicy()).isEmpty();
    }

    @Test
    void a_route_without_a_policy_would_be_found() {
        try (var _ = new Probes(routes, new PolicyTest.Undeclared())) {
            assertThat(withoutPolicy()).hasSize(2);
        }
    }

    private List<String> withoutPolicy() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route ->
                        Policy.find(route.getValue())
                                .filter(allow -> allow.value().length > 0)
                                .isEmpty())
                .map(route -> "%s %s".formatted(route.getKey(), route.getValue()))
                .toList();
    }
}
