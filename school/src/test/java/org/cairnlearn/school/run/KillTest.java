package org.cairnlearn.school.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KillTest {
    private static final int STUDENTS = 180;
    private static final int STARTING = 2000;
    private static final int TWO_BATCHES = 2000;

    @TempDir Path files;

    private SimulatedSchool harbor;
    private List<String> inOrder;
    private Set<String> uninterrupted;
    private Path home;
    private Database database;
    private long acknowledged;

    @BeforeEach
    void a_school_that_waits_for_its_log_and_another_that_has_it() throws IOException {
        harbor = HarborSchool.simulate(new SchoolSeed(3, LocalDate.of(2026, 11, 23), STUDENTS));
        harbor.writeTo(files);
        inOrder =
                harbor.log().responses().stream()
                        .map(row -> "%s/%09d".formatted(row.student().value(), row.seq()))
                        .toList();
        home = files.resolve("home");
        CairnProcess.run(home, "import", "roster", files.resolve("roster").toString());
        CairnProcess.run(home, "import", "framework", files.resolve("framework.csv").toString());
        uninterrupted = uninterrupted();
        database = Database.embedded(new Home(home));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Tag("sample")
    @Test
    void what_was_acknowledged_is_stored_once_where_an_import_is_killed_a_few_times() {
        kill(5, new Random(20261123)); // the server too, the last time
    }

    @Tag("all")
    @Test
    void what_was_acknowledged_is_stored_once_wherever_an_import_is_killed() {
        kill(15, new Random(20261123));
    }

    private void kill(int times, Random chance) {
        var struck = 0;
        for (var kill = 1; kill <= times; kill++) {
            try (var process = importing(home)) {
                await(process, chance);
                struck += process.runs() ? 1 : 0;
                if (kill % 5 == 0) {
                    killServer();
                    process.end();
                } else {
                    process.kill();
                }
                acknowledged = Math.max(acknowledged, process.acknowledged());
            }
            if (kill % 5 == 0) {
                database.close();
                database = Database.embedded(new Home(home));
            }
            look();
        }
        assertThat(struck)
                .as("kills that came before the import was done")
                .isGreaterThan(times / 2);
        finish();
    }

    /**
     * Until some moment: while it starts, or somewhere in the rows that no one has acknowledged
     * yet.
     */
    private void await(CairnProcess process, Random chance) {
        if (chance.nextInt(4) == 0) {
            pause(chance.nextInt(STARTING));
            return;
        }
        while (process.runs() && process.acknowledged() < Math.max(1, acknowledged)) {
            pause(5);
        }
        pause(chance.nextInt(TWO_BATCHES));
    }

    private void look() {
        try (var stored = Stored.of(database)) {
            var ids = stored.ids();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(Set.copyOf(ids))
                    .containsAll(inOrder.subList(0, Math.toIntExact(acknowledged)));
            assertThat(stored.receipts()).isEqualTo(ids.size());
            assertThat(stored.counted()).isEqualTo(ids.size());
            if (ids.size() == inOrder.size()) {
                assertThat(stored.mastery()).isEqualTo(uninterrupted);
                stored.forget();
                acknowledged = 0;
            }
        }
    }

    /** The same command once more, to its end. */
    private void finish() {
        int before;
        try (var stored = Stored.of(database)) {
            before = stored.ids().size();
        }
        try (var process = importing(home)) {
            var end = process.end();
            assertThat(end.code()).as("%s", end).isZero();
            assertThat(end.said())
                    .contains("\"rows\" : %d,".formatted(inOrder.size()))
                    .contains("\"new\" : %d,".formatted(inOrder.size() - before))
                    .contains("\"unchanged\" : %d,".formatted(before));
        }
        try (var stored = Stored.of(database)) {
            assertThat(stored.ids()).hasSize(inOrder.size()).doesNotHaveDuplicates();
            assertThat(stored.mastery()).isEqualTo(uninterrupted);
        }
    }

    private CairnProcess importing(Path home) {
        return CairnProcess.start(
                home,
                "import",
                "evidence",
                files.resolve("responses.csv").toString(),
                "--source",
                "Practice",
                "--start",
                harbor.start().toString(),
                "--json");
    }

    /** What an import that nobody disturbs makes of the same log, in a copy of the home. */
    private Set<String> uninterrupted() throws IOException {
        var copy = files.resolve("copy");
        try (var all = Files.walk(home)) {
            for (var file : all.toList()) {
                Files.copy(
                        file,
                        copy.resolve(home.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        try (var process = importing(copy)) {
            var end = process.end();
            assertThat(end.code()).as("%s", end).isZero();
        }
        try (var other = Database.embedded(new Home(copy));
                var stored = Stored.of(other)) {
            assertThat(stored.ids()).hasSize(inOrder.size());
            return stored.mastery();
        }
    }

    /** The home's own server, whose number it has written down itself. */
    private void killServer() {
        try {
            var written = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
            var server = ProcessHandle.of(Long.parseLong(written.getFirst().strip())).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
