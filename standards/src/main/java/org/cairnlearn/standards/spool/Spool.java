package org.cairnlearn.standards.spool;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

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

    /**
     * Those of which something holds, in their order: the list itself if that is all of them.
     *
     * @param list that does not change
     */
    public static <T> List<T> filtered(List<T> list, Predicate<T> holds) {
        int[] places = new int[16];
        int found = 0;
        int place = 0;
        for (T one : list) {
            if (holds.test(one)) {
                if (found == places.length) {
                    places = Arrays.copyOf(places, 2 * found);
                }
                places[found++] = place;
            }
            place++;
        }
        int[] those = places;
        return found == list.size() ? copyOf(list) : view(at -> list.get(those[at]), found);
    }

    /** One list after the other, both of which do not change. */
    public static <T> List<T> joined(List<? extends T> one, List<? extends T> other) {
        int first = one.size();
        return view(
                place -> place < first ? one.get(place) : other.get(place - first),
                first + other.size());
    }

    static <T> List<T> view(IntFunction<T> places, int size) {
        return new View<>(places, size);
    }

    private static final class View<T> extends AbstractList<T> implements RandomAccess {
        private final IntFunction<T> places;
        private final int size;

        View(IntFunction<T> places, int size) {
            this.places = places;
            this.size = size;
        }

        @Override
        public T get(int place) {
            return places.apply(Objects.checkIndex(place, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
