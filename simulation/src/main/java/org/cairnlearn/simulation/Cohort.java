package org.cairnlearn.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Students who have their homeroom and their lessons together.
 *
 * @param place among the school's cohorts, from 0; it decides when each lesson is
 * @param letter unique in the grade
 */
record Cohort(int place, int grade, String letter, int size) {
    private static final int USUAL = 25;
    private static final int LARGEST_SMALL_SCHOOL = 38;
    private static final int SMALL_COHORT = 8;

    /** Two cohorts are a full one and a small one; more are even, in three grades. */
    static List<Cohort> of(int students) {
        if (students <= LARGEST_SMALL_SCHOOL) {
            int second = students > 2 * SMALL_COHORT ? SMALL_COHORT : 0;
            var first = new Cohort(0, 7, "B", students - second);
            return second == 0 ? List.of(first) : List.of(first, new Cohort(1, 7, "A", second));
        }
        int count = Math.max(2, Math.round((float) students / USUAL));
        int seventh = Math.max(2, Math.ceilDiv(count, 3));
        int eighth = (count - seventh) / 2;
        var cohorts = new ArrayList<Cohort>();
        for (int place = 0; place < count; place++) {
            int size = students / count + (place < students % count ? 1 : 0);
            int grade = place < seventh ? 7 : place < count - eighth ? 6 : 8;
            int inGrade = place - (grade == 7 ? 0 : grade == 6 ? seventh : count - eighth);
            cohorts.add(new Cohort(place, grade, letter(grade, inGrade), size));
        }
        return List.copyOf(cohorts);
    }

    /** The seventh grade's B comes first: it is the demo's. After Z comes A2. */
    private static String letter(int grade, int n) {
        int swapped = grade == 7 && n < 2 ? 1 - n : n;
        String letter = String.valueOf((char) ('A' + swapped % 26));
        return swapped < 26 ? letter : letter + (swapped / 26 + 1);
    }
}
