package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of what the figures of {@link GroupGuard} are counted from: one student's groups,
 * and how those who were in lessons of like level with the student are made up against the school.
 * To be called inside a piece of {@code Work}. A group of a flex block holds students whom the
 * reader does not teach: it is read as the planner, and of them only percentages leave.
 */
@Component
public final class GroupHistory {
    /** Of fewer others than these a percentage would tell where one of them stands. */
    public static final int FEWEST = 5;

    private static final int PARTS = 3;

    private final PastSql sql;
    private final SchoolReader schools;
    private final RosterBook roster;
    private final MasteryBook mastery;
    private final AsPlanner planner;

    GroupHistory(
            PastSql sql,
            SchoolReader schools,
            RosterBook roster,
            MasteryBook mastery,
            AsPlanner planner) {
        this.sql = sql;
        this.schools = schools;
        this.roster = roster;
        this.mastery = mastery;
        this.planner = planner;
    }

    /**
     * A group that a student was in.
     *
     * @param about the skill of the group; null for a service
     * @param with the others in it; those who are not of the class are left out
     */
    public record Shared(
            LocalDate date,
            String period,
            Group.Kind kind,
            @Nullable CompetencyId about,
            List<PersonId> with) {
        public Shared {
            with = List.copyOf(with);
        }

        Shared among(Collection<PersonId> these) {
            return new Shared(
                    date, period, kind, about, with.stream().filter(these::contains).toList());
        }
    }

    /**
     * How those who were in lessons of like level with a student are made up: everybody of the
     * school is in one of three thirds, by what is known of all work so far.
     *
     * @param others how many different ones
     * @param thirds how many percent of the meetings were with each third, first the one that has
     *     shown least; empty where there were fewer than {@value #FEWEST} others
     */
    public record MadeUp(int others, List<Integer> thirds) {
        public MadeUp {
            thirds = List.copyOf(thirds);
        }
    }

    /** A student's groups, the newest first, and how lessons of like level were made up. */
    public record History(List<Shared> groups, MadeUp lessons) {
        public History {
            groups = List.copyOf(groups);
        }
    }

    /** Of a student of a class, up to the day before. */
    public History of(ClassRoster of, PersonId student, LocalDate today) {
        var classmates = of.students().stream().map(Person::id).toList();
        return planner.sees(() -> {
            var groups = sql.shared(student, days(of.schoolClass(), today));
            return new History(
                    groups.stream().map(one -> one.among(classmates)).toList(),
                    madeUp(groups, of.schoolClass(), today));
        });
    }

    private PastSql.Days days(SchoolClass of, LocalDate today) {
        var calendar = schools.calendar(of.school());
        return PastSql.Days.of(
                calendar, calendar.before(today, GroupGuard.DAYS), today.minusDays(1));
    }

    private MadeUp madeUp(List<Shared> groups, SchoolClass of, LocalDate today) {
        var met =
                groups.stream()
                        .filter(one -> one.kind() == Group.Kind.LESSON)
                        .flatMap(one -> one.with().stream())
                        .toList();
        var others = (int) met.stream().distinct().count();
        if (others < FEWEST) {
            return new MadeUp(others, List.of());
        }
        var thirds =
                mastery.parts(
                        roster.membersOf(of.school(), today).stream()
                                .flatMap(one -> one.students().stream())
                                .collect(Collectors.toSet()),
                        PARTS);
        var known = met.stream().filter(thirds::containsKey).map(thirds::get).toList();
        return new MadeUp(
                others,
                known.isEmpty()
                        ? List.of()
                        : IntStream.rangeClosed(1, PARTS)
                                .mapToObj(third -> percent(known, third))
                                .toList());
    }

    private static int percent(List<Integer> known, int third) {
        return Math.round(100f * known.stream().filter(one -> one == third).count() / known.size());
    }
}
