package org.cairnlearn.standards.framework;

import java.util.List;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a file, so that a problem can name it.
 *
 * @param line physical line, counted from 1; 0 where lines mean nothing
 * @param pointer place in a JSON or XML document; null for tables
 */
record Where(String file, long line, @Nullable String pointer) {
    static Where pointed(String file, String pointer) {
        return new Where(file, 0, pointer);
    }

    static Where lined(String file, long line) {
        return new Where(file, line, null);
    }

    List<String> texts() {
        return pointer == null
                ? List.of(file, String.valueOf(line))
                : List.of(file, String.valueOf(line), pointer);
    }

    static Where of(List<String> texts) {
        return new Where(
                texts.get(0),
                Long.parseLong(texts.get(1)),
                texts.size() == 2 ? null : texts.get(2));
    }

    /** A field inside of it. */
    Problem.Draft error(String code, String field) {
        return at(Problem.error("framework." + code, file), field);
    }

    Problem.Draft warning(String code, String field) {
        return at(Problem.warning("framework." + code, file), field);
    }

    private Problem.Draft at(Problem.Draft draft, String field) {
        var place = field.isEmpty() ? draft : draft.field(field);
        if (pointer != null) {
            return place.pointer(field.isEmpty() ? pointer : pointer + "/" + field);
        }
        return line > 0 && !field.isEmpty()
                ? place.at(line).column(field)
                : line > 0 ? place.at(line) : place;
    }
}
