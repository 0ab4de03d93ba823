package org.cairnlearn.school.assessment;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door of test results. To be called inside a piece of {@code Work}. */
@Component
public final class AssessmentBook {
    private final AssessmentSql sql;
    private final WithdrawalSql withdrawals;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    AssessmentBook(
            AssessmentSql sql,
            WithdrawalSql withdrawals,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.withdrawals = withdrawals;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
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
        var batch = ids.next();
        var numbers = sql.take(source, results, new AssessmentSql.Arrived(batch, clock.instant()));
        if (!numbers.isEmpty()) {
            events.publishEvent(new ResultsRecorded(batch));
        }
        var fresh = (int) numbers.stream().filter(number -> number == 1).count();
        var corrected = numbers.size() - fresh;
        return new Taken(fresh, corrected, results.size() - numbers.size());
    }

    /** What {@link #takeBack} would do. */
    public TakenBack brought(String source, Collection<UUID> batches) {
        return withdrawals.of(source, batches);
    }

    /**
     * What these deliveries brought is as it was before them: what they corrected counts as before,
     * what was new counts no longer. What has come again since stays.
     */
    public TakenBack takeBack(String source, Collection<UUID> batches) {
        sql.lock();
        var done = withdrawals.of(source, batches);
        withdrawals.takeBack(source, batches, ids.next(), clock.instant());
        return done;
    }

    /**
     * What counts because the office said whom a source means by a name counts no longer.
     *
     * @return how many results that were
     */
    public int withdraw(String source, String named) {
        sql.lock();
        return withdrawals.withdraw(source, named, ids.next(), clock.instant());
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
