package org.cairnlearn.school.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** What stands in a file that is packed, such as a spreadsheet. */
final class Packed {
    private static final Pattern ENTITY = Pattern.compile("&#x([0-9a-fA-F]+);");

    private Packed() {}

    static String text(byte[] packed, Path folder) {
        var text = new StringBuilder();
        try {
            var file = Files.write(folder.resolve("packed.zip"), packed);
            try (var zip = new ZipFile(file.toFile())) {
                for (var part : zip.stream().toList()) {
                    var bytes = zip.getInputStream(part).readAllBytes();
                    text.append(new String(bytes, StandardCharsets.UTF_8)).append(' ');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ENTITY.matcher(text)
                .replaceAll(one ->
                        Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(one.group(1), 16))))
                .replace("&apos;", "'")
                .replace("&quot;", "\"");
    }
}
