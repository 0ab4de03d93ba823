package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/**
 * The front door of how groups have mixed: measured for each student over 20 school days of
 * approved plans, so that those who teach see a track before it is one. The planner keeps to the
 * same limit by itself. To be called inside a piece of {@code Work}.
 */
@Component
public final class GroupGuard {
    /** Over how many school days it is measured. */
    public static final int DAYS = 20;

    private final PastSql sql;
    private final SchoolReader schools;
    private final ClassNeeds needs;
    private final CompetencyBook competencies;

    GroupGuard(PastSql sql, SchoolReader schools, ClassNeeds needs, CompetencyBook competencies) {
        this.competencies = competencies;
        this.sql = sql;
        this.schools = schools;
        this.needs = needs;
    }

    /**
     * How a student's groups have mixed.
     *
     * @param sameLevel school days in lessons of like level
     * @param run the longest run of such days without a break, in one subject
     * @param onePurpose the most days in groups on one and the same skill
     * @param company with whom
     */
    public record Mixing(
            PersonId student, int sameLevel, int run, int onePurpose, Company company) {}

    /**
     * With whom a student shared groups.
     *
     * @param peers how many different classmates
     * @param mostWithOne how often with the one whom he or she met most
     * @param alike of all meetings, how many percent were with classmates of the same third
     * @param expected how many percent it would be if groups were drawn from the class by lot
     */
    public record Company(int peers, int mostWithOne, int alike, int expected) {}

    /** The most school days in a row, and on one purpose, by the school's rule. */
    public int limit(OrganisationId school) {
        return schools.rules(school).shares().sameLevelDays();
    }

    /** Each student of a class, up to the day before. */
    public List<Mixing> of(SchoolClass schoolClass, List<PersonId> students, LocalDate today) {
        var calendar = schools.calendar(schoolClass.school());
        var from = calendar.before(today, DAYS);
        var days = PastSql.Days.of(calendar, from, today.minusDays(1));
        var places = sql.places(students, days);
        var about = about(places);
        var had = places.stream().collect(Collectors.groupingBy(PastSql.Had::student));
        var met = sql.met(students, days);
        var thirds = thirds(schoolClass, students);
        return students.stream()
                .map(student -> {
                    var own = had.getOrDefault(student, List.of());
                    var lessons = lessons(own, about);
                    return new Mixing(
                            student,
                            (int) lessons.values().stream().flatMap(Set::stream).distinct().count(),
                            lessons.values().stream()
                                    .mapToInt(on -> longest(days.dates(), on))
                                    .max()
                                    .orElse(0),
                            purposes(own).values().stream().mapToInt(Set::size).max().orElse(0),
                            company(student, met, thirds));
                })
                .toList();
    }

    private static int longest(List<LocalDate> days, Set<LocalDate> lessons) {
        var longest = 0;
        var run = 0;
        for (var day : days) {
            run = lessons.contains(day) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private Map<CompetencyId, Competency> about(Collection<PastSql.Had> had) {
        return competencies.byId(
                had.stream()
                        .flatMap(one -> Optional.ofNullable(one.about()).stream())
                        .collect(Collectors.toSet()));
    }

    /** On which days a student was in lessons of like level, by subject. */
    static Map<FrameworkId, Set<LocalDate>> lessons(
            Collection<PastSql.Had> had, Map<CompetencyId, Competency> about) {
        var days = new HashMap<FrameworkId, Set<LocalDate>>();
        for (var one : had) {
            var skill = one.kind() == Group.Kind.LESSON ? one.about() : null;
            var competency = skill == null ? null : about.get(skill);
            if (competency != null) {
                days.computeIfAbsent(competency.framework(), _ -> new HashSet<>()).add(one.date());
            }
        }
        return days;
    }

    /** On which days somebody was in groups that were formed for each skill. */
    static Map<CompetencyId, Set<LocalDate>> purposes(Collection<PastSql.Had> had) {
        var days = new HashMap<CompetencyId, Set<LocalDate>>();
        for (var one : had) {
            if (one.purpose() != null) {
                days.computeIfAbsent(one.purpose(), _ -> new HashSet<>()).add(one.date());
            }
        }
        return days;
    }

    /** In which third of the class each stands now; only sameness counts. */
    private Map<PersonId, Integer> thirds(SchoolClass schoolClass, List<PersonId> students) {
        var near = needs.of(schoolClass, students);
        if (near.isEmpty()) {
            return Map.of();
        }
        var ranked =
                students.stream()
                        .sorted(java.util.Comparator.comparingInt(near.get()::readiness))
                        .toList();
        var thirds = new HashMap<PersonId, Integer>();
        for (var i = 0; i < ranked.size(); i++) {
            thirds.put(ranked.get(i), 3 * i / ranked.size());
        }
        return thirds;
    }

    private static Company company(
            PersonId student, Map<Facts.Met, Integer> met, Map<PersonId, Integer> thirds) {
        var times = new HashMap<PersonId, Integer>();
        met.forEach((pair, count) -> {
            if (pair.one().equals(student)) {
                times.put(pair.other(), count);
            } else if (pair.other().equals(student)) {
                times.put(pair.one(), count);
            }
        });
        var all = times.values().stream().mapToInt(Integer::intValue).sum();
        var third = thirds.get(student);
        var alike =
                times.entrySet().stream()
                        .filter(one -> third != null && third.equals(thirds.get(one.getKey())))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        var same = thirds.values().stream().filter(one -> one.equals(third)).count() - 1;
        return new Company(
                times.size(),
                times.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                percent(alike, all),
                percent((int) Math.max(0, same), thirds.size() - 1));
    }

    private static int percent(int part, int whole) {
        return whole <= 0 ? 0 : Math.round(100f * part / whole);
    }
}
