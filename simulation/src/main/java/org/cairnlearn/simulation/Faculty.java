package org.cairnlearn.simulation;

import java.util.stream.Stream;

/**
 * How many adults a school of some cohorts needs, and who of them teaches whom. Each discipline has
 * a teacher for every five cohorts, at least two where there are two cohorts.
 */
record Faculty(int cohorts, int students) {
    private static final int LESSONS_A_DAY = 5;
    private static final int STUDENTS_PER_AIDE = 150;

    int teachersOfEach() {
        return cohorts == 1 ? 1 : Math.max(2, Math.ceilDiv(cohorts, LESSONS_A_DAY));
    }

    int teachers() {
        return teachersOfEach() * Discipline.values().length;
    }

    int aides() {
        return Math.max(1, students / STUDENTS_PER_AIDE);
    }

    /** Which of a discipline's teachers a cohort has: the first ones have the fewest cohorts. */
    int teacherOf(int cohort) {
        int each = cohorts / teachersOfEach();
        int withFewer = teachersOfEach() - cohorts % teachersOfEach();
        return cohort < withFewer * each
                ? cohort / each
                : withFewer + (cohort - withFewer * each) / (each + 1);
    }

    /** The cohorts in whose reading and writing an aide helps. */
    Stream<Integer> cohortsOfAide(int aide) {
        return Stream.iterate(aide * LESSONS_A_DAY, cohort -> cohort + 1)
                .limit(LESSONS_A_DAY)
                .filter(cohort -> cohort < cohorts);
    }
}
