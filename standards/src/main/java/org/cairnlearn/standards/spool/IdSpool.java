package org.cairnlearn.standards.spool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Records by their ids, in the order in which they came, in a temporary file when they are many:
 * thirty bytes of memory for each, however long they are.
 */
public final class IdSpool<T> {
    /** The place of a record that was taken out, and the slot of one that is not there. */
    private static final int NONE = -1;

    /** Nobody can write ids of which all have one hash, without knowing this. */
    private static final long FACTOR = ThreadLocalRandom.current().nextLong() | 1;

    private final SpoolFile file = new SpoolFile();
    private final Function<T, List<String>> write;
    private final Function<List<String>, T> read;
    private int[] hashes = new int[16];
    private int[] places = new int[16];
    private int[] table = new int[64];
    private int slots;
    private int gone;

    /**
     * Nothing yet.
     *
     * @param write everything that a record is made of, as texts, its id first
     * @param read makes the equal record of these texts
     */
    public IdSpool(Function<T, List<String>> write, Function<List<String>, T> read) {
        this.write = write;
        this.read = read;
    }

    /** Whether there is a record of this id. */
    public boolean has(String wanted) {
        return slot(wanted, hash(wanted)) >= 0;
    }

    /** The record of this id. */
    public Optional<T> find(String wanted) {
        int slot = slot(wanted, hash(wanted));
        return slot < 0 ? Optional.empty() : Optional.of(at(places[slot]));
    }

    /** Puts a record at the place of that with the same id, or at the end if there is none. */
    public void put(T one) {
        var texts = write.apply(one);
        int hash = hash(texts.getFirst());
        int slot = slot(texts.getFirst(), hash);
        int place = file.rows();
        file.add(texts);
        if (slot < 0) {
            add(place, hash);
        } else {
            places[slot] = place;
        }
    }

    /** Takes the record of this id out, if there is one. */
    public void remove(String unwanted) {
        int slot = slot(unwanted, hash(unwanted));
        if (slot >= 0) {
            places[slot] = NONE;
            gone++;
        }
    }

    /** How many there are. */
    public int size() {
        return slots - gone;
    }

    /** Those that are there now, in their order, as a list that does not change. */
    public List<T> all() {
        int[] now = gone == 0 ? Arrays.copyOf(places, slots) : living();
        return Spool.view(place -> at(now[place]), size());
    }

    private T at(int place) {
        return read.apply(file.get(place));
    }

    private int[] living() {
        return Arrays.stream(places, 0, slots).filter(place -> place != NONE).toArray();
    }

    private void add(int place, int hash) {
        if (slots == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * slots);
            places = Arrays.copyOf(places, 2 * slots);
        }
        if (2L * slots >= table.length) {
            table = new int[2 * table.length];
            for (int slot = 0; slot < slots; slot++) {
                enter(slot);
            }
        }
        hashes[slots] = hash;
        places[slots] = place;
        enter(slots++);
    }

    private void enter(int slot) {
        int at = start(hashes[slot]);
        while (table[at] != 0) {
            at = next(at);
        }
        table[at] = slot + 1;
    }

    private int slot(String wanted, int hash) {
        for (int at = start(hash); table[at] != 0; at = next(at)) {
            int slot = table[at] - 1;
            if (hashes[slot] == hash
                    && places[slot] != NONE
                    && file.first(places[slot]).equals(wanted)) {
                return slot;
            }
        }
        return NONE;
    }

    private int start(int hash) {
        return hash & (table.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (table.length - 1);
    }

    private static int hash(String text) {
        long hash = 0;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash + text.charAt(at) + 1) * FACTOR;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ (hash >>> 32));
    }
}
