package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Arm;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Weights;

/**
 * Which offerings a student may take (H5, H8, H16: what no other place changes), and what each is
 * worth by itself: its value, wish, exploration and interest.
 */
final class Openings {
    final DayIndex day;

    private final int[][] offering;
    private final int[][] worth;
    private final Arm[][] arms;
    private final int[] conferences;
    private final int[] support;

    /** By offering: students who gain by it. */
    final int[][] takers;

    Openings(DayIndex day) {
        this.day = day;
        conferences = of(Kind.CONF);
        support = of(Kind.SUP);
        offering = new int[day.students][];
        worth = new int[day.students][];
        arms = new Arm[day.students][];
        Arrays.fill(arms, new Arm[0]);
        for (Arm arm : day.problem.arms()) {
            int s = day.student(arm.student());
            arms[s] = Arrays.copyOf(arms[s], arms[s].length + 1);
            arms[s][arms[s].length - 1] = arm;
        }
        List<List<Integer>> by = new ArrayList<>();
        for (int o = 0; o < day.offerings; o++) {
            by.add(new ArrayList<>());
        }
        for (int s = 0; s < day.students; s++) {
            list(s);
            for (int o : offering[s]) {
                by.get(o).add(s);
            }
            needy(s, by);
        }
        takers = by.stream().map(DayIndex::ints).toArray(int[][]::new);
    }

    private void list(int s) {
        Student student = student(s);
        List<Integer> listed = new ArrayList<>();
        student.values().forEach(value -> listed.add(day.offering(value.offering())));
        student.choices().forEach(wish -> listed.add(day.offering(wish.offering())));
        offering[s] =
                listed.stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .distinct()
                        .filter(o -> isReady(s, o))
                        .toArray();
        worth[s] = Arrays.stream(offering[s]).map(o -> worth(student, day.offering(o))).toArray();
    }

    /** Conferences and support are open to all, and help who waits for them. */
    private void needy(int s, List<List<Integer>> by) {
        Student student = student(s);
        int[] conferences = student.conferenceOverdueDays() > 0 ? this.conferences : new int[0];
        int[] support = student.support().minutesLeft() > 0 ? this.support : new int[0];
        IntStream.concat(Arrays.stream(conferences), Arrays.stream(support))
                .filter(o -> !isListed(s, o) && isReady(s, o))
                .forEach(o -> by.get(o).add(s));
    }

    private int[] of(Kind kind) {
        return IntStream.range(0, day.offerings).filter(o -> day.kind(o) == kind).toArray();
    }

    private Student student(int s) {
        return day.problem.students().get(s);
    }

    private int worth(Student student, Offering offering) {
        Weights weights = day.problem.policy().weights();
        long sum = 0;
        for (Value value : student.values()) {
            if (value.offering().equals(offering.id())) {
                sum += value.milliMastery() + exploration(weights, value);
            }
        }
        for (Choice choice : student.choices()) {
            if (choice.offering().equals(offering.id())) {
                sum += wish(weights, student, choice);
            }
        }
        if (offering.interest() != null && student.interests().contains(offering.interest())) {
            sum += weights.interest();
        }
        return (int) sum;
    }

    static long exploration(Weights weights, Value value) {
        long unsure = (long) weights.explorationPermille() * value.standardError() / 1000;
        return Math.min(weights.explorationCap(), unsure);
    }

    static long wish(Weights weights, Student student, Choice choice) {
        long share =
                switch (choice.rank()) {
                    case 1 -> 100;
                    case 2 -> 60;
                    case 3 -> 30;
                    default -> 0;
                };
        double owed = Math.clamp(student.account(), 0.0, 10.0);
        long percent = 100 + Math.round(weights.accountPercent() * owed);
        return weights.choice() * share * percent / 10_000;
    }

    /** Prerequisites, the arm, and runs of groups of like level. */
    private boolean isReady(int s, int o) {
        Student student = student(s);
        Topic topic = day.topicOf(o);
        if (topic == null) {
            return true;
        }
        return student.mastered().containsAll(topic.prerequisites())
                && !isOneMoreOfARun(s, o)
                && isOfArm(s, o);
    }

    /** Whether the student has a value or wish for it, or nobody needs one, and is ready (H5). */
    boolean isWithinReach(int s, int o) {
        Student student = student(s);
        OfferingId id = day.offering(o).id();
        Topic topic = day.topicOf(o);
        return (day.kind(o).isOpenToAll()
                        || student.values().stream().anyMatch(one -> one.offering().equals(id))
                        || student.choices().stream().anyMatch(one -> one.offering().equals(id)))
                && (topic == null || student.mastered().containsAll(topic.prerequisites()));
    }

    /** Whether it would be one more group of like level in a run that is long enough (H16). */
    boolean isOneMoreOfARun(int s, int o) {
        Topic topic = day.topicOf(o);
        int limit = day.problem.policy().limits().sameLevelDays();
        return topic != null
                && day.kind(o) == Kind.TL
                && student(s).sameLevelDays().stream()
                        .anyMatch(run -> run.isAbout(topic) && run.days() >= limit);
    }

    /** Whether the student's arms, if any, allow it. */
    boolean isOfArm(int s, int o) {
        for (Arm arm : arms[s]) {
            if (arm.topic().equals(day.offering(o).topic())
                    && !arm.allowed().contains(day.offering(o).id())) {
                return false;
            }
        }
        return true;
    }

    private boolean isListed(int s, int o) {
        return Arrays.binarySearch(offering[s], o) >= 0;
    }

    boolean isOpen(int s, int o) {
        return isListed(s, o) || day.kind(o).isOpenToAll() && isReady(s, o);
    }

    /** What an offering is worth to a student by itself; of one not listed only the interest. */
    int worth(int s, int o) {
        int at = Arrays.binarySearch(offering[s], o);
        if (at >= 0) {
            return worth[s][at];
        }
        return day.offering(o).interest() == null ? 0 : worth(student(s), day.offering(o));
    }

    /** The offerings with a value or wish for which the student is ready. */
    int[] of(int s) {
        return offering[s];
    }
}
