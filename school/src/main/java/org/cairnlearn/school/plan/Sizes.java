package org.cairnlearn.school.plan;

/**
 * With how many a group is one. One adult can go round a handful of groups, not a dozen pairs: peers
 * are three to five.
 */
final class Sizes {
    static final int LESSON_MIN = 3;
    static final int LESSON_MAX = 6;
    static final int PEERS_MIN = 3;
    static final int PEERS_MAX = 5;

    private Sizes() {}
}
