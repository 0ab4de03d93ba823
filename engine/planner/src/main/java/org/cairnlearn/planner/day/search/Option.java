package org.cairnlearn.planner.day.search;

/**
 * What one student may do.
 *
 * @param value in milli-mastery
 * @param topic the student's topic, from 0, taken once a day; -1: as often as one likes
 * @param blocks in which blocks, as bits
 */
public record Option(int activity, int value, int topic, int blocks) {}
