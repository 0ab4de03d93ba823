package org.cairnlearn.school.choice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.ScreenLimit;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.SchoolDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the cards of a student for a class and day, from what is ready and what there is. */
@Component
class BoardReader {
    private final RosterBook roster;
    private final PlanBook plans;
    private final ReadyReader ready;
    private final WayReader ways;
    private final ScreenLimit screens;

    BoardReader(
            RosterBook roster,
            PlanBook plans,
            ReadyReader ready,
            WayReader ways,
            ScreenLimit screens) {
        this.roster = roster;
        this.plans = plans;
        this.ready = ready;
        this.ways = ways;
        this.screens = screens;
    }

    /** The classes of a day in which there is something to choose: one for each framework. */
    List<SchoolClass> classes(PersonId student, LocalDate date) {
        var byFramework = new LinkedHashMap<Object, SchoolClass>();
        for (var one : roster.classesOf(student, date)) {
            plans.findFramework(one)
                    .ifPresent(framework -> byFramework.putIfAbsent(framework, one));
        }
        return List.copyOf(byFramework.values());
    }

    /**
     * Cards that have no id yet.
     *
     * @param copies of those that are scarce
     */
    record Drawn(List<Way> ways, Map<Way.Key, Integer> copies, Board.Limits limits) {}

    /**
     * Draws the cards.
     *
     * @param onScreen minutes before a screen that other choices of the day already take
     */
    Drawn draw(Offer.For day, SchoolClass schoolClass, Filter filter, int onScreen) {
        var skills = ready.of(day.student(), schoolClass);
        var left = left(day, onScreen);
        var found = ways.of(schoolClass.id(), skills.skills());
        var fitting = new LinkedHashMap<CompetencyId, List<Way>>();
        found.bySkill()
                .forEach((skill, all) ->
                        fitting.put(
                                skill,
                                all.stream()
                                        .filter(filter::fits)
                                        .filter(way ->
                                                way.fitsScreen(left, SchoolDay.USUAL_MINUTES))
                                        .toList()));
        return new Drawn(
                Deal.of(mostOf(fitting), day.student(), day.date()),
                found.copies(),
                new Board.Limits(left, skills.courseOnly()));
    }

    /** Minutes before a screen that are left; null without a limit. */
    private @Nullable Integer left(Offer.For day, int onScreen) {
        return screens.of(roster.classesOf(day.student(), day.date()))
                .map(cap -> Math.max(0, cap - onScreen))
                .orElse(null);
    }

    /** Whether the day has room for a way's minutes before a screen. */
    boolean fits(Offer.For day, Way way, int onScreen) {
        return way.fitsScreen(left(day, onScreen), SchoolDay.USUAL_MINUTES);
    }

    /** Three skills to choose from, of those for which there is any way. */
    private static Map<CompetencyId, List<Way>> mostOf(Map<CompetencyId, List<Way>> ways) {
        return ways.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .limit(Deal.FEWEST)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    static Optional<SchoolClass> find(List<SchoolClass> classes, ClassId id) {
        return classes.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
