package org.cairnlearn.standards.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a roster: what is kept hangs together, and no report repeats a cell. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneRosterChaosTest {
    private static final List<String> FILES =
            List.of(
                    "orgs.csv",
                    "academicSessions.csv",
                    "courses.csv",
                    "classes.csv",
                    "users.csv",
                    "enrollments.csv");
    private static final List<String> CELLS =
            List.of(
                    Broken.CANARY,
                    "\"" + Broken.CANARY,
                    Broken.CANARY + "," + Broken.CANARY,
                    "\"" + Broken.CANARY + "\nx\"",
                    "",
                    "8/15/26",
                    "harbor",
                    "bay",
                    "fall ",
                    "1.2E+10");

    @TempDir private Path folder;

    @Test
    void broken_cells_leave_a_roster_that_hangs_together_and_are_never_repeated()
            throws IOException {
        for (int seed = 0; seed < 80; seed++) {
            var chance = new Random(seed);
            Path school = new SmallSchool().write(folder.resolve("cells" + seed));
            for (int change = 0; change <= chance.nextInt(4); change++) {
                breakCell(school.resolve(FILES.get(chance.nextInt(FILES.size()))), chance);
            }
            var read = OneRosterCsv.read(school);
            assertThat(read.problems())
                    .as("seed %d", seed)
                    .extracting(Problem::message, Problem::fix)
                    .noneMatch(told -> told.toString().contains(Broken.CANARY));
            hangsTogether(read, seed);
        }
    }

    @Test
    void broken_bytes_never_throw() throws IOException {
        for (int seed = 0; seed < 80; seed++) {
            var chance = new Random(seed);
            Path school = new SmallSchool().write(folder.resolve("bytes" + seed));
            Path file = school.resolve(FILES.get(chance.nextInt(FILES.size())));
            Files.write(file, broken(Files.readAllBytes(file), chance));
            hangsTogether(OneRosterCsv.read(school), seed);
        }
    }

    @Test
    void broken_zips_never_throw() throws IOException {
        byte[] whole = Files.readAllBytes(new SmallSchool().zip(folder.resolve("a.zip"), "x/"));
        for (int seed = 0; seed < 1000; seed++) {
            Path zip = Files.write(folder.resolve(seed + ".zip"), broken(whole, new Random(seed)));
            hangsTogether(OneRosterCsv.read(zip), seed);
        }
    }

    private static byte[] broken(byte[] bytes, Random chance) {
        byte[] broken =
                chance.nextInt(3) == 0
                        ? Arrays.copyOf(bytes, chance.nextInt(bytes.length))
                        : bytes.clone();
        for (int i = 0; i < 3 && broken.length > 0; i++) {
            broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
        }
        return broken;
    }

    /** Puts something into one cell below the header. */
    private static void breakCell(Path file, Random chance) throws IOException {
        var lines = Files.readAllLines(file);
        int line = 1 + chance.nextInt(lines.size() - 1);
        String[] cells = lines.get(line).split(",", -1);
        cells[chance.nextInt(cells.length)] = CELLS.get(chance.nextInt(CELLS.size()));
        lines.set(line, String.join(",", cells));
        Files.write(file, lines);
    }

    private static void hangsTogether(OneRosterPackage read, int seed) {
        var orgs = ids(read.orgs());
        var sessions = ids(read.academicSessions());
        var courses = ids(read.courses());
        var classes = ids(read.classes());
        var users = ids(read.users());
        read.orgs().forEach(o -> known(seed, orgs, o.value().parentSourcedId()));
        read.courses().forEach(c -> known(seed, orgs, c.value().orgSourcedId()));
        read.classes()
                .forEach(c -> {
                    known(seed, courses, c.value().courseSourcedId());
                    c.value().termSourcedIds().forEach(t -> known(seed, sessions, t));
                });
        read.users().forEach(u -> u.value().orgSourcedIds().forEach(o -> known(seed, orgs, o)));
        read.enrollments()
                .forEach(e -> {
                    known(seed, classes, e.value().classSourcedId());
                    known(seed, users, e.value().userSourcedId());
                });
        boolean allRead = read.tables().size() == FILES.size();
        boolean allKept = read.tables().values().stream().allMatch(f -> f.total().refused() == 0);
        if (!allRead || !allKept) {
            assertThat(read.problems()).as("seed %d", seed).isNotEmpty();
        }
    }

    private static void known(int seed, Collection<String> ids, String id) {
        if (!id.isEmpty()) {
            assertThat(ids).as("seed %d", seed).contains(id);
        }
    }

    private static Set<String> ids(List<? extends Row<? extends RosterRecord>> rows) {
        return rows.stream().map(row -> row.value().sourcedId()).collect(Collectors.toSet());
    }
}
