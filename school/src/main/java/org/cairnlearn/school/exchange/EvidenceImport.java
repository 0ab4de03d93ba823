package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.Problem;
import org.springframework.stereotype.Component;

/**
 * Brings what students did into the school: a log of answers into the evidence, and with it, in the
 * same transactions, into mastery; results of tests into their own place. It is committed a few
 * thousand rows at a time: what was told as committed stays whatever happens, and the same import
 * carries on from there.
 */
@Component
public final class EvidenceImport {
    private final Work work;
    private final LogImport logs;
    private final TestResultImport tests;

    EvidenceImport(Work work, LogImport logs, TestResultImport tests) {
        this.work = work;
        this.logs = logs;
        this.tests = tests;
    }

    /**
     * Imports the file, whatever it is: every row whose student (and, in a log, whose skills) are
     * known is stored, every other one is named.
     *
     * @throws UncheckedIOException when a file cannot be read from the disk
     */
    public ImportReport run(EvidenceWish wish) {
        var problems = new ProblemTally();
        return wish.wish().dryRun()
                ? Trial.write(work, wish.wish(), () -> read(wish, problems))
                : read(wish, problems);
    }

    private ImportReport read(EvidenceWish wish, ProblemTally problems) {
        try {
            var results = tests.find(wish, problems);
            if (results.isPresent()) {
                return tests.read(results.get(), wish, problems);
            }
            return Files.isDirectory(wish.wish().path())
                    ? nothing(wish.wish().path(), problems)
                    : logs.read(wish, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportReport nothing(Path folder, ProblemTally problems) {
        problems.add(
                Problem.error("evidence.no-file", name(folder))
                        .saying(
                                "The folder holds no results of tests that can be read.",
                                "Name the file of a log itself, or a folder with Ed-Fi's StudentAssessment files."));
        return new ImportReport(
                "unknown", false, List.of(FileCount.refused(name(folder), 0)), problems.all());
    }

    static String name(Path path) {
        var last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
