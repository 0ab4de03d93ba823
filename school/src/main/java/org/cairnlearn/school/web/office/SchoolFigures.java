package org.cairnlearn.school.web.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.Upkeep;
import org.cairnlearn.school.profile.UpkeepBook;
import org.cairnlearn.school.roster.ClassMembers;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.schedule.StaffKind;
import org.cairnlearn.school.schedule.StaffMember;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts for a leader how up to date profiles are and how many students had a talk: of the school,
 * and of teams of at least five teachers. Of a team only those who teach a class count, only the
 * students of these classes, and only talks that one of them held: a profile is one student's, a
 * talk is theirs. What it reads it reads as the planner, and only counts leave it. Where one team
 * alone would stay hidden, the smallest that could be shown stays hidden with it, so that nobody
 * finds it as what is left.
 */
@Component
class SchoolFigures {
    /** Fewer teachers, or fewer students, are no figure. */
    static final int SMALLEST = 5;

    private static final Set<StaffKind> TEACHERS = Set.of(StaffKind.TEACHER, StaffKind.SPECIALIST);

    private final RosterBook roster;
    private final UpkeepBook upkeep;
    private final DueBook dues;
    private final SchoolClock clock;
    private final Doorway doorway;

    /** Who is let in, and as whom is read. */
    @Component
    record Doorway(Gate gate, Work work) {}

    SchoolFigures(
            RosterBook roster,
            UpkeepBook upkeep,
            DueBook dues,
            SchoolClock clock,
            Doorway doorway) {
        this.roster = roster;
        this.upkeep = upkeep;
        this.dues = dues;
        this.clock = clock;
        this.doorway = doorway;
    }

    /**
     * What is counted of some students.
     *
     * @param team empty for the whole school
     * @param current how many profiles are up to date in all parts
     * @param parts in how many each part is
     * @param talked how many had a talk lately; of a team: with one of its teachers
     */
    record Count(
            String team, int students, int current, Map<Upkeep.Part, Integer> parts, int talked) {}

    /** The figures of a school, itself first; how many teams are not shown. */
    record Counted(Organisation school, List<Count> counts, int hidden) {
        Counted {
            counts = List.copyOf(counts);
        }
    }

    /** The figures of one school, and which others the reader may ask for. */
    record Figures(List<Organisation> schools, Counted counted) {
        Figures {
            schools = List.copyOf(schools);
        }
    }

    /**
     * One school at a time: a district's would take the whole roster.
     *
     * @param asked null for the first by name
     */
    Figures of(PersonId reader, @Nullable UUID asked) {
        var led = doorway.gate().organisations(reader, Action.SEE_SCHOOL_FIGURES);
        var schools =
                roster.organisations().stream()
                        .filter(one -> one.type().equals("school") && led.contains(one.id()))
                        .sorted(Comparator.comparing(Organisation::name))
                        .toList();
        var school =
                schools.stream()
                        .filter(one -> asked == null || one.id().value().equals(asked))
                        .findFirst()
                        .orElseThrow(NotThere::new);
        return new Figures(schools, count(school));
    }

    private Counted count(Organisation school) {
        return doorway.work()
                .read(
                        Actor.Task.planning(doorway.work().tenant()),
                        () -> counted(school, roster.membersOf(school.id(), clock.today())));
    }

    private Counted counted(Organisation school, List<ClassMembers> classes) {
        var all = students(classes);
        var calendar = clock.calendar(school.id());
        if (all.size() < SMALLEST) {
            return new Counted(school, List.of(), 0);
        }
        var known = new Known(upkeep.of(all, calendar), dues.coveredBy(all, calendar));
        var teams = teams(school, classes);
        var shown = shown(teams);
        var counts = new ArrayList<Count>();
        counts.add(known.count("", all, _ -> true));
        shown.forEach(team ->
                counts.add(known.count(team.name(), team.students(), team.teachers()::contains)));
        return new Counted(school, counts, teams.size() - shown.size());
    }

    /**
     * What is known of each student of a school.
     *
     * @param talks the adults with whom each had one lately
     */
    private record Known(Map<PersonId, Upkeep> upkeep, Map<PersonId, Set<PersonId>> talks) {
        Count count(String team, Collection<PersonId> students, Predicate<PersonId> ours) {
            var parts = new HashMap<Upkeep.Part, Integer>();
            for (var part : Upkeep.Part.values()) {
                parts.put(part, number(students, part));
            }
            return new Count(
                    team,
                    students.size(),
                    (int)
                            students.stream()
                                    .filter(one ->
                                            upkeep.get(one) instanceof Upkeep it && it.current())
                                    .count(),
                    parts,
                    (int)
                            students.stream()
                                    .filter(one ->
                                            talks.getOrDefault(one, Set.of()).stream()
                                                    .anyMatch(ours))
                                    .count());
        }

        private int number(Collection<PersonId> students, Upkeep.Part part) {
            return (int)
                    students.stream()
                            .filter(one ->
                                    upkeep.get(one) instanceof Upkeep it
                                            && it.of(part) == Upkeep.State.CURRENT)
                            .count();
        }
    }

    /** Those of a team who teach a class, and whom. */
    private record Team(String name, Set<PersonId> teachers, Set<PersonId> students) {
        boolean large() {
            return teachers.size() >= SMALLEST && students.size() >= SMALLEST;
        }
    }

    private List<Team> teams(Organisation school, List<ClassMembers> classes) {
        var teaching =
                classes.stream().flatMap(one -> one.staff().stream()).collect(Collectors.toSet());
        return clock.schedule().staff(school.id()).stream()
                .filter(one -> !one.times().team().isEmpty())
                .collect(
                        Collectors.groupingBy(
                                one -> one.times().team(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(team -> {
                    var teachers =
                            team.getValue().stream()
                                    .filter(one -> TEACHERS.contains(one.kind()))
                                    .map(StaffMember::person)
                                    .filter(teaching::contains)
                                    .collect(Collectors.toSet());
                    return new Team(team.getKey(), teachers, students(taughtBy(classes, teachers)));
                })
                .toList();
    }

    private static List<ClassMembers> taughtBy(List<ClassMembers> classes, Set<PersonId> adults) {
        return classes.stream()
                .filter(one -> one.staff().stream().anyMatch(adults::contains))
                .toList();
    }

    private static Set<PersonId> students(List<ClassMembers> classes) {
        return classes.stream().flatMap(one -> one.students().stream()).collect(Collectors.toSet());
    }

    private static List<Team> shown(List<Team> teams) {
        var large = teams.stream().filter(Team::large).toList();
        if (teams.size() - large.size() != 1 || large.isEmpty()) {
            return large;
        }
        var smallest =
                large.stream()
                        .min(Comparator.comparingInt(one -> one.teachers().size()))
                        .orElseThrow();
        return large.stream().filter(one -> !one.equals(smallest)).toList();
    }
}
