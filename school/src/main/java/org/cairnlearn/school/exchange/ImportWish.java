package org.cairnlearn.school.exchange;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.cairnlearn.school.platform.TenantId;

/**
 * What somebody wants imported.
 *
 * @param path a file or a folder
 * @param dryRun check and count as in the real run, then undo it all
 * @param acceptRemovals go on although more than a tenth of the school's active records would go
 * @param committed told after each commit how many rows are stored for good so far
 */
public record ImportWish(
        TenantId tenant,
        Path path,
        boolean dryRun,
        boolean acceptRemovals,
        LongConsumer committed) {}
