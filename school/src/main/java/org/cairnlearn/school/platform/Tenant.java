package org.cairnlearn.school.platform;

/**
 * A tenant and the name its people know it by.
 *
 * @param name shown on the sign-in page when an installation has several
 */
public record Tenant(TenantId id, String name) {}
