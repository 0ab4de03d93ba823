package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.standards.datashop.DataShopExport;
import org.springframework.stereotype.Component;

/**
 * Brings a log of answers into the evidence, and with it, in the same transactions, into mastery.
 * It is committed a few thousand rows at a time: what was told as committed stays whatever happens,
 * and the same import carries on from there.
 */
@Component
public final class EvidenceImport {
    private final Work work;
    private final RosterBook roster;
    private final CompetencyBook competencies;
    private final EvidenceBook evidence;
    private final SchoolTime time;

    EvidenceImport(
            Work work,
            RosterBook roster,
            CompetencyBook competencies,
            EvidenceBook evidence,
            SchoolTime time) {
        this.work = work;
        this.roster = roster;
        this.competencies = competencies;
        this.evidence = evidence;
        this.time = time;
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
            return read(wish, log(wish), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport read(EvidenceWish wish, LogFile log, ProblemTally problems)
            throws IOException {
        var people = new LogPeople(work, roster, wish, log);
        var skills = new LogSkills(work, competencies, wish, log);
        people.prepare(problems);
        skills.prepare(problems);
        var source =
                new LogSource(work, evidence, time.clock(), new LogSource.Log(wish, log), problems);
        var batches =
                new LogBatches(
                        new LogBatches.Target(work, evidence, wish, log, source),
                        people,
                        skills,
                        problems);
        var count = log.forEach(batches::take, problems::add);
        batches.flush();
        return new ImportReport(
                log.format(),
                count.isPresent() && !wish.wish().dryRun(),
                List.of(
                        count.map(batches::count)
                                .orElseGet(() -> FileCount.refused(name(wish.wish().path()), 0))),
                problems.all());
    }

    /** The log in whatever format it is. */
    private LogFile log(EvidenceWish wish) throws IOException {
        var path = wish.wish().path();
        var reading = new DataShopExport.Wish(wish.choices().model(), time.zone());
        return DataShopExport.open(path, reading)
                .<LogFile>map(LogFile.DataShop::new)
                .orElseGet(() -> new LogFile.Plain(path));
    }

    static String name(Path path) {
        var last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
