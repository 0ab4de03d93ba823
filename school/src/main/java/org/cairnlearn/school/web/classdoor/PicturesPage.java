package org.cairnlearn.school.web.classdoor;

import gg.jte.Content;
import java.util.List;

/**
 * Tapping the own pictures, one after the other, or typing the code of the card.
 *
 * @param name who it will be
 * @param action where a tap is posted
 * @param tapped what was tapped so far, as it is posted
 * @param taps how many that is
 * @param pictures what there is to tap
 * @param said why it did not work; empty at first
 */
public record PicturesPage(
        String name, String action, String tapped, int taps, List<Choice> pictures, String said) {
    /** How many have to be tapped. */
    public static final int ALL = 3;

    public PicturesPage {
        pictures = List.copyOf(pictures);
    }

    PicturesPage with(List<Choice> all) {
        return new PicturesPage(name, action, tapped, taps, all, said);
    }

    /** A picture to tap. */
    public record Choice(String value, String name, Content drawing) {}
}
