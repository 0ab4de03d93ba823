package org.cairnlearn.school.mastery;

/**
 * The levels of the mastery scale: as many stones as the level's number. Their order is fixed; a
 * school may rename them. {@link #NOT_STARTED} means that no work has been seen, which is not the
 * same as low.
 */
public enum Level {
    NOT_STARTED,
    STARTING,
    GETTING_THERE,
    GOT_IT,
    GOES_FURTHER;

    public int stones() {
        return ordinal();
    }
}
