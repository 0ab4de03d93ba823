package org.cairnlearn.school.plan;

/**
 * With how many a group is one. One adult can go round a handful of groups, not a dozen pairs:
 * peers are three to five.
 */
final class Sizes {
    static final int LESSON_MIN = 3;
    static final int LESSON_MAX = 6;
    static final int PEERS_MIN = 3;
    static final int PEERS_MAX = 5;
    static final int SERVICE_MAX = 4;
    private static final int NO_LIMIT = 10_000;

    private Sizes() {}

    static int least(Group.Kind kind) {
        return switch (kind) {
            case LESSON -> LESSON_MIN;
            case PEERS -> 2;
            case SUPPORT, PROJECT -> 1;
            case OWN_PACE -> 0;
        };
    }

    static int most(Group.Kind kind) {
        return switch (kind) {
            case LESSON -> LESSON_MAX;
            case PEERS -> PEERS_MAX;
            case SUPPORT -> SERVICE_MAX;
            case PROJECT, OWN_PACE -> NO_LIMIT;
        };
    }
}
