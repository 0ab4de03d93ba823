package org.cairnlearn.school.exchange;

import org.springframework.stereotype.Component;

/** Which import takes in what can be uploaded. */
@Component
final class Imports {
    private final RosterImport rosters;
    private final FrameworkImport frameworks;

    Imports(RosterImport rosters, FrameworkImport frameworks) {
        this.rosters = rosters;
        this.frameworks = frameworks;
    }

    ImportReport run(ImportKind kind, ImportWish wish) {
        return switch (kind) {
            case ROSTER -> rosters.run(wish);
            case FRAMEWORK -> frameworks.run(wish);
            case SERVICES, EVIDENCE, RESULTS ->
                    throw new IllegalArgumentException("Not to be uploaded: " + kind);
        };
    }
}
