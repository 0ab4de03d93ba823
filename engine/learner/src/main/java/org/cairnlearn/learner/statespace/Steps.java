package org.cairnlearn.learner.statespace;

import java.util.List;

/**
 * One student's way through new answers from where an earlier way ended: the same filter as for
 * whole logs, with a state that can be read and put back. A state that was read and put back goes
 * on to the bit.
 */
public final class Steps {
    private final Walk walk;

    Steps(Walk walk) {
        this.walk = walk;
        begin();
    }

    /** A new student, of whom nothing is known. */
    public void begin() {
        walk.begin();
    }

    /** Puts back the general level, the passing form, and how many answers there were. */
    public void resume(Level general, Level form, int answers) {
        walk.general = general.mean();
        walk.generalVariance = general.variance();
        walk.form = form.mean();
        walk.formVariance = form.variance();
        walk.place = answers;
    }

    /** Puts back what is known of one competency of the log. */
    public void resume(int skill, Level own, Practice practice) {
        walk.seen[skill] = walk.stamp;
        walk.mean[skill] = own.mean();
        walk.variance[skill] = own.variance();
        walk.lastPlace[skill] = practice.place();
        walk.lastSeconds[skill] = practice.seconds();
        walk.right[skill] = practice.right();
        walk.wrong[skill] = practice.wrong();
        walk.remember(skill, List.of());
    }

    /**
     * Puts back which items were answered last on a competency that was put back before.
     *
     * @param items the newest first: numbers of the log, or other names below {@value Walk#NO_ITEM}
     *     for items that the log does not hold
     */
    public void resume(int skill, List<Integer> items) {
        walk.remember(skill, items);
    }

    /** Puts back what is known of one item of the log. */
    public void resume(int item, float mean, float variance) {
        walk.itemSeen[item] = walk.stamp;
        walk.itemMean[item] = mean;
        walk.itemVariance[item] = variance;
    }

    /**
     * When and how often a competency was practised.
     *
     * @param place how many answers the student had given before the last one on it
     * @param seconds when that was
     */
    public record Practice(int place, double seconds, int right, int wrong) {}

    /** Lets time pass until this row of the log. */
    public void look(int row) {
        walk.look(row);
    }

    /** Learns from the row just looked at. */
    public void learn(int row) {
        walk.learn(row, false);
    }

    /** The level in one competency of the log at a moment before the next row. */
    public Level level(int skill, double seconds) {
        return Level.of(walk, skill, seconds);
    }

    /** The general level, relative to what is expected of any student. */
    public Level general() {
        return new Level(walk.general, walk.generalVariance);
    }

    public Level form() {
        return new Level(walk.form, walk.formVariance);
    }

    public int answers() {
        return walk.place;
    }

    /** A competency relative to the general level, as of its last practice. */
    public Level own(int skill) {
        return new Level(walk.mean[skill], walk.variance[skill]);
    }

    public Practice practice(int skill) {
        return new Practice(
                walk.lastPlace[skill],
                walk.lastSeconds[skill],
                walk.right[skill],
                walk.wrong[skill]);
    }

    /** Which items were answered last on a competency, the newest first, named as they came in. */
    public List<Integer> lastItems(int skill) {
        return walk.remembered(skill);
    }

    /** How far the student is above or below the level on an item. */
    public float itemMean(int item) {
        return (float) walk.itemMean[item];
    }

    public float itemVariance(int item) {
        return (float) walk.itemVariance[item];
    }
}
