package org.cairnlearn.school.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Home;

/**
 * The folder of a demo. Its marker, {@code demo.properties}, says that a demo made it, how many
 * students it has, where it lies, whether it was filled to the end, and the sign-ins; a folder
 * without the marker may be somebody's school and is never filled or deleted.
 */
final class DemoHome {
    private final Home home;
    private ZoneId zone;

    /**
     * A demo's folder.
     *
     * @param zone where the school lies if the demo has to be filled
     */
    DemoHome(Home home, ZoneId zone) {
        this.home = home;
        this.zone = zone;
    }

    /** Where the school lies, once the folder is prepared. */
    ZoneId zone() {
        return zone;
    }

    /**
     * Makes the folder ready for a demo of so many students.
     *
     * @param fresh begin anew also where a filled demo is there
     * @return whether it has to be filled
     * @throws CommandStopped when the folder is not a demo's, is in use, or holds another demo
     */
    boolean prepare(int students, boolean fresh) {
        try {
            if (!Files.exists(marker())) {
                refuseAnothersFolder();
                CairnLog.in(home.folder()).makeFolder();
                write(students, false, List.of());
                return true;
            }
            var marked = read();
            var filled = Boolean.parseBoolean(marked.getProperty("filled"));
            if (fresh || !filled) {
                delete();
                return prepare(students, false);
            }
            if (!String.valueOf(students).equals(marked.getProperty("students"))) {
                throw CommandStopped.usage(
                        "demo.other",
                        "The demo in %s has %s students."
                                .formatted(home.folder(), marked.getProperty("students")),
                        "Add --fresh to delete it and make one of %d, or name another folder with --home."
                                .formatted(students));
            }
            zone = ZoneId.of(marked.getProperty("zone", zone.getId()));
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers that the demo is filled, and who can sign in. */
    void filled(int students, List<SignIn> signIns) {
        try {
            write(students, true, signIns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who can sign in, as remembered. */
    List<SignIn> signIns() {
        try {
            var marked = read();
            List<SignIn> all = new ArrayList<>();
            for (int at = 1; marked.containsKey(key(at, "login")); at++) {
                all.add(
                        new SignIn(
                                marked.getProperty(key(at, "who")),
                                marked.getProperty(key(at, "login")),
                                marked.getProperty(key(at, "password"))));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the files that the simulated school is written to. */
    Path files() {
        return home.folder().resolve("files");
    }

    private Path marker() {
        return home.folder().resolve("demo.properties");
    }

    private void refuseAnothersFolder() throws IOException {
        if (!Files.exists(home.folder())) {
            return;
        }
        try (var inside = Files.list(home.folder())) {
            if (inside.findAny().isPresent()) {
                throw CommandStopped.usage(
                        "demo.not-a-demo",
                        "The folder %s holds something that no demo made.".formatted(home.folder()),
                        "Name another with --home.");
            }
        }
    }

    /** Deletes a home that a demo made, once nothing runs in it. */
    private void delete() throws IOException {
        var running = home.folder().resolve("data").resolve("postmaster.pid");
        if (Files.exists(running)) {
            Database.embedded(home).close(); // stops a server that a killed demo left behind
        }
        if (Files.exists(running)) {
            throw CommandStopped.failed(
                    "demo.in-use",
                    "The demo in %s is running.".formatted(home.folder()),
                    "Stop it with Ctrl-C first, or name another folder with --home.");
        }
        try (var all = Files.walk(home.folder())) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(home.folder()) && !path.equals(marker())) {
                    Files.delete(path);
                }
            }
        }
        Files.delete(marker()); // last, so that a killed deletion is still a demo's home
    }

    private Properties read() throws IOException {
        var marked = new Properties();
        try (var text = Files.newBufferedReader(marker())) {
            marked.load(text);
        }
        return marked;
    }

    private void write(int students, boolean filled, List<SignIn> signIns) throws IOException {
        var marked = new Properties();
        marked.setProperty("students", String.valueOf(students));
        marked.setProperty("filled", String.valueOf(filled));
        marked.setProperty("zone", zone.getId());
        for (int at = 1; at <= signIns.size(); at++) {
            var one = signIns.get(at - 1);
            marked.setProperty(key(at, "who"), one.who());
            marked.setProperty(key(at, "login"), one.login());
            marked.setProperty(key(at, "password"), one.password());
        }
        var half = marker().resolveSibling("demo.half");
        Files.deleteIfExists(half);
        Files.createFile(
                half,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var text = Files.newBufferedWriter(half)) {
            marked.store(text, "Made by cairn demo. A demo may delete this whole folder.");
        }
        Files.move(half, marker(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String key(int at, String what) {
        return "sign-in.%d.%s".formatted(at, what);
    }
}
