package org.cairnlearn.school.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every analysis on data that are broken in one way: a right answer or the cause, and no NaN. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DegenerateStepsTest {
    private static final Pattern NO_NUMBER = Pattern.compile("NaN|Infinity");

    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource("ways")
    void no_step_answers_with_anything_that_is_no_number(String way) throws IOException {
        RScriptsData.write(folder);
        for (var file : RScriptsData.files(folder).values()) {
            Files.writeString(file, WAYS.get(way).apply(Files.readString(file)));
        }
        List<String> wrong = new ArrayList<>();
        for (var step : RScriptsTest.steps()) {
            var plan = Files.writeString(folder.resolve("plan.json"), RScriptsTest.planOf(step));
            var answer =
                    StudyDesk.analyze(plan, RScriptsData.files(folder), LocalDate.of(2027, 7, 1));
            if (answer instanceof StudyAnswer.Done(var document, var html, var script)
                    && (NO_NUMBER.matcher(document.toString()).find()
                            || NO_NUMBER.matcher(html).find())) {
                wrong.add(step);
            }
            if (answer instanceof StudyAnswer.Refused(var problems)) {
                assertThat(problems).allMatch(one -> !one.message().contains("null"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    static List<String> ways() {
        return List.copyOf(WAYS.keySet());
    }

    private static final Map<String, UnaryOperator<String>> WAYS =
            Map.of(
                    "every row the same",
                    text -> rows(text, (rows, k) -> rows.getFirst()),
                    "one row",
                    text -> head(text, 1),
                    "two rows",
                    text -> head(text, 2),
                    "one group only",
                    text ->
                            rows(text, (rows, k) -> rows.get(k))
                                    .replaceAll("(?m)^(\\d+),[01],[01],", "$1,1,1,"),
                    "text for a number",
                    text ->
                            rows(
                                    text,
                                    (rows, k) ->
                                            k == 1
                                                    ? rows.get(k).replaceAll("[0-9.]+", "x")
                                                    : rows.get(k)),
                    "numbers that are not finite",
                    text ->
                            rows(
                                    text,
                                    (rows, k) ->
                                            k == 1
                                                    ? rows.get(k)
                                                            .replaceAll(
                                                                    "-?[0-9]+\\.[0-9]+", "1e999")
                                                    : rows.get(k)),
                    "numbers that are very large",
                    text -> text.replaceAll("(\\.[0-9]{6})", "$1e150"),
                    "most cells empty",
                    text ->
                            rows(
                                    text,
                                    (rows, k) ->
                                            k < 5
                                                    ? rows.get(k)
                                                    : rows.get(k).replaceAll("[^,]+", "")));

    private interface Change {
        String row(List<String> rows, int place);
    }

    private static String rows(String text, Change change) {
        var lines = text.lines().toList();
        var rows = lines.subList(1, lines.size());
        var changed = new StringBuilder(lines.getFirst()).append('\n');
        for (int k = 0; k < rows.size(); k++) {
            changed.append(change.row(rows, k)).append('\n');
        }
        return changed.toString();
    }

    private static String head(String text, int rows) {
        return String.join("\n", text.lines().limit(rows + 1L).toList()) + "\n";
    }
}
