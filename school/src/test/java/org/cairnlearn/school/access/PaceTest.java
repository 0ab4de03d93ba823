package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PaceTest extends AtTheDoor {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // wraps on the way

    @Test
    void so_many_at_once_then_one_for_every_step_of_the_minute() {
        var pace = new Pace(60, nanos::get);
        assertThat(IntStream.range(0, 61).filter(_ -> pace.take("jonah").isEmpty()).count())
                .isEqualTo(60);
        assertThat(pace.take("jonah")).hasValue(Duration.ofSeconds(1));
        nanos.addAndGet(Duration.ofMillis(1500).toNanos());
        assertThat(pace.take("jonah")).isEmpty();
        assertThat(pace.take("jonah")).hasValue(Duration.ofMillis(500));
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(IntStream.range(0, 100).filter(_ -> pace.take("jonah").isEmpty()).count())
                .isEqualTo(60);
    }

    @Test
    void what_is_left_and_when_all_is_there_again_can_be_told() {
        var pace = new Pace(60, nanos::get);
        assertThat(pace.left("jonah")).isEqualTo(new Pace.Left(60, Duration.ZERO));
        pace.take("jonah");
        pace.take("jonah");
        assertThat(pace.left("jonah")).isEqualTo(new Pace.Left(58, Duration.ofSeconds(2)));
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(pace.left("jonah")).isEqualTo(new Pace.Left(60, Duration.ZERO));
    }

    @Test
    void one_visitor_does_not_use_up_anothers() {
        var pace = new Pace(1, nanos::get);
        assertThat(pace.take("jonah")).isEmpty();
        assertThat(pace.take("jonah")).isPresent();
        assertThat(pace.take("rosa")).isEmpty();
    }

    @Test
    void everybody_unknown_at_one_address_shares_one() throws ServletException, IOException {
        var settings =
                new AccessSettings(
                        5,
                        2,
                        1,
                        Duration.ofMinutes(1),
                        1,
                        Duration.ofMinutes(1),
                        SecondFactorRule.NOBODY,
                        null);
        var filter = new PaceFilter(settings, nanos::get);
        assertThat(status(filter, "192.0.2.1")).isEqualTo(200);
        assertThat(status(filter, "192.0.2.1")).isEqualTo(200);
        assertThat(status(filter, "192.0.2.1")).isEqualTo(429);
        assertThat(status(filter, "192.0.2.2")).isEqualTo(200);
    }

    private static int status(PaceFilter filter, String address)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void a_visitor_who_asks_too_much_is_told_when_to_come_back_and_nobody_else_is() {
        var jonah = signedIn(ours, "jonah");
        var rosa = signedIn(ours, "rosa.ibarra");
        var answer = jonah.get("/probe/me");
        for (var i = 0; i < 5_000 && answer.statusCode() == 200; i++) {
            answer = jonah.get("/probe/me");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(answer.body()).contains("Too many tries");
        assertThat(knows(rosa)).isTrue();
    }
}
