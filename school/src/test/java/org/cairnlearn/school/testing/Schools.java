package org.cairnlearn.school.testing;

import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;

/** Two districts in every fixture, so that a leak between them has somewhere to show. */
public record Schools(Tenant ours, Tenant theirs) {

    public static Schools make(Tenants tenants) {
        return new Schools(tenants.add("Harbor District"), tenants.add("Other District"));
    }
}
