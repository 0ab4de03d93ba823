package org.cairnlearn.school.web.kit;

import gg.jte.Content;

/** How material comes: a school wants to see how much of a day is not on a screen. */
public enum Means {
    PAPER,
    SCREEN,
    HANDS;

    /** The drawing beside the material's name. */
    public Content icon() {
        return switch (this) {
            case PAPER -> Icons.PAPER;
            case SCREEN -> Icons.LAPTOP;
            case HANDS -> Icons.HANDS;
        };
    }

    /** On paper, on a screen, with your hands: for those who don't see the drawing. */
    public String word(Words words) {
        return words.say("kit.means", "means", this);
    }
}
