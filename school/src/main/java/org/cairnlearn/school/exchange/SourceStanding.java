package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one source stands.
 *
 * @param last its newest run that is no preview
 * @param totals what came of that run's rows, all files together
 * @param problems how many problems that run had
 * @param lastGood when its newest run was applied; null when none was
 * @param watch what is agreed about it
 * @param beats its imports of the last {@link SourceBook#DAYS} days, the oldest first
 */
public record SourceStanding(
        ImportedRun last,
        FileCount totals,
        long problems,
        @Nullable Instant lastGood,
        Watch watch,
        List<Beat> beats) {
    public SourceStanding {
        beats = List.copyOf(beats);
    }
}
