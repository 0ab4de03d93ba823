package org.cairnlearn.school.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.ApiClient.Use;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the document says to other systems is what there is. */
@SchoolTest
class OpenApiTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired OpenApi api;
    @Autowired BeanFactory beans;

    @Value("${local.server.port}")
    int port;

    @Test
    void each_route_of_other_systems_is_described_and_nothing_else() {
        var there =
                routes.getHandlerMethods().entrySet().stream()
                        .filter(one -> isForSystems(one.getValue()))
                        .flatMap(one -> addresses(one.getKey()));
        var open = Stream.of("POST /oauth2/token", "GET /xapi/about");
        assertThat(described())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(there, open).toList());
    }

    private static boolean isForSystems(HandlerMethod method) {
        var said =
                Stream.of(method.getMethod(), method.getBeanType())
                        .map(one -> AnnotatedElementUtils.findMergedAnnotation(one, Allow.class))
                        .filter(Objects::nonNull)
                        .findFirst();
        return said.stream()
                .flatMap(one -> Arrays.stream(one.value()))
                .anyMatch(Audience.INTEGRATOR::equals);
    }

    private static Stream<String> addresses(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .flatMap(address ->
                        route.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + address));
    }

    private List<String> described() {
        return api.services().stream()
                .flatMap(service -> service.operations().stream())
                .map(one -> one.method() + " " + one.address())
                .toList();
    }

    @Test
    void each_scope_that_can_be_given_opens_something_and_no_other_is_named() {
        assertThat(
                        api.services().stream()
                                .flatMap(service -> service.operations().stream())
                                .flatMap(one -> one.scopes().stream())
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Scope.values()).map(Scope::address).toList());
    }

    @Test
    void whoever_connects_a_system_reads_it_without_a_key() {
        var page = new Browser(port).get("/openapi").body();
        assertThat(described())
                .allSatisfy(one -> assertThat(page).contains(one.substring(one.indexOf(' ') + 1)));
        assertThat(new Browser(port).get("/openapi.json").body()).isEqualTo(api.text());
    }

    @Test
    void an_answer_says_how_much_the_system_may_still_ask() {
        var town = new RosterTown(beans, port);
        var token = town.token(town.system(Use.SCHOOL_WORK, Scope.ROSTER));
        var headers = town.get(token, "/orgs").headers();
        assertThat(headers.firstValue("RateLimit-Policy")).hasValue("\"minute\";q=60000;w=60");
        assertThat(headers.firstValue("RateLimit").orElseThrow())
                .matches("\"minute\";r=(60000|5999\\d);t=[01]");
    }
}
