package org.cairnlearn.school.web.looked;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.audit.Look;
import org.springframework.stereotype.Component;

/** What the other systems among those who looked are called. */
@Component
class LookSystems {
    private final Clients clients;

    LookSystems(Clients clients) {
        this.clients = clients;
    }

    Map<UUID, String> of(Collection<Look> looks) {
        return clients.names(
                looks.stream()
                        .map(Look::by)
                        .filter(by -> by.person() == null)
                        .flatMap(by -> Optional.ofNullable(by.account()).stream())
                        .collect(Collectors.toSet()));
    }
}
