package org.cairnlearn.school.web.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The words that tell how somebody stands and why somebody is somewhere: on no sheet for others.
 */
public final class Secrets {
    /** What says how somebody stands, and why somebody is somewhere. */
    private static final List<String> SECRET =
            List.of(
                    "level.",
                    "teacher.today.reason_",
                    "teacher.today.because_",
                    "teacher.today.decide_",
                    "student.today.why_",
                    "kit.sure");

    /** Shorter pieces of a sentence stand in others too. */
    private static final int TELLING = 8;

    private Secrets() {}

    /** The literal pieces of all secret messages: what stands between their arguments. */
    public static List<String> in(String language) {
        var words = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Words.class.getResourceAsStream(
                                        "/words/%s.properties".formatted(language))),
                        StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> SECRET.stream().anyMatch(key::startsWith))
                .flatMap(key -> pieces(key, words.getProperty(key)))
                .toList();
    }

    private static Stream<String> pieces(String key, String message) {
        var literal =
                message.replaceAll("\\{\\w+, (plural|select),|[\\w=]+\\{|\\{\\w+}|</?b>", "|");
        return Stream.of(literal.split("[{}|.,:]"))
                .map(String::strip)
                .filter(piece -> piece.length() >= (key.startsWith("level.") ? 2 : TELLING));
    }
}
