package org.cairnlearn.planner.day.search;

/**
 * What one student may do.
 *
 * @param value in milli-mastery
 * @param topic the student's topic, from 0, taken once a day; -1: as often as one likes
 * @param blocks in which blocks, as bits
 * @param priority what the search adds to the value because a rule asks for this place; no part of
 *     what a plan is worth
 */
public record Option(int activity, int value, int topic, int blocks, int priority) {
    public Option(int activity, int value, int topic, int blocks) {
        this(activity, value, topic, blocks, 0);
    }
}
