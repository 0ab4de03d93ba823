package org.cairnlearn.school.schedule;

import java.util.Locale;

/** Who said something; what stands further down goes before what stands above it. */
enum Origin {
    ROSTER,
    FILE,
    HAND;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
