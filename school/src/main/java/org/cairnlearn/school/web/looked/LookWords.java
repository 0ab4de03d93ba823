package org.cairnlearn.school.web.looked;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.audit.DataKind;
import org.cairnlearn.school.audit.Look;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Words;

/**
 * Lines of the log in words.
 *
 * @param names of those who may be named
 */
record LookWords(Words words, SchoolTime time, Names names) {
    /** The people and the other systems that may be named. */
    record Names(Map<PersonId, String> people, Map<UUID, String> systems) {
        static final Names NONE = new Names(Map.of(), Map.of());

        Optional<String> find(Look.By by) {
            return by.person() != null
                    ? Optional.ofNullable(people.get(by.person()))
                    : Optional.ofNullable(by.account()).map(systems::get);
        }
    }

    /** Who looked; what the person is where no name is known. */
    String who(Look.By by) {
        return names.find(by).orElseGet(() -> words.say("looked.somebody", "role", role(by)));
    }

    /** As what; empty where {@link #who} says it. */
    String roleBeside(Look.By by) {
        return names.find(by).isPresent() ? words.say("looked.role", "role", role(by)) : "";
    }

    private static String role(Look.By by) {
        return by.role().toLowerCase(Locale.ROOT);
    }

    String what(Look look) {
        var screen = words.say("looked.screen", "screen", look.way().screen());
        return switch (look.way().form()) {
            case PAGE, PART -> screen;
            case FILE, DATA -> words.say("looked.as_file", "screen", screen);
        };
    }

    /** When on the day, and how often. */
    String when(Look.Times times) {
        var first = time.at(times.first()).toLocalTime();
        var last = time.at(times.last()).toLocalTime();
        var span =
                words.time(first).equals(words.time(last))
                        ? words.time(first)
                        : words.span(first, last);
        return words.say("looked.when", "span", span, "times", times.times());
    }

    /** A line for the student or the family. */
    LookedPage.Row row(Look look, String why) {
        return new LookedPage.Row(
                who(look.by()), roleBeside(look.by()), what(look), when(look.times()), why);
    }

    String kinds(Set<DataKind> kinds) {
        return words.list(
                kinds.stream()
                        .sorted()
                        .map(kind -> words.say("looked.kind", "kind", kind))
                        .toList());
    }
}
