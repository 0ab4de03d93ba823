package org.cairnlearn.standards.spool;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list that grows at its end and lies in a temporary file when it is long. A record costs eight
 * bytes of memory, and is made anew each time it is looked at.
 */
public final class Spool<T> {
    private final SpoolFile file = new SpoolFile();
    private final Function<T, List<String>> write;
    private final Function<List<String>, T> read;

    /**
     * An empty list.
     *
     * @param write everything that a record is made of, as texts
     * @param read makes the equal record of these texts
     */
    public Spool(Function<T, List<String>> write, Function<List<String>, T> read) {
        this.write = write;
        this.read = read;
    }

    /** Adds one, and gives its place. */
    public int add(T one) {
        file.add(write.apply(one));
        return file.rows() - 1;
    }

    /** The one at this place, counted from 0. */
    public T get(int place) {
        return read.apply(file.get(place));
    }

    /** All of them so far, as a list that does not change. */
    public List<T> all() {
        return new View<>(this::get, file.rows());
    }

    /** As {@link List#copyOf}, but what lies in a file stays there. */
    public static <T> List<T> copyOf(List<T> list) {
        return list instanceof View<T> ? list : List.copyOf(list);
    }

    /**
     * What a function makes of each, made anew each time it is looked at.
     *
     * @param list that does not change
     */
    public static <S, T> List<T> mapped(List<S> list, Function<S, T> each) {
        return new View<>(place -> each.apply(list.get(place)), list.size());
    }

    private interface Places<T> {
        T at(int place);
    }

    private static final class View<T> extends AbstractList<T> implements RandomAccess {
        private final Places<T> places;
        private final int size;

        View(Places<T> places, int size) {
            this.places = places;
            this.size = size;
        }

        @Override
        public T get(int place) {
            return places.at(Objects.checkIndex(place, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
