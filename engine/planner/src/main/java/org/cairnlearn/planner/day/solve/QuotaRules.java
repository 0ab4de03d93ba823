package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.Week;
import org.cairnlearn.planner.day.search.Quotas.Quota;

/**
 * The rules on how much of what a student's day holds (H6, H12 to H15), as quotas of the search.
 */
final class QuotaRules {
    private final Index index;
    private final Limits limits;
    private final int minutesPerBlock;

    /** For a bound nothing may be asked for that is not asked in full. */
    private final boolean isKnown;

    private final Map<StudentId, List<Session>> begunOf = new HashMap<>();

    QuotaRules(Index index) {
        this.index = index;
        limits = index.problem.policy().limits();
        for (Session session : index.problem.frozen()) {
            for (StudentId student : session.students()) {
                begunOf.computeIfAbsent(student, _ -> new ArrayList<>()).add(session);
            }
        }
        minutesPerBlock =
                index.relaxed
                        ? index.mostMinutes()
                        : index.problem.blocks().stream()
                                .mapToInt(block -> block.minutes())
                                .min()
                                .orElse(0);
        boolean usual =
                index.problem.offerings().stream()
                        .allMatch(one -> one.length() == 1 && one.kind() != Kind.FIX);
        isKnown = usual || !index.relaxed;
    }

    /** What a day must hold, given the offerings of the student's options. */
    List<Quota> of(Student student, int[] offerings) {
        List<Quota> quotas = new ArrayList<>();
        if (!isKnown) {
            return quotas;
        }
        List<Session> begun = begunOf.getOrDefault(student.id(), List.of());
        Counted counted = new Counted(offerings, begun, quotas);
        counted.atLeast(
                this::support, student.support().minutesToday(limits.supportMinutesPerDay()));
        counted.atLeast(this::together, limits.togetherMinutes());
        GradeBand band = student.gradeBand();
        if (band != null) {
            counted.atLeast(offering -> atLevel(offering, band), atLevelDue(student));
            Integer cap = limits.screenMinutes().get(band);
            if (cap != null) {
                counted.atMost(Offering::screenMinutes, cap);
            }
        }
        if (!student.choices().isEmpty()) {
            Set<OfferingId> wishes = new HashSet<>();
            student.choices().forEach(wish -> wishes.add(wish.offering()));
            counted.atLeast(offering -> wishes.contains(offering.id()) ? 1 : 0, own(student));
        }
        return quotas;
    }

    private int support(Offering offering) {
        return offering.kind() == Kind.SUP ? minutesPerBlock : 0;
    }

    private int together(Offering offering) {
        return offering.kind().isTogether() ? minutesPerBlock : 0;
    }

    private int atLevel(Offering offering, GradeBand own) {
        Topic topic = index.topicOf(offering);
        boolean counts =
                topic != null
                        && (topic.gradeBand() == null || topic.gradeBand().first() >= own.first());
        return counts ? minutesPerBlock : 0;
    }

    private int atLevelDue(Student student) {
        Week week = student.week();
        int today =
                student.blocks().stream()
                        .mapToInt(block -> index.minutes(Index.of(index.block, block)))
                        .sum();
        long due = Math.ceilDiv((long) limits.gradeLevelPercent() * (week.minutes() + today), 100);
        return (int) Math.max(0, due - week.gradeLevelMinutes());
    }

    private int own(Student student) {
        Week week = student.week();
        long places = (long) week.places() + student.blocks().size();
        long due = Math.ceilDiv(limits.ownChoicePercent() * places, 100);
        return (int) Math.max(0, due - week.ownChoices());
    }

    /** Options and begun sessions, counted in one way after another. */
    private final class Counted {
        private final int[] offerings;
        private final List<Session> begun;
        private final List<Quota> quotas;

        Counted(int[] offerings, List<Session> begun, List<Quota> quotas) {
            this.offerings = offerings;
            this.begun = begun;
            this.quotas = quotas;
        }

        private int[] marks(ToIntFunction<Offering> count) {
            int[] marks = new int[offerings.length];
            for (int i = 0; i < marks.length; i++) {
                int o = offerings[i];
                marks[i] = o < 0 ? 0 : count.applyAsInt(index.problem.offerings().get(o));
            }
            return marks;
        }

        private int had(ToIntFunction<Offering> count) {
            return begun.stream()
                    .mapToInt(session -> count.applyAsInt(index.offering(session.offering())))
                    .sum();
        }

        void atLeast(ToIntFunction<Offering> count, int least) {
            int left = least - had(count);
            if (left > 0) {
                quotas.add(new Quota(marks(count), left, Integer.MAX_VALUE));
            }
        }

        void atMost(ToIntFunction<Offering> count, int most) {
            quotas.add(new Quota(marks(count), 0, most - had(count)));
        }
    }
}
