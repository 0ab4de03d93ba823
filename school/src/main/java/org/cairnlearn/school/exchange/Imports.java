package org.cairnlearn.school.exchange;

import org.springframework.stereotype.Component;

/** Which import takes in what can be uploaded. */
@Component
final class Imports {
    private final RosterImport rosters;
    private final FrameworkImport frameworks;
    private final ServicesImport services;
    private final ScheduleImport schedules;

    Imports(
            RosterImport rosters,
            FrameworkImport frameworks,
            ServicesImport services,
            ScheduleImport schedules) {
        this.rosters = rosters;
        this.frameworks = frameworks;
        this.services = services;
        this.schedules = schedules;
    }

    ImportReport run(ImportKind kind, ImportWish wish) {
        return switch (kind) {
            case ROSTER -> rosters.run(wish);
            case FRAMEWORK -> frameworks.run(wish);
            case SERVICES -> services.run(wish);
            case SCHEDULE -> schedules.run(wish);
            case EVIDENCE, RESULTS ->
                    throw new IllegalArgumentException("Not to be uploaded: " + kind);
        };
    }
}
