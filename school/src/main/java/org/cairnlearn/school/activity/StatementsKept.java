package org.cairnlearn.school.activity;

import org.cairnlearn.school.platform.TenantId;

/** Statements of a tenant have been kept, and wait; the transaction is over. */
public record StatementsKept(TenantId tenant) {}
