package org.cairnlearn.standards.edfi;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ed-Fi's words for grades, and the codes that rosters have (CEDS). */
final class Grades {
    private static final List<String> NUMBERED =
            List.of(
                    "first",
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "seventh",
                    "eighth",
                    "ninth",
                    "tenth",
                    "eleventh",
                    "twelfth");
    private static final Map<String, String> OTHERS =
            Map.of(
                    "kindergarten", "KG",
                    "preschool/prekindergarten", "PK",
                    "prekindergarten", "PK",
                    "early education", "PR",
                    "ungraded", "UG");

    private Grades() {}

    /** The code; a word that is none of Ed-Fi's stays as it is. */
    static String code(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int number = NUMBERED.indexOf(lower.replace(" grade", ""));
        return number >= 0 ? "%02d".formatted(number + 1) : OTHERS.getOrDefault(lower, word);
    }
}
