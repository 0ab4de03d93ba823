package org.cairnlearn.school.fitting;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.learner.statespace.FitWish;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.jspecify.annotations.Nullable;

/**
 * What a fit has found out so far, in files beside the model's: a first line that says of what,
 * then a key and a number on each line; and how far the layer is, under the same first line, as
 * numbers. A last line that was cut off counts for nothing, and numbers are written whole before
 * they take the place of older ones.
 */
final class JournalFile implements FitWish.Journal, AutoCloseable {
    private final Map<Long, Double> known = new HashMap<>();
    private final Writer file;
    private final Path layer;
    private final String about;

    private JournalFile(List<String> lines, Writer file, Path layer, String about) {
        this.file = file;
        this.layer = layer;
        this.about = about;
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
        return new JournalFile(goesOn ? lines : List.of(), writer, layer(model), first);
    }

    /**
     * The fit is done.
     *
     * @throws IOException if the file cannot be removed
     */
    static void remove(Path model) throws IOException {
        Files.deleteIfExists(place(model));
        Files.deleteIfExists(layer(model));
    }

    private static Path place(Path model) {
        return model.resolveSibling(model.getFileName() + ".part");
    }

    private static Path layer(Path model) {
        return model.resolveSibling(model.getFileName() + ".part-layer");
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
    public double[] layer() {
        if (!Files.exists(layer)) {
            return new double[0];
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(layer)))) {
            double[] numbers = new double[in.readUTF().equals(about) ? in.readInt() : 0];
            for (int at = 0; at < numbers.length; at++) {
                numbers[at] = in.readDouble();
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keepLayer(double[] numbers) {
        var whole = layer.resolveSibling(layer.getFileName() + ".new");
        try {
            try (var out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(whole)))) {
                out.writeUTF(about);
                out.writeInt(numbers.length);
                for (double number : numbers) {
                    out.writeDouble(number);
                }
            }
            Files.move(whole, layer, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
