package org.cairnlearn.planner;

/**
 * A few minutes of a teacher with one student, who is called out of the session he or she sits in.
 *
 * @param student who is called
 * @param teacher who calls
 * @param start minutes from the block's start
 * @param length how long it lasts
 */
public record Talk(StudentId student, TeacherId teacher, Minutes start, Minutes length) {}
