package org.cairnlearn.planner.day;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what makes a problem none: ids that dangle or come twice, and days that can't be. */
final class SoundProblem {
    private final Map<BlockId, Block> blocks;
    private final Map<TopicId, Topic> topics;
    private final Map<TeacherId, Teacher> teachers;
    private final Map<RoomId, Room> rooms;
    private final Map<OfferingId, Offering> offerings;
    private final Map<StudentId, Student> students = new HashMap<>();
    private final BlockOrder order;

    SoundProblem(
            List<Block> blocks,
            List<Topic> topics,
            List<Teacher> teachers,
            List<Room> rooms,
            List<Offering> offerings) {
        this.blocks = byId("blocks", blocks, Block::id);
        this.topics = byId("topics", topics, Topic::id);
        this.teachers = byId("teachers", teachers, Teacher::id);
        this.rooms = byId("rooms", rooms, Room::id);
        this.offerings = byId("offerings", offerings, Offering::id);
        notEmpty("blocks", blocks);
        notEmpty("rooms", rooms);
        for (int i = 0; i < blocks.size(); i++) {
            overlap("blocks/" + i + "/start", blocks.get(i), blocks);
        }
        this.order = new BlockOrder(blocks);
        for (int i = 0; i < topics.size(); i++) {
            known("topics/" + i + "/prerequisites", topics.get(i).prerequisites(), this.topics);
        }
        for (int i = 0; i < topics.size(); i++) {
            loop("topics/" + i + "/prerequisites", topics.get(i));
        }
        for (int i = 0; i < teachers.size(); i++) {
            teacher("teachers/" + i, teachers.get(i));
        }
        for (int i = 0; i < rooms.size(); i++) {
            known("rooms/" + i + "/closed", rooms.get(i).closed(), this.blocks);
        }
        for (int i = 0; i < offerings.size(); i++) {
            offering("offerings/" + i, offerings.get(i));
        }
    }

    private static void notEmpty(String field, List<?> all) {
        if (all.isEmpty()) {
            throw new InvalidProblem(field, "is empty; a day needs at least one");
        }
    }

    private static void overlap(String field, Block block, List<Block> all) {
        for (Block other : all) {
            boolean apart =
                    !block.start().isBefore(other.end()) || !other.start().isBefore(block.end());
            if (other != block && !apart) {
                throw new InvalidProblem(field, "overlaps another block");
            }
        }
    }

    private void loop(String field, Topic topic) {
        Set<TopicId> seen = new HashSet<>(topic.prerequisites());
        List<TopicId> open = new ArrayList<>(topic.prerequisites());
        while (!open.isEmpty()) {
            TopicId next = open.removeLast();
            if (next.equals(topic.id())) {
                throw new InvalidProblem(field, "lead back to the topic itself");
            }
            for (TopicId before : get(topics, next, field).prerequisites()) {
                if (seen.add(before)) {
                    open.add(before);
                }
            }
        }
    }

    private void teacher(String field, Teacher teacher) {
        known(field + "/blocks", teacher.blocks(), blocks);
        known(field + "/topics", teacher.topics(), topics);
        known(field + "/lunch", teacher.lunch(), blocks);
        known(field + "/protected", teacher.protectedBlocks(), blocks);
        known(field + "/standby", teacher.standby(), blocks);
    }

    private void offering(String field, Offering offering) {
        TopicId topic = offering.topic();
        if (topic != null) {
            get(topics, topic, field + "/topic");
        }
        if (offering.length() > blocks.size()) {
            throw new InvalidProblem(field + "/length", "is more blocks than the day has");
        }
    }

    void students(List<Student> all) {
        students.putAll(byId("students", all, Student::id));
        for (int i = 0; i < all.size(); i++) {
            Student student = all.get(i);
            String field = "students/" + i;
            known(field + "/blocks", student.blocks(), blocks);
            known(field + "/advisers", student.advisers(), teachers);
            known(field + "/mastered", student.mastered(), topics);
            known(
                    field + "/values",
                    student.values().stream().map(Value::offering).toList(),
                    offerings);
            known(
                    field + "/choices",
                    student.choices().stream().map(Choice::offering).toList(),
                    offerings);
        }
    }

    void pairs(List<Pair> apart, List<Pair> together, List<History> history) {
        pairs("apart", apart);
        pairs("together", together);
        pairs("history", history.stream().map(History::pair).toList());
    }

    private void pairs(String name, List<Pair> all) {
        byId(name, all, Function.identity());
        for (int i = 0; i < all.size(); i++) {
            get(students, all.get(i).a(), name + "/" + i);
            get(students, all.get(i).b(), name + "/" + i);
        }
    }

    void arms(List<Arm> arms) {
        record About(StudentId student, TopicId topic) {}
        byId("arms", arms, arm -> new About(arm.student(), arm.topic()));
        for (int i = 0; i < arms.size(); i++) {
            String field = "arms/" + i;
            get(students, arms.get(i).student(), field + "/student");
            get(topics, arms.get(i).topic(), field + "/topic");
            for (OfferingId allowed : arms.get(i).allowed()) {
                Offering offering = get(offerings, allowed, field + "/allowed");
                if (!arms.get(i).topic().equals(offering.topic())) {
                    throw new InvalidProblem(
                            field + "/allowed", "names an offering of another topic");
                }
            }
        }
    }

    void pins(List<Pin> pins) {
        record Place(StudentId student, BlockId block) {}
        byId("pins", pins, pin -> new Place(pin.student(), pin.block()));
        for (int i = 0; i < pins.size(); i++) {
            Pin pin = pins.get(i);
            String field = "pins/" + i;
            Student student = get(students, pin.student(), field + "/student");
            get(blocks, pin.block(), field + "/block");
            get(offerings, pin.offering(), field + "/offering");
            if (pin.teacher() != null) {
                get(teachers, pin.teacher(), field + "/teacher");
            }
            if (pin.room() != null) {
                get(rooms, pin.room(), field + "/room");
            }
            if (!student.blocks().contains(pin.block())) {
                throw new InvalidProblem(field + "/block", "is one in which the student is away");
            }
        }
    }

    void sessions(String name, List<Session> sessions) {
        byId(name, sessions, Session::id);
        record Place(StudentId student, BlockId block) {}
        Set<Place> taken = new HashSet<>();
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            String field = name + "/" + i;
            get(blocks, session.block(), field + "/block");
            Offering offering = get(offerings, session.offering(), field + "/offering");
            if (session.teacher() != null) {
                get(teachers, session.teacher(), field + "/teacher");
            }
            get(rooms, session.room(), field + "/room");
            known(field + "/students", session.students(), students);
            List<BlockId> span = order.span(session.block(), offering.length());
            if (span.isEmpty()) {
                throw new InvalidProblem(field + "/block", "leaves too few blocks for its length");
            }
            for (BlockId block : span) {
                for (StudentId student : session.students()) {
                    if (!taken.add(new Place(student, block))) {
                        throw new InvalidProblem(
                                field + "/students", "names someone who is elsewhere then");
                    }
                }
            }
        }
    }

    /** Each student needs some place in each block that is his or hers. */
    void places(List<Student> all, List<Pin> pins, List<Session> frozen) {
        record Place(StudentId student, BlockId block) {}
        Set<Place> given = new HashSet<>();
        pins.forEach(pin -> given.add(new Place(pin.student(), pin.block())));
        for (int i = 0; i < frozen.size(); i++) {
            Session session = frozen.get(i);
            int length = get(offerings, session.offering(), "frozen/" + i).length();
            for (BlockId block : order.span(session.block(), length)) {
                for (StudentId student : session.students()) {
                    given.add(new Place(student, block));
                    if (!get(students, student, "frozen").blocks().contains(block)) {
                        throw new InvalidProblem(
                                "frozen/" + i + "/students", "names someone who is away then");
                    }
                }
            }
        }
        Map<Set<String>, Set<OfferingId>> housed = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Student student = all.get(i);
            Set<OfferingId> fit = housed.computeIfAbsent(student.features(), this::housed);
            for (BlockId block : student.blocks()) {
                if (!given.contains(new Place(student.id(), block)) && !somewhere(student, fit)) {
                    throw new InvalidProblem(
                            "students/" + i + "/blocks",
                            "have no possible place for the student: own pace (IND) in a room with"
                                    + " what he or she needs would be one");
                }
            }
        }
    }

    private Set<OfferingId> housed(Set<String> needs) {
        Set<OfferingId> housed = new HashSet<>();
        Set<Set<String>> places = new HashSet<>();
        Map<String, List<Set<String>>> having = new HashMap<>();
        for (Room room : rooms.values()) {
            if (room.features().containsAll(needs) && places.add(room.features())) {
                room.features()
                        .forEach(one ->
                                having.computeIfAbsent(one, _ -> new ArrayList<>())
                                        .add(room.features()));
            }
        }
        for (Offering offering : offerings.values()) {
            Set<String> asked = offering.features();
            Collection<Set<String>> those =
                    asked.isEmpty()
                            ? places
                            : having.getOrDefault(asked.iterator().next(), List.of());
            boolean hasRoom = those.stream().anyMatch(has -> has.containsAll(asked));
            boolean hasTeacher = !offering.needsTeacher() || !teachers.isEmpty();
            if (hasRoom && hasTeacher && offering.copies() > 0) {
                housed.add(offering.id());
            }
        }
        return housed;
    }

    private boolean somewhere(Student student, Set<OfferingId> housed) {
        for (OfferingId id : housed) {
            if (get(offerings, id, "offerings").kind().isOpenToAll()) {
                return true;
            }
        }
        return student.values().stream().anyMatch(value -> housed.contains(value.offering()))
                || student.choices().stream().anyMatch(wish -> housed.contains(wish.offering()));
    }

    private static <T, I> Map<I, T> byId(String name, List<T> all, Function<T, I> id) {
        Map<I, T> found = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (found.put(id.apply(all.get(i)), all.get(i)) != null) {
                throw new InvalidProblem(name + "/" + i, "comes twice");
            }
        }
        return found;
    }

    private static <I> void known(String field, Collection<I> ids, Map<I, ?> all) {
        for (I id : ids) {
            get(all, id, field);
        }
    }

    private static <I, T> T get(Map<I, T> all, I id, String field) {
        @Nullable T found = all.get(id);
        if (found == null) {
            throw new InvalidProblem(field, "names what is not listed");
        }
        return found;
    }
}
