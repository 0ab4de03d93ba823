package org.cairnlearn.school.roster;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks after a student.
 *
 * @param relation what the person is to the student, in the school's own word; empty when not said
 * @param custody whether the person may decide for the student; null when the source doesn't say,
 *     which is no permission
 * @param contact whether the school may turn to the person; null when the source doesn't say
 */
public record Guardian(
        Person person, String relation, @Nullable Boolean custody, @Nullable Boolean contact) {}
