package org.cairnlearn.planner.day.generate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Bands;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Policy;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.planner.day.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Draws a school day: four subjects, each a row of topics; students who stand somewhere in each row
 * and need the next one or two topics, in a led group, with peers or with a device; teachers who
 * are qualified for a third of one subject; teaching rooms, tables for peers, a lab, a hall for own
 * pace. The same size, shape and seed give the same day on every machine.
 */
public final class DayGenerator {
    static final int SUBJECTS = 4;

    /** Of a block, in minutes. */
    private static final int LENGTH = 50;

    private static final int TO_NEXT = 55;

    private final Wanted wanted;
    private final SplittableRandom random;
    private final int topicsOfSubject;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<Teacher> teachers = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Offering> offerings = new ArrayList<>();

    private DayGenerator(Wanted wanted) {
        this.wanted = wanted;
        random = new SplittableRandom(wanted.seed());
        topicsOfSubject = topicCount(wanted.students()) / SUBJECTS;
    }

    /**
     * What is wanted.
     *
     * @param students how many, 2 or more
     * @param blocks how many, 1 to 12
     * @param seed where chance starts
     * @param groups whether it matters who is in a group with whom and how staff is used
     * @param shape what is scarce
     */
    public record Wanted(int students, int blocks, long seed, boolean groups, Shape shape) {
        public Wanted {
            if (students < 2 || blocks < 1 || blocks > 12) {
                throw new IllegalArgumentException(
                        "A day of %d students and %d blocks".formatted(students, blocks));
            }
        }
    }

    /** Draws the day. */
    public static Problem generate(Wanted wanted) {
        return new DayGenerator(wanted).problem();
    }

    private static int topicCount(int students) {
        if (students <= 150) {
            return 48;
        }
        if (students <= 700) {
            return 96;
        }
        return students <= 5000 ? 160 : 200;
    }

    private Problem problem() {
        blocks();
        topics();
        teachers();
        rooms();
        offerings();
        MadeUpStudents students = new MadeUpStudents(wanted, random, this);
        students.draw();
        return new Problem(
                LocalDate.of(2026, 11, 25),
                blocks,
                topics,
                teachers,
                rooms,
                offerings,
                students.students(),
                students.apart(),
                students.together(),
                students.arms(),
                students.pins(),
                List.of(),
                List.of(),
                students.history(),
                policy());
    }

    private Policy policy() {
        Weights weights = Weights.standard();
        Limits standard = Limits.standard();
        Limits limits =
                new Limits(
                        standard.conferenceOverdueDays(),
                        standard.talkMinutes(),
                        standard.talkGapMinutes(),
                        wanted.shape().talks() ? standard.talksPerBlock() : 0,
                        standard.supportMinutesPerDay(),
                        wanted.shape().rules() ? Map.of(new GradeBand("6-8"), 90) : Map.of(),
                        standard.gradeLevelPercent(),
                        standard.togetherMinutes(),
                        standard.ownChoicePercent(),
                        standard.sameLevelDays());
        return new Policy(
                wanted.groups() ? weights : weights.withoutGroups(), Bands.standard(), limits);
    }

    private void blocks() {
        LocalTime first = LocalTime.of(8, 30);
        for (int b = 0; b < wanted.blocks(); b++) {
            LocalTime start = first.plusMinutes((long) b * TO_NEXT);
            blocks.add(new Block(new BlockId("B" + (b + 1)), start, start.plusMinutes(LENGTH)));
        }
    }

    private void topics() {
        for (int k = 0; k < SUBJECTS * topicsOfSubject; k++) {
            String subject = "subject" + (k / topicsOfSubject + 1);
            topics.add(new Topic(topic(k), Set.of(), new GradeBand("6-8"), subject, false));
        }
    }

    static TopicId topic(int k) {
        return new TopicId("K%03d".formatted(k));
    }

    private void teachers() {
        int count = Math.max(SUBJECTS, wanted.students() / wanted.shape().studentsPerTeacher());
        int width = Math.min(topicsOfSubject, Math.max(6, topicsOfSubject / 3));
        for (int t = 0; t < count; t++) {
            Set<BlockId> there = new TreeSet<>();
            for (Block block : blocks) {
                if (random.nextDouble() < wanted.shape().present()) {
                    there.add(block.id());
                }
            }
            Set<TopicId> able = new TreeSet<>();
            int from = random.nextInt(topicsOfSubject);
            for (int i = 0; i < width; i++) {
                able.add(topic(t % SUBJECTS * topicsOfSubject + (from + i) % topicsOfSubject));
            }
            teachers.add(teacher(t, there, able));
        }
    }

    private Teacher teacher(int t, Set<BlockId> there, Set<TopicId> able) {
        boolean rules = wanted.shape().rules();
        int most = Math.max(1, blocks.size() - 1);
        Set<BlockId> lunch = Set.of();
        Set<BlockId> kept = Set.of();
        if (rules && blocks.size() > 2) {
            int middle = blocks.size() / 2;
            lunch = Set.of(blocks.get(middle - 1).id(), blocks.get(middle).id());
            kept =
                    random.nextDouble() < 0.2
                            ? Set.of(blocks.get(random.nextInt(blocks.size())).id())
                            : Set.of();
        }
        Set<BlockId> standby =
                rules && random.nextDouble() < 0.1 ? Set.of(blocks.getFirst().id()) : Set.of();
        return new Teacher(
                new TeacherId("T%04d".formatted(t)),
                there,
                able,
                most,
                rules ? Math.max(1, Math.min(3, most)) : blocks.size(),
                lunch,
                kept,
                standby);
    }

    private void rooms() {
        int count = Math.max(1, (int) (wanted.shape().roomsPerTeacher() * teachers.size()));
        for (int r = 0; r < count; r++) {
            boolean lift = !wanted.shape().rules() || r % 3 != 0;
            Set<String> features = lift ? Set.of("teaching", "stepFree") : Set.of("teaching");
            rooms.add(new Room(new RoomId("R%04d".formatted(r)), 30, features, false));
        }
        for (int p = 0; p < Math.max(1, wanted.students() / 16); p++) {
            boolean lift = !wanted.shape().rules() || p % 4 != 0;
            Set<String> features = lift ? Set.of("table", "stepFree") : Set.of("table");
            rooms.add(new Room(new RoomId("P%04d".formatted(p)), 5, features, false));
        }
        rooms.add(
                new Room(
                        new RoomId("lab"),
                        Math.max(1, wanted.students() / 2),
                        Set.of("device", "stepFree"),
                        true));
        rooms.add(
                new Room(new RoomId("hall"), wanted.students(), Set.of("quiet", "stepFree"), true));
    }

    private void offerings() {
        int many = Math.max(teachers.size(), rooms.size());
        for (Topic topic : topics) {
            add(new Plain(topic.id() + "-TL", Kind.TL, topic.id(), 4, 8), "teaching", many);
            add(new Plain(topic.id() + "-PEER", Kind.PEER, topic.id(), 3, 5), "table", many);
            add(
                    new Plain(
                            topic.id() + "-DIG",
                            Kind.DIG,
                            topic.id(),
                            1,
                            Math.max(1, wanted.students() / 2)),
                    "device",
                    1);
        }
        add(new Plain("CONF", Kind.CONF, null, 1, 4), "teaching", many);
        add(new Plain("OWN", Kind.IND, null, 0, wanted.students()), "quiet", many);
        if (wanted.shape().rules()) {
            add(new Plain("SUP", Kind.SUP, null, 1, 2), "teaching", many);
            if (blocks.size() > 1) {
                add(new Plain("LAB", Kind.PROJ, null, 6, 14), "teaching", many);
            }
        }
    }

    /** An offering as far as it differs from others of its kind. */
    private record Plain(String id, Kind kind, @Nullable TopicId topic, int min, int max) {}

    private void add(Plain plain, String feature, int copies) {
        boolean led =
                plain.kind() == Kind.TL
                        || plain.kind() == Kind.CONF
                        || plain.kind() == Kind.SUP
                        || plain.kind() == Kind.PROJ;
        boolean talks = wanted.shape().rules() && plain.kind() == Kind.TL;
        offerings.add(
                new Offering(
                        new OfferingId(plain.id()),
                        plain.kind(),
                        plain.topic(),
                        null,
                        plain.kind() == Kind.PROJ ? "building" : null,
                        plain.min(),
                        plain.max(),
                        plain.kind() == Kind.PROJ ? 2 : 1,
                        led,
                        Set.of(feature),
                        plain.kind() == Kind.DIG ? 30 : 0,
                        copies,
                        talks ? 30 : null));
    }

    int topicsOfSubject() {
        return topicsOfSubject;
    }

    List<Teacher> drawnTeachers() {
        return teachers;
    }

    List<Block> drawnBlocks() {
        return blocks;
    }
}
