package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.planner.day.Bands;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.WeekFigures.Part;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.schedule.StaffDay;
import org.jspecify.annotations.Nullable;

/** Counts a week's plans, block by block. What it keeps of a person it only counts. */
final class WeekTally {
    private static final int TENTH = 10;

    private final Map<OnDay, Boolean> firsts = new HashMap<>();
    private final Map<OnDay, Boolean> talks = new HashMap<>();
    private final Map<PersonId, Double> worth = new HashMap<>();
    private final Set<Duty> duties = new HashSet<>();
    private int pairs;
    private int repeats;
    private int planning;
    private int used;

    private record OnDay(PersonId student, LocalDate date) {}

    private record Duty(PersonId adult, LocalDate date, String period) {}

    void add(Facts facts, BlockPlan plan) {
        add(facts, plan, false);
    }

    /**
     * @param told whether another system told of the plan: then the choices are those it told of,
     *     and who had a talk is not known of it
     */
    void add(Facts facts, BlockPlan plan, boolean told) {
        var date = facts.block().date();
        for (var group : plan.groups()) {
            var leader = group.leader();
            if (leader != null && !plan.in(group.id()).isEmpty()) {
                duties.add(new Duty(leader, date, facts.block().period()));
            }
        }
        plan.places().forEach(place -> add(facts, plan, place, told));
        plan.groups().forEach(group -> meet(facts, plan, group));
    }

    private void add(Facts facts, BlockPlan plan, Place place, boolean told) {
        var student = place.student();
        var day = new OnDay(student, facts.block().date());
        var about = plan.about(place);
        firsts(facts, place, told)
                .forEach(first -> firsts.merge(day, first.equals(about), Boolean::logicalOr));
        if (!told && facts.past().isLate(student)) {
            talks.merge(day, plan.talkOf(student).isPresent(), Boolean::logicalOr);
        }
        var brings =
                about == null
                        ? 0
                        : facts.needs()
                                .find(student, about)
                                .map(need ->
                                        need.worth() * Asking.effect(plan.groupOf(place).kind()))
                                .orElse(0.0);
        worth.merge(student, brings, Double::sum);
    }

    private static Stream<CompetencyId> firsts(Facts facts, Place place, boolean told) {
        if (told) {
            var wished = place.wished();
            return wished == null ? Stream.empty() : Stream.of(wished.skill());
        }
        return facts.wishes(place.student()).stream()
                .filter(wish -> wish.rank() == 1)
                .map(Wish::competency);
    }

    private void meet(Facts facts, BlockPlan plan, Group group) {
        if (group.kind() == Group.Kind.OWN_PACE || group.kind() == Group.Kind.SUPPORT) {
            return;
        }
        var ids =
                plan.in(group.id()).stream()
                        .map(Place::student)
                        .sorted(Comparator.comparing(PersonId::toString))
                        .toList();
        for (var one = 0; one < ids.size(); one++) {
            for (var other = one + 1; other < ids.size(); other++) {
                var times =
                        facts.past()
                                .met()
                                .getOrDefault(new Facts.Met(ids.get(one), ids.get(other)), 0);
                pairs++;
                repeats += times > Bands.standard().repeats() ? 1 : 0;
            }
        }
    }

    /** Counts the planning time of a day, after its blocks. */
    void staff(SchoolDay day, Collection<StaffDay> adults) {
        for (var adult : adults) {
            day.periods().stream()
                    .filter(period -> isPlanning(adult, period))
                    .forEach(period -> {
                        planning += period.minutes();
                        used += isUsed(adult, day, period) ? period.minutes() : 0;
                    });
        }
    }

    private static boolean isPlanning(StaffDay adult, Period period) {
        return adult.held(period.code())
                .filter(held ->
                        held == StaffDay.Held.PLANNING || held == StaffDay.Held.COMMON_PLANNING)
                .isPresent();
    }

    private boolean isUsed(StaffDay adult, SchoolDay day, Period period) {
        return duties.contains(new Duty(adult.member().person(), day.date(), period.code()));
    }

    WeekFigures figures() {
        return new WeekFigures(
                new Part(yes(firsts), firsts.size()),
                new Part(talks.size() - yes(talks), talks.size()),
                new Part(repeats, pairs),
                worstTenth(),
                new Part(planning - used, planning));
    }

    private static int yes(Map<OnDay, Boolean> days) {
        return (int) days.values().stream().filter(kept -> kept).count();
    }

    private @Nullable Integer worstTenth() {
        var all = worth.values().stream().sorted().toList();
        var mean = mean(all);
        var worst = mean(all.subList(0, (all.size() + TENTH - 1) / TENTH));
        return mean > 0 ? (Integer) (int) Math.round(100 * worst / mean) : null;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(one -> one).average().orElse(0);
    }
}
