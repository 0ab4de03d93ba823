package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;
import org.jspecify.annotations.Nullable;

/** A problem's records by number. Sets of blocks are bits. */
final class DayIndex {
    final Problem problem;
    final int blocks;
    final int students;
    final int teachers;
    final int rooms;
    final int offerings;

    /** By offering: the number of its topic, or -1. */
    final int[] topic;

    /** By topic: who may lead it. By offering: rooms that have what it needs, small ones first. */
    final int[][] qualified;

    final int[][] roomsFor;

    /** By teacher: when a duty is possible at all. */
    final int[] dutyBlocks;

    final int[] lunch;

    /** By student. */
    final int[] present;

    final int[][] advisers;

    /** Minutes before a screen; so many that no day has them where there is no cap. */
    final int[] screenCap;

    private final Map<StudentId, Integer> studentNumber;
    private final Map<TeacherId, Integer> teacherNumber;
    private final Map<RoomId, Integer> roomNumber;
    private final Map<OfferingId, Integer> offeringNumber;
    private final Map<BlockId, Integer> blockNumber;
    private final Map<TopicId, Integer> topicNumber;

    DayIndex(Problem problem) {
        this.problem = problem;
        blocks = problem.blocks().size();
        students = problem.students().size();
        teachers = problem.teachers().size();
        rooms = problem.rooms().size();
        offerings = problem.offerings().size();
        studentNumber = numbers(problem.students(), student -> student.id());
        teacherNumber = numbers(problem.teachers(), Teacher::id);
        roomNumber = numbers(problem.rooms(), Room::id);
        offeringNumber = numbers(problem.offerings(), Offering::id);
        blockNumber = numbers(problem.blocks(), block -> block.id());
        topicNumber = numbers(problem.topics(), Topic::id);
        topic = new int[offerings];
        for (int o = 0; o < offerings; o++) {
            TopicId about = offering(o).topic();
            topic[o] = about == null ? -1 : number(topicNumber, about);
        }
        qualified = qualified();
        roomsFor = roomsFor();
        dutyBlocks = new int[teachers];
        lunch = new int[teachers];
        for (int t = 0; t < teachers; t++) {
            Teacher teacher = problem.teachers().get(t);
            dutyBlocks[t] = bits(teacher.blocks()) & ~bits(teacher.protectedBlocks());
            lunch[t] = bits(teacher.lunch());
        }
        present = new int[students];
        advisers = new int[students][];
        screenCap = new int[students];
        for (int s = 0; s < students; s++) {
            present[s] = bits(problem.students().get(s).blocks());
            screenCap[s] = screenCap(problem.students().get(s).gradeBand());
            advisers[s] =
                    problem.students().get(s).advisers().stream().mapToInt(this::teacher).toArray();
        }
    }

    private int screenCap(@Nullable GradeBand band) {
        @Nullable Integer cap =
                band == null ? null : problem.policy().limits().screenMinutes().get(band);
        return cap == null ? Integer.MAX_VALUE / 2 : cap;
    }

    private static <I, T> Map<I, Integer> numbers(List<T> all, Function<T, I> id) {
        Map<I, Integer> numbers = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(id.apply(all.get(i)), i);
        }
        return numbers;
    }

    private static <I> int number(Map<I, Integer> numbers, I id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    private int[][] qualified() {
        List<List<Integer>> by = new ArrayList<>();
        problem.topics().forEach(_ -> by.add(new ArrayList<>()));
        for (int t = 0; t < teachers; t++) {
            for (TopicId id : problem.teachers().get(t).topics()) {
                by.get(number(topicNumber, id)).add(t);
            }
        }
        return by.stream().map(DayIndex::ints).toArray(int[][]::new);
    }

    private int[][] roomsFor() {
        Map<Set<String>, int[]> known = new HashMap<>();
        int[][] by = new int[offerings][];
        for (int o = 0; o < offerings; o++) {
            by[o] =
                    known.computeIfAbsent(
                            offering(o).features(),
                            features -> {
                                List<Integer> fit = new ArrayList<>();
                                for (int r = 0; r < rooms; r++) {
                                    if (room(r).features().containsAll(features)) {
                                        fit.add(r);
                                    }
                                }
                                fit.sort((a, b) ->
                                        room(a).seats() == room(b).seats()
                                                ? Integer.compare(a, b)
                                                : Integer.compare(
                                                        room(a).seats(), room(b).seats()));
                                return ints(fit);
                            });
        }
        return by;
    }

    static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    int bits(Iterable<BlockId> ids) {
        int bits = 0;
        for (BlockId id : ids) {
            bits |= 1 << number(blockNumber, id);
        }
        return bits;
    }

    /** The blocks of a session; 0 if the day is too short for it. */
    int span(int offering, int block) {
        int length = offering(offering).length();
        return block + length > blocks ? 0 : ((1 << length) - 1) << block;
    }

    int minutes(int span) {
        int minutes = 0;
        for (int b = 0; b < blocks; b++) {
            if ((span >> b & 1) != 0) {
                minutes += problem.blocks().get(b).minutes();
            }
        }
        return minutes;
    }

    Offering offering(int o) {
        return problem.offerings().get(o);
    }

    Kind kind(int o) {
        return offering(o).kind();
    }

    Room room(int r) {
        return problem.rooms().get(r);
    }

    @Nullable Topic topicOf(int o) {
        return topic[o] < 0 ? null : problem.topics().get(topic[o]);
    }

    int student(StudentId id) {
        return number(studentNumber, id);
    }

    int teacher(TeacherId id) {
        return number(teacherNumber, id);
    }

    int room(RoomId id) {
        return number(roomNumber, id);
    }

    int offering(OfferingId id) {
        return number(offeringNumber, id);
    }

    int block(BlockId id) {
        return number(blockNumber, id);
    }
}
