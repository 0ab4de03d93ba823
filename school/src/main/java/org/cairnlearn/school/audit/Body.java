package org.cairnlearn.school.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
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

/** What a reader can read in an answer: its text, without the escapes of HTML and XML. */
final class Body {
    private static final int ID_LENGTH = 36;
    private static final int ID_FIRST_PART = 8;

    private static final Pattern LETTER = Pattern.compile("&#x([0-9a-fA-F]{1,6});");

    private static final Pattern CELL_ENDS = Pattern.compile("[\\s,;<>\"'\\[\\]{}:]+");

    private static final Map<String, String> ESCAPES =
            Map.of(
                    "&#39;", "'", "&#34;", "\"", "&quot;", "\"", "&apos;", "'", "&lt;", "<", "&gt;",
                    ">", "&amp;", "&");

    /** The letters of the longest of them. */
    private static final int LONGEST = 6;

    private final String text;
    private final Set<PersonId> ids;

    private Body(String text) {
        this.text = text;
        this.ids = idsIn(text);
    }

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
        var next = escaped.indexOf('&');
        if (next < 0) {
            return new Body(escaped);
        }
        var text = new StringBuilder(escaped.length());
        var done = 0;
        while (next >= 0) {
            var end = escaped.indexOf(';', next, Math.min(escaped.length(), next + LONGEST)) + 1;
            var letter = end > 0 ? ESCAPES.get(escaped.substring(next, end)) : null;
            if (letter != null) {
                text.append(escaped, done, next).append(letter);
                done = end;
            }
            next = escaped.indexOf('&', next + 1);
        }
        return new Body(text.append(escaped, done, escaped.length()).toString());
    }

    /** Everything in it that has the shape of an id. */
    Set<PersonId> ids() {
        return ids;
    }

    /** By hand, since it is done on every answer: an id has its first hyphen after eight digits. */
    private static Set<PersonId> idsIn(String text) {
        var ids = new HashSet<PersonId>();
        var hyphen = text.indexOf('-', ID_FIRST_PART);
        while (hyphen >= 0) {
            var begin = hyphen - ID_FIRST_PART;
            if (isId(text, begin)) {
                var id = text.substring(begin, begin + ID_LENGTH);
                ids.add(new PersonId(UUID.fromString(id)));
                hyphen = begin + ID_LENGTH - 1;
            }
            hyphen = text.indexOf('-', hyphen + 1);
        }
        return Set.copyOf(ids);
    }

    private static boolean isId(String text, int begin) {
        if (begin + ID_LENGTH > text.length()
                || isOfWord(text, begin - 1)
                || isOfWord(text, begin + ID_LENGTH)) {
            return false;
        }
        for (var at = 0; at < ID_LENGTH; at++) {
            var hyphen = at == 8 || at == 13 || at == 18 || at == 23;
            var letter = text.charAt(begin + at);
            if (hyphen ? letter != '-' : !HexFormat.isHexDigit(letter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfWord(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        var letter = text.charAt(at);
        return letter == '_' || letter < 128 && Character.isLetterOrDigit(letter);
    }

    /** Those of these students who are named in it, in one of the ways in which pages name them. */
    Set<PersonId> named(Collection<Person> students) {
        if (students.isEmpty()) {
            return Set.of();
        }
        var sought = new HashMap<String, List<Sought>>();
        students.forEach(one ->
                names(one)
                        .map(name -> Sought.of(name, one.id()))
                        .forEach(each ->
                                sought.computeIfAbsent(each.word(), _ -> new ArrayList<>())
                                        .add(each)));
        var named = new HashSet<PersonId>();
        sought.getOrDefault("", List.of()).stream()
                .filter(each -> text.contains(each.name()))
                .forEach(each -> named.add(each.student()));
        look(sought, named);
        return named;
    }

    /**
     * A name that is looked for, only where its first word stands: so a list of many names is read
     * in one go.
     *
     * @param word the first word; empty for a name without letters
     * @param before how many letters stand before that in the name
     */
    private record Sought(String name, String word, int before, PersonId student) {
        static Sought of(String name, PersonId student) {
            var word = firstWord(name);
            return new Sought(name, word, name.indexOf(word), student);
        }
    }

    private static Stream<String> names(Person student) {
        var name = student.name();
        return Stream.of(name.full(), name.brief(), name.family() + ", " + name.given());
    }

    /** Those whose id in the school's own system stands in it as a cell or a value. */
    Set<PersonId> numbered(Collection<Person> students) {
        var cells = new HashSet<>(List.of(CELL_ENDS.split(text)));
        return students.stream()
                .filter(one -> cells.contains(one.sourcedId()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private static String firstWord(String what) {
        var begin = 0;
        while (begin < what.length() && !Character.isLetterOrDigit(what.charAt(begin))) {
            begin++;
        }
        var end = begin;
        while (end < what.length() && Character.isLetterOrDigit(what.charAt(end))) {
            end++;
        }
        return what.substring(begin, end);
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

    /** Goes through the words once; none is cut out of the text that begins like no name. */
    private void look(Map<String, List<Sought>> sought, Set<PersonId> named) {
        var begins = new BitSet();
        sought.keySet().stream()
                .filter(word -> !word.isEmpty())
                .forEach(word -> begins.set(word.charAt(0)));
        var begin = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
                if (at > begin && begins.get(text.charAt(begin))) {
                    var here = sought.getOrDefault(text.substring(begin, at), List.of());
                    take(here, begin, named);
                }
                begin = at + 1;
            }
        }
    }

    private void take(List<Sought> here, int begin, Set<PersonId> named) {
        for (var each : here) {
            if (!named.contains(each.student()) && stands(each.name(), begin - each.before())) {
                named.add(each.student());
            }
        }
    }
}
