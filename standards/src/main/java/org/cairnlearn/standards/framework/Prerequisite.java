package org.cairnlearn.standards.framework;

/**
 * One competency comes before another.
 *
 * @param from source id of what is learned first
 * @param to source id of what needs it
 */
public record Prerequisite(String from, String to) {}
