package org.cairnlearn.school.exchange;

import java.util.Locale;

/** What can be taken in. */
public enum ImportKind {
    ROSTER,
    FRAMEWORK,
    EVIDENCE,
    RESULTS,
    SERVICES,
    ATTENDANCE,
    MATERIALS,
    SCHEDULE,
    CONSENTS,
    LINE_ITEMS,
    PLANS;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
