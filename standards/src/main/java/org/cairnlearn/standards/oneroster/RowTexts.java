package org.cairnlearn.standards.oneroster;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.cairnlearn.standards.oneroster.User.PreferredName;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one table as texts, the id first, and makes them of the texts again. */
final class RowTexts<T extends RosterRecord> {
    private final RecordComponent[] parts;
    private final Constructor<T> maker;

    RowTexts(Class<T> type) {
        this.parts = type.getRecordComponents();
        try {
            this.maker =
                    type.getDeclaredConstructor(
                            Arrays.stream(parts)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("Not a record: " + type, e);
        }
    }

    List<String> write(Row<T> row) {
        var texts = new ArrayList<String>(parts.length + 3);
        try {
            for (var part : parts) {
                write(part.getAccessor().invoke(row.value()), texts);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        texts.add(row.file());
        texts.add(Long.toString(row.line()));
        write(row.modified(), texts);
        return texts;
    }

    Row<T> read(List<String> texts) {
        var next = texts.iterator();
        try {
            var values = new @Nullable Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = read(parts[i].getType(), next);
            }
            return new Row<>(
                    next.next(),
                    Long.parseLong(next.next()),
                    maker.newInstance(values),
                    (Instant) read(Instant.class, next));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing is written as a blank, which only a text can be too, and that is never null. */
    private static void write(@Nullable Object value, List<String> to) {
        switch (value) {
            case null -> to.add("");
            case LocalDate day -> to.add(Long.toString(day.toEpochDay()));
            case Enum<?> word -> to.add(word.name());
            case PreferredName(var given, var middle, var family) ->
                    to.addAll(List.of(given, middle, family));
            case List<?> several -> {
                to.add(Integer.toString(several.size()));
                several.forEach(one -> write(one, to));
            }
            default -> to.add(value.toString());
        }
    }

    private static @Nullable Object read(Class<?> type, Iterator<String> from) {
        var text = from.next();
        if (type == String.class) {
            return text;
        }
        if (type == PreferredName.class) {
            var name = new PreferredName(text, from.next(), from.next());
            return name.equals(PreferredName.NONE) ? PreferredName.NONE : name;
        }
        return text.isEmpty() ? null : read(type, text, from);
    }

    private static Object read(Class<?> type, String text, Iterator<String> from) {
        if (type == List.class) {
            var several = new ArrayList<String>();
            for (int left = Integer.parseInt(text); left > 0; left--) {
                several.add(from.next());
            }
            return several;
        }
        if (type.isEnum()) {
            return word(type, text);
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> LocalDate.ofEpochDay(Long.parseLong(text));
            case "Instant" -> Instant.parse(text);
            case "Year" -> Year.parse(text);
            case "boolean", "Boolean" -> Boolean.valueOf(text);
            default -> throw new IllegalStateException("No texts are known for " + type);
        };
    }

    private static Object word(Class<?> type, String name) {
        for (Object word : type.getEnumConstants()) {
            if (((Enum<?>) word).name().equals(name)) {
                return word;
            }
        }
        throw new IllegalStateException("%s has no %s".formatted(type, name));
    }
}
