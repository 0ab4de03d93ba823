package org.cairnlearn.school.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairnlearn.school.testing.Browser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer of a report is one printed sheet, however much was asked. */
@ExtendWith(Browser.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportSheetTest {
    private static final Path PICTURES = Path.of("target", "look");

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1", "6, 14"})
    void from_the_sentence_to_the_dose_it_is_one_sheet_and_nothing_is_lost(
            int outcomes, int subgroups, Browser browser) throws IOException {
        var html = report(outcomes, subgroups);
        assertThat(sheets(html.substring(0, html.indexOf("<section class=\"plan\"")), browser))
                .isEqualTo(1);
        assertThat(sheets(html, browser)).isGreaterThan(1);
        for (int k = 0; k < subgroups; k++) {
            assertThat(html).contains("asked at home %d: yes".formatted(k));
        }
        assertThat(html).contains("more follow after the plan");
    }

    private int sheets(String html, Browser browser) throws IOException {
        Files.createDirectories(PICTURES);
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var bytes = html.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        try (var screen =
                browser.open("http://127.0.0.1:" + server.getAddress().getPort() + "/", 1024)) {
            return screen.print(PICTURES.resolve("study-report.pdf"));
        } finally {
            server.stop(0);
        }
    }

    private String report(int outcomes, int subgroups) throws IOException {
        var plan = plan(outcomes, subgroups);
        var designed = (StudyAnswer.Designed) StudyDesk.design(plan, Map.of());
        Files.writeString(
                plan,
                Files.readString(plan)
                        .replace(
                                "\"start\"",
                                "\"seal\": {\"sha256\": \"%s\", \"on\": \"2026-08-30\"}, \"start\""
                                        .formatted(designed.document().get("sha256").asString())));
        var data = Files.writeString(folder.resolve("data.csv"), data(outcomes, subgroups));
        return ((StudyAnswer.Done)
                        StudyDesk.analyze(plan, Map.of("", data), LocalDate.of(2027, 7, 1)))
                .html();
    }

    private Path plan(int outcomes, int subgroups) throws IOException {
        return Files.writeString(
                folder.resolve("plan.json"),
                """
                {"schema": "cairn-study-plan/1", "purpose": "study",
                 "study": {"question": "Do daily reading talks of ten minutes help fifth graders?",
                   "programme": "Daily reading talks", "comparison": "drawn",
                   "design": {"kind": "individual", "students": 600, "explained": 0.4},
                   "treat": "treat", "outcomes": [%s], "smallestEffect": 0.3, "covariates": [%s],
                   "subgroups": [%s], "dose": "minutes", "placebo": "before",
                   "start": "2026-09-01", "stop": "2027-06-15",
                   "approvals": [{"role": "principal", "on": "2026-08-20"}],
                   "legalBasis": "school improvement", "seed": "x"}}
                """
                        .formatted(
                                list(outcomes, "{\"column\": \"reading test %d\"}"),
                                list(12, "\"earlier reading test %d\""),
                                list(subgroups, "{\"column\": \"asked at home %d\"}")));
    }

    private static String list(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(pattern::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String data(int outcomes, int subgroups) {
        var chance = new SplittableRandom(5);
        var text = new StringBuilder("treat,minutes,before");
        IntStream.range(0, outcomes).forEach(k -> text.append(",reading test ").append(k));
        IntStream.range(0, 12).forEach(k -> text.append(",earlier reading test ").append(k));
        IntStream.range(0, subgroups).forEach(k -> text.append(",asked at home ").append(k));
        for (int i = 0; i < 600; i++) {
            text.append('\n').append(i % 2).append(',').append(chance.nextInt(100));
            text.append(',').append(chance.nextGaussian());
            for (int k = 0; k < outcomes; k++) {
                text.append(',').append(0.4 * (i % 2) + chance.nextGaussian());
            }
            for (int k = 0; k < 12; k++) {
                text.append(',').append(chance.nextGaussian());
            }
            for (int k = 0; k < subgroups; k++) {
                text.append(',').append(chance.nextBoolean() ? "yes" : "no");
            }
        }
        return text.append('\n').toString();
    }
}
