package org.cairnlearn.school.classdoor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What a student comes in with.
 *
 * @param pictures three different ones, in order: one in 1,320
 * @param code eight letters and digits for who would rather type: 39 bits
 */
public record Card(List<Picture> pictures, String code) {
    /** How many pictures are tapped. */
    public static final int PICTURES = 3;

    private static final int SIGNS_OF_CODE = 8;

    public Card {
        pictures = List.copyOf(pictures);
        if (pictures.size() != PICTURES || pictures.stream().distinct().count() != PICTURES) {
            throw new IllegalArgumentException("A card has three different pictures");
        }
    }

    static Card fresh(RandomGenerator chance) {
        var all = new ArrayList<>(List.of(Picture.values()));
        Collections.shuffle(all, chance);
        return new Card(all.subList(0, PICTURES), Signs.fresh(SIGNS_OF_CODE, chance));
    }

    /** The code as it is printed, in two halves. */
    public String printed() {
        var half = code.length() / 2;
        return code.substring(0, half) + "-" + code.substring(half);
    }

    /** Whether these were tapped, in this order. */
    boolean shows(List<Picture> tapped) {
        return pictures.equals(tapped);
    }

    /** Whether this was typed, however. */
    boolean says(String typed) {
        return code.equals(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    byte[] bytes() {
        return (pictures.stream().map(Enum::name).collect(Collectors.joining(" ")) + " " + code)
                .getBytes(StandardCharsets.UTF_8);
    }

    static Card of(byte[] bytes) {
        var words = new String(bytes, StandardCharsets.UTF_8).split(" ");
        return new Card(
                Arrays.stream(words).limit(PICTURES).map(Picture::valueOf).toList(),
                words[PICTURES]);
    }

    @Override
    public String toString() {
        return "Card[…]";
    }
}
