package org.cairnlearn.school.profile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.roster.CourseTime;

/**
 * How the skills that a student has compare with the time that has gone: between the slowest pace
 * that the policy calls all right and an even pace through the whole course.
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

    /** A course's first and last day. */
    record Dates(LocalDate begins, LocalDate ends) {}

    /**
     * The band of a course on a day.
     *
     * @param rule the policy's
     * @param have how many of the course's skills the student has
     * @param all how many it has
     */
    static PaceBand of(Policy.Pace rule, int have, int all, Dates course, LocalDate day) {
        var share = rule.leastBy(day, course.begins(), course.ends());
        var least = (int) Math.ceil(all * share - ROUNDING);
        var days = Math.max(1, ChronoUnit.DAYS.between(course.begins(), course.ends()));
        var gone = Math.clamp(ChronoUnit.DAYS.between(course.begins(), day) / (double) days, 0, 1);
        var even = Math.max(least, (int) Math.floor(all * gone + ROUNDING));
        var place = have < least ? Place.BELOW : have > even ? Place.AHEAD : Place.WITHIN;
        return new PaceBand(place, have, least, even, all);
    }

    /**
     * A student's band in a course; none while the course has no skills or no dates, or has not
     * begun.
     *
     * @param course when it is given and for which grades
     * @param taught the skills of the framework that the class works on
     * @param has whether the student has a skill
     */
    public static Optional<PaceBand> of(
            Policy.Pace rule,
            CourseTime course,
            Collection<Competency> taught,
            Predicate<CompetencyId> has,
            LocalDate day) {
        var begins = course.begins();
        var ends = course.ends();
        var own = courseSkills(taught, course.grades());
        if (begins == null || ends == null || day.isBefore(begins) || own.isEmpty()) {
            return Optional.empty();
        }
        var have = (int) own.stream().map(Competency::id).filter(has).count();
        return Optional.of(of(rule, have, own.size(), new Dates(begins, ends), day));
    }

    /** The skills of the course's grades; all where the framework has none of these grades. */
    static List<Competency> courseSkills(Collection<Competency> taught, List<String> grades) {
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
