package org.cairnlearn.school.choice;

import java.util.Set;
import org.cairnlearn.school.materials.Mode;

/** By which cards can be picked out. */
public enum Filter {
    ALL(Set.of(Mode.values())),
    PAPER(Set.of(Mode.PAPER)),
    SCREEN(Set.of(Mode.SCREEN)),
    HANDS(Set.of(Mode.HANDS_ON)),
    TOGETHER(Set.of(Mode.IN_PAIRS, Mode.WITH_A_PERSON));

    private final Set<Mode> modes;

    Filter(Set<Mode> modes) {
        this.modes = modes;
    }

    boolean fits(Way way) {
        return modes.contains(way.mode());
    }
}
