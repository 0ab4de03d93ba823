package org.cairnlearn.school.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** Which district or school a command means. */
final class TenantChoice {
    private final List<Tenant> all;

    TenantChoice(List<Tenant> all) {
        this.all = List.copyOf(all);
    }

    /**
     * The one that was named, else the only one; empty when the installation has none yet.
     *
     * @throws CommandStopped when the named one is not there, or nobody named one of several
     */
    Optional<TenantId> find(@Nullable TenantId named) {
        if (named != null) {
            if (all.stream().noneMatch(tenant -> tenant.id().equals(named))) {
                throw CommandStopped.usage(
                        "tenant.unknown",
                        "There is no tenant %s here.".formatted(named),
                        all.isEmpty() ? "Import a roster first." : "There are: " + list());
            }
            return Optional.of(named);
        }
        if (all.size() > 1) {
            throw CommandStopped.usage(
                    "tenant.several",
                    "This installation has several tenants.",
                    "Name one with --tenant: " + list());
        }
        return all.stream().map(Tenant::id).findFirst();
    }

    /** As {@link #find}, where there has to be one. */
    TenantId require(@Nullable TenantId named) {
        return find(named)
                .orElseThrow(() ->
                        CommandStopped.usage(
                                "tenant.none",
                                "There is no school here yet.",
                                "Import a roster first: cairn import roster PATH."));
    }

    boolean isNamed(TenantId tenant, String name) {
        return all.contains(new Tenant(tenant, name));
    }

    private String list() {
        return all.stream()
                .map(tenant -> "%s (%s)".formatted(tenant.id(), tenant.name()))
                .collect(Collectors.joining(", ", "", "."));
    }
}
