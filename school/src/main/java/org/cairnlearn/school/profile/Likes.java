package org.cairnlearn.school.profile;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words in which a student says what he or she likes, as far as they can be found again in the
 * name of a skill or a material: words of at least four letters, without those that everybody says
 * who likes something. "I like basketball and its numbers" is found in "Basketball in figures" and
 * in "Number lines". Nothing is guessed beyond that.
 */
public record Likes(Set<String> stems) {
    /** Of who has said nothing. */
    public static final Likes NOTHING = new Likes(Set.of());

    private static final int SHORTEST = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    /** What stands in nearly every such sentence, in the languages of the pages. */
    private static final Set<String> EMPTY =
            Set.of(
                    "about",
                    "also",
                    "because",
                    "best",
                    "favorite",
                    "from",
                    "good",
                    "have",
                    "into",
                    "learn",
                    "like",
                    "likes",
                    "love",
                    "make",
                    "more",
                    "most",
                    "play",
                    "really",
                    "school",
                    "some",
                    "that",
                    "them",
                    "thing",
                    "things",
                    "this",
                    "very",
                    "want",
                    "what",
                    "when",
                    "with",
                    "work",
                    "aprender",
                    "como",
                    "cosas",
                    "cuando",
                    "escuela",
                    "gusta",
                    "gustan",
                    "hacer",
                    "jugar",
                    "mucho",
                    "para",
                    "porque",
                    "todo");

    public Likes {
        stems = Set.copyOf(stems);
    }

    static Likes of(Collection<String> said) {
        return new Likes(stems(said.stream()));
    }

    /** The words of texts in which they are looked for, for {@link #touch(Set)}. */
    public static Set<String> stems(Stream<String> texts) {
        return texts.flatMap(Likes::stems).collect(Collectors.toSet());
    }

    /** Whether a text names something of it. */
    public boolean touch(String text) {
        return !stems.isEmpty() && stems(text).anyMatch(stems::contains);
    }

    /** The same of texts whose words are known already. */
    public boolean touch(Set<String> words) {
        return !Collections.disjoint(stems, words);
    }

    private static Stream<String> stems(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST && !EMPTY.contains(word))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    }
}
