package org.cairnlearn.planner.day.precheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.planner.day.Value;
import org.jspecify.annotations.Nullable;

/** A problem's records by their ids, and what each person may do at all. */
final class Lookup {
    final Problem problem;
    private final Map<StudentId, Student> students = new HashMap<>();
    private final Map<TeacherId, Teacher> teachers = new HashMap<>();
    private final Map<RoomId, Room> rooms = new HashMap<>();
    private final Map<OfferingId, Offering> offerings = new HashMap<>();
    private final Map<TopicId, Topic> topics = new HashMap<>();

    Lookup(Problem problem) {
        this.problem = problem;
        problem.students().forEach(student -> students.put(student.id(), student));
        problem.teachers().forEach(teacher -> teachers.put(teacher.id(), teacher));
        problem.rooms().forEach(room -> rooms.put(room.id(), room));
        problem.offerings().forEach(offering -> offerings.put(offering.id(), offering));
        problem.topics().forEach(topic -> topics.put(topic.id(), topic));
    }

    Student student(StudentId id) {
        return Objects.requireNonNull(students.get(id));
    }

    Teacher teacher(TeacherId id) {
        return Objects.requireNonNull(teachers.get(id));
    }

    Room room(RoomId id) {
        return Objects.requireNonNull(rooms.get(id));
    }

    Offering offering(OfferingId id) {
        return Objects.requireNonNull(offerings.get(id));
    }

    @Nullable Topic topic(Offering offering) {
        return offering.topic() == null ? null : topics.get(offering.topic());
    }

    List<Offering> offerings(Kind kind) {
        return problem.offerings().stream().filter(offering -> offering.kind() == kind).toList();
    }

    /** Whether the teacher may have a duty then. */
    static boolean canServe(Teacher teacher, BlockId block) {
        return teacher.maxBlocks() > 0
                && teacher.blocks().contains(block)
                && !teacher.protectedBlocks().contains(block);
    }

    static boolean isQualified(Teacher teacher, Offering offering) {
        return offering.kind() == Kind.CONF
                || offering.topic() == null
                || teacher.topics().contains(offering.topic());
    }

    /** How long a block is. */
    int minutes(BlockId id) {
        return problem.blocks().stream()
                .filter(block -> block.id().equals(id))
                .mapToInt(Block::minutes)
                .sum();
    }

    /** What is open to a student, whatever else the day holds. */
    Set<Offering> open(Student student) {
        Set<OfferingId> listed = new HashSet<>();
        student.values().stream().map(Value::offering).forEach(listed::add);
        student.choices().stream().map(Choice::offering).forEach(listed::add);
        Set<Offering> open = new HashSet<>();
        for (Offering offering : problem.offerings()) {
            Topic topic = topic(offering);
            boolean ready = topic == null || student.mastered().containsAll(topic.prerequisites());
            if (ready && (listed.contains(offering.id()) || offering.kind().isOpenToAll())) {
                open.add(offering);
            }
        }
        return open;
    }

    static boolean hasFeatures(Room room, Offering offering) {
        return room.features().containsAll(offering.features());
    }

    static boolean suits(Room room, Offering offering, Student student) {
        return student.features().stream()
                .allMatch(need ->
                        room.features().contains(need) || offering.features().contains(need));
    }
}
