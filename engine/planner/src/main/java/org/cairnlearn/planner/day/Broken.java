package org.cairnlearn.planner.day;

/**
 * A rule that a plan breaks.
 *
 * @param rule which rule
 * @param where ids of what breaks it, joined by blanks: student, session, block, teacher, room
 * @param message how, in plain English with ids
 */
public record Broken(Rule rule, String where, String message) {}
