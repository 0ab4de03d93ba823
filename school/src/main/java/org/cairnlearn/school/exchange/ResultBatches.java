package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.assessment.AssessmentBook;
import org.cairnlearn.school.assessment.NewTestResult;
import org.cairnlearn.school.assessment.Outcome;
import org.cairnlearn.school.assessment.Sitting;
import org.cairnlearn.school.assessment.Taken;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.assessment.ResultRow;

/** Stores test results, some thousands in one transaction. */
final class ResultBatches {
    private static final int SIZE = 5_000;

    private final Target target;
    private final LogPeople people;
    private final ProblemTally problems;
    private final List<NewTestResult> batch = new ArrayList<>();
    private final Map<String, Counts> byFile = new HashMap<>();
    private String file = "";
    private long stored;

    ResultBatches(Target target, LogPeople people, ProblemTally problems) {
        this.target = target;
        this.people = people;
        this.problems = problems;
    }

    /** Where the batches go, and where they come from. */
    record Target(Work work, AssessmentBook assessments, EvidenceWish wish, ResultFile from) {}

    /** What came of one file's rows. */
    private record Counts(long fresh, long corrected, long strangers) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts with(Taken taken) {
            return new Counts(fresh + taken.fresh(), corrected + taken.corrected(), strangers);
        }

        Counts withStranger() {
            return new Counts(fresh, corrected, strangers + 1);
        }
    }

    void take(ResultRow row) {
        if (!row.place().file().equals(file) || batch.size() == SIZE) {
            flush();
            file = row.place().file();
        }
        var named =
                new LogPeople.Named(
                        row.student(), file, row.place().line(), target.from().studentColumn());
        people.find(named, problems)
                .ifPresentOrElse(
                        student ->
                                batch.add(
                                        new NewTestResult(
                                                row.id(),
                                                student,
                                                sitting(row),
                                                outcome(row),
                                                people.isSaid(row.student())
                                                        ? row.student()
                                                        : null)),
                        () -> byFile.put(file, counts(file).withStranger()));
    }

    /** Stores what is left. */
    void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var wish = target.wish().wish();
        var taken =
                target.work()
                        .write(
                                Actor.Task.importing(wish.tenant()),
                                () -> target.assessments().record(target.wish().source(), batch));
        byFile.put(file, counts(file).with(taken));
        stored += batch.size();
        batch.clear();
        if (!wish.dryRun()) {
            wish.committed().accept(stored);
        }
    }

    FileCount count(org.cairnlearn.standards.FileCount rows) {
        var counts = counts(rows.file());
        var refused = rows.refused() + counts.strangers();
        return new FileCount(
                rows.file(),
                rows.rows(),
                counts.fresh(),
                counts.corrected(),
                rows.rows() - counts.fresh() - counts.corrected() - refused,
                0,
                refused);
    }

    private Counts counts(String name) {
        return byFile.getOrDefault(name, Counts.NONE);
    }

    private static Sitting sitting(ResultRow row) {
        var test = row.test();
        return new Sitting(test.title(), test.subject(), test.grade(), test.term(), test.date());
    }

    private static Outcome outcome(ResultRow row) {
        var scores = row.scores();
        return new Outcome(scores.score(), scores.standardError(), scores.percentile());
    }
}
