package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.standards.datashop.DataShopExport;
import org.springframework.stereotype.Component;

/** Brings a log of answers into the evidence. */
@Component
class LogImport {
    private final Work work;
    private final People people;
    private final CompetencyBook competencies;
    private final EvidenceBook evidence;
    private final SchoolTime time;

    LogImport(
            Work work,
            People people,
            CompetencyBook competencies,
            EvidenceBook evidence,
            SchoolTime time) {
        this.work = work;
        this.people = people;
        this.competencies = competencies;
        this.evidence = evidence;
        this.time = time;
    }

    /** Who knows students, and by which names. */
    @Component
    record People(RosterBook roster, AliasSql aliases, SchoolTime time) {
        /** Those of a file, with whom the office has named of them. */
        LogPeople of(Work work, EvidenceWish wish) {
            var said =
                    work.read(
                            ImportLedger.importing(wish.wish().tenant()),
                            () -> aliases.ofLog(wish.source()));
            return new LogPeople(work, roster, wish, said);
        }

        /** Keeps whom nobody knew, so that somebody can say who they are. */
        void keep(Work work, EvidenceWish wish, LogPeople.Met met) {
            if (!wish.wish().dryRun()) {
                work.write(
                        ImportLedger.importing(wish.wish().tenant()),
                        () -> {
                            aliases.keep(wish.source(), met, time.now());
                            return true;
                        });
            }
        }
    }

    ImportReport read(EvidenceWish wish, ProblemTally problems) throws IOException {
        var log = log(wish);
        var people = this.people.of(work, wish);
        var skills = new LogSkills(work, competencies, wish, log);
        people.prepare(
                student -> log.forEach(row -> student.accept(row.student()), _ -> {}), problems);
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
        this.people.keep(work, wish, people.met());
        return new ImportReport(
                log.format(),
                count.isPresent() && !wish.wish().dryRun(),
                List.of(
                        count.map(batches::count)
                                .orElseGet(() ->
                                        FileCount.refused(
                                                EvidenceImport.name(wish.wish().path()), 0))),
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
}
