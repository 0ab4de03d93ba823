package org.cairnlearn.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Policy;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Support;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Week;
import org.jspecify.annotations.Nullable;

/**
 * A planner's day of sections as a roster has them: who is there when, who teaches what, which
 * rooms with how many seats. What a roster does not know, needs and conferences, is drawn: of a row
 * of skills for each course a student needs one or two, as in the made-up days.
 */
final class SectionDay {
    /** A class that meets in a period of that day. */
    record Section(
            String course,
            TeacherId teacher,
            String room,
            int seats,
            BlockId block,
            List<String> students) {}

    private static final int SKILLS = 8;

    /** Seats round a teacher; the rest of a room is for own work. */
    private static final int FRONT = 8;

    /** Nobody has waited so long that the conference must be today. */
    private static final int OVERDUE = 10;

    private final LocalDate date;
    private final List<Block> blocks;
    private final List<Section> sections;
    private final SplittableRandom random = new SplittableRandom(1);

    SectionDay(LocalDate date, List<Block> blocks, List<Section> sections) {
        this.date = date;
        this.blocks = blocks;
        this.sections = sections;
    }

    Problem problem() {
        List<Topic> topics = new ArrayList<>();
        List<Offering> offerings = new ArrayList<>();
        for (String course : courses(sections)) {
            for (int skill = 0; skill < SKILLS; skill++) {
                TopicId topic = topic(course, skill);
                topics.add(new Topic(topic, Set.of(), null, course, false));
                offerings.add(offering(topic, Kind.TL, 3, FRONT));
                offerings.add(offering(topic, Kind.PEER, 3, 5));
                offerings.add(offering(topic, Kind.DIG, 1, 10_000));
            }
        }
        offerings.add(offering(null, Kind.IND, 1, 10_000));
        offerings.add(offering(null, Kind.CONF, 1, 4));
        return new Problem(
                date,
                blocks,
                topics,
                teachers(),
                rooms(),
                offerings,
                students(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Policy.standard());
    }

    private static Set<String> courses(Collection<Section> of) {
        return of.stream().map(Section::course).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TopicId topic(String course, int skill) {
        return new TopicId(course + " " + skill);
    }

    private static OfferingId id(TopicId topic, Kind kind) {
        return new OfferingId(topic.value() + " " + kind);
    }

    private static Offering offering(@Nullable TopicId topic, Kind kind, int min, int max) {
        boolean led = kind == Kind.TL || kind == Kind.CONF;
        return new Offering(
                topic == null ? new OfferingId(kind.name()) : id(topic, kind),
                kind,
                topic,
                null,
                null,
                min,
                max,
                1,
                led,
                Set.of(),
                0,
                10_000,
                null);
    }

    private List<Teacher> teachers() {
        return sections.stream()
                .collect(Collectors.groupingBy(Section::teacher))
                .entrySet()
                .stream()
                .map(one -> teacher(one.getKey(), one.getValue()))
                .toList();
    }

    private static Teacher teacher(TeacherId id, List<Section> own) {
        Set<TopicId> topics = new TreeSet<>();
        for (String course : courses(own)) {
            for (int skill = 0; skill < SKILLS; skill++) {
                topics.add(topic(course, skill));
            }
        }
        Set<BlockId> there = own.stream().map(Section::block).collect(Collectors.toSet());
        return new Teacher(
                id, there, topics, there.size(), there.size(), Set.of(), Set.of(), Set.of());
    }

    private List<Room> rooms() {
        Map<String, Integer> seats = new TreeMap<>();
        sections.forEach(section -> seats.merge(section.room(), section.seats(), Math::max));
        List<Room> rooms = new ArrayList<>();
        seats.forEach((name, all) -> {
            int front = Math.min(FRONT, all / 2);
            if (front > 0) {
                rooms.add(new Room(new RoomId(name + " front"), front, Set.of(), false));
            }
            rooms.add(new Room(new RoomId(name), all - front, Set.of(), true));
        });
        return rooms;
    }

    private List<Student> students() {
        Map<String, List<Section>> byStudent = new TreeMap<>();
        for (Section section : sections) {
            for (String student : section.students()) {
                byStudent.computeIfAbsent(student, _ -> new ArrayList<>()).add(section);
            }
        }
        return byStudent.entrySet().stream()
                .map(one -> student(one.getKey(), one.getValue()))
                .toList();
    }

    private Student student(String id, List<Section> own) {
        double ability = random.nextDouble();
        List<Value> values = new ArrayList<>();
        for (String course : courses(own)) {
            int next = (int) Math.clamp(SKILLS * (ability + random.nextDouble(-0.2, 0.2)), 0, 6);
            for (int skill = next; skill < next + 1 + random.nextInt(2); skill++) {
                need(topic(course, skill), 400 + random.nextInt(600), values);
            }
        }
        return new Student(
                new StudentId(id),
                own.stream().map(Section::block).collect(Collectors.toSet()),
                new LinkedHashSet<>(List.of(own.getFirst().teacher())),
                Set.of(),
                Set.of(),
                1000 * ability,
                null,
                values,
                List.of(),
                Set.of(),
                Support.NONE,
                random.nextInt(OVERDUE),
                0,
                Week.NEW,
                List.of());
    }

    private static void need(TopicId topic, int worth, List<Value> into) {
        into.add(new Value(id(topic, Kind.TL), worth, 0));
        into.add(new Value(id(topic, Kind.PEER), worth * 3 / 4, 0));
        into.add(new Value(id(topic, Kind.DIG), worth * 11 / 20, 0));
    }
}
