package org.cairnlearn.school.classdoor;

import java.util.random.RandomGenerator;

/** Codes of letters and digits that are not mistaken for each other. */
final class Signs {
    private static final String ALL = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Signs() {}

    static String fresh(int length, RandomGenerator chance) {
        var signs = new StringBuilder();
        chance.ints(length, 0, ALL.length()).forEach(at -> signs.append(ALL.charAt(at)));
        return signs.toString();
    }
}
