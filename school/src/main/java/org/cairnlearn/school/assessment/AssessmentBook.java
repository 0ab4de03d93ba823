package org.cairnlearn.school.assessment;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** The front door of test results. To be called inside a piece of {@code Work}. */
@Component
public final class AssessmentBook {
    private final AssessmentSql sql;
    private final InstantSource clock;

    AssessmentBook(AssessmentSql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Stores a batch. Delivered twice, it counts once; a known result that says something else is a
     * correction. Within a batch, of two results with one id the first counts.
     *
     * @param source the system that it comes from
     */
    public Taken record(String source, List<NewTestResult> results) {
        if (results.isEmpty()) {
            return new Taken(0, 0, 0);
        }
        sql.lock();
        var at = clock.instant();
        var numbers = sql.take(source, results, at);
        var fresh = (int) numbers.stream().filter(number -> number == 1).count();
        var corrected = numbers.size() - fresh;
        return new Taken(fresh, corrected, results.size() - numbers.size());
    }

    /** The results of some students as they count now, the newest first. */
    public Map<PersonId, List<TestResult>> of(Collection<PersonId> students) {
        return sql.of(students).stream().collect(Collectors.groupingBy(TestResult::student));
    }

    /** The same, each beside the results of all who took the same test; in the order of time. */
    public Map<PersonId, List<PlacedResult>> placed(Collection<PersonId> students) {
        return sql.placed(students).stream()
                .collect(Collectors.groupingBy(placed -> placed.result().student()));
    }

    /** Every version of one result, as it first arrived to as it counts now. */
    public List<TestResult> history(String source, String externalId) {
        return sql.history(source, externalId);
    }

    /** What holds which field in the tables of a source, as it was last saved. */
    public Optional<Map<String, Column>> findColumns(String source) {
        var columns = sql.columns(source);
        return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
    }

    /** Saves what holds which field in the tables of a source; the same again changes nothing. */
    public void saveColumns(String source, Map<String, Column> columns) {
        if (!columns.equals(sql.columns(source))) {
            sql.save(source, columns, clock.instant());
        }
    }
}
