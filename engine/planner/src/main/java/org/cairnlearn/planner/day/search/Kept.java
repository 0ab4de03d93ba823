package org.cairnlearn.planner.day.search;

import java.util.BitSet;

/**
 * What a mending may not change, and what it keeps only if there is room.
 *
 * @param places by student the blocks in which the place stays, as bits; none if empty
 * @param slots those whose group stays as it is
 * @param homeless slots whose group has lost its room and needs another
 */
public record Kept(int[] places, BitSet slots, BitSet homeless) {
    static Kept nothing() {
        return new Kept(new int[0], new BitSet(), new BitSet());
    }
}
