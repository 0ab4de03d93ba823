package org.cairnlearn.school.command;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A password that is printed once: 20 signs of 30, about 98 bits, in groups of five to be copied by
 * hand. Signs that look like another one (0 and O, 1 and l) are left out.
 */
final class OneTimePassword {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz2345678";
    private static final int GROUPS = 4;
    private static final int IN_A_GROUP = 5;

    private OneTimePassword() {}

    static String make(SecureRandom chance) {
        return IntStream.range(0, GROUPS)
                .mapToObj(_ -> group(chance))
                .collect(Collectors.joining("-"));
    }

    private static String group(SecureRandom chance) {
        return chance.ints(IN_A_GROUP, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
