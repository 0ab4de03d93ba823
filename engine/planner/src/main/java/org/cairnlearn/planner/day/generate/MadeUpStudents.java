package org.cairnlearn.planner.day.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Arm;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.History;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Support;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Week;
import org.cairnlearn.planner.day.Weights;

/** Draws students with their needs, and who is what to whom. */
final class MadeUpStudents {
    private static final String[] WAYS = {"TL", "PEER", "DIG"};
    private static final double[] EFFECT = {1.0, 0.75, 0.55};

    /** A pair that met less often costs nothing by the standard policy, and is not listed. */
    private static final int LEAST_MEETINGS = 3;

    private static final double MEAN_MEETINGS = 2;

    /** In a school larger than this a student has met fewer of those who need the same. */
    private static final int LARGE = 5000;

    private static final int PARTNERS = 400;
    private static final int FEW_PARTNERS = 10;

    private final DayGenerator.Wanted wanted;
    private final SplittableRandom random;
    private final SplittableRandom past;
    private final DayGenerator day;
    private final int perSubject;
    private final List<Student> students = new ArrayList<>();
    private final Map<Integer, List<Integer>> needing = new LinkedHashMap<>();
    private final List<Pair> apart = new ArrayList<>();
    private final List<Pair> together = new ArrayList<>();
    private final List<Arm> arms = new ArrayList<>();
    private final List<Pin> pins = new ArrayList<>();
    private final List<History> history = new ArrayList<>();

    MadeUpStudents(DayGenerator.Wanted wanted, SplittableRandom random, DayGenerator day) {
        this.wanted = wanted;
        this.random = random;
        past = random.split();
        this.day = day;
        perSubject = day.topicsOfSubject();
    }

    void draw() {
        for (int s = 0; s < wanted.students(); s++) {
            students.add(student(s));
        }
        if (wanted.shape().rules()) {
            pairs();
            words();
        }
    }

    /** What one student needs, before it becomes a record. */
    private static final class Needs {
        final List<Value> values = new ArrayList<>();
        final List<Choice> choices = new ArrayList<>();
        final List<Integer> topics = new ArrayList<>();
        int best;
        double standing;
    }

    private Student student(int s) {
        TeacherId adviser =
                day.drawnTeachers().get(random.nextInt(day.drawnTeachers().size())).id();
        int overdue = random.nextInt(wanted.shape().mostOverdue() + 1);
        Needs needs = needs();
        if (wanted.groups()) {
            meetings(s, needs.topics);
        }
        needs.topics.forEach(k -> needing.computeIfAbsent(k, _ -> new ArrayList<>()).add(s));
        needs.values.add(new Value(new OfferingId("CONF"), conference(overdue), 0));
        needs.values.add(new Value(new OfferingId("OWN"), needs.best / 4, 0));
        boolean rules = wanted.shape().rules();
        boolean keen = rules && random.nextDouble() < 0.3;
        if (keen && wanted.blocks() > 1) {
            needs.values.add(new Value(new OfferingId("LAB"), 300 + random.nextInt(600), 80));
        }
        Support support = support();
        double standing =
                1000 * (needs.standing / needs.topics.size() / perSubject)
                        + 80 * random.nextGaussian();
        return new Student(
                id(s),
                there(),
                Set.of(adviser),
                Set.of(),
                rules && random.nextDouble() < 0.03 ? Set.of("stepFree") : Set.of(),
                Math.round(Math.clamp(standing, 0.0, 1000.0)),
                new GradeBand("6-8"),
                needs.values,
                needs.choices,
                keen && random.nextDouble() < 0.5 ? Set.of("building") : Set.of(),
                support,
                overdue,
                0,
                new Week(800, 1000, 10, 25),
                List.of());
    }

    private Support support() {
        boolean supported = wanted.shape().rules() && random.nextDouble() < 0.08;
        return supported
                ? new Support(20 + random.nextInt(80), 1 + random.nextInt(5))
                : Support.NONE;
    }

    private Needs needs() {
        Needs needs = new Needs();
        double ability = random.nextGaussian();
        double[] liking = new double[WAYS.length];
        for (int m = 0; m < WAYS.length; m++) {
            liking[m] = random.nextDouble() * 0.15;
        }
        for (int subject = 0; subject < DayGenerator.SUBJECTS; subject++) {
            double about = perSubject * (0.5 + ability * 0.18 + random.nextGaussian() * 0.1);
            int position = (int) Math.clamp(about, 0.0, perSubject - 2.0);
            int count = 1 + random.nextInt(2);
            for (int j = 0; j < count; j++) {
                need(needs, subject * perSubject + position + j, liking);
                needs.standing += position + j;
            }
        }
        return needs;
    }

    private void need(Needs needs, int k, double[] liking) {
        double need = 0.25 + 0.75 * random.nextDouble();
        needs.best = Math.max(needs.best, (int) (1000 * need));
        needs.topics.add(k);
        boolean wished = random.nextDouble() < 0.25;
        for (int m = 0; m < WAYS.length; m++) {
            OfferingId offering = new OfferingId(DayGenerator.topic(k) + "-" + WAYS[m]);
            needs.values.add(new Value(offering, (int) (1000 * (need * EFFECT[m] + liking[m])), 0));
            if (wished) {
                needs.choices.add(new Choice(offering, 1));
            }
        }
    }

    /** So that with its urgency it is worth 50 a day, and 2000 from the tenth day on. */
    private static int conference(int overdue) {
        int worth = overdue >= 10 ? 2000 : 50 * overdue;
        return Math.max(0, worth - Weights.standard().conferenceUrgency() * overdue * overdue);
    }

    private Set<BlockId> there() {
        Set<BlockId> there = new TreeSet<>();
        boolean partly = wanted.shape().rules() && random.nextDouble() < 0.05;
        for (Block block : day.drawnBlocks()) {
            if (!partly || random.nextDouble() < 0.6) {
                there.add(block.id());
            }
        }
        return there;
    }

    /** Who needs the same has met before: how often is a Poisson count. */
    private void meetings(int s, List<Integer> topics) {
        int most = wanted.students() <= LARGE ? PARTNERS : FEW_PARTNERS;
        Set<Integer> partners = new TreeSet<>();
        for (int k : topics) {
            List<Integer> group = needing.getOrDefault(k, List.of());
            partners.addAll(group.subList(Math.max(0, group.size() - most), group.size()));
        }
        partners.remove(s);
        partners.forEach(other -> meeting(s, other));
    }

    private void meeting(int one, int other) {
        double floor = Math.exp(-MEAN_MEETINGS);
        double product = past.nextDouble();
        int meetings = 0;
        while (product > floor) {
            meetings++;
            product *= past.nextDouble();
        }
        if (meetings >= LEAST_MEETINGS) {
            history.add(new History(pair(one, other), meetings));
        }
    }

    private Pair pair(int one, int other) {
        return new Pair(id(one), id(other));
    }

    private static StudentId id(int s) {
        return new StudentId("S%06d".formatted(s));
    }

    private void pairs() {
        Set<Integer> paired = new HashSet<>();
        Set<Pair> known = new HashSet<>();
        for (int i = 0; i < wanted.students() / 50 + 1; i++) {
            int one = random.nextInt(students.size());
            int other = random.nextInt(students.size());
            if (one != other && known.add(pair(one, other))) {
                apart.add(pair(one, other));
            }
        }
        for (List<Integer> group : needing.values()) {
            if (group.size() > 1 && random.nextDouble() < 0.05) {
                int one = group.get(0);
                int other = group.get(1);
                if (paired.add(one) && paired.add(other) && known.add(pair(one, other))) {
                    together.add(pair(one, other));
                }
            }
        }
    }

    /** Arms of a study, and pins of teachers. */
    private void words() {
        for (Map.Entry<Integer, List<Integer>> group : needing.entrySet()) {
            if (random.nextDouble() < 0.1) {
                TopicId topic = DayGenerator.topic(group.getKey());
                for (int s : group.getValue()) {
                    String way = random.nextBoolean() ? "TL" : "DIG";
                    OfferingId allowed = new OfferingId(topic + "-" + way);
                    arms.add(new Arm(students.get(s).id(), topic, Set.of(allowed)));
                }
            }
        }
        for (Student student : students) {
            if (!student.blocks().isEmpty() && random.nextDouble() < 0.02) {
                List<BlockId> there = List.copyOf(student.blocks());
                OfferingId offering =
                        student.values().get(random.nextInt(student.values().size())).offering();
                pins.add(
                        new Pin(
                                student.id(),
                                there.get(random.nextInt(there.size())),
                                offering,
                                null,
                                null));
            }
        }
    }

    List<Student> students() {
        return students;
    }

    List<Pair> apart() {
        return apart;
    }

    List<Pair> together() {
        return together;
    }

    List<Arm> arms() {
        return arms;
    }

    List<Pin> pins() {
        return pins;
    }

    List<History> history() {
        return history;
    }
}
