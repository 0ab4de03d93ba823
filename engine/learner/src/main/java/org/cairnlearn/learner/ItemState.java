package org.cairnlearn.learner;

import org.cairnlearn.learner.statespace.Hash;

/**
 * What is remembered of a student on one item; 12 bytes.
 *
 * @param item a hash of the item's key
 * @param mean how far the student is above or below the own level here, in logits
 * @param variance how doubtful that is
 */
public record ItemState(int item, float mean, float variance) {
    /** The hash that stands for an item. */
    static int hash(String key) {
        return (int) Hash.of(key);
    }
}
