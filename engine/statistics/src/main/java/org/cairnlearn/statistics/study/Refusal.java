package org.cairnlearn.statistics.study;

/**
 * A guard rail that holds.
 *
 * @param code stable, for programs, such as {@code study.peek}
 * @param sentence why, and what to do; begins in lower case, to stand after "because"
 */
public record Refusal(String code, String sentence) {}
