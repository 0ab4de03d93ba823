package org.cairnlearn.school.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.web.judging.SampleRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BundlesTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Path WORDS = MAIN.resolve("resources").resolve("words");
    private static final Words ENGLISH = Words.of(Locale.ENGLISH);
    private static final Pattern CALL = Pattern.compile("(?<!kit)\\.(say|sentence)\\((?!\\))");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final List<String> BANNED =
            List.of(
                    "deficit",
                    "remedia",
                    "percentile",
                    "algorithm",
                    "algoritmo",
                    "déficit",
                    "low performer",
                    "failing",
                    "behind");

    @Test
    void every_key_the_pages_use_exists_and_no_key_is_left_over() throws IOException {
        // The date patterns are asked for by Words itself.
        var used =
                new TreeSet<>(
                        Set.of("date.day", "date.short", "date.dated", "date.time", "date.clock"));
        for (var call : calls()) {
            var keys = LITERAL.matcher(call).results().map(found -> found.group(1)).toList();
            assertThat(keys)
                    .as("a key is written out, so that it can be found: " + call)
                    .isNotEmpty();
            assertThat(call).as("a key is written out whole").doesNotContain("+");
            used.addAll(keys);
        }
        assertThat(bundle("en").keySet()).containsExactlyElementsOf(used);
    }

    /** Of two lines with one key the last would win in silence. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar-XB"})
    void no_key_stands_twice(String language) throws IOException {
        var lines = Files.readAllLines(WORDS.resolve(language + ".properties"));
        var keys =
                lines.stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar-XB"})
    void each_language_says_everything_english_says_with_the_same_arguments(String language)
            throws IOException {
        var english = bundle("en");
        var other = bundle(language);
        assertThat(other.keySet()).containsExactlyElementsOf(english.keySet());
        for (var key : english.keySet()) {
            if (!key.startsWith("date.")) {
                assertThat(Words.argumentNames(other.get(key)))
                        .as(key)
                        .isEqualTo(Words.argumentNames(english.get(key)));
                assertThat(other.get(key).split("<b>", -1))
                        .as(key)
                        .hasSameSizeAs(english.get(key).split("<b>", -1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar-XB"})
    void each_language_is_translated(String language) throws IOException {
        var english = bundle("en");
        var same =
                bundle(language).entrySet().stream()
                        .filter(entry -> entry.getValue().equals(english.get(entry.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(same)
                .isSubsetOf(
                        "date.short",
                        "date.day",
                        "date.dated",
                        "date.time",
                        "date.clock",
                        "kit.title",
                        "kit.title_school",
                        "office.weeks.percent",
                        "teacher.today.after");
    }

    /** Within a choice inside of a plural a number sign is a number sign, and no number. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar-XB"})
    void every_number_sign_stands_for_a_number(String language) throws IOException {
        bundle(language)
                .forEach((key, message) -> {
                    if (!key.startsWith("date.")) {
                        var plain = message.replaceAll(", number, [^}]*", "");
                        var parts = new MessagePattern(plain);
                        var numbers =
                                IntStream.range(0, parts.countParts())
                                        .filter(at ->
                                                parts.getPartType(at)
                                                        == MessagePattern.Part.Type.REPLACE_NUMBER)
                                        .count();
                        var signs = plain.chars().filter(one -> one == '#').count();
                        assertThat(signs).as(key).isEqualTo(numbers);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar-XB"})
    void no_message_holds_a_straight_apostrophe_or_a_key_twice(String language) throws IOException {
        bundle(language)
                .forEach((key, message) -> {
                    if (!key.startsWith("date.")) {
                        assertThat(message).as(key).doesNotContain("'");
                    }
                });
        var keys =
                Files.readAllLines(WORDS.resolve(language + ".properties")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("=", 2)[0])
                        .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void no_message_judges_anybody(String language) throws IOException {
        bundle(language)
                .forEach((key, message) ->
                        assertThat(message.toLowerCase(Locale.ROOT))
                                .as(key)
                                .doesNotContain(BANNED));
    }

    @Test
    void a_ten_year_old_can_read_what_students_read() throws IOException {
        var texts = new ArrayList<String>();
        bundle("en")
                .forEach((key, message) -> {
                    if (key.startsWith("student.")) {
                        texts.addAll(ReadingLevel.readings(message));
                    }
                });
        assertThat(texts).hasSizeGreaterThan(10);
        for (var text : texts) {
            if (ReadingLevel.words(text).size() >= 5) {
                assertThat(ReadingLevel.grade(text)).as(text).isLessThanOrEqualTo(5);
            }
        }
        assertThat(ReadingLevel.grade(String.join(". ", texts))).isLessThanOrEqualTo(5);
    }

    @Test
    void a_ten_year_old_can_read_how_the_school_judges() {
        for (var rules : List.of(SampleRules.products(ENGLISH), SampleRules.schools(ENGLISH))) {
            var texts = new ArrayList<String>(List.of(rules.lead()));
            rules.levels().forEach(meaning -> texts.add(meaning.means()));
            rules.sections().forEach(section -> texts.addAll(section.rules()));
            assertThat(texts).hasSizeGreaterThan(15);
            assertThat(ReadingLevel.grade(String.join(" ", texts))).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void the_reading_level_tells_hard_from_easy() {
        assertThat(ReadingLevel.grade("The cat sat on the mat.")).isLessThan(1);
        assertThat(
                        ReadingLevel.grade(
                                "Personalized competency progressions necessitate considerable"
                                        + " institutional deliberation."))
                .isGreaterThan(15);
    }

    private static List<String> calls() throws IOException {
        var calls = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (var file : files.filter(BundlesTest::isSource).toList()) {
                var text = Files.readString(file);
                var found = CALL.matcher(text);
                while (found.find()) {
                    calls.add(firstArgument(text, found.end()));
                }
            }
        }
        return calls;
    }

    /** The key, or the expression that chooses one of several. */
    private static String firstArgument(String text, int from) {
        var depth = 0;
        for (var at = from; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (depth == 0 && (sign == ',' || sign == ')')) {
                return text.substring(from, at);
            }
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        }
        throw new IllegalArgumentException("A call does not end: " + text.substring(from));
    }

    /** Words itself hands keys on; everybody else writes them out. */
    private static boolean isSource(Path file) {
        var name = file.toString();
        return (name.endsWith(".jte") || name.contains("/web/") && name.endsWith(".java"))
                && !name.endsWith("/web/kit/Words.java");
    }

    private static Map<String, String> bundle(String language) throws IOException {
        var file = new Properties();
        try (var in =
                Files.newBufferedReader(
                        WORDS.resolve(language + ".properties"), StandardCharsets.UTF_8)) {
            file.load(in);
        }
        var messages = new TreeMap<String, String>();
        file.stringPropertyNames().forEach(key -> messages.put(key, file.getProperty(key)));
        return messages;
    }
}
