package org.cairnlearn.school.command;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A properties file as its lines say it. {@link Properties} forgets where a key stood and lets the
 * last of two win; an operator who mends a file needs both told.
 */
final class SettingsLines {
    /** One key with its value, and the physical line where it begins. */
    record Entry(long line, String key, String value) {}

    private SettingsLines() {}

    /**
     * Reads the entries in order; a line that is none is told.
     *
     * @param troubles takes what is wrong
     */
    static List<Entry> read(Path file, List<Trouble> troubles) {
        List<Entry> entries = new ArrayList<>();
        var lines = lines(file);
        for (int at = 0; at < lines.size(); at++) {
            var first = at;
            var logical = new StringBuilder(lines.get(at));
            while (goesOn(logical) && !isComment(lines.get(first)) && at + 1 < lines.size()) {
                logical.append('\n').append(lines.get(++at));
            }
            entry(logical.toString(), first + 1L, file, troubles, entries);
        }
        return entries;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw CommandStopped.usage(
                    "settings.encoding",
                    "The settings file %s is not UTF-8 text.".formatted(file),
                    "Save it as UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(
            String logical, long line, Path file, List<Trouble> troubles, List<Entry> entries) {
        var one = new Properties();
        try {
            one.load(new StringReader(logical));
        } catch (IllegalArgumentException e) { // how Properties says: a bad \\uXXXX
            troubles.add(
                    Trouble.error(
                                    "settings.escape",
                                    "A backslash here begins an escape that there is not.",
                                    "Write a backslash twice.")
                            .in(file.toString(), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        one.stringPropertyNames()
                .forEach(key -> entries.add(new Entry(line, key, one.getProperty(key).strip())));
    }

    private static boolean isComment(String line) {
        var text = line.stripLeading();
        return text.startsWith("#") || text.startsWith("!");
    }

    /** An odd number of backslashes at its end. */
    private static boolean goesOn(CharSequence line) {
        int backslashes = 0;
        while (backslashes < line.length()
                && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
