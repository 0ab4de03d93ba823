package org.cairnlearn.planner.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A day in a test's words. Blocks are named 1, 2, ... and last 50 minutes from nine on; what is
 * named for the first time is there in all of them. The lists stand open: a test changes what it is
 * about and asks for the {@link #problem}.
 */
final class MadeDay {
    final List<Block> blocks = new ArrayList<>();
    final Map<String, Topic> topics = new TreeMap<>();
    final Map<String, Teacher> teachers = new TreeMap<>();
    final Map<String, Room> rooms = new TreeMap<>();
    final Map<String, Offering> offerings = new TreeMap<>();
    final Map<String, Student> students = new TreeMap<>();
    final List<Pair> apart = new ArrayList<>();
    final List<Pair> together = new ArrayList<>();
    final List<Arm> arms = new ArrayList<>();
    final List<Pin> pins = new ArrayList<>();
    final List<Session> frozen = new ArrayList<>();
    final List<Session> previous = new ArrayList<>();
    final List<History> history = new ArrayList<>();
    Weights weights = Weights.standard();
    Bands bands = Bands.standard();
    Limits limits = Limits.standard();

    MadeDay(int blockCount) {
        for (int i = 0; i < blockCount; i++) {
            LocalTime start = LocalTime.of(9 + i, 0);
            blocks.add(new Block(new BlockId("" + (i + 1)), start, start.plusMinutes(50)));
        }
        room("hall", 1000, true);
        offering("own", Kind.IND, null, 0, 1000);
    }

    Set<BlockId> allBlocks() {
        Set<BlockId> all = new TreeSet<>();
        blocks.forEach(block -> all.add(block.id()));
        return all;
    }

    MadeDay topic(String id, String... prerequisites) {
        List<TopicId> before = Arrays.stream(prerequisites).map(TopicId::new).toList();
        topics.put(id, Topic.of(new TopicId(id), before));
        return this;
    }

    MadeDay teacher(String id, String... qualified) {
        Set<TopicId> able = new TreeSet<>();
        Arrays.stream(qualified).map(TopicId::new).forEach(able::add);
        teachers.put(
                id,
                new Teacher(
                        new TeacherId(id), allBlocks(), able, 9, 9, Set.of(), Set.of(), Set.of()));
        return this;
    }

    MadeDay room(String id, int seats, boolean shared, String... features) {
        rooms.put(id, new Room(new RoomId(id), seats, Set.of(features), shared));
        return this;
    }

    /**
     * One that needs a teacher if it is of a kind that mostly does; own work may be opened often.
     */
    MadeDay offering(String id, Kind kind, @Nullable String topic, int min, int max) {
        boolean led = kind == Kind.TL || kind == Kind.SUP || kind == Kind.CONF;
        TopicId about = topic == null ? null : new TopicId(topic);
        int copies = kind == Kind.IND ? 100 : 2;
        offerings.put(
                id,
                new Offering(
                        new OfferingId(id),
                        kind,
                        about,
                        null,
                        null,
                        min,
                        max,
                        1,
                        led,
                        Set.of(),
                        0,
                        copies,
                        null));
        return this;
    }

    /** Values as "decimals-TL 800, own 100". */
    MadeDay student(String id, String values) {
        List<Value> worth = new ArrayList<>();
        for (String value : values.isBlank() ? new String[0] : values.split(",")) {
            String[] words = value.strip().split(" ");
            worth.add(new Value(new OfferingId(words[0]), Integer.parseInt(words[1]), 0));
        }
        Set<TeacherId> advisers = new TreeSet<>();
        teachers.values().forEach(teacher -> advisers.add(teacher.id()));
        students.put(
                id,
                new Student(
                        new StudentId(id),
                        allBlocks(),
                        advisers,
                        Set.of(),
                        Set.of(),
                        500,
                        null,
                        worth,
                        List.of(),
                        Set.of(),
                        Support.NONE,
                        0,
                        0,
                        new Week(50, 50, 1, 1),
                        List.of()));
        return this;
    }

    MadeDay change(String student, UnaryOperator<Student> how) {
        students.computeIfPresent(student, (id, before) -> how.apply(before));
        return this;
    }

    Problem problem() {
        return new Problem(
                LocalDate.of(2026, 11, 25),
                blocks,
                List.copyOf(topics.values()),
                List.copyOf(teachers.values()),
                List.copyOf(rooms.values()),
                List.copyOf(offerings.values()),
                List.copyOf(students.values()),
                apart,
                together,
                arms,
                pins,
                frozen,
                previous,
                history,
                new Policy(weights, bands, limits));
    }

    static StudentId student(String id) {
        return new StudentId(id);
    }

    static Session session(
            String offering,
            String block,
            @Nullable String teacher,
            String room,
            String... students) {
        Set<StudentId> who = new TreeSet<>();
        Arrays.stream(students).map(StudentId::new).forEach(who::add);
        return new Session(
                new SessionId(offering + "/" + block + "/" + room),
                new OfferingId(offering),
                new BlockId(block),
                teacher == null ? null : new TeacherId(teacher),
                new RoomId(room),
                who);
    }

    /** A plan of these sessions that names nothing as unmet. */
    static Plan plan(List<Session> sessions, Talk... talks) {
        return new Plan(
                sessions,
                List.of(talks),
                Objective.of(Map.of()),
                new Certificate(0, false),
                new Provenance(1, 0, 1),
                List.of());
    }

    /** The student as changed: name a field of the record and give it another value. */
    static Student with(Student student, String field, Object value) {
        Object[] fields = new Object[Student.class.getRecordComponents().length];
        try {
            for (int i = 0; i < fields.length; i++) {
                var component = Student.class.getRecordComponents()[i];
                fields[i] =
                        component.getName().equals(field)
                                ? value
                                : component.getAccessor().invoke(student);
            }
            return (Student) Student.class.getDeclaredConstructors()[0].newInstance(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
