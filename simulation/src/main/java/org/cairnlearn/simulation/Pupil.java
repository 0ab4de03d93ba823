package org.cairnlearn.simulation;

/**
 * What decides a student's days.
 *
 * @param learningEnglish whether English is being learned beside everything else
 * @param served whether the student has services
 */
record Pupil(
        SourcedId id,
        Cohort cohort,
        Attendance attendance,
        boolean learningEnglish,
        boolean served) {}
