package org.cairnlearn.standards.spool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Finds all records of a list by a key that several may have: eight bytes of memory for each. */
public final class KeyLookup<T> {
    private final List<T> list;
    private final Function<T, String> key;
    private final long[] byHash;

    /**
     * Goes through the list once.
     *
     * @param list that does not change
     */
    public KeyLookup(List<T> list, Function<T, String> key) {
        this.list = list;
        this.key = key;
        this.byHash = new long[list.size()];
        int place = 0;
        for (T one : list) {
            byHash[place] = ((long) key.apply(one).hashCode() << Integer.SIZE) | place;
            place++;
        }
        Arrays.sort(byHash);
    }

    /** The records with this key, in the order of the list. */
    public List<T> find(String wanted) {
        var found = new ArrayList<T>();
        int hash = wanted.hashCode();
        int at = Arrays.binarySearch(byHash, (long) hash << Integer.SIZE);
        for (at = at < 0 ? -at - 1 : at;
                at < byHash.length && (int) (byHash[at] >> Integer.SIZE) == hash;
                at++) {
            T one = list.get((int) byHash[at]);
            if (key.apply(one).equals(wanted)) {
                found.add(one);
            }
        }
        return found;
    }
}
