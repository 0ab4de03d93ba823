package org.cairnlearn.simulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.simulation.learning.Chance;
import org.cairnlearn.simulation.learning.ItemBank;
import org.cairnlearn.simulation.learning.Subject;

/** What the school gives its students: tasks, and teaching that goes better in some weeks. */
final class Schooling {
    private static final int LONGEST_TERM = 53;

    private final SchoolSeed seed;
    private final LocalDate firstDay;
    private final ItemBank items;
    private final Map<Subject, Map<Integer, Course>> courses = new EnumMap<>(Subject.class);

    Schooling(SchoolSeed seed, LocalDate firstDay) {
        this.seed = seed;
        this.firstDay = firstDay;
        this.items = ItemBank.of(seed.seed());
    }

    long seed() {
        return seed.seed();
    }

    ZoneId zone() {
        return seed.zone();
    }

    LocalDate firstDay() {
        return firstDay;
    }

    ItemBank items() {
        return items;
    }

    /** A cohort's lessons of a subject. */
    Course course(Subject subject, Cohort cohort) {
        return courses.computeIfAbsent(subject, _ -> new HashMap<>())
                .computeIfAbsent(cohort.place(), place -> draw(subject, place));
    }

    private Course draw(Subject subject, int cohort) {
        var chance = Chance.of(seed.seed(), "teaching/" + subject + "/" + cohort);
        double strictness = chance.factor(0.15);
        List<Double> weeks = Stream.generate(() -> chance.factor(0.3)).limit(LONGEST_TERM).toList();
        return new Course(weeks, strictness);
    }

    /**
     * How a subject is taught to a cohort.
     *
     * @param weeks how well each week's teaching went, a factor
     * @param strictness how hard it is to get points for what the teacher scores, 1 is usual
     */
    record Course(List<Double> weeks, double strictness) {
        Course {
            weeks = List.copyOf(weeks);
        }
    }
}
