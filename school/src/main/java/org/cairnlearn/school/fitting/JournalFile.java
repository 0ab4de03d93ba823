package org.cairnlearn.school.fitting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.learner.statespace.FitWish;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.jspecify.annotations.Nullable;

/**
 * What a fit has found out so far, in a file beside the model's: a first line that says of what,
 * then a key and a number on each line. A last line that was cut off counts for nothing.
 */
final class JournalFile implements FitWish.Journal, AutoCloseable {
    private final Map<Long, Double> known = new HashMap<>();
    private final Writer file;

    private JournalFile(List<String> lines, Writer file) {
        this.file = file;
        lines.stream()
                .skip(1)
                .map(line -> line.split(" "))
                .filter(parts -> parts.length == 3)
                .forEach(parts -> known.put(Long.valueOf(parts[0]), Double.valueOf(parts[1])));
    }

    /**
     * @param about the data and the options; what was found out about others is dropped
     * @throws IOException if the file cannot be read or written
     */
    static JournalFile beside(Path model, List<String> about) throws IOException {
        var file = place(model);
        var first = StateSpaceModel.VERSION + " " + String.join(" ", about);
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        var goesOn = !lines.isEmpty() && lines.getFirst().equals(first);
        var how = goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        var writer =
                Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, how);
        writer.write(goesOn ? System.lineSeparator() : first + System.lineSeparator());
        writer.flush();
        return new JournalFile(goesOn ? lines : List.of(), writer);
    }

    /**
     * The fit is done.
     *
     * @throws IOException if the file cannot be removed
     */
    static void remove(Path model) throws IOException {
        Files.deleteIfExists(place(model));
    }

    private static Path place(Path model) {
        return model.resolveSibling(model.getFileName() + ".part");
    }

    @Override
    public @Nullable Double found(long key) {
        return known.get(key);
    }

    @Override
    public void keep(long key, double found) {
        try {
            file.write(key + " " + found + " ." + System.lineSeparator());
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
