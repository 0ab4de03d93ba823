package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** What the same analyses cost in R, where R and its packages are installed. */
record InR(Map<String, String> seconds) {
    private static final String SCRIPT = "/benchmarks/statistics.R";

    static InR measured() {
        try (var script = InR.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException("The script for R is missing: " + SCRIPT);
            }
            var file = Files.createTempFile("statistics", ".R");
            Files.write(file, script.readAllBytes());
            var process =
                    new ProcessBuilder("Rscript", file.toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            Map<String, String> seconds = new HashMap<>();
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(parts -> parts.length == 3)
                    .forEach(parts ->
                            seconds.put(parts[0], "R %s s (%s)".formatted(parts[1], parts[2])));
            Files.delete(file);
            return new InR(seconds);
        } catch (IOException noR) {
            return without(noR);
        }
    }

    /** R is not installed, which is no failure. */
    private static InR without(IOException reason) {
        if (!String.valueOf(reason.getMessage()).contains("Rscript")) {
            throw new UncheckedIOException(reason);
        }
        return new InR(Map.of());
    }

    String of(String name) {
        var first = seconds.getOrDefault(name, "R not measured");
        var again = seconds.get(name + " again");
        return again == null ? first : first + ", " + again;
    }
}
