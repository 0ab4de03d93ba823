package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.standards.responselog.ResponseLog;
import org.springframework.stereotype.Component;

/**
 * Brings a response log into the evidence, and with it, in the same transactions, into mastery. It
 * is committed a few thousand rows at a time: what was told as committed stays whatever happens,
 * and the same import carries on from there.
 */
@Component
public final class EvidenceImport {
    static final String FORMAT = "response-log";

    private final Work work;
    private final RosterBook roster;
    private final CompetencyBook competencies;
    private final EvidenceBook evidence;
    private final InstantSource clock;

    EvidenceImport(
            Work work,
            RosterBook roster,
            CompetencyBook competencies,
            EvidenceBook evidence,
            InstantSource clock) {
        this.work = work;
        this.roster = roster;
        this.competencies = competencies;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Imports the log: every row whose student and skills are known is stored, every other one is
     * named.
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
            var path = wish.wish().path();
            var people = new LogPeople(work, roster, wish);
            var skills = new LogSkills(work, competencies, wish);
            people.prepare(problems);
            skills.prepare(problems);
            var source = new LogSource(work, evidence, clock, wish, problems);
            var batches =
                    new LogBatches(
                            new LogBatches.Target(work, evidence, wish, source),
                            people,
                            skills,
                            problems);
            var count = ResponseLog.open(path).forEach(batches::take, problems::add);
            batches.flush();
            var applied = count.isPresent() && !wish.wish().dryRun();
            return new ImportReport(
                    FORMAT,
                    applied,
                    List.of(
                            count.map(batches::count)
                                    .orElseGet(() -> FileCount.refused(name(path), 0))),
                    problems.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path path) {
        var last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
