package org.cairnlearn.standards.oneroster;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;

/**
 * What manifest.csv says about a package (OneRoster 1.1 CSV, manifest table). Many systems send
 * none; every file is then taken for a bulk file.
 */
record Manifest(OneRosterVersion version, Map<RosterFile, Mode> modes) {
    static final String FILE = "manifest.csv";
    private static final String VERSION = "oneroster.version";

    /** How a file was sent. */
    enum Mode {
        /** All records. */
        BULK,
        /** Only records that changed. */
        DELTA,
        /** Not sent. */
        ABSENT
    }

    Manifest {
        modes = Map.copyOf(modes);
    }

    Optional<Mode> findMode(RosterFile file) {
        return Optional.ofNullable(modes.get(file));
    }

    /** The manifest of a package that has none. */
    static Manifest none(boolean hasRoles) {
        var version = hasRoles ? OneRosterVersion.V1_2 : OneRosterVersion.V1_1;
        return new Manifest(version, Map.of());
    }

    /** Whether the file is the manifest of a OneRoster package. */
    static boolean recognises(TextSource source) throws IOException {
        var found = new HashMap<String, String>();
        Table.read(
                source,
                RosterFormats.MANIFEST,
                problem -> {},
                row -> {
                    found.put(lower(row.text("propertyName")), "");
                    return Verdict.KEPT;
                });
        return found.containsKey(VERSION);
    }

    static Manifest read(TextSource source, boolean hasRoles, Problems problems)
            throws IOException {
        var modes = new EnumMap<RosterFile, Mode>(RosterFile.class);
        var version = new OneRosterVersion[] {none(hasRoles).version()};
        Table.read(
                source,
                RosterFormats.MANIFEST,
                problems,
                row -> {
                    var cells = new Cells(row, source.name(), RosterFormats.PREFIX, problems);
                    String property = lower(row.text("propertyName"));
                    if (property.equals(VERSION)) {
                        version[0] = version(cells, version[0]);
                    }
                    for (RosterFile file : RosterFile.values()) {
                        if (lower(file.property()).equals(property)) {
                            mode(cells).ifPresent(mode -> modes.put(file, mode));
                        }
                    }
                    return cells.verdict();
                });
        return new Manifest(version[0], modes);
    }

    private static OneRosterVersion version(Cells cells, OneRosterVersion otherwise) {
        String text = cells.row().text("value");
        for (OneRosterVersion version : OneRosterVersion.values()) {
            if (text.equals(version.text()) || text.startsWith(version.text() + ".")) {
                return version;
            }
        }
        cells.warn(
                "value",
                "unknown-version",
                "This version of OneRoster is not known; the package was read as version %s."
                        .formatted(otherwise.text()),
                "Export as OneRoster 1.1 or 1.2.");
        return otherwise;
    }

    private static Optional<Mode> mode(Cells cells) {
        String text = lower(cells.row().text("value"));
        for (Mode mode : Mode.values()) {
            if (lower(mode.name()).equals(text)) {
                return Optional.of(mode);
            }
        }
        cells.warn(
                "value",
                "unknown-word",
                "The manifest does not say in a known word how this file was sent; it is taken for"
                        + " a bulk file if it is there.",
                "Write one of: bulk, delta, absent.");
        return Optional.empty();
    }

    /** What the manifest promises of a file, held against what is there; true if to be read. */
    boolean allows(RosterFile file, Optional<TextSource> source, Problems problems) {
        var mode = findMode(file);
        if (source.isEmpty()) {
            boolean optional =
                    mode.isEmpty() && (file == RosterFile.ROLES || modes.containsValue(Mode.DELTA));
            if (!optional && mode.filter(m -> m == Mode.ABSENT).isEmpty()) {
                problems.add(
                        Problem.error("oneroster.missing-file", file.fileName())
                                .saying(
                                        mode.isPresent()
                                                ? "The manifest promises this file, but it is not"
                                                        + " in the package."
                                                : "The package has no such file.",
                                        "Add %s to the export, in the same folder as the others."
                                                .formatted(file.fileName())));
            }
            return false;
        }
        if (mode.filter(m -> m == Mode.ABSENT).isPresent()) {
            problems.add(
                    Problem.warning("oneroster.not-absent", source.get().name())
                            .saying(
                                    "The manifest says that this file is absent, but it is there."
                                            + " It was read as a bulk file.",
                                    "Correct the manifest, or leave the file out."));
        }
        return true;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
