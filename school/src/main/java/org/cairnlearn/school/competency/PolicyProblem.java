package org.cairnlearn.school.competency;

/**
 * What is wrong with a policy document.
 *
 * @param pointer where in it (RFC 6901); empty for the whole
 * @param fix what to do about it
 */
public record PolicyProblem(String pointer, String message, String fix) {}
