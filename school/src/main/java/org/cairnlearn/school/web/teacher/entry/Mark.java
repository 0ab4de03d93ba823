package org.cairnlearn.school.web.teacher.entry;

import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.PersonId;

/**
 * What a teacher saw of one student on one skill.
 *
 * @param score 0 to {@link #MOST}
 * @param helped whether the student had help
 * @param note a word of the teacher's; may be empty
 */
record Mark(PersonId student, Competency skill, int score, boolean helped, String note) {
    static final int MOST = 4;

    Mark {
        if (score < 0 || score > MOST) {
            throw new IllegalArgumentException("A mark is 0 to 4, not " + score);
        }
    }
}
