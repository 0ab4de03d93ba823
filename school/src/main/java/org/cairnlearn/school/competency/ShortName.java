package org.cairnlearn.school.competency;

import java.util.regex.Pattern;

/**
 * A few words that a teacher recognises on a card, for a source that has only whole sentences: the
 * first clause; a longer one is cut at a word and shows it by an ellipsis. The code always stands
 * beside it.
 */
final class ShortName {
    private static final int LONGEST = 48;
    private static final int SHORTEST_CLAUSE = 12;
    private static final String CUT = "…";

    /** Common Core's marks in front of a statement: additional content, modelling. */
    private static final Pattern MARK = Pattern.compile("^(?:\\(\\+\\)|\\*|★)\\s*");

    /** A comma only ends a clause late and before a word: otherwise it is one of a list. */
    private static final Pattern CLAUSE_END =
            Pattern.compile("[.;:](?=\\s|$)|\\s[(\\[—–]|(?<=.{24}),(?=\\s\\p{L})");

    /** What means nothing at the end of a name. */
    private static final Pattern LOOSE_END =
            Pattern.compile(
                    "(?i)(?:[\\s,;:.(\\[—–-]|\\s(?:a|an|and|as|at|between|by|e\\.g|each|for|from|"
                            + "i\\.e|in|into|is|its|of|on|or|that|the|their|through|to|up|using|when|"
                            + "where|which|whose|with|within|without))+$");

    private ShortName() {}

    /** The short form of this statement; the code when there is nothing to shorten. */
    static String of(String statement, String code) {
        var whole = MARK.matcher(statement.strip().replaceAll("\\s+", " ")).replaceFirst("");
        var clause = tidy(firstClause(whole));
        var name = isShort(clause) ? clause : tidy(cut(clause)) + CUT;
        return name.isBlank() ? code : name;
    }

    private static boolean isShort(String clause) {
        return clause.codePointCount(0, clause.length()) <= LONGEST;
    }

    private static String tidy(String words) {
        return LOOSE_END.matcher(words).replaceFirst("");
    }

    private static String firstClause(String whole) {
        var end = CLAUSE_END.matcher(whole);
        while (end.find()) {
            if (end.start() >= SHORTEST_CLAUSE) {
                return whole.substring(0, end.start());
            }
        }
        return whole;
    }

    /** At most so many letters that the ellipsis still finds room. */
    private static String cut(String clause) {
        var most = clause.substring(0, clause.offsetByCodePoints(0, LONGEST));
        var space = most.lastIndexOf(' ');
        return space > 0
                ? most.substring(0, space)
                : clause.substring(0, clause.offsetByCodePoints(0, LONGEST - 1));
    }
}
