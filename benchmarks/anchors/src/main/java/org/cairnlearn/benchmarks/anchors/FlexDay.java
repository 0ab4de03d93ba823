package org.cairnlearn.benchmarks.anchors;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Weights;

/**
 * A made-up day of the usual shape, company off, in the numbers that other solvers take. Whether it
 * says the same as the problem is seen at the end: the checker judges each plan anew.
 */
public final class FlexDay {
    /** Sizes of groups, the same in every such day. */
    static final int LED_LEAST = 4;

    static final int LED_MOST = 8;
    static final int PEERS_LEAST = 3;
    static final int PEERS_MOST = 5;
    static final int CONFERENCE_MOST = 4;

    /** What a place may be. */
    public enum Way {
        LED,
        PEERS,
        DEVICE,
        CONFERENCE,
        REST
    }

    /**
     * What one student may do.
     *
     * @param number among the student's own
     * @param topic of the day, {@code topics} for the conference, -1 for rest
     * @param value with all that the plan's worth adds for it
     */
    public record Choice(int number, Way way, int topic, int value, OfferingId offering) {}

    final Problem problem;
    final int students;
    final int blocks;
    final int teachers;

    /** How many topics; the number after the last stands for conferences. */
    final int topics;

    /** By student; the last choice is rest. */
    final List<List<Choice>> choices = new ArrayList<>();

    /** By teacher: topics that he or she may lead. */
    final int[][] able;

    final boolean[][] there;
    final int[] mostBlocks;

    /** By student: the teacher of the conference. */
    final int[] adviser;

    final List<Room> rooms;
    final List<Room> tables;
    final Room lab;
    final Room hall;

    private final Map<TopicId, Integer> topic = new TreeMap<>();
    private final Map<TeacherId, Integer> teacher = new TreeMap<>();

    FlexDay(Problem problem) {
        this.problem = problem;
        students = problem.students().size();
        blocks = problem.blocks().size();
        teachers = problem.teachers().size();
        topics = problem.topics().size();
        problem.topics().forEach(one -> topic.put(one.id(), topic.size()));
        problem.teachers().forEach(one -> teacher.put(one.id(), teacher.size()));
        able = new int[teachers][];
        there = new boolean[teachers][blocks];
        mostBlocks = new int[teachers];
        problem.teachers().forEach(this::teacher);
        rooms = with("teaching");
        tables = with("table");
        lab = with("device").getFirst();
        hall = with("quiet").getFirst();
        adviser = new int[students];
        for (int s = 0; s < students; s++) {
            Student student = problem.students().get(s);
            adviser[s] = teacherOf(student.advisers().iterator().next());
            choices.add(choices(student));
        }
    }

    private void teacher(Teacher one) {
        int t = teacherOf(one.id());
        able[t] = one.topics().stream().mapToInt(this::topicOf).toArray();
        mostBlocks[t] = one.maxBlocks();
        for (int b = 0; b < blocks; b++) {
            there[t][b] = one.blocks().contains(block(b).id());
        }
    }

    private List<Room> with(String feature) {
        return rooms(room -> room.features().contains(feature));
    }

    private List<Room> rooms(Predicate<Room> which) {
        return problem.rooms().stream().filter(which).toList();
    }

    private List<Choice> choices(Student student) {
        List<Choice> all = new ArrayList<>();
        Choice rest = null;
        for (Value value : student.values()) {
            Offering offering = offering(value.offering());
            Choice choice = choice(all.size(), student, offering, value.milliMastery());
            if (choice.way() == Way.REST) {
                rest = choice;
            } else {
                all.add(choice);
            }
        }
        if (rest == null) {
            throw new IllegalArgumentException("A student without rest: " + student.id());
        }
        all.add(new Choice(all.size(), Way.REST, -1, rest.value(), rest.offering()));
        return List.copyOf(all);
    }

    private Choice choice(int number, Student student, Offering offering, int value) {
        Weights weights = problem.policy().weights();
        boolean wished =
                student.choices().stream()
                        .anyMatch(c -> c.offering().equals(offering.id()) && c.rank() == 1);
        int late = student.conferenceOverdueDays();
        int worth = value + (wished ? weights.choice() : 0);
        TopicId about = offering.topic();
        return switch (offering.kind()) {
            case CONF ->
                    new Choice(
                            number,
                            Way.CONFERENCE,
                            topics,
                            worth + weights.conferenceUrgency() * late * late,
                            offering.id());
            case TL, PEER, DIG -> {
                if (about == null) {
                    throw new IllegalArgumentException("No topic: " + offering.id());
                }
                yield new Choice(
                        number, way(offering.kind()), topicOf(about), worth, offering.id());
            }
            case IND -> new Choice(number, Way.REST, -1, worth, offering.id());
            case SUP, PROJ, FIX ->
                    throw new IllegalArgumentException("Not of the usual shape: " + offering.id());
        };
    }

    private static Way way(Kind kind) {
        return switch (kind) {
            case TL -> Way.LED;
            case PEER -> Way.PEERS;
            case CONF, SUP, DIG, IND, PROJ, FIX -> Way.DEVICE;
        };
    }

    Offering offering(OfferingId id) {
        return problem.offerings().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Block block(int b) {
        return problem.blocks().get(b);
    }

    int teacherOf(TeacherId id) {
        return requireNonNull(teacher.get(id));
    }

    int topicOf(TopicId id) {
        return requireNonNull(topic.get(id));
    }

    /** Whether a plan must hold the student's conference today. */
    boolean isDue(int s) {
        int late = problem.students().get(s).conferenceOverdueDays();
        boolean there = false;
        for (boolean one : this.there[adviser[s]]) {
            there |= one;
        }
        return there && late > problem.policy().limits().conferenceOverdueDays();
    }

    Choice rest(int s) {
        return choices.get(s).getLast();
    }

    /** What is left of a choice without its group: the same topic with a device, or rest. */
    Choice alone(int s, Choice of) {
        if (of.way() != Way.CONFERENCE && of.way() != Way.REST) {
            for (Choice one : choices.get(s)) {
                if (one.topic() == of.topic() && one.way() == Way.DEVICE) {
                    return one;
                }
            }
        }
        return rest(s);
    }
}
