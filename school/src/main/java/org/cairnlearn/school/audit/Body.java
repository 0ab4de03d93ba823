package org.cairnlearn.school.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;

/**
 * What a reader can read in an answer.
 *
 * @param text its text, without the escapes of HTML and XML
 */
record Body(String text) {
    private static final Pattern ID =
            Pattern.compile(
                    "\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LETTER = Pattern.compile("&#x([0-9a-fA-F]{1,6});");

    private static final Pattern CELL_ENDS = Pattern.compile("[\\s,;<>\"'\\[\\]{}:]+");

    static Body ofText(byte[] content) {
        return of(new String(content, StandardCharsets.UTF_8));
    }

    /** All parts of a workbook of our own making, such as the texts that its cells share. */
    static Body ofWorkbook(byte[] content) {
        var text = new StringBuilder();
        try (var workbook =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get()) {
            for (var part : Collections.list(workbook.getEntries())) {
                var bytes = workbook.getInputStream(part).readAllBytes();
                text.append(new String(bytes, StandardCharsets.UTF_8)).append(' ');
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return of(LETTER.matcher(text).replaceAll(one -> Matcher.quoteReplacement(letter(one))));
    }

    private static String letter(MatchResult number) {
        return Character.toString(Integer.parseInt(number.group(1), 16));
    }

    static Body of(String escaped) {
        return new Body(
                escaped.replace("&#39;", "'")
                        .replace("&#34;", "\"")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&"));
    }

    /** Everything in it that has the shape of an id. */
    Set<PersonId> ids() {
        return ID.matcher(text)
                .results()
                .map(found -> new PersonId(UUID.fromString(found.group())))
                .collect(Collectors.toSet());
    }

    /** Those of these students who are named in it, in one of the ways in which pages name them. */
    Set<PersonId> named(Collection<Person> students) {
        if (students.isEmpty()) {
            return Set.of();
        }
        var words = wordsOf(text);
        return students.stream()
                .filter(one -> words.keySet().containsAll(wordsOf(first(one)).keySet()))
                .filter(one -> names(one, words))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** A name's first part: looking it up among the words spares most of the searching. */
    private static String first(Person student) {
        var name = student.name();
        return name.given().isBlank() ? name.family() : name.given();
    }

    private boolean names(Person student, Map<String, List<Integer>> words) {
        var name = student.name();
        return Stream.of(name.full(), name.brief(), name.family() + ", " + name.given())
                .anyMatch(what -> has(what, words));
    }

    /** Those whose id in the school's own system stands in it as a cell or a value. */
    Set<PersonId> numbered(Collection<Person> students) {
        var cells = new HashSet<>(List.of(CELL_ENDS.split(text)));
        return students.stream()
                .filter(one -> cells.contains(one.sourcedId()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /**
     * Whether something stands in it that is no part of a longer word: looked for only where its
     * first word stands, so that a list of many names is read in one go.
     */
    private boolean has(String what, Map<String, List<Integer>> words) {
        var begin = 0;
        while (begin < what.length() && !Character.isLetterOrDigit(what.charAt(begin))) {
            begin++;
        }
        var end = begin;
        while (end < what.length() && Character.isLetterOrDigit(what.charAt(end))) {
            end++;
        }
        if (begin == end) {
            return text.contains(what);
        }
        for (var at : words.getOrDefault(what.substring(begin, end), List.of())) {
            if (stands(what, at - begin)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(String what, int at) {
        return text.startsWith(what, at)
                && isEdge(at - 1, what.codePointAt(0))
                && isEdge(at + what.length(), what.codePointBefore(what.length()));
    }

    private boolean isEdge(int beside, int end) {
        return beside < 0
                || beside >= text.length()
                || !Character.isLetterOrDigit(end)
                || !Character.isLetterOrDigit(text.charAt(beside));
    }

    /** Each word with where it stands. */
    private static Map<String, List<Integer>> wordsOf(String text) {
        var words = new HashMap<String, List<Integer>>();
        var begin = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
                if (at > begin) {
                    words.computeIfAbsent(text.substring(begin, at), _ -> new ArrayList<>())
                            .add(begin);
                }
                begin = at + 1;
            }
        }
        return words;
    }
}
