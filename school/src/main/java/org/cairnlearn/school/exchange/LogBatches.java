package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceSource;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Reason;
import org.cairnlearn.school.evidence.Recorded;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.Problem;

/** Turns a log's rows into observations and stores them, some thousands in one transaction. */
final class LogBatches {
    private static final int SIZE = 10_000;
    private static final String CORRECTED = "The log was imported again with --correct.";
    private static final String SAID = "The office has said whom the log means.";

    private final Target target;
    private final LogPeople people;
    private final LogSkills skills;
    private final ProblemTally problems;
    private final List<NewObservation> batch = new ArrayList<>(SIZE);
    private final List<NewObservation> said = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private long fresh;
    private long corrected;
    private long known;
    private long refused;

    LogBatches(Target target, LogPeople people, LogSkills skills, ProblemTally problems) {
        this.target = target;
        this.people = people;
        this.skills = skills;
        this.problems = problems;
    }

    /** Where the batches go. */
    record Target(
            Work work, EvidenceBook evidence, EvidenceWish wish, LogFile file, LogSource source) {}

    void take(Answer row) {
        var named =
                new LogPeople.Named(
                        row.student(),
                        EvidenceImport.name(target.wish().wish().path()),
                        row.line(),
                        target.file().columns().student());
        var student = people.find(named, problems);
        var competencies = skills.find(row, problems);
        tellUnusable(row);
        if (student.isEmpty() || competencies.isEmpty() || row.mark().max() > Shown.MOST_POINTS) {
            refused++;
            return;
        }
        var id = row.place().id();
        lines.put(id, row.line());
        var shown = Shown.of(competencies, row.item(), row.mark().points(), row.mark().max());
        (people.isSaid(row.student()) ? said : batch)
                .add(new NewObservation(id, student.get(), at(row), shown));
        if (batch.size() + said.size() == SIZE) {
            flush();
        }
    }

    private void tellUnusable(Answer row) {
        if (row.skills().isEmpty()) {
            problems.add(
                    problem("evidence.no-skill", row.line())
                            .column(target.file().columns().skills())
                            .saying(
                                    "The row names no skill, so it shows nothing about any.",
                                    "Tag the item in the source, then import again."));
        }
        if (row.mark().max() > Shown.MOST_POINTS) {
            problems.add(
                    problem("evidence.too-many-points", row.line())
                            .column("max")
                            .saying(
                                    "One answer has more than %,d points."
                                            .formatted(Shown.MOST_POINTS),
                                    "Give the score in points of the task, not of a whole test."));
        }
    }

    /** Stores what is left. */
    void flush() {
        if (batch.isEmpty() && said.isEmpty()) {
            return;
        }
        var wish = target.wish().wish();
        var source = target.source().get();
        target.work()
                .write(
                        Actor.Task.importing(wish.tenant()),
                        () -> List.of(store(source), storeSaid(source)))
                .forEach(this::count);
        batch.clear();
        said.clear();
        lines.clear();
        if (!wish.dryRun()) {
            wish.committed().accept(fresh + corrected + known);
        }
    }

    private void count(Recorded recorded) {
        fresh += recorded.fresh();
        corrected += recorded.corrected();
        known += recorded.known();
        refused += recorded.conflicting().size();
        recorded.conflicting().forEach(this::tellConflict);
    }

    /** The office may have said somebody else before. */
    private Recorded storeSaid(EvidenceSource source) {
        return target.evidence().correct(source, said, Reason.ofTheSource(SAID));
    }

    private Recorded store(EvidenceSource source) {
        var evidence = target.evidence();
        return target.wish().choices().correct()
                ? evidence.correct(source, batch, Reason.ofTheSource(CORRECTED))
                : evidence.record(source, batch);
    }

    /** Rows of a format that holds more than answers, such as later attempts, are unchanged. */
    FileCount count(org.cairnlearn.standards.FileCount rows) {
        var lost = rows.refused() + refused;
        return new FileCount(
                rows.file(),
                rows.rows(),
                fresh,
                corrected,
                rows.rows() - fresh - corrected - lost,
                0,
                lost);
    }

    private void tellConflict(String externalId) {
        var draft =
                problem("evidence.conflict", lines.getOrDefault(externalId, 1L))
                        .column(target.file().columns().number());
        problems.add(
                target.wish().choices().correct()
                        ? draft.saying(
                                "Somebody at the school has corrected this answer by hand, or an earlier row of this file says something else. What stands stays.",
                                "Nothing to do, unless the correction was wrong; then correct it by hand again.")
                        : draft.saying(
                                "This source has sent another answer under the same student and number before. The first one stays.",
                                "If it is the same log, corrected or mapped anew, import it with --correct; if it comes from another system, with a --source of its own."));
    }

    private Problem.Draft problem(String code, long line) {
        return Problem.error(code, EvidenceImport.name(target.wish().wish().path())).at(line);
    }

    private Instant at(Answer row) {
        return target.file()
                .start()
                .orElseGet(() -> target.source().get().startsAt())
                .plus(row.after());
    }
}
