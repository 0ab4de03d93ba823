package org.cairnlearn.school.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.roster.CourseTime;
import org.cairnlearn.school.schedule.SchoolCalendar;

/**
 * How the skills that a student has compare with the school days that have gone: between the
 * slowest pace that the policy calls all right and an even pace through the whole course.
 *
 * @param place against the band
 * @param have how many of the course's skills the student has
 * @param least how many the slowest pace asks for by now
 * @param even how many an even pace would have brought by now
 * @param all how many the course has
 */
public record PaceBand(Place place, int have, int least, int even, int all) {
    private static final List<String> HIGH_SCHOOL = List.of("9", "10", "11", "12");

    /** So that a share that is a whole number of skills is not rounded past it. */
    private static final double ROUNDING = 1e-9;

    /** Where a student is against the band. */
    public enum Place {
        /** Fewer than the slowest pace asks for. */
        BELOW,
        WITHIN,
        /** More than an even pace would have brought. */
        AHEAD
    }

    /**
     * A course in its school's year.
     *
     * @param time when it is given and for which grades
     */
    public record Course(CourseTime time, SchoolCalendar calendar) {
        /**
         * The share of the course's school days that have gone by a day; nothing before its first
         * day, or while it has no dates.
         */
        Optional<Double> gone(LocalDate day) {
            var begins = time.begins();
            var ends = time.ends();
            if (begins == null || ends == null || day.isBefore(begins)) {
                return Optional.empty();
            }
            var all = Math.max(1, calendar.between(begins, ends));
            return Optional.of(Math.clamp(calendar.between(begins, day) / (double) all, 0, 1));
        }
    }

    /**
     * The band of a course.
     *
     * @param rule the policy's
     * @param have how many of the course's skills the student has
     * @param all how many it has
     * @param gone the share of its school days that have gone
     */
    static PaceBand of(Policy.Pace rule, int have, int all, double gone) {
        var least = (int) Math.ceil(all * rule.leastBy(gone) - ROUNDING);
        var even = Math.max(least, (int) Math.floor(all * gone + ROUNDING));
        var place = have < least ? Place.BELOW : have > even ? Place.AHEAD : Place.WITHIN;
        return new PaceBand(place, have, least, even, all);
    }

    /**
     * A student's band in a course; none while the course has no skills or no dates, or has not
     * begun.
     *
     * @param taught the skills of the framework that the class works on
     * @param has whether the student has a skill
     */
    public static Optional<PaceBand> of(
            Policy.Pace rule,
            Course course,
            Collection<Competency> taught,
            Predicate<CompetencyId> has,
            LocalDate day) {
        var own = courseSkills(taught, course.time().grades());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var have = (int) own.stream().map(Competency::id).filter(has).count();
        return course.gone(day).map(gone -> of(rule, have, own.size(), gone));
    }

    /** The skills of the course's grades; all where the framework has none of these grades. */
    public static List<Competency> courseSkills(Collection<Competency> taught, List<String> grades) {
        var wanted = grades.stream().map(PaceBand::plain).toList();
        var own = taught.stream().filter(skill -> isOf(plain(skill.grade()), wanted)).toList();
        return own.isEmpty() ? List.copyOf(taught) : own;
    }

    private static boolean isOf(String grade, List<String> wanted) {
        return wanted.contains(grade)
                || grade.equals("HS") && wanted.stream().anyMatch(HIGH_SCHOOL::contains);
    }

    /** Rosters write 07 and KG where frameworks write 7 and K. */
    private static String plain(String grade) {
        var code = grade.strip().replaceFirst("^0+(?=.)", "").toUpperCase(Locale.ROOT);
        return code.equals("KG") ? "K" : code;
    }
}
