package org.cairnlearn.school.competency;

import java.util.regex.Pattern;

/**
 * A few words that a teacher recognises on a card, for a source that has only whole sentences: the
 * first clause, cut at a word. The code always stands beside it.
 */
final class ShortName {
    private static final int LONGEST = 48;
    private static final int SHORTEST_CLAUSE = 12;

    /** A clause ends at a full stop, semicolon, colon, bracket or comma that a space follows. */
    private static final Pattern CLAUSE_END = Pattern.compile("[.;:,](?=\\s|$)|\\s[(\\[—–]");

    /** What means nothing at the end of a name. */
    private static final Pattern LOOSE_END =
            Pattern.compile(
                    "(?i)(?:[\\s,;:.(\\[—–-]|\\s(?:a|an|and|as|at|between|by|e\\.g|each|for|from|"
                            + "i\\.e|in|into|is|its|of|on|or|that|the|their|through|to|up|using|when|"
                            + "where|which|whose|with|within|without))+$");

    private ShortName() {}

    /** The short form of this statement; the code when there is nothing to shorten. */
    static String of(String statement, String code) {
        var whole = statement.strip().replaceAll("\\s+", " ");
        var name = LOOSE_END.matcher(cut(firstClause(whole))).replaceFirst("");
        return name.isBlank() ? code : name;
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

    private static String cut(String clause) {
        if (clause.codePointCount(0, clause.length()) <= LONGEST) {
            return clause;
        }
        var most = clause.substring(0, clause.offsetByCodePoints(0, LONGEST + 1));
        var space = most.lastIndexOf(' ');
        return space > 0
                ? most.substring(0, space)
                : clause.substring(0, clause.offsetByCodePoints(0, LONGEST));
    }
}
