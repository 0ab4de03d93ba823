package org.cairnlearn.school.webhook;

import org.cairnlearn.school.platform.TenantId;

/** There is something to tell; the transaction is still open. */
record NewsWaits(TenantId tenant) {}
