package org.cairnlearn.school.web.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The Flesch-Kincaid grade level of English text (Kincaid et al. 1975): 0.39 words per sentence +
 * 11.8 syllables per word - 15.59. Syllables are counted by groups of vowels, which is within a
 * tenth of a dictionary's count on plain text.
 */
final class ReadingLevel {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z’]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private static final Pattern BRANCH = Pattern.compile("[=\\w]+\\{([^{}]*)}");
    private static final Pattern CHOICE =
            Pattern.compile("\\{\\w+, (?:plural|select),((?:\\s*[=\\w]+\\{[^{}]*})+)}");

    private ReadingLevel() {}

    /** What a message may say: one text for each of its branches, with a word for each argument. */
    static List<String> readings(String message) {
        var plain = message.replaceAll("\\{\\w+}", "this").replaceAll("</?b>", "");
        var choice = CHOICE.matcher(plain);
        if (!choice.find()) {
            return List.of(plain.replace("#", "three"));
        }
        return BRANCH.matcher(choice.group(1))
                .results()
                .map(branch ->
                        plain.substring(0, choice.start())
                                + branch.group(1)
                                + plain.substring(choice.end()))
                .flatMap(one -> readings(one).stream())
                .toList();
    }

    static double grade(String text) {
        var words = words(text);
        var sentences = Math.max(1, text.split("[.?!:]+(\\s|$)").length);
        var syllables = words.stream().mapToInt(ReadingLevel::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    static List<String> words(String text) {
        return Arrays.stream(NOT_A_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static int syllables(String word) {
        var groups = (int) VOWELS.matcher(word).results().count();
        var silent = word.endsWith("e") && !word.endsWith("le") && groups > 1 ? 1 : 0;
        return Math.max(1, groups - silent);
    }
}
