package org.cairnlearn.school.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What to call a tenant whose roster is about to be imported: the first organisation of type
 * district in a OneRoster table of organisations, else the first school. Only a name is looked for;
 * the import itself judges the file.
 */
final class DistrictName {
    /** When the roster names neither. */
    static final String UNKNOWN = "School";

    private static final String TABLE = "orgs.csv";
    private static final int LOOKED_AT = 100_000;

    private DistrictName() {}

    static String of(Path roster) {
        try {
            return Files.isDirectory(roster) ? ofFolder(roster) : ofZip(roster);
        } catch (ZipException | CsvParseException e) {
            return UNKNOWN; // no zip, or no table: the import tells what is wrong
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        var table = folder.resolve(TABLE);
        if (!Files.isRegularFile(table)) {
            return UNKNOWN;
        }
        try (var bytes = Files.newInputStream(table)) {
            return name(bytes);
        }
    }

    private static String ofZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var table =
                    zip.stream()
                            .filter(entry -> Path.of(entry.getName()).endsWith(TABLE))
                            .findFirst();
            if (table.isEmpty()) {
                return UNKNOWN;
            }
            try (var bytes = zip.getInputStream(table.get())) {
                return name(bytes);
            }
        }
    }

    private static String name(InputStream table) throws IOException {
        Optional<String> school = Optional.empty();
        try (var rows =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofNamedCsvRecord(table)) {
            int looked = 0;
            for (var row : rows) {
                var type = field(row, "type").orElse("");
                if (type.equals("district")) {
                    return field(row, "name").or(() -> Optional.of(UNKNOWN)).get();
                }
                if (type.equals("school") && school.isEmpty()) {
                    school = field(row, "name");
                }
                if (++looked == LOOKED_AT) {
                    break;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return school.orElse(UNKNOWN);
    }

    private static Optional<String> field(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }
}
