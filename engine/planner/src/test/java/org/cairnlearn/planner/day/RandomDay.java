package org.cairnlearn.planner.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Days in which everything may happen that a document can say: long sessions, narrow rooms, needs,
 * arms, pins against the rules, sessions that have begun, plans before. Small enough to be solved a
 * thousand times.
 */
final class RandomDay {
    private final SplittableRandom random;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<Teacher> teachers = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Offering> offerings = new ArrayList<>();
    private final List<Student> students = new ArrayList<>();
    private final List<Pair> apart = new ArrayList<>();
    private final List<Pair> together = new ArrayList<>();
    private final List<Arm> arms = new ArrayList<>();
    private final List<Pin> pins = new ArrayList<>();
    private final List<History> history = new ArrayList<>();

    RandomDay(long seed) {
        this(seed, true);
    }

    /** With or without own work that is open to everyone. */
    RandomDay(long seed, boolean ownPace) {
        random = new SplittableRandom(seed);
        int blockCount = 1 + random.nextInt(6);
        for (int b = 0; b < blockCount; b++) {
            LocalTime start = LocalTime.of(8, 0).plusMinutes(55L * b);
            blocks.add(
                    new Block(
                            new BlockId("b" + b),
                            start,
                            start.plusMinutes(30 + random.nextInt(25))));
        }
        int topicCount = 2 + random.nextInt(8);
        for (int k = 0; k < topicCount; k++) {
            topics.add(topic(k));
        }
        int teacherCount = 1 + random.nextInt(6);
        for (int t = 0; t < teacherCount; t++) {
            teachers.add(teacher(t));
        }
        int roomCount = 1 + random.nextInt(7);
        for (int r = 0; r < roomCount; r++) {
            rooms.add(room(r));
        }
        offerings();
        offerings.removeIf(one -> one.kind() == Kind.IND && !ownPace);
        int studentCount = 2 + random.nextInt(30);
        for (int s = 0; s < studentCount; s++) {
            students.add(student(s));
        }
        wishesOfOthers();
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Topic topic(int k) {
        Set<TopicId> before = new TreeSet<>();
        if (k > 0 && chance(0.3)) {
            before.add(new TopicId("k" + random.nextInt(k)));
        }
        GradeBand band = chance(0.5) ? new GradeBand("" + (5 + random.nextInt(4))) : null;
        String subject = chance(0.5) ? "m" : null;
        return new Topic(new TopicId("k" + k), before, band, subject, chance(0.1));
    }

    private Set<BlockId> some(double share) {
        Set<BlockId> some = new TreeSet<>();
        blocks.forEach(block -> {
            if (chance(share)) {
                some.add(block.id());
            }
        });
        return some;
    }

    private Teacher teacher(int t) {
        Set<TopicId> able = new TreeSet<>();
        topics.forEach(topic -> {
            if (chance(0.5)) {
                able.add(topic.id());
            }
        });
        return new Teacher(
                new TeacherId("t" + t),
                some(0.85),
                able,
                random.nextInt(blocks.size() + 2),
                1 + random.nextInt(4),
                chance(0.3) ? some(0.4) : Set.of(),
                some(0.1),
                some(0.1));
    }

    private Room room(int r) {
        Set<String> features = new TreeSet<>();
        for (String feature : List.of("lab", "device", "ramp")) {
            if (r == 0 || chance(0.5)) {
                features.add(feature);
            }
        }
        boolean hall = r == 0 && chance(0.8);
        int seats = hall ? 60 : 1 + random.nextInt(12);
        return new Room(new RoomId("r" + r), seats, features, hall || chance(0.2));
    }

    private void offerings() {
        add("own", Kind.IND, null, 0, 60);
        if (chance(0.5)) {
            add("conf", Kind.CONF, null, 1, 4);
        }
        if (chance(0.5)) {
            add("sup", Kind.SUP, null, 1, 1 + random.nextInt(2));
        }
        if (chance(0.2)) {
            add("fair", Kind.FIX, null, 1, 30);
        }
        for (Topic topic : topics) {
            for (Kind kind : List.of(Kind.TL, Kind.PEER, Kind.DIG, Kind.PROJ)) {
                if (chance(0.6)) {
                    int min = 1 + random.nextInt(3);
                    add(topic.id() + "-" + kind, kind, topic.id(), min, min + random.nextInt(5));
                }
            }
        }
    }

    private void add(String id, Kind kind, @Nullable TopicId topic, int min, int max) {
        boolean led =
                kind == Kind.TL
                        || kind == Kind.CONF
                        || kind == Kind.SUP
                        || kind == Kind.PROJ && chance(0.3);
        boolean own = kind == Kind.IND;
        offerings.add(
                new Offering(
                        new OfferingId(id),
                        kind,
                        topic,
                        chance(0.2) ? "book" : null,
                        chance(0.2) ? "space" : null,
                        min,
                        max,
                        own || chance(0.85) || blocks.size() < 2 ? 1 : 2,
                        led,
                        !own && chance(0.2) ? Set.of(chance(0.5) ? "lab" : "device") : Set.of(),
                        kind == Kind.DIG ? 25 : 0,
                        own ? 50 : 1 + random.nextInt(3),
                        kind == Kind.TL && chance(0.3) ? 15 : null));
    }

    private Student student(int s) {
        List<Value> values = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (Offering offering : offerings) {
            if (chance(offering.kind() == Kind.CONF ? 0.2 : 0.4)) {
                values.add(
                        new Value(offering.id(), random.nextInt(1200) - 50, random.nextInt(400)));
            }
            if (chance(0.08)) {
                choices.add(new Choice(offering.id(), 1 + random.nextInt(4)));
            }
        }
        Set<TeacherId> advisers = new TreeSet<>(List.of(any(teachers).id(), any(teachers).id()));
        Set<TopicId> mastered = new TreeSet<>();
        topics.forEach(topic -> {
            if (chance(0.6)) {
                mastered.add(topic.id());
            }
        });
        int owed = chance(0.15) ? 20 + random.nextInt(60) : 0;
        Set<BlockId> there = chance(0.8) ? some(1) : some(0.7);
        return new Student(
                new StudentId("s" + s),
                there,
                advisers,
                mastered,
                chance(0.1) ? Set.of("ramp") : Set.of(),
                random.nextInt(1000),
                chance(0.7) ? new GradeBand("" + (5 + random.nextInt(3))) : null,
                values,
                choices,
                chance(0.3) ? Set.of("space") : Set.of(),
                owed > 0 ? new Support(owed, 1 + random.nextInt(3)) : Support.NONE,
                random.nextInt(14),
                random.nextInt(5) - 1,
                new Week(random.nextInt(200), 200 + random.nextInt(300), 3, 10),
                chance(0.1) ? List.of(new SameLevelRun("m", 8 + random.nextInt(5))) : List.of());
    }

    private void wishesOfOthers() {
        Set<Pair> seen = new HashSet<>();
        for (int i = 0; i < students.size(); i++) {
            StudentId a = any(students).id();
            StudentId b = any(students).id();
            if (a.equals(b) || !seen.add(new Pair(a, b))) {
                continue;
            }
            history.add(new History(new Pair(a, b), random.nextInt(9)));
            if (chance(0.1)) {
                apart.add(new Pair(a, b));
            } else if (chance(0.08)) {
                together.add(new Pair(a, b));
            }
        }
        for (Student student : students) {
            Topic topic = any(topics);
            List<Offering> about =
                    offerings.stream().filter(o -> topic.id().equals(o.topic())).toList();
            if (!about.isEmpty() && chance(0.1)) {
                arms.add(new Arm(student.id(), topic.id(), Set.of(any(about).id())));
            }
            if (!student.blocks().isEmpty() && chance(0.1)) {
                BlockId block = any(List.copyOf(student.blocks()));
                TeacherId teacher = chance(0.3) ? any(teachers).id() : null;
                RoomId room = chance(0.2) ? any(rooms).id() : null;
                pins.add(new Pin(student.id(), block, any(offerings).id(), teacher, room));
            }
        }
    }

    Problem problem() {
        return problem(List.of(), List.of());
    }

    Problem problem(List<Session> frozen, List<Session> previous) {
        Limits limits = new Limits(10, 7, 1, 2, 30, Map.of(new GradeBand("6"), 60), 40, 30, 20, 10);
        return new Problem(
                LocalDate.of(2026, 11, 25),
                blocks,
                topics,
                teachers,
                rooms,
                offerings,
                students,
                apart,
                together,
                arms,
                pins,
                frozen,
                previous,
                history,
                new Policy(Weights.standard(), Bands.standard(), limits));
    }
}
