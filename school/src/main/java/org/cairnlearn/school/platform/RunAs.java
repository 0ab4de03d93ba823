package org.cairnlearn.school.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run. They refuse to be root, so a root start goes through a user
 * namespace of its own ({@code unshare -U}: works wherever root can read), else through {@code
 * setpriv} as nobody, which needs folders that nobody can enter, else it is refused with what to
 * do.
 */
record RunAs(List<String> prefix) {
    private static final String NOBODY = "65534";

    static RunAs choose(Home home) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new RunAs(List.of());
        }
        var namespace = new RunAs(List.of("unshare", "-U"));
        if (namespace.works("true")) {
            return namespace;
        }
        var nobody =
                new RunAs(
                        List.of(
                                "setpriv",
                                "--reuid=" + NOBODY,
                                "--regid=" + NOBODY,
                                "--clear-groups"));
        own(home.folder());
        if (nobody.works(home.binaries().resolve("bin/postgres").toString(), "--version")) {
            return nobody;
        }
        throw new HomeRefused(
                "PostgreSQL refuses to run as root, and %s cannot be entered by another user. Start Cairn as an ordinary user, or choose a folder such as /var/lib/cairn with --home."
                        .formatted(home.folder()));
    }

    private boolean works(String... command) {
        try {
            return start(List.of(command), ProcessBuilder.Redirect.DISCARD).waitFor() == 0;
        } catch (IOException e) {
            return false; // the program itself is not there
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Process start(List<String> command, ProcessBuilder.Redirect output) throws IOException {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        var process = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output);
        process.environment().put("LC_ALL", "C");
        return process.start();
    }

    private static void own(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.toList()) {
                Files.setAttribute(path, "unix:uid", Integer.parseInt(NOBODY));
            }
        } catch (IOException e) {
            throw new HomeRefused(
                    "The folder %s cannot be given to the database's user (%s)."
                            .formatted(folder, e.getClass().getSimpleName()));
        }
    }
}
