package org.cairnlearn.school.exchange;

import java.util.UUID;

/**
 * An import has been applied, or refused as a whole; its run says so in the transaction that is
 * still open.
 */
public record ImportEnded(UUID run, ImportKind kind, RunState state) {}
