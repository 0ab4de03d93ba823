package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cairnlearn.school.testing.SmallSchool;
import org.jspecify.annotations.Nullable;

/** How a log is imported: from the lab, which began on a Monday in November, unless said. */
final class LogWish {
    static final Instant START = Instant.parse("2026-11-02T13:00:00Z");

    private final EvidenceImport imports;
    private Path log;
    private List<Path> skills = List.of();
    private List<Path> students = List.of();
    private String source = "lab";
    private @Nullable Instant start = START;
    private boolean add;
    private boolean correct;
    private @Nullable String model;

    LogWish(EvidenceImport imports, Path log) {
        this.imports = imports;
        this.log = log;
    }

    LogWish named(String name) throws IOException {
        log = Files.move(log, log.resolveSibling(name));
        return this;
    }

    LogWish skills(Path table) {
        skills = List.of(table);
        return this;
    }

    LogWish students(Path table) {
        students = List.of(table);
        return this;
    }

    LogWish from(String name) {
        source = name;
        return this;
    }

    LogWish startingAt(@Nullable Instant moment) {
        start = moment;
        return this;
    }

    LogWish adding() {
        add = true;
        return this;
    }

    LogWish correcting() {
        correct = true;
        return this;
    }

    LogWish counting(String skillModel) {
        model = skillModel;
        return this;
    }

    private EvidenceWish wish(SmallSchool school, boolean dryRun) {
        var wish = new ImportWish(school.tenant(), log, dryRun, false, _ -> {});
        return new EvidenceWish(
                wish,
                EvidenceWish.Maps.of(skills, students),
                source,
                start,
                new EvidenceWish.Choices(add, correct, model));
    }

    ImportReport run(SmallSchool school) {
        return imports.run(wish(school, false));
    }

    ImportReport dryRun(SmallSchool school) {
        return imports.run(wish(school, true));
    }
}
