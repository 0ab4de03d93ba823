package org.cairnlearn.planner.day.search;

import java.util.List;

/**
 * What a student's day must hold at least or at most of something: minutes before a screen, minutes
 * with others, places of own choice. A day that falls short is in debt, at a price that no gain is
 * worth.
 */
public final class Quotas {
    /** Price of a rule that is not kept, and of each unit by which it is missed. */
    private static final int BROKEN = 8000;

    private static final int UNIT = 100;

    /** The largest fee that leads a day towards its quotas. */
    static final int LEAD = 4000;

    /**
     * One rule of one student.
     *
     * @param marks by option from the student's first: how much of it one block holds, 0 or more
     * @param least at least so much in the day
     * @param most at most so much
     */
    public record Quota(int[] marks, int least, int most) {}

    private final Quota[][] byStudent;

    public Quotas(List<List<Quota>> byStudent) {
        this.byStudent =
                byStudent.stream().map(each -> each.toArray(Quota[]::new)).toArray(Quota[][]::new);
    }

    static Quotas none() {
        return new Quotas(List.of());
    }

    List<Quota> of(int student) {
        return student < byStudent.length ? List.of(byStudent[student]) : List.of();
    }

    boolean bind(int student) {
        return student < byStudent.length && byStudent[student].length > 0;
    }

    /** What a day misses, in milli-mastery. */
    int debt(Instance in, int student, int[] option, int from) {
        int debt = 0;
        for (Quota quota : byStudent[student]) {
            int held = 0;
            for (int b = 0; b < in.blocks; b++) {
                int o = option[from + b];
                held += o < 0 ? 0 : quota.marks[o - in.first[student]];
            }
            int missed = Math.max(quota.least - held, held - quota.most);
            debt += missed > 0 ? BROKEN + UNIT * missed : 0;
        }
        return debt;
    }

    /** What to add to an option's gain so that a day comes nearer to the quotas. */
    int lead(Instance in, int student, int option, int fee) {
        int sum = 0;
        for (Quota quota : byStudent[student]) {
            int mark = quota.marks[option - in.first[student]];
            if (mark > 0) {
                sum += quota.least > 0 ? fee : 0;
                sum -= quota.most < Integer.MAX_VALUE ? fee : 0;
            }
        }
        return sum;
    }
}
