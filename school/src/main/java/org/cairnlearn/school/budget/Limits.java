package org.cairnlearn.school.budget;

import org.cairnlearn.school.audit.Seen;
import org.cairnlearn.school.roster.Role;

/**
 * From how many different students on an account is asked for a reason, and from how many on it is
 * stopped. Shown students and such that were asked for and refused are counted apart: who works
 * through all ids is refused most of them. Whoever has many students of his or her own has more.
 *
 * @param hour shown within an hour
 * @param day shown on one day
 * @param refusedHour refused within an hour
 * @param refusedDay refused on one day
 */
record Limits(Limit hour, Limit day, Limit refusedHour, Limit refusedDay) {
    /**
     * One limit.
     *
     * @param ask at so many, for a reason
     * @param stop at so many, for good
     */
    record Limit(int ask, int stop) {
        Limit times(double factor) {
            return new Limit((int) Math.ceil(ask * factor), (int) Math.ceil(stop * factor));
        }

        private Limit orMore(Limit other) {
            return new Limit(Math.max(ask, other.ask), Math.max(stop, other.stop));
        }
    }

    /** What an account may, however few students it has. */
    private record Least(Limit hour, Limit day) {}

    /** Honest work meets a student who has just left the class now and then, not many. */
    private static final Limit REFUSED_HOUR = new Limit(8, 15);

    private static final Limit REFUSED_DAY = new Limit(15, 30);

    /** No account is asked or stopped below this; so most answers need no more than a count. */
    static final int NOBODY_BELOW = 10;

    /**
     * The limits of an account.
     *
     * @param own how many students it answers for today: taught, managed, mentored, looked after
     * @param factor what the day is worth: 1, more on the days of report cards and the like
     */
    static Limits of(Role role, int own, double factor) {
        if (!(factor >= 1)) {
            throw new IllegalArgumentException("A day raises limits: %s".formatted(factor));
        }
        var least = least(role);
        return new Limits(
                own(own, 1.25, 2).orMore(least.hour()).times(factor),
                own(own, 1.5, 3).orMore(least.day()).times(factor),
                REFUSED_HOUR,
                REFUSED_DAY);
    }

    private static Limit own(int students, double ask, double stop) {
        return new Limit((int) Math.ceil(students * ask), (int) Math.ceil(students * stop));
    }

    private static Least least(Role role) {
        return switch (role) {
            case TEACHER, AIDE -> new Least(new Limit(40, 80), new Limit(60, 120));
            case ADMINISTRATOR -> new Least(new Limit(40, 80), new Limit(100, 200));
            case STUDENT -> new Least(new Limit(40, 80), new Limit(60, 120));
            case FAMILY -> new Least(new Limit(10, 20), new Limit(15, 30));
            case PROCTOR -> new Least(new Limit(20, 40), new Limit(40, 80));
        };
    }

    /** What a count comes to. */
    Verdict judge(Seen seen) {
        if (reached(seen, Limit::stop)) {
            return Verdict.STOP;
        }
        return reached(seen, Limit::ask) ? Verdict.ASK : Verdict.FINE;
    }

    private boolean reached(Seen seen, java.util.function.ToIntFunction<Limit> which) {
        return seen.hour() >= which.applyAsInt(hour)
                || seen.day() >= which.applyAsInt(day)
                || seen.refusedHour() >= which.applyAsInt(refusedHour)
                || seen.refusedDay() >= which.applyAsInt(refusedDay);
    }

    /** What a count comes to. */
    enum Verdict {
        FINE,
        ASK,
        STOP
    }
}
