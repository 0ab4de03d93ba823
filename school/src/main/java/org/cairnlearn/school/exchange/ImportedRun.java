package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import as the ledger has it.
 *
 * @param input the name of the file or folder that was handed in
 * @param format the recognised format; empty while it is not known
 * @param removals the sentence of the stop at a tenth; empty when nothing stopped it
 * @param ended null while it runs, and for ever when it stopped in the middle
 * @param detailsUntil until when its refused rows are kept
 */
public record ImportedRun(
        UUID id,
        Arrival arrival,
        String input,
        String format,
        RunState state,
        String removals,
        Instant started,
        @Nullable Instant ended,
        Instant detailsUntil) {
    /** Whether it took another run back. */
    public boolean isUndo() {
        return format.equals(ImportUndo.FORMAT);
    }
}
