package org.cairnlearn.school.web.kit;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Every word the pages say, in one language. The texts are ICU messages in {@code
 * words/LANGUAGE.properties} (UTF-8, with a note to the translator above each group): plural and
 * select are the language's own. A key that is missing, or an argument too many or too few, is a
 * mistake of the caller and fails at once.
 */
public final class Words {
    /** A number of so many digits is written without anything between them. */
    private static final int UNGROUPED = 3;

    private static final List<String> TAGS = List.of("en", "es", "ar-XB");
    private static final Map<String, Words> ALL =
            TAGS.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, Words::load));

    private final Locale locale;
    private final ULocale rules;
    private final boolean rightToLeft;
    private final Map<String, String> messages;

    /** By key: a page says hundreds of messages, and to read one takes longer than to say it. */
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    /** By a school's own words for the levels: what was read for one page serves the next. */
    private final Map<Map<String, String>, Words> naming = new ConcurrentHashMap<>();

    /**
     * A message that was read once.
     *
     * @param format never used itself but copied, since only one thread at a time may use one
     * @param spare a copy that nobody uses now: one that was used before is the quicker one
     */
    private record Read(
            MessageFormat format,
            AtomicReference<@Nullable MessageFormat> spare,
            Set<String> arguments,
            Set<String> choosing) {
        String say(Map<String, Object> spoken) {
            var taken = spare.getAndSet(null);
            var own = taken == null ? (MessageFormat) format.clone() : taken;
            var said = own.format(spoken);
            spare.set(own);
            return said;
        }
    }

    private Words(Locale locale, Map<String, String> messages) {
        this.locale = locale;
        // Latin digits in every language: times and counts are compared across languages.
        this.rules = ULocale.forLanguageTag(locale.toLanguageTag() + "-u-nu-latn");
        this.rightToLeft = rules.isRightToLeft();
        this.messages = Map.copyOf(messages);
    }

    /**
     * The words for a reader's language; English when the language is not spoken here. {@code
     * ar-XB} is a test of direction and never offered to a school.
     */
    public static Words of(Locale locale) {
        return Stream.of(locale.toLanguageTag(), locale.getLanguage(), "en")
                .filter(ALL::containsKey)
                .map(ALL::get)
                .findFirst()
                .orElseThrow();
    }

    /** The languages a person may choose. */
    public static List<Locale> offered() {
        return List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));
    }

    /** The same words, with the school's own for the levels of mastery. */
    public Words naming(Policy.Scale scale) {
        var own = new HashMap<String, String>();
        for (var level : org.cairnlearn.school.competency.Level.values()) {
            var key = "level." + level.name().toLowerCase(Locale.ROOT);
            scale.word(lang(), level)
                    .filter(word -> !word.equals(messages.get(key)))
                    .ifPresent(word -> own.put(key, word));
        }
        return own.isEmpty() ? this : naming.computeIfAbsent(Map.copyOf(own), this::with);
    }

    private Words with(Map<String, String> own) {
        var all = new HashMap<>(messages);
        all.putAll(own);
        return new Words(locale, all);
    }

    /** The language, as a page's {@code lang}. */
    public String lang() {
        return locale.toLanguageTag();
    }

    /** {@code ltr} or {@code rtl}, as a page's {@code dir}. */
    public String dir() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /**
     * Says one message.
     *
     * @param nameThenValue the message's arguments, each as its name followed by its value; an enum
     *     chooses a {@code select} branch by its name in lower case
     * @throws IllegalArgumentException when the key is missing or the arguments are not the
     *     message's own
     */
    public String say(String key, Object... nameThenValue) {
        return say(key, arguments(key, nameThenValue));
    }

    /** Says one message with its arguments by name; see {@link #say(String, Object...)}. */
    public String say(String key, Map<String, ?> arguments) {
        var message = message(key);
        if (arguments.isEmpty() && message.indexOf('{') < 0) {
            return message;
        }
        var how =
                this.read.computeIfAbsent(
                        key,
                        _ ->
                                new Read(
                                        new MessageFormat(message, rules),
                                        new AtomicReference<>(),
                                        argumentNames(message),
                                        chooses(message)));
        var taken = how.arguments();
        if (!taken.equals(arguments.keySet())) {
            throw new IllegalArgumentException(
                    "%s takes %s, not %s".formatted(key, taken, arguments.keySet()));
        }
        var choosing = how.choosing();
        var spoken = new HashMap<String, Object>();
        arguments.forEach((name, value) ->
                spoken.put(
                        name,
                        choosing.contains(name) && value instanceof String
                                ? value
                                : spoken(value)));
        return how.say(spoken);
    }

    /** The arguments that choose a branch: they are not read, so nothing may be put around them. */
    private static Set<String> chooses(String message) {
        var pattern = new MessagePattern(message);
        return IntStream.range(0, pattern.countParts())
                .filter(at ->
                        pattern.getPartType(at) == MessagePattern.Part.Type.ARG_START
                                && pattern.getPart(at).getArgType()
                                        == MessagePattern.ArgType.SELECT)
                .mapToObj(at -> pattern.getSubstring(pattern.getPart(at + 1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of a message's arguments, also of those that stand inside a branch of another. */
    static Set<String> argumentNames(String message) {
        var pattern = new MessagePattern(message);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says one message whose important words stand between {@code <b>} and {@code </b>}. */
    public Sentence sentence(String key, Object... nameThenValue) {
        var safe = new LinkedHashMap<String, Object>();
        arguments(key, nameThenValue)
                .forEach((name, value) -> safe.put(name, Sentence.withoutMarks(value)));
        return Sentence.marked(say(key, safe));
    }

    /** A day in full: Tuesday 14 October. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(message("date.day"), locale).format(day);
    }

    /** A day in short, for lists: 14 Oct. */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(message("date.short"), locale).format(day);
    }

    /** A day with its year, for what happened long ago: 14 October 2026. */
    public String dated(LocalDate day) {
        return DateTimeFormatter.ofPattern(message("date.dated"), locale).format(day);
    }

    /** A month with its year: November 2026. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL y", locale).format(month);
    }

    /** A day of the week: Mon, Monday. */
    public String weekday(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, locale);
    }

    /** A time of day: 8:40. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(message("date.time"), locale).format(time);
    }

    /** A time that may lie outside of the school day: 3:00 PM, where there are two of them. */
    public String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern(message("date.clock"), locale).format(time);
    }

    /** A part of the day: 10:05–10:45. */
    public String span(LocalTime from, LocalTime to) {
        return time(from) + "–" + time(to);
    }

    /** How much something adds or takes, in tenths, with its sign: +0.4. */
    public String amount(double value) {
        var format = new DecimalFormat("+0.0;\u22120.0", DecimalFormatSymbols.getInstance(rules));
        var text = format.format(value);
        return rightToLeft ? "\u2066" + text + "\u2069" : text;
    }

    /** The whole number that is written so in this language: 5,314. An id like 007 is none. */
    OptionalInt number(String written) {
        if (written.isEmpty() || !Character.isDigit(written.charAt(0))) {
            return OptionalInt.empty();
        }
        if (written.length() <= UNGROUPED) {
            return written.matches("0|[1-9][0-9]*")
                    ? OptionalInt.of(Integer.parseInt(written))
                    : OptionalInt.empty();
        }
        var format = NumberFormat.getIntegerInstance(rules);
        var number = format.parse(written, new ParsePosition(0)).longValue();
        return number <= Integer.MAX_VALUE
                        && List.of(format.format(number), Long.toString(number)).contains(written)
                ? OptionalInt.of((int) number)
                : OptionalInt.empty();
    }

    /** Several names in one phrase: Mr. Lindqvist and Ms. Abara. */
    public String list(Collection<String> names) {
        return ListFormatter.getInstance(rules).format(names.stream().map(this::spoken).toList());
    }

    private String message(String key) {
        var message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException(
                    "No words for %s in %s\nMaybe it is missing in words/%s.properties"
                            .formatted(key, lang(), lang()));
        }
        return message;
    }

    private Object spoken(Object value) {
        return switch (value) {
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
            // A name in another script must not turn the rest of the sentence around.
            case CharSequence text when rightToLeft -> "\u2068" + text + "\u2069";
            default -> value;
        };
    }

    private static Map<String, Object> arguments(String key, Object... nameThenValue) {
        if (nameThenValue.length % 2 != 0) {
            throw new IllegalArgumentException(
                    key + ": each argument is a name followed by a value");
        }
        var arguments = new LinkedHashMap<String, Object>();
        for (var i = 0; i < nameThenValue.length; i += 2) {
            arguments.put((String) nameThenValue[i], nameThenValue[i + 1]);
        }
        return arguments;
    }

    private static Words load(String tag) {
        var path = "/words/%s.properties".formatted(tag);
        try (InputStream in = Words.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The build has no " + path);
            }
            var file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Words(
                    Locale.forLanguageTag(tag),
                    file.stringPropertyNames().stream()
                            .collect(Collectors.toMap(key -> key, file::getProperty)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
