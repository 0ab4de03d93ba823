package org.cairnlearn.school.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.responselog.ResponseRow;

/** Turns a log's rows into observations and stores them, some thousands in one transaction. */
final class LogBatches {
    private static final int SIZE = 10_000;

    private final Target target;
    private final LogPeople people;
    private final LogSkills skills;
    private final ProblemTally problems;
    private final List<NewObservation> batch = new ArrayList<>(SIZE);
    private final Map<String, Long> lines = new HashMap<>();
    private long fresh;
    private long known;
    private long refused;

    LogBatches(Target target, LogPeople people, LogSkills skills, ProblemTally problems) {
        this.target = target;
        this.people = people;
        this.skills = skills;
        this.problems = problems;
    }

    /** Where the batches go. */
    record Target(Work work, EvidenceBook evidence, EvidenceWish wish, LogSource source) {}

    void take(ResponseRow row) {
        var student = people.find(row, problems);
        var competencies = skills.find(row, problems);
        if (row.skills().isEmpty()) {
            problems.add(
                    problem("evidence.no-skill", row.line())
                            .column("skills")
                            .saying(
                                    "The row names no skill, so it shows nothing about any.",
                                    "Tag the item in the source, then import again."));
        }
        if (row.max() > Shown.MOST_POINTS) {
            problems.add(
                    problem("evidence.too-many-points", row.line())
                            .column("max")
                            .saying(
                                    "One answer has more than %,d points."
                                            .formatted(Shown.MOST_POINTS),
                                    "Give the score in points of the task, not of a whole test."));
        }
        if (student.isEmpty() || competencies.isEmpty() || row.max() > Shown.MOST_POINTS) {
            refused++;
            return;
        }
        var id = String.format(Locale.ROOT, "%s/%09d", row.student(), row.seq());
        lines.put(id, row.line());
        batch.add(
                new NewObservation(
                        id,
                        student.get(),
                        at(row),
                        Shown.of(competencies, row.item(), row.points(), row.max())));
        if (batch.size() == SIZE) {
            flush();
        }
    }

    /** Stores what is left. */
    void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var wish = target.wish().wish();
        var source = target.source().get();
        var recorded =
                target.work().write(wish.tenant(), () -> target.evidence().record(source, batch));
        fresh += recorded.fresh();
        known += recorded.known();
        refused += recorded.conflicting().size();
        recorded.conflicting().forEach(this::tellConflict);
        batch.clear();
        lines.clear();
        if (!wish.dryRun()) {
            wish.committed().accept(fresh + known);
        }
    }

    FileCount count(org.cairnlearn.standards.FileCount rows) {
        return new FileCount(
                rows.file(), rows.rows(), fresh, 0, known, 0, rows.refused() + refused);
    }

    private void tellConflict(String externalId) {
        problems.add(
                problem("evidence.conflict", lines.getOrDefault(externalId, 1L))
                        .column("seq")
                        .saying(
                                "This source has sent another answer under the same student and number before. The first one stays.",
                                "If this log comes from another system, import it with a --source of its own."));
    }

    private Problem.Draft problem(String code, long line) {
        return Problem.error(code, EvidenceImport.name(target.wish().wish().path())).at(line);
    }

    /** A log without times is ordered by its numbers, a second apart. */
    private Instant at(ResponseRow row) {
        var seconds = row.seconds();
        var start = target.source().get().startsAt();
        return seconds == null
                ? start.plusSeconds(row.seq())
                : start.plus(Duration.ofNanos(Math.round(seconds * 1e9)));
    }
}
