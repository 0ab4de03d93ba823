package org.cairnlearn.standards.oneroster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record and where it stands.
 *
 * @param file name of the file
 * @param line physical line on which the row starts, the header being line 1
 * @param modified when the sender last changed the record; null if not said
 */
public record Row<T>(String file, long line, T value, @Nullable Instant modified) {}
