package org.cairnlearn.school.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import org.cairnlearn.planner.day.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents from files, whole or not at all. */
final class Documents {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // NaN is no JSON, and is read so that its field can be named.
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private Documents() {}

    /** A document and the SHA-256 of its file, in hexadecimal digits. */
    record Read<T>(T document, String sha256) {}

    /** A document is refused; thrown inside this package only. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<org.cairnlearn.standards.Problem> problems;

        Refused(List<org.cairnlearn.standards.Problem> problems) {
            super(problems.getFirst().code());
            this.problems = List.copyOf(problems);
        }

        List<org.cairnlearn.standards.Problem> problems() {
            return problems;
        }
    }

    static Read<Problem> problem(Path file) {
        return read(file, (root, refusals) -> new ProblemReader(refusals).read(root));
    }

    static Read<PlanDocument> plan(Path file) {
        return read(file, (root, refusals) -> new PlanReader(refusals).read(root));
    }

    private static <T> Read<T> read(Path file, BiFunction<JsonNode, Refusals, @Nullable T> reader) {
        var refusals = new Refusals(name(file));
        var bytes = bytes(file);
        var root = tree(bytes, refusals);
        var document = root == null ? null : reader.apply(root, refusals);
        if (document == null) {
            throw new Refused(refusals.all());
        }
        return new Read<>(document, sha256(bytes));
    }

    /** What a refusal calls the file. */
    static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static @Nullable JsonNode tree(byte[] bytes, Refusals refusals) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            refusals.unreadable(e.getLocation(), e instanceof UnexpectedEndOfInputException);
            return null;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
