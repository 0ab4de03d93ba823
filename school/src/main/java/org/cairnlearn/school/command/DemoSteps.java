package org.cairnlearn.school.command;

import java.util.List;

/** What the demo does to fill its school, in order. */
final class DemoSteps {
    private DemoSteps() {}

    static List<DemoStep> all() {
        return List.of();
    }
}
