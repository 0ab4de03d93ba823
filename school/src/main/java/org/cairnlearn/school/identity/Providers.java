package org.cairnlearn.school.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.platform.Outward;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The identity providers of the settings, and what they last published about themselves. */
@Component
@EnableConfigurationProperties(IdentitySettings.class)
class Providers {
    private static final Duration KEPT = Duration.ofHours(1);

    private final List<Provider> all;
    private final Outward outward;
    private final Cache<String, OidcDoor> doors =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    Providers(IdentitySettings settings, Outward outward) {
        this.outward = outward;
        this.all =
                settings.oidc().entrySet().stream()
                        .map(entry -> Provider.of(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(Provider::name))
                        .toList();
    }

    /** By the name on the button. */
    List<Provider> all() {
        return all;
    }

    Optional<Provider> find(String id) {
        return all.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    /**
     * The way in at a provider.
     *
     * @throws IOException when it has to be asked and cannot be reached
     */
    OidcDoor door(Provider provider) throws IOException {
        var known = doors.getIfPresent(provider.id());
        if (known != null) {
            return known;
        }
        var fresh = OidcDoor.open(provider.client(), outward);
        doors.put(provider.id(), fresh);
        return fresh;
    }
}
